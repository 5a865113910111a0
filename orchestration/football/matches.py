"""Which matches an article tells: the two teams, who was at home, the final score and other printed scores.

Belongs here: pairing teams, binding printed scores to the teams a sentence names, choosing the matches an article is
about. Does not belong here: goals (goals.py), names of competitions and dates (competitions.py).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from urllib.parse import unquote

from orchestration.football import teams
from orchestration.football.lexicon import word_lists
from orchestration.football.scene import Scene, TeamAt, background, is_team_subject

_W = word_lists("result_words")
Score = tuple[int, int]
PART_OF_A_ROUND_UP = 0.1  # of its sentences; a match that has fewer is mentioned in passing


@dataclass(slots=True, eq=False)
class Frame:
    """One match as far as it is known before its goals are read. Scores are (home, away); ``result`` is who won
    ('home' | 'away' | 'draw') where the text says it; ``sentences`` are the sentences that tell it (None: all);
    ``told_at``: the first sentence that states the result, in figures or words; ``headed``: a fixture opens the text
    or stands in its address; ``main``: the one match that the whole text would be about; ``said[claim]`` are
    the word ranges that say so."""

    home: str
    away: str
    home_away_basis: str = "text order"
    final: Score | None = None
    result: str | None = None
    half_time: Score | None = None
    aggregate: Score | None = None
    shootout: Score | None = None
    extra_time: bool | None = None
    penalties: bool | None = None
    told_at: int | None = None
    headed: bool = False
    main: bool = False
    sentences: frozenset[int] | None = None
    said: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))


@dataclass(frozen=True, slots=True)
class Result:
    """What one sentence says of a match's result: ``first`` and ``second`` are the teams (None: not named),
    ``scores`` theirs (None: only who won, by ``outcome`` 1, 0, -1 for ``first``). ``home``: the team that the words
    place at home. ``kind``: 'final' | 'half-time' | 'running' | 'aggregate' | 'shoot-out' | 'other'. ``header``: a
    fixture line."""

    at: int
    sentence: int
    kind: str
    first: str | None
    second: str | None
    scores: Score | None = None
    outcome: int | None = None
    home: str | None = None
    header: bool = False

    @property
    def pair(self) -> frozenset[str]:
        return frozenset(t for t in (self.first, self.second) if t)


def swapped(frame: Frame) -> Frame:
    """The same match with its sides the other way round."""

    def turn(score: Score | None) -> Score | None:
        return score and (score[1], score[0])

    result = {"home": "away", "away": "home"}.get(frame.result or "", frame.result)
    return replace(
        frame, home=frame.away, away=frame.home, final=turn(frame.final), result=result,
        half_time=turn(frame.half_time), aggregate=turn(frame.aggregate), shootout=turn(frame.shootout),
        home_away_basis="stated",
    )  # fmt: skip


# --- teams that the table lacks ---------------------------------------------------------------


def promote_unknown_teams(scene: Scene, url: str | None) -> None:
    """Names that the table lacks but the text treats as teams become teams of the scene."""
    prose, people = scene.prose, scene.people
    slug = set(re.split(r"[^a-z0-9]+", unquote(url or "").lower())) if url and re.search(r"-vs?-", url) else set()
    whole = {t.ids[0] for t in scene.teams if len(t.ids) == 1}
    built: dict[int, bool | None] = {}  # like a club's name, or in the address; None: too many words for a club
    for person, full in enumerate(people.names):
        words = full.lower().split()
        clubby = (
            teams.looks_like_team(full)
            or (len(words) > 1 and _part_of_known(whole, full) is not None)
            or slug.issuperset(words)
        )
        built[person] = True if clubby else None if len(words) > 1 else False
    evidence: Counter[int] = Counter()
    sure: set[int] = set()
    for name in people.mentions:
        if built[name.person] is None:
            continue
        if built[name.person]:
            evidence[name.person] += 2
            sure.add(name.person)
        after = prose.lows[name.end] if name.end < len(prose.lows) else ""
        before = prose.lows[name.first - 1] if name.first else ""
        if scene.kinds[name.end : name.end + 1] == ["#"] or (name.first and scene.kinds[name.first - 1] == "#"):
            evidence[name.person] += 2
            sure.add(name.person)
        if not prose.owns[name.end - 1] and after in _W["team_after"]:
            evidence[name.person] += 2
        if before in _W["team_before"]:
            evidence[name.person] += 1
        if after in _W["win_verbs"] and "#" in scene.kinds[name.end : name.end + 8]:  # "Atlas edged to a 1-0 win"
            evidence[name.person] += 2
            sure.add(name.person)
    chosen = {p for p, n in evidence.items() if n >= (2 if p in sure else 4)}
    ids = {p: _part_of_known(whole, people.names[p]) or teams.team_id(people.names[p]) for p in chosen}
    for name in people.mentions:
        if name.person in chosen:
            for i in range(name.first, name.end):
                scene.kinds[i], scene.refs[i] = "T", len(scene.teams)
            scene.teams.append(TeamAt(name.first, name.end, (ids[name.person],), "name"))
    if chosen:
        people.officials |= chosen


def _part_of_known(known: Collection[str], name: str) -> str | None:
    """The one team named in the text whose full name holds a short one: "Korea" where South Korea plays."""
    slug = teams.team_id(name)
    if slug in known:
        return slug
    holders = [team for team in known if slug in team.split("-") or team.startswith(slug + "-")]
    return holders[0] if len(holders) == 1 else None


def weigh(scene: Scene) -> Counter[str]:
    """How much a text speaks of each team: early mentions and plain names count more."""
    weights: Counter[str] = Counter()
    for t in scene.teams:
        share = {"name": 1.0, "nickname": 0.6, "demonym": 0.3, "code": 0.5}[t.form] / len(t.ids)
        for i in t.ids:
            weights[i] += share * (2.0 if t.first < 120 else 1.0)  # type: ignore[assignment]
    return weights


def settle(scene: Scene, weights: Mapping[str, float]) -> None:
    """A name that several teams share means the one of them that the text speaks of most."""
    for n, t in enumerate(scene.teams):
        if len(t.ids) > 1:
            best = max(t.ids, key=lambda i: weights[i])
            if weights[best] > min(weights[i] for i in t.ids):
                scene.teams[n] = TeamAt(t.first, t.end, (best,), t.form)


# --- results that sentences state -------------------------------------------------------------


def _kind(scene: Scene, at: int, first: int, end: int) -> str:
    lows = scene.prose.lows
    near = lows[max(first, at - 3) : min(end, at + 4)]
    if {"aggregate", "agg"} & set(near):
        return "aggregate"
    if {"penalties", "shootout", "shoot-out", "pens", "kicks"} & set(lows[max(first, at - 4) : min(end, at + 6)]):
        return "shoot-out"
    if {"half-time", "halftime", "interval", "break"} & set(near):
        return "half-time"
    if _other_day(lows, max(first, at - 3), min(end, at + 10)) or _dated(scene, at, end):
        return "other"
    before = lows[max(first, at - 2) : at]
    if set(lows[at + 1 : min(end, at + 3)]) & _W["running"] or {"it", "at", "from"} & set(before):
        return "running"
    return "final"


def _other_day(lows: Sequence[str], first: int, end: int) -> bool:
    """Whether words speak of another day's match: "last week", "earlier in the season", but not "last-16"."""
    return any(
        lows[k] in _W["other"]
        and not (
            lows[k] == "last"
            and lows[k + 1 : k + 2]
            and (
                lows[k + 1] in "-–"
                or lows[k + 1].isdigit()
                or lows[k + 1] in ("four", "eight", "sixteen", "minute", "minutes")
            )
        )
        for k in range(first, end)
    )


