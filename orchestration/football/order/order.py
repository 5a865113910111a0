"""What tells of two goals which came first: their minutes, their numbers, and where the story tells them.

Belongs here: weighing that evidence for each two goals of a match, and the order that it makes. Does not belong here:
what the score makes of the order (match_goals.py).

Evidence is a cost in the units of scoreline.py: what it costs to put one goal after another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate, combinations, pairwise
from math import log
from operator import itemgetter, sub

from orchestration.football.game.clock import minute_on_line
from orchestration.football.goals.further_goals import NUMBERED
from orchestration.football.goals.joining import SUMMARY
from orchestration.football.goals.shot_nouns import EITHER_SIDE
from orchestration.football.grammar.parts_of_speech import done_by_then
from orchestration.football.grammar.scene import Scene
from orchestration.football.tellings.goal import Goal, Window, is_before, is_borrowed, window_of
from orchestration.football.tellings.told import Told
from orchestration.football.words.goal_words import NOUNS
from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.sentences import is_caption

_W = word_lists("order_words")
_CANCELS = word_lists("goal_words")["cancels"]
LONG_SUMMARY = 8  # and no summary is longer
BY_MINUTE = 4.0
BY_BORROWED_MINUTE = 2.5  # from a sentence beside it
BY_NUMBER = 4.0  # "his second"
BY_WORD = 1.5  # "before", "after": said of the two
BY_CLOSING = 1.3  # "won it", "rounded off the scoring"
BY_STRETCH = 0.9  # "late on" and "after the break"
# Two thirds of the log-odds at which these were right in reports: what tells it seldom stands alone.
BY_STORY = 1.2
BY_SUMMARY = 0.9
BY_LIST = 1.0  # "Kane, Alli and Son scored"
BY_COUNT = 0.2  # "Kane's hat-trick and Alli's goal"
BY_TURNS = 0.3  # both are told again and again
BY_ZONE = 1.0  # only the summary tells the one, only the story the other
BY_CAPTION = 0.1
BY_ROOM = 0.5  # for each e-fold of time
LEAST_ROOM = 5.0  # minutes
EXACT = 3.0  # minutes within which a goal's is known
EVEN = 1e-9
Costs = list[list[float]]


def order(scene: Scene, goals: Sequence[Goal]) -> list[Goal]:
    """Goals in the order of play, as far as minutes, and else their place in the story, tell it."""
    return [goals[i] for i in cheapest_order(costs_of_order(scene, goals))] if len(goals) > 1 else [*goals]


def cheapest_order(costs: Costs) -> list[int]:
    """Indices in an order in which little is put after what it should come before: each is put where it costs least
    among those before it, then all once more where that is cheaper still."""
    placed: list[int] = []
    paid = 0.0
    for i in range(len(costs)):
        prices = costs_of_indices(costs, i, placed)
        least = min(prices) + EVEN
        at = len(placed)
        while prices[at] > least:
            at -= 1
        placed.insert(at, i)
        paid += prices[at]
    if paid < EVEN:  # nothing says otherwise
        return placed
    for i in range(len(costs)):
        now = placed.index(i)
        rest = [*placed[:now], *placed[now + 1 :]]
        prices = costs_of_indices(costs, i, rest)
        if min(prices) < prices[now] - EVEN:
            placed = [*rest[: (at := prices.index(min(prices)))], i, *rest[at:]]
    return placed


def cost_of(costs: Costs, placed: Sequence[int]) -> float:
    """What an order costs."""
    return sum([costs[later][sooner] for sooner, later in combinations(placed, 2)])


def costs_of_indices(costs: Costs, i: int, others: Sequence[int]) -> list[float]:
    """What it costs to put ``i`` before each of the others in turn, and after the last."""
    before = [*map(itemgetter(i), map(costs.__getitem__, others))]
    return list(accumulate(map(sub, map(costs[i].__getitem__, others), before), initial=sum(before)))


def costs_of_order(scene: Scene, goals: Sequence[Goal]) -> Costs:
    """``costs[i][j]``: what it costs that goal ``i`` comes after goal ``j``."""
    costs = [[0.0] * len(goals) for _ in goals]
    if len(goals) < 2:
        return costs
    tellers = _Tellers(scene, goals)
    for i, j in combinations(range(len(goals)), 2):
        sooner = tellers.sooner(i, j)
        if sooner > 0:
            costs[i][j] = sooner
        else:
            costs[j][i] = -sooner
    _by_room(tellers.windows, 120.0 if scene.has_extra_time() else 93.0, costs)
    _number(goals, tellers.windows, costs)
    if len(goals) > 2:
        _put_between(scene, goals, tellers.windows, costs)
    return costs


def put_last(goals: Sequence[Goal], costs: Costs) -> None:
    """Adds to the costs what it costs that goals follow those that won or closed a match whose final score nobody
    prints: on the lattice nothing forbids it. What has a number, "settled it with a second", comes where that says."""
    closing = [i for i, goal in enumerate(goals) if goal.constraints and not _CLOSING.isdisjoint(goal.constraints)]
    closing = [i for i in closing if NUMBERED.isdisjoint(goals[i].constraints)]
    for j, row in enumerate(costs) if closing else ():
        if j not in closing:
            for i in closing:
                row[i] += BY_CLOSING


_CLOSING = frozenset(("last", "winner", "won"))


def with_stands(scene: Scene, costs: Costs, goals: Sequence[Goal], stood: Sequence[tuple[Window | None, int]]) -> Costs:
    """The costs with those of scores that stood at a time, and that a word tells, behind the goals: their times tell of
    their order, and whose goal their sentence tells next, "were 3-1 down when Kane scored", or told before: "Kane won
    it. They had been two down"."""
    times = [*map(window_of, goals), *[when for when, _ in stood]]
    rows = [[*row, *[0.0] * len(stood)] for row in costs] + [[0.0] * len(times) for _ in stood]
    for j, (_, at) in enumerate(stood, len(goals)):
        s, had_stood = scene.prose.sentence[at], _had_stood(scene, at)
        for i, goal in enumerate(goals):
            next_told = any(at < t.at and _goes_on(scene, at, t) for t in goal.tellings if at >= 0)
            if next_told or (had_stood and any(t.at < at and s - t.sentence <= 1 for t in goal.tellings)):
                rows[j][i] = BY_WORD
    for i, j in combinations(range(len(times)), 2):
        if j >= len(goals) and is_before(times[i], times[j]):
            rows[i][j] = BY_MINUTE
        elif j >= len(goals) and is_before(times[j], times[i]):
            rows[j][i] = BY_MINUTE
    return rows


