"""The errors of a measurement, told so that a rule can be found for them: by phenomenon, with the sentences.

Belongs here: what an error is, gathering and listing them. Does not belong here: deciding what is one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from textwrap import shorten

from tests.accuracy.material import PARTS


@dataclass(frozen=True, slots=True)
class Error:
    """One thing read wrongly: where, what was read or should have been, and the sentences it stands in."""

    phenomenon: str
    where: str
    told: str
    sentences: tuple[str, ...]


def gather(
    results: Iterable[tuple[str, Counter[str], list[Error]]],
    figures: Callable[[Counter[str]], dict[str, float | None]],
) -> tuple[dict[str, dict[str, float | None]], list[Error]]:
    """The figures of each part and of all, and the errors of the development part, from (part, counts, errors) of
    each article. The errors of the held-back part are shown to nobody."""
    counts: dict[str, Counter[str]] = {column: Counter() for column in (*PARTS, "all")}
    shown: list[Error] = []
    for part, counted, errors in results:
        counts[part].update(counted)
        counts["all"].update(counted)
        shown.extend(errors if part == "development" else ())
    return {column: figures(c) for column, c in counts.items()}, shown


def listing(errors: Sequence[Error]) -> str:
    """Errors by phenomenon, the most frequent first, as Markdown."""
    lines = []
    for phenomenon, count in Counter(error.phenomenon for error in errors).most_common():
        lines.append(f"\n## {phenomenon} ({count})\n")
        for error in errors:
            if error.phenomenon == phenomenon:
                lines.append(f"- **{error.where}**: {error.told}")
                lines.extend(f"  > {shorten(sentence, 400)}" for sentence in error.sentences)
    return "\n".join(lines)