def _dated(scene: Scene, at: int, end: int) -> bool:
    """Whether the words after a score place it in a month or year: "3-0 in 1994", "a 2-0 defeat in September"."""
    lows = scene.prose.lows
    for i in range(at + 1, min(end - 1, at + 9)):
        if lows[i] in ("in", "since") and (re.fullmatch(r"(19|20)\d\d", lows[i + 1]) or lows[i + 1] in _MONTHS):
            return True
    return False


_MONTHS = _W["months"]


def _outcome(scene: Scene, at: int, first: int, end: int) -> tuple[int | None, int]:
    """Whether the team that the sentence speaks of won (1), drew (0) or lost (-1), by the nearest result word;
    and that word's index."""
    lows = scene.prose.lows
    order = sorted(range(max(first, at - 14), min(end, at + 8)), key=lambda i: abs(i - at) - (2 if i > at else 0))
    for i in order:
        w = lows[i]
        if scene.kinds[i] or (i > at and "#" in scene.kinds[i + 1 : i + 3]):  # "… to win 4-3 on aggregate"
            continue
        passive = bool(set(lows[max(first, i - 3) : i]) & _W["be"]) and "by" in lows[i : min(end, i + 8)]
        if w in _W["lose_nouns"]:
            return (
                1
                if lows[i + 1 : i + 2] == ["of"]
                or set(lows[max(first, i - 4) : i]) & {"inflicted", "inflict", "handed"}
                else -1
            ), i
        if w == "beaten" or (w in _W["win_verbs"] and passive):
            return -1, i
        if w in _W["win_nouns"] or w in _W["win_verbs"]:
            return 1, i
        if w in _W["lose_verbs"]:
            if w in ("went", "fell") and lows[i + 1 : i + 2] != ["down"]:
                continue
            return -1, i
        if w in _W["draw_words"] or (w == "held" and lows[i + 1 : i + 2] != ["the"]):
            return 0, i
    return None, at


