"""How a bench tells its figures: one line each, with its target and whether it is reached."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable


def seconds(work: Callable[[], object], repeats: int = 3) -> float:
    """The best of a few runs, in seconds: the least disturbed one."""
    best = float("inf")
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def line(figure: str, measured: float, target: float | None, unit: str = "", at_most: bool = False) -> None:
    """Print one figure; ``target`` None for a figure that is only told."""
    if target is None:
        verdict, aim = "", ""
    else:
        verdict = "reached" if (measured <= target if at_most else measured >= target) else "MISSED"
        aim = f"{'≤' if at_most else '≥'} {target:,g}{unit}"
    print(f"{figure:<64}{f'{measured:,.2f}{unit}':>14}  {aim:>12}  {verdict}", flush=True)


def peak_memory_mb() -> float:
    """The most memory this process has held, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