def _goes_on(scene: Scene, at: int, t: Told) -> bool:
    """Whether the sentence of word ``at`` goes on from how the score stood to a goal: "were 3-1 down when …"."""
    same = scene.prose.sentence[at] == t.sentence
    return same and not _GOES_ON.isdisjoint(scene.prose.lows[at : t.name_at[0] if t.name_at else t.at])


_GOES_ON = frozenset(("when", "until", "before", "but"))


def _had_stood(scene: Scene, at: int) -> bool:
    """Whether how the score stood at word ``at`` is told of a time before: "had come back from two down"."""
    first = scene.prose.sentences[scene.prose.sentence[at]][0]
    return at >= 0 and "had" in scene.prose.lows[max(first, at - _HAD_WITHIN) : at]


_HAD_WITHIN = 5  # words


class _Tellers:
    """Where the text tells each goal: in its summary, in its story, or only in captions, which have no order."""

    def __init__(self, scene: Scene, goals: Sequence[Goal]) -> None:
        self.scene = scene
        self.sign = -1 if _reversed_blog(scene) else 1
        self.windows = [*map(window_of, goals)]
        self.borrowed = [*map(is_borrowed, goals)]
        self.full = [
            sorted([t for t in g.tellings if t.count == 1 and t.weight >= 1.0] or g.tellings, key=_place)
            if len(g.tellings) > 1
            else g.tellings
            for g in goals
        ]
        again = [tellings for tellings in self.full if tellings[-1].sentence - tellings[0].sentence >= SUMMARY]
        longest = LONG_SUMMARY if len(again) > 1 else SUMMARY
        early = [t.sentence for tellings in again for t in tellings[:-1] if t.sentence < longest]
        self.summary = max([SUMMARY, *[s + 1 for s in early]])
        self.partners = {t.at for g in goals for t in g.tellings}
        self.zones = [*map(self._zones, self.full)]
        last = [
            _place((story or summary or full)[-1])
            for (summary, story, _), full in zip(self.zones, self.full, strict=True)
        ]
        in_text = sorted(range(len(goals)), key=last.__getitem__)
        self.rank = [*map(in_text.index, range(len(goals)))]

    def _zones(self, tellings: Sequence[Told]) -> tuple[list[Told], list[Told], list[Told]]:
        """The tellings in the summary and in the story, and those of the story that say how the ball went in."""
        summary: list[Told] = []
        story: list[Told] = []
        moves: list[Told] = []
        for t in tellings:
            if t.caption or (t.listed and is_caption(self.scene.prose, t.sentence)):
                continue
            if t.sentence < self.summary:
                summary.append(t)
            else:
                story.append(t)
                if t.move:
                    moves.append(t)
        return summary, story, moves

    def sooner(self, i: int, j: int) -> float:
        """How much tells that goal ``i`` came before goal ``j``; below 0, after it."""
        a, b = self.windows[i], self.windows[j]
        if a is None or b is None:
            return self._by_place(i, j)
        sign = (a[1] < b[0]) - (b[1] < a[0])
        if not sign:
            return self._by_place(i, j) + BY_STRETCH * _sooner_by_stretch(a, b)
        if self.borrowed[i] or self.borrowed[j]:
            return sign * BY_BORROWED_MINUTE + self._by_place(i, j)
        return sign * BY_MINUTE

    def _by_place(self, i: int, j: int) -> float:
        """What the text tells by the order in which it tells them: most of goals told one after the other, or else a
        single one out of its place would outweigh all else that is said."""
        said = 0.0
        summary, story, moves = self.zones[i]
        its_summary, its_story, its_moves = self.zones[j]
        if summary and its_summary:
            said += self._in_one_zone(summary, its_summary, BY_SUMMARY)
        if moves and its_moves:  # how the ball went in is the story's to tell
            said += self._in_one_zone(moves, its_moves, BY_STORY)
        elif story and its_story:
            said += self._in_one_zone(story, its_story, BY_STORY)
        ahead = self.rank[j] - self.rank[i]
        if not said:
            captions = not (summary or story) or not (its_summary or its_story)
            said = (BY_CAPTION if captions else BY_ZONE) * (1 if ahead > 0 else -1)
        return self.sign * said / (2 * abs(ahead) - 1)

    def _in_one_zone(self, one: Sequence[Told], two: Sequence[Told], weight: float) -> float:
        counted = one[0].count > 1 or two[0].count > 1
        if one[-1].sentence < two[0].sentence:  # as most are
            return self._from_one_to_the_next(one[-1], two[0], BY_COUNT if counted else weight)
        if two[-1].sentence < one[0].sentence:
            return -self._from_one_to_the_next(two[-1], one[0], BY_COUNT if counted else weight)
        beside = [(t, u) for t in one for u in two if t.sentence == u.sentence]
        for t, u in beside:
            if t.at != u.at and (word := self._by_word(t, u) if t.at < u.at else -self._by_word(u, t)):
                return word
        at = 0 if weight == BY_STORY else -1  # a summary begins with what mattered most
        listed = [(t, u) for t, u in beside if abs(t.at - u.at) <= len(self.full)]
        if counted:
            weight = BY_COUNT
        elif len(listed) == len(one) * len(two):
            weight = BY_LIST
        if _place(one[-1]) < _place(two[0]):
            return weight
        if _place(two[-1]) < _place(one[0]):
            return -weight
        if _place(one[0]) == _place(two[0]):
            return 0.0
        if listed and weight != BY_COUNT:
            return BY_LIST if _place(listed[0][0]) < _place(listed[0][1]) else -BY_LIST
        return (1 if _place(one[at]) < _place(two[at]) else -1) * min(weight, BY_TURNS)

    def _from_one_to_the_next(self, t: Told, u: Told, weight: float) -> float:
        """How much tells that the goal of a sentence came before that of one behind it: less than nothing where the
        next looks back, "Kane sealed the win. Alli had put Spurs in control"."""
        back = u.sentence - t.sentence == 1 and self._had_been(u) and not self._had_been(t)
        return -BY_WORD if back else weight

    def _verb_of(self, t: Told) -> int:
        """The word that tells a goal, for each of those who share it: "Kane and Alli had | scored"."""
        verb = t.at
        while verb + 1 in self.partners:
            verb += 1
        return verb

    def _had_been(self, t: Told) -> bool:
        """Whether a goal is one that "had" come before what is told: "Kane (and Alli) had scored"."""
        return done_by_then(self.scene, self._verb_of(t), "had")

    def _by_word(self, t: Told, u: Told) -> float:
        """What the words that lead from one telling to the next in a sentence say of which came first: "before Kane
        added a second", "after Kane had opened the scoring"."""
        lows = self.scene.prose.lows
        if self.partners.issuperset(range(t.at + 1, u.at)):
            return 0.0  # they share a verb
        if lows[t.at] in _W["comes_later"] and (lows[t.at] != "reply" or "despite" in lows[max(0, t.at - 4) : t.at]):
            return -BY_WORD  # "followed up goals from Kane and Alli", "won despite Son's reply, Kane and Alli scoring"
        verb = self._verb_of(u)
        for k in range(verb - 1, t.at, -1):
            if lows[k] == "out" and lows[k - 1] in _CANCELS:  # "tapped in to cancel out Alli's penalty"
                return -BY_WORD
            if lows[k] in _W["earlier"] and lows[k - 1 - (lows[k - 1] == ",")] == "and":
                return BY_WORD  # "put Spurs ahead and, after Kane's own goal, added two more"
            if lows[k] in _W["earlier"] or (lows[k] == "to" and lows[k - 1] in _W["adds"] and lows[k + 1] != "by"):
                timed = self.scene.kinds[k] == "t"
                counts = timed and self.scene.times[self.scene.refs[k]].phrase.ahead
                if timed and not counts:
                    continue  # "struck after three minutes with Alli also on target"
                return 0.0 if lows[k - 1] in _W["soon"] and not counts else -BY_WORD  # "13 minutes after Alli's goal"
            if lows[k] in _W["later"]:
                return BY_WORD
            if lows[k] in _W["had"] and verb - k <= 4:
                after = next((j for j in range(k, t.at, -1) if lows[j] in _W["earlier"]), t.at)
                return BY_WORD if lows[after - 1 - (lows[after - 1] == ",")] == "and" else -BY_WORD
            if lows[k] in _W["parts"] and not self._lists(k, u):
                return 0.0
        return 0.0

    def _lists(self, k: int, u: Told) -> bool:
        """Whether an "and" or a comma joins two names: those of a clause's two scorers, not the end of one clause and
        the head of the next."""
        kinds = self.scene.kinds
        if self.scene.prose.lows[k] not in ("and", ",") or kinds[k - 1] != kinds[k + 1] or not kinds[k + 1]:
            return False
        return u.name_at is None or u.name_at[0] != k + 1 or u.at - 1 in self.partners


