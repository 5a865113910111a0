"""Goals in the order of play: by their minutes, and where those are not told by their place in the story.

Belongs here: where the story tells a goal, and what only tells it again. Does not belong here: what the score makes of
the order (goals.py).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from orchestration.football.joining import Goal, minute_on_line, window_of
from orchestration.football.scene import Scene
from orchestration.football.sentences import is_caption
from orchestration.football.told import Told

SUMMARY = 4  # sentences at the head of a report that tell it in short before the story


def _story_of(scene: Scene, g: Goal) -> list[Told]:
    """The full tellings of a goal in closed sentences, else the best there are. Captions and headings, which no stop
    ends, tell goals again in any order, as lists do."""
    full = [t for t in g.tellings if t.weight >= 1.0 and t.count == 1] or g.tellings
    return [t for t in full if not is_caption(scene.prose, t.sentence)] or full


def told_last(scene: Scene, g: Goal) -> int:
    """Where the story tells a goal if a summary comes before it."""
    return _story_of(scene, g)[-1].at


def told_first(scene: Scene, g: Goal) -> int:
    """Where the story tells a goal if comments on it come after."""
    story = _story_of(scene, g)
    return next((t.at for t in story if t.sentence >= SUMMARY), story[-1].at)


def _reversed_blog(scene: Scene) -> bool:
    """Whether a text tells its minutes from last to first, as live blogs may."""
    minutes = [m for at in scene.times if (m := minute_on_line(at.phrase)) is not None]
    downs = sum(b < a for a, b in pairwise(minutes))
    return len(minutes) >= 8 and downs > 0.65 * len(minutes)


def _chronicle(minutes: Sequence[float | None]) -> set[int]:
    """Indices of the longest run of minutes that never goes back: the story, without what a summary told before it."""
    best: list[tuple[int, int]] = []  # length of the longest run that ends here, and where it came from
    timed = [i for i, m in enumerate(minutes) if m is not None]
    for n, i in enumerate(timed):
        earlier = [(best[k][0], k) for k in range(n) if minutes[timed[k]] <= minutes[i]]  # type: ignore[operator]
        length, came = max(earlier, default=(0, -1))
        best.append((length + 1, came))
    chain: set[int] = set()
    at = max(range(len(timed)), key=lambda n: (best[n][0], n), default=-1)
    while at >= 0:
        chain.add(timed[at])
        at = best[at][1]
    return chain


def order(scene: Scene, goals: Sequence[Goal], place: Callable[[Scene, Goal], int] = told_last) -> list[Goal]:
    """Goals in the order of play, as far as minutes, and else their ``place`` in the story, tell it."""
    sign = -1 if _reversed_blog(scene) else 1
    placed = sorted(goals, key=lambda g: sign * place(scene, g))
    windows = [window_of(g) for g in placed]
    story = _chronicle([w[0] if w and w[1] - w[0] < 6 else None for w in windows])
    keys: dict[int, float] = {}
    now = 0.0
    last, last_sentence = 0.0, -9
    for i, (g, w) in enumerate(zip(placed, windows, strict=True)):
        sentence = scene.prose.sentence_of(place(scene, g))
        if w is None:
            key = 0.0 if "opener" in g.constraints else max(now, last) if 0 <= sentence - last_sentence <= 2 else now
        elif w[0] == w[1]:
            key = w[0]
        else:
            key = max(w[0], min(now, w[1]))
        if i in story:
            now = key
        last, last_sentence = key, sentence
        keys[id(g)] = key
    for g in placed:  # a player's second comes after his first
        for h in placed:
            if (
                g.person == h.person is not None
                and g is not h
                and any(t.nth == 2 for t in h.tellings)
                and keys[id(g)] >= keys[id(h)]
                and window_of(g) is None
            ):
                keys[id(g)] = keys[id(h)] - 0.01
    return sorted(placed, key=lambda g: keys[id(g)])