def read_results(scene: Scene, weights: Mapping[str, float]) -> list[Result]:
    """Every result that a sentence states, by printed score or by words, in text order."""
    prose = scene.prose
    lows = prose.lows
    by_sentence: dict[int, list[TeamAt]] = defaultdict(list)
    for t in sorted(scene.teams, key=lambda t: t.first):
        by_sentence[prose.sentence_of(t.first)].append(t)
    results: list[Result] = []
    past = background(scene)
    for s, named in by_sentence.items():
        if s in past:
            continue
        first, end = prose.sentences[s]
        results.extend(_fixture_lines(scene, s, named, first, end))
        headers = {r.at for r in results if r.header and r.sentence == s}
        scored = [i for i in range(first, end) if scene.kinds[i] == "#" and i not in headers]
        for at in scored:
            outcome, word = _outcome(scene, at, first, end)
            results.append(_bound(scene, s, at, word, outcome, named, first, end, scene.scores[at]))
        if not scored and not headers:
            for i in range(first, end):
                if lows[i] in _W["results_in_words"] and not scene.kinds[i]:
                    outcome, word = _outcome(scene, i, i, i + 1)
                    if outcome is not None:
                        results.append(_bound(scene, s, i, word, outcome, named, first, end, None))
                        break
    return results


def _fixture_lines(scene: Scene, s: int, named: Sequence[TeamAt], first: int, end: int) -> Iterator[Result]:
    """ "Arsenal 2-1 Chelsea", "Argentina 1, Iran 0", "Croatia vs Denmark"."""
    lows, kinds = scene.prose.lows, scene.kinds
    for one, two in pairwise(named):
        if "demonym" in (one.form, two.form) or scene.prose.owns[one.end - 1]:
            continue
        a, b = one.ids[0], two.ids[0]
        between = lows[one.end : two.first]
        if a == b or len(between) > 4:
            continue
        if len(between) == 1 and kinds[one.end] == "#":
            yield Result(one.end, s, "final", a, b, scene.scores[one.end], home=a, header=True)
        elif (
            between
            and between[0].isdigit()
            and len(between) <= 2
            and two.end < len(lows)
            and lows[two.end].isdigit()
            and int(between[0]) < 20
            and int(lows[two.end]) < 20
            and not kinds[two.end]
        ):
            yield Result(one.end, s, "final", a, b, (int(between[0]), int(lows[two.end])), header=True)
        elif len(between) <= 2 and between and between[0] in ("vs", "v") and (one.first == first):
            yield Result(one.end, s, "fixture", a, b, header=True)