def _place(t: Told) -> tuple[int, int]:
    """Where the text tells a goal: of several that share a verb, where it names the scorer."""
    return t.at, t.name_at[0] if t.name_at else t.at


def _sooner_by_stretch(a: Window, b: Window) -> float:
    """How likely the first of two stretches that overlap has the sooner goal: 1 surely, -1 surely not."""
    if a == b or _is_exact(a) or _is_exact(b):
        return 0.0
    apart = (b[0] + b[1] - a[0] - a[1]) / 2
    return max(-1.0, min(1.0, 2 * apart / (a[1] - a[0] + b[1] - b[0])))


def _by_room(windows: Sequence[Window | None], end: float, costs: Costs) -> None:
    """A goal without a minute came the likelier between two that have one, the more of the play in which it may have
    come lies between them."""
    exact = {i: w[0] for i, w in enumerate(windows) if w is not None and w[1] - w[0] <= EXACT}
    minutes = sorted(zip(exact.values(), exact, strict=True))
    for i, w in enumerate(windows):
        if i in exact:
            continue
        first, last = w or (0.0, end)
        inside = [(minute, j) for minute, j in minutes if first <= minute <= last]
        if not inside:
            continue
        times = [first, *[minute for minute, _ in inside], last]
        for (before, minute, after), (_, j) in zip(zip(times, times[1:], times[2:], strict=False), inside, strict=True):
            sooner = BY_ROOM * log((minute - before + LEAST_ROOM) / (after - minute + LEAST_ROOM))
            earlier, later = (i, j) if sooner > 0 else (j, i)
            costs[earlier][later] += abs(sooner)


