"""How a measurement tells its figures: one line each, both parts side by side, with the target.

Belongs here: the table and the ratio. Does not belong here: what is measured.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tests.accuracy.material import PARTS


@dataclass(frozen=True, slots=True)
class Aim:
    """One figure: its target, and what the tests hold it to until the target is reached.

    ``held`` lies just under (``at_most``: over) what was last measured: raise it when rules get better. Both are
    None for a figure that is only told.
    """

    figure: str
    target: float | None = None
    held: float | None = None
    at_most: bool = False

    def meets(self, bound: float | None, measured: float | None) -> bool:
        """Whether a measured figure is on the good side of a bound; not where nothing could be measured."""
        if bound is None or measured is None:
            return bound is None
        return measured <= bound if self.at_most else measured >= bound


def ratio(part: float, whole: float) -> float | None:
    """``part / whole``, None of nothing."""
    return part / whole if whole else None


def f1(true: int, claimed: int, wanted: int) -> float | None:
    """Harmonic mean of precision (``true / claimed``) and recall (``true / wanted``)."""
    return ratio(2 * true, claimed + wanted)


def table(title: str, aims: tuple[Aim, ...], measured: Mapping[str, Mapping[str, float | None]]) -> str:
    """The figures of one measurement: a line an aim, a column for 'development', 'held back' and 'all' of it."""
    columns = (*PARTS, "all")
    lines = [f"\n{title:<46}{''.join(f'{column:>13}' for column in columns)}{'target':>10}"]
    for aim in aims:
        values = [measured[column].get(aim.figure) for column in columns]
        cells = "".join("            –" if value is None else f"{value:>13.3f}" for value in values)
        line = f"  {aim.figure:<44}{cells}"
        if aim.target is not None:
            aimed = f"{'≤' if aim.at_most else '≥'} {aim.target:.3g}"
            line += f"{aimed:>10}  {'reached' if aim.meets(aim.target, values[-1]) else 'MISSED'}"
        lines.append(line)
    return "\n".join(lines)