def _bound(
    scene: Scene,
    s: int,
    at: int,
    word: int,
    outcome: int | None,
    named: Sequence[TeamAt],
    first: int,
    end: int,
    score: Score | None,
) -> Result:
    lows, owns = scene.prose.lows, scene.prose.owns
    kind = (
        _kind(scene, at, first, end)
        if score
        else ("other" if _other_day(lows, max(first, at - 3), min(end, at + 9)) else "final")
    )
    pivot = min(at, word)
    usable = [t for t in named if t.form != "demonym" or len(named) < 3]
    apart = [t for n, t in enumerate(usable) if not n or t.first != usable[n - 1].end]  # "Tigres Monterrey" is one
    before = [t for t in apart if t.end <= pivot]
    after = [t for t in apart if t.first > pivot]
    free = [
        t
        for t in before
        if not (
            t.first > first
            and lows[t.first - 1] in _W["against"]
            and lows[t.first - 1] not in ("for", "of", "from", "by")
            and t is not before[0]
        )
    ]
    subject = free[-1] if free else before[-1] if before else None
    home = None
    opponent = None
    for t in after:
        prep = next(
            (lows[k] for k in range(t.first - 1, max(pivot - 1, t.first - 7), -1) if lows[k] in _W["against"]), ""
        )
        if (lows[t.first - 1] == "for" and subject is None) or (
            lows[t.first - 1] == "for" and outcome is not None and t.first - max(at, word) <= 2
        ):
            subject = t
            continue
        opponent = t
        if prep == "at" and t.first - at < 9:
            home = t.ids[0]
        break
    if (
        subject is None
        and after
        and opponent is after[0]
        and lows[max(first, after[0].first - 1)] not in _W["against"]
        and after[0].first < at
    ):
        subject, opponent = after[0], next((t for t in after[1:]), None)
    if opponent is None and len(before) > 1:
        opponent = next((t for t in reversed(before) if subject is not None and t.ids != subject.ids), None)
        if (
            opponent is not None
            and subject is not None
            and opponent.first < subject.first
            and word > at
            and owns[opponent.end - 1]
        ):
            subject, opponent = opponent, subject
    first_team = subject.ids[0] if subject else None
    second_team = opponent.ids[0] if opponent and (subject is None or opponent.ids != subject.ids) else None
    tail = lows[word : min(end, word + 8)]
    if "home" in lows[max(first, at - 3) : min(end, at + 7)] and lows[
        lows.index("home", max(first, at - 3)) - 1
    ] not in ("march", "took"):
        k = lows.index("home", max(first, at - 3))
        if lows[k - 1] in ("at", "a") or (
            lows[k + 1 : k + 2] and lows[k + 1] in ("win", "victory", "defeat", "draw", "loss", "success")
        ):
            home = first_team
    if (
        "away" in tail
        and second_team
        and lows[lows.index("away", word) + 1 : lows.index("away", word) + 2] in (["to"], ["at"])
    ):
        home = second_team
    scores = None
    if score:
        high, low = max(score), min(score)
        scores = score if outcome is None else (high, low) if outcome > 0 else (low, high) if outcome < 0 else score
        if outcome == 0 and high != low:
            scores, kind = score, "other"
    if score and outcome is None and kind == "final":
        kind = "loose"
    return Result(at, s, kind, first_team, second_team, scores, outcome, home)


# --- the match that an article is about -------------------------------------------------------