def _is_exact(w: Window) -> bool:
    return w[1] - w[0] <= EXACT


def _number(goals: Sequence[Goal], windows: Sequence[Window | None], costs: Costs) -> None:
    """Puts the goals of one player in the order of their numbers; those without one fill the numbers left: after his
    second come what are not his first."""
    by_person: dict[int, list[int]] = defaultdict(list)
    for i, g in enumerate(goals):
        if g.person is not None:
            by_person[g.person].append(i)
    for his in by_person.values():
        if len(his) < 2:
            continue
        numbers = {i: n for i in his if (n := _number_of(goals[i]))}
        for i, n in numbers.items():
            before = [j for j in his if j != i and (numbers.get(j, n) < n or is_before(windows[j], windows[i]))]
            others = [j for j in his if j != i and j not in before]
            if len(before) + len(others) > n - 1 and len(before) < n - 1:
                if not all(t.count > 1 for j in others for t in goals[j].tellings):
                    continue
                filling = others[: n - 1 - len(before)]  # of "his hat-trick", no more is told of the others
                before, others = [*before, *filling], others[len(filling) :]
                for j in filling:
                    costs[j][i], costs[i][j] = BY_NUMBER, 0.0
            for j in others:  # all that may come before are known, or all others have to
                earlier, later = (i, j) if len(before) >= n - 1 else (j, i)
                if not is_before(windows[later], windows[earlier]):
                    costs[earlier][later], costs[later][earlier] = BY_NUMBER, 0.0
            for j in before:
                if j in numbers:
                    costs[j][i], costs[i][j] = BY_NUMBER, 0.0