def _url_pair(url: str | None, known: Sequence[str]) -> tuple[str, str] | None:
    """Home and away team of a fixture in a page's address ("…/arsenal-v-chelsea/…"), where the text names both."""
    found = re.search(r"/([^/]+?)-vs?-([^/]+?)(?:/|$|\?)", unquote(url or "").lower())
    if not found:
        return None
    pair = []
    for slug in found.groups():
        wanted = teams.team_id(slug.replace("-", " "))
        parts = set(wanted.split("-"))
        hit = (
            wanted
            if wanted in known
            else next((k for k in known if set(k.split("-")) <= parts or parts <= set(k.split("-"))), None)
        )
        if hit is None:
            return None
        pair.append(hit)
    return (pair[0], pair[1]) if pair[0] != pair[1] else None


def _home_votes(scene: Scene, pair: tuple[str, str], results: Sequence[Result]) -> float:
    """Votes that the first of the pair was at home, minus those that the second was."""
    lows = scene.prose.lows
    votes = 0.0
    for r in results:
        if r.home in pair and r.pair <= set(pair) and r.kind != "other":
            votes += 2 if r.home == pair[0] else -2
    for t in scene.teams:
        if t.ids[0] not in pair or t.form == "demonym":
            continue
        sign = 1.0 if t.ids[0] == pair[0] else -1.0
        before = lows[max(0, t.first - 3) : t.first]
        if before[-1:] in (["hosts"], ["hosting"]) or lows[t.end : t.end + 1] in (["hosted"],):
            votes += sign
        if before[-1:] in (["visitors"], ["visiting"]) or lows[t.end : t.end + 2] in (["visited"], ["travelled"]):
            votes -= sign
        if before[-2:] in (["trip", "to"], ["visit", "to"], ["away", "to"], ["away", "at"]) and t.first < 400:
            votes += 0.5 * sign
    return votes


def know_teams(scene: Scene, url: str | None = None) -> None:
    """Completes the scene's teams: names that the table lacks become teams, shared names get their bearer."""
    promote_unknown_teams(scene, url)
    settle(scene, weigh(scene))


def find_matches(scene: Scene, told: Collection[int], url: str | None = None) -> list[Frame]:
    """The matches that a text tells as its subject, in order of appearance, for a scene whose teams are known.

    ``told``: the sentences that tell a goal and name its scorer. A match beside the main one is told as well where
    such a sentence is its own; a result mentioned in passing is not.
    """
    weights = weigh(scene)
    if len(weights) < 2:
        return []
    results = read_results(scene, weights)
    listed = _fixture_list(scene, results, told)
    if len(listed) > 1:
        return listed
    ranked = [t for t, _ in weights.most_common()]
    main = _main(scene, url, weights, ranked, results)
    if main is None:
        return []
    frames = [main, *_others(scene, main, results, told)]
    _share_out(scene, frames)
    enough = PART_OF_A_ROUND_UP * len(scene.prose.sentences)
    return [f for f in frames if f is main or (f.sentences and f.sentences & set(told) and len(f.sentences) >= enough)]


def _fixture_list(scene: Scene, results: Sequence[Result], told: Collection[int]) -> list[Frame]:
    """The matches of a round-up that sets a result line over each: its sentences run up to the next line."""
    opens = {first: s for s, (first, _) in enumerate(scene.prose.sentences)}
    heads: dict[int, Result] = {}
    for r in results:
        at = next(
            (t.first for t in scene.teams if t.ids[0] == r.first and t.end <= r.at + 1 and t.end >= r.at - 1), None
        )
        if r.header and r.first and r.second and at in opens:
            heads.setdefault(r.sentence, r)
    starts = sorted(heads)
    frames: list[Frame] = []
    for s, following in pairwise([*starts, len(scene.prose.sentences)]):
        r = heads[s]
        if r.kind != "final" or r.scores is None or r.first is None or r.second is None:
            continue
        section = frozenset(range(s, following))
        if r.pair in [frozenset((f.home, f.away)) for f in frames] or not section & set(told):
            continue
        frame = Frame(r.first, r.second, final=r.scores, told_at=s, sentences=section)
        frame.home_away_basis = "stated" if r.home else "text order"
        frame.said["final score"].append((r.at, r.at + 1))
        frames.append(frame)
    owner = {t: f for f in frames for t in (f.home, f.away)}
    for t in scene.teams:  # a section may look back at another match: "Klose earns Germany the draw"
        s = scene.prose.sentence_of(t.first)
        f = owner.get(t.ids[0])
        if f and f.sentences is not None and s not in f.sentences:
            rest = {owner.get(u.ids[0]) for u in scene.teams if scene.prose.sentence_of(u.first) == s}
            if len(rest) == 1:
                for other in frames:
                    other.sentences = (other.sentences or frozenset()) - {s}
                f.sentences |= {s}
    return frames


def _others(scene: Scene, main: Frame, results: Sequence[Result], told: Collection[int]) -> list[Frame]:
    """Matches of other teams whose results the text states as news."""
    frames: list[Frame] = []
    taken = {main.home, main.away}
    for r in results:
        if (
            r.kind not in ("final", "loose")
            or r.first is None
            or r.second is None
            or r.scores is None
            or r.pair & taken
            or not (r.header or all(map(teams.is_known, r.pair)))
        ):
            continue
        taken |= r.pair
        pair = (r.first, r.second)
        stated = r.home is not None
        frame = Frame(
            *(pair if r.home != r.second else pair[::-1]),
            home_away_basis="stated" if stated else "text order",
            sentences=frozenset((r.sentence,)),
        )
        fill(frame, [r])
        frames.append(frame)
    return frames


def _share_out(scene: Scene, frames: Sequence[Frame]) -> None:
    """Gives each sentence to the match whose teams it names, else to the match told last; sentences about teams of
    no match told are nobody's."""
    prose = scene.prose
    owner = {t: f for f in frames for t in (f.home, f.away)}
    named: dict[int, list[TeamAt]] = defaultdict(list)
    for t in scene.teams:
        if t.form != "demonym":
            named[prose.sentence_of(t.first)].append(t)
    shares: dict[int, set[int]] = {id(f): set() for f in frames}
    weights = weigh(scene)
    leads = weights[frames[0].home] + weights[frames[0].away] > 0.5 * sum(weights.values())  # a report, no round-up
    current: Frame | None = frames[0]
    paragraph = -1
    for s in range(len(prose.sentences)):
        first = prose.sentences[s][0]
        mine = Counter(id(owner[t.ids[0]]) for t in named.get(s, ()) if t.ids[0] in owner)
        if mine:
            best = mine.most_common(1)[0][0]
            current = next(f for f in frames if id(f) == best)
        elif any(is_team_subject(scene, first, t.first, t.end) for t in named.get(s, ())):
            current = None
        elif prose.paragraph[s] != paragraph and (current is None or leads):
            current = frames[0]
        paragraph = prose.paragraph[s]
        if current is not None:
            shares[id(current)].add(s)
    for f in frames:
        f.sentences = frozenset(shares[id(f)])


def _main(
    scene: Scene, url: str | None, weights: Mapping[str, float], ranked: Sequence[str], results: Sequence[Result]
) -> Frame | None:
    pair = _url_pair(url, ranked)
    opening = next((r for r in results if r.header and r.sentence == 0 and r.first and r.second), None)
    headed = stated = pair is not None
    if pair is None and opening is not None and opening.first and opening.second:
        pair, headed, stated = (opening.first, opening.second), True, opening.home is not None
    elif pair is None:
        pair = _pair(ranked, weights, results)
        if pair is None:
            return None
        header = next((r for r in results if r.header and r.pair == set(pair)), None)
        if header and header.first and header.second:
            pair, stated = (header.first, header.second), header.home is not None
        elif (votes := _home_votes(scene, pair, results)) != 0:
            pair, stated = (pair if votes > 0 else (pair[1], pair[0])), abs(votes) >= 1
        else:
            pair = _as_named(scene, pair)
    frame = Frame(*pair, home_away_basis="stated" if stated else "text order")
    frame.main = True
    frame.headed = headed
    fill(frame, results)
    return frame