def _put_between(scene: Scene, goals: Sequence[Goal], windows: Sequence[Window | None], costs: Costs) -> None:
    """Puts goals between the two that their sentence tells around them: "Kane scored either side of Alli's header",
    "Alli's leveller came between goals from Kane and Son"."""
    lows = scene.prose.lows
    for k in scene.prose.places(_W["around"]):
        s = scene.prose.sentence[k]
        here = sorted([(*_place(t), j) for j, g in enumerate(goals) for t in g.tellings if t.sentence == s])
        if len(here) < 3 or (lows[k] == "either" and lows[k : k + 3] != EITHER_SIDE):
            continue
        before = [*dict.fromkeys([j for at, named, j in here if max(at, named) < k])]
        near = next((n for n in range(k, k + _AROUND_IT) if n < len(lows) and lows[n] in _PARTED), k + _AROUND_IT)
        if lows[k] == "between" and lows[k + 1 : k + 2] not in _CLOSES and NOUNS.isdisjoint(lows[k:near]):
            continue  # "scored between two defenders after Alli had netted twice"
        behind = [(at, j) for at, named, j in here if min(at, named) > k and at < near]
        beside = [*dict.fromkeys([j for at, j in behind if at == behind[0][0]])]
        outer, inner = _around(scene, k, before, beside)
        if len(outer) < 2 or not inner or not {*outer}.isdisjoint(inner):
            continue
        if costs[outer[0]][outer[1]] < costs[outer[1]][outer[0]]:
            outer.reverse()
        for i in inner:
            for earlier, later in ((outer[0], i), (i, outer[1])):
                if not is_before(windows[later], windows[earlier]):
                    costs[earlier][later], costs[later][earlier] = BY_NUMBER, 0.0


def _around(scene: Scene, k: int, before: list[int], beside: list[int]) -> tuple[list[int], list[int]]:
    """Of the goals that a sentence tells ``before`` word ``k`` and ``beside`` it, behind, the two that it has around
    others, and these."""
    lows = scene.prose.lows
    if lows[k] == "either" or (lows[k] == "sandwiched" and lows[k - 1] not in _W["be"]):
        return before[-2:], beside
    if lows[k - 1] == "in" and not beside:  # "Kane scored twice, with Alli on target in between"
        return before[-3:-1], before[-1:]
    return beside if len(beside) == 2 else [], before[-1:]


_CLOSES: list[list[str]] = [[], ["."], [","], [";"]]
_AROUND_IT = 10  # words from what says so to the goals behind it
_PARTED = _W["parts"] | _W["earlier"] | _W["later"]


def _number_of(goal: Goal) -> int | None:
    """Which of its player's goals it is."""
    if (n := next((t.nth for t in goal.tellings if t.nth), None)) is not None:
        return n
    return 1 if not {"opener", "1th"}.isdisjoint(goal.constraints) else None


def _reversed_blog(scene: Scene) -> bool:
    """Whether a text tells its minutes from last to first, as live blogs may."""
    if scene.backwards is None:
        times = scene.times if len(scene.times) >= 8 else ()
        minutes = [m for at in times if (m := minute_on_line(at.phrase)) is not None]
        downs = sum(b < a for a, b in pairwise(minutes))
        scene.backwards = len(minutes) >= 8 and downs > 0.65 * len(minutes)
    return scene.backwards