def _as_named(scene: Scene, pair: tuple[str, str]) -> tuple[str, str]:
    """The pair in the order in which the text first names its teams."""
    first = next(
        (t.ids[0] for t in sorted(scene.teams, key=lambda t: t.first) if t.ids[0] in pair and t.form != "demonym"),
        pair[0],
    )
    return pair if first == pair[0] else (pair[1], pair[0])


def _pair(ranked: Sequence[str], weights: Mapping[str, float], results: Sequence[Result]) -> tuple[str, str] | None:
    """The two teams: those of the first result stated of the team most spoken of, else the two most spoken of."""
    both = [r for r in results if r.first and r.second and r.kind != "other"]
    if both:
        best = max(
            both, key=lambda r: (r.header * 2 + weights[r.first or ""] + weights[r.second or ""]) - 0.02 * r.sentence
        )
        if best.first and best.second and min(weights[best.first], weights[best.second]) >= 0.25 * weights[ranked[1]]:
            return best.first, best.second
    return ranked[0], ranked[1]


def goes_on(scene: Scene, frame: Frame) -> None:
    """Marks a match that went to extra time or to a shoot-out, where its sentences say so."""
    lows = scene.prose.lows
    for s, (first, end) in enumerate(scene.prose.sentences):
        if frame.sentences is not None and s not in frame.sentences:
            continue
        for i in range(first, end):
            if lows[i] in ("extra-time", "aet") or (lows[i] == "extra" and lows[i + 1 : i + 2] in (["time"], ["-"])):
                if not {"without", "avoid", "needed", "looming", "loomed"} & set(lows[max(first, i - 4) : i + 4]):
                    frame.extra_time = True
                    frame.said["extra time"] = frame.said["extra time"] or [(i, min(i + 2, end))]
            elif lows[i] in ("shoot-out", "shootout") or (lows[i] in ("penalties", "pens") and lows[i - 1] == "on"):
                frame.penalties = True
                frame.said["shoot-out"] = frame.said["shoot-out"] or [(i, i + 1)]


def fill(frame: Frame, results: Sequence[Result]) -> None:
    """Puts the scores that sentences state of this match into its frame."""
    pair = {frame.home, frame.away}

    def oriented(r: Result) -> Score | None:
        if r.scores is None:
            return None
        mine = (
            r.first == frame.home
            or (r.first is None and r.second == frame.away)
            or (r.first != frame.away and r.second == frame.away)
        )
        return r.scores if mine else (r.scores[1], r.scores[0])

    fitting = [r for r in results if r.pair and r.pair <= pair]
    frame.told_at = min((r.sentence for r in fitting if r.kind == "final"), default=None)
    for r in fitting:
        score = oriented(r)
        if score is None:
            continue
        if r.kind == "final" and frame.final is None and r.scores is not None:
            frame.final = score
            frame.said["final score"].append((r.at, r.at + 1))
        elif r.kind == "half-time" and frame.half_time is None:
            frame.half_time = score
            frame.said["half-time score"].append((r.at, r.at + 1))
        elif r.kind == "aggregate" and frame.aggregate is None:
            frame.aggregate = score
            frame.said["aggregate"].append((r.at, r.at + 1))
        elif r.kind == "shoot-out" and frame.shootout is None and score[0] != score[1]:
            frame.shootout = score
            frame.said["shoot-out"].append((r.at, r.at + 1))
    if frame.final is None:
        said = next((r for r in fitting if r.outcome is not None and r.kind == "final"), None)
        if said and said.outcome is not None:
            mine = said.first == frame.home or (said.first is None and said.second == frame.away)
            frame.result = "draw" if said.outcome == 0 else "home" if (said.outcome > 0) == mine else "away"
