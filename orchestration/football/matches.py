"""Which matches an article tells: the two teams, who was at home, the final score and other printed scores.

Belongs here: choosing the matches that an article is about among the results its sentences state, and who was at home.
Does not belong here: those results (results.py), goals (goals.py), names of competitions and dates (competitions.py).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from operator import attrgetter
from urllib.parse import unquote

from orchestration.football import teams
from orchestration.football.cast import weigh, weight_of
from orchestration.football.competitions import is_stage
from orchestration.football.grounds import teams_of_town
from orchestration.football.lexicon import word_lists
from orchestration.football.results import Result, Score, is_shoot_out, of_another_day
from orchestration.football.scene import Scene, TeamAt, background
from orchestration.football.score_lines import score_lines
from orchestration.football.sentences import is_caption
from orchestration.football.stretches import share_out

_W = word_lists("result_words")
NEAR_A_RESULT = 5  # words behind it: a ground named here is where it came about
LEAD = 1_500  # characters: a ground named here is that of the match
HEAD = 4  # sentences of a lead
SCORING = 3  # namings of a team, which one where a goal is told is worth
GROUND = 2  # namings of a team, which that of its ground is worth
ABOUT_TWO = 0.4  # of what is said of teams, and the text is about these two
RULING = 1.5  # times as often as any other, and "their 2-0 win" is that team's
LEADS = 0.5  # of what is said of teams, from which on a text is a report of one match, no round-up
MOST_MATCHES = 200  # told of one text: each costs a look at all of it, and no round-up has as many
OF_RESULTS = 3  # matches, from which on a text may do no more than give results
SHARE_OF_RESULTS = 0.3  # matches a sentence, that such a text has
PART_OF_A_REPORT = 0.05  # of its sentences; another match that has fewer is mentioned in passing


@dataclass(slots=True, eq=False)
class Frame:
    """One match as far as it is known before its goals are read. Scores are (home, away); ``result`` is who won
    ('home' | 'away' | 'draw') where the text says it; ``reckoned``: the final score is what the aggregate leaves after
    the other leg; ``closing``: the final score, where only its goals tell whose it is; ``sentences`` are the sentences
    that tell it (None: all);
    ``told_at``: the first sentence that states the result, in figures or words; ``headed``: a fixture or a stage
    opens the text, or a fixture stands in its address; ``main``: the one match that the whole text would be about;
    ``said[claim]`` are the word ranges that say so."""

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
    closing: Score | None = None
    reckoned: bool = False
    told_at: int | None = None
    headed: bool = False
    main: bool = False
    sentences: frozenset[int] | None = None
    said: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))


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


def _home_votes(scene: Scene, frame: Frame, results: Sequence[Result]) -> float:
    """Votes that the frame's home side was at home indeed, minus those that the other was."""
    lows = scene.prose.lows
    pair = {frame.home, frame.away}
    votes = 0.0
    winner = _winner(frame)
    for r in results:
        if r.kind == "other":
            continue
        if r.home in pair and r.pair <= pair:
            votes += 2 if r.home == frame.home else -2
        if r.role and r.outcome and winner and r.pair <= pair:  # "the visitors won 2-0"
            at_home = (winner == frame.home) == (r.outcome > 0)
            votes += 1 if at_home == (r.role == "home") else -1
    elsewhere = [r.at for r in results if r.kind == "other"]  # "last week's 3-0 defeat at Camp Nou"
    grounds = [
        (at, here)
        for at, owners in scene.grounds()
        if len(here := owners & pair) == 1
        and not any(0 <= scene.prose.word_at(at) - other <= NEAR_A_RESULT for other in elsewhere)
    ]
    for at, here in grounds:  # the one named first is that of the match, if there are two
        lead = 1.0 if at < LEAD and here == grounds[0][1] else 0.4
        votes += lead if frame.home in here else -lead
    votes += sum(1.0 if team == frame.home else -1.0 for team in _at_home(scene, pair))
    if (filed := _filed_at(scene, frame)) is not None:
        votes += FILED if filed == frame.home else -FILED
    for t in scene.teams:
        if t.ids[0] not in pair or t.form == "demonym":
            continue
        sign = 1.0 if t.ids[0] == frame.home else -1.0
        before = lows[max(0, t.first - 3) : t.first]
        hosts = before[-1:] in (["hosts"], ["hosting"]) and scene.kinds[t.first - 2] != "T"  # not "Leeds hosts Hull"
        if hosts or lows[t.end : t.end + 1] in (["hosted"],):
            votes += sign
        if before[-1:] in (["visitors"], ["visiting"]) or _travels(scene, t, pair):
            votes -= sign
        if " ".join(before[-2:]) in _TO_THEM and t.first < 400:
            votes += 0.5 * sign
    return votes


def _travels(scene: Scene, t: TeamAt, pair: set[str]) -> bool:
    """Whether one of two teams is told to go to the other: "Leeds travelled to Humberside to take on Hull"."""
    lows, kinds = scene.prose.lows, scene.kinds
    if lows[t.end : t.end + 1] == [] or lows[t.end] not in _GOES_TO:
        return False
    other = pair - {t.ids[0]}
    near = (k for k in range(t.end + 1, min(len(kinds), t.end + 12)) if kinds[k] == "T")
    return any(not other.isdisjoint(scene.teams[scene.refs[k]].ids) for k in near)


_GOES_TO = frozenset(("visited", "visit", "travelled", "travel", "travelling", "traveled", "traveling"))
FILED = 0.6  # a vote of the dateline: too weak to call a side's home stated


def _filed_at(scene: Scene, frame: Frame) -> str | None:
    """The one team of a match in whose town its story was filed: "UDINE, Nov 11 (Reuters) -"; none where agencies file
    what was played elsewhere: "LONDON (AP) -"."""
    kinds, lows = scene.kinds, scene.prose.lows
    here = range(min(HEADING, len(kinds)))
    if frame.sentences and not frame.main:
        told = max(min(frame.sentences), (frame.told_at or 0) - 1)  # a dateline is a sentence before its story
        here = range(scene.prose.sentences[told][0], scene.prose.sentences[max(told, *frame.sentences)][1])
    if "d" not in kinds[here.start : here.stop]:
        return None
    start = kinds.index("d", here.start)
    stop = next((k for k in range(start, len(kinds)) if kinds[k] != "d" or not lows[k].isalpha()), start)
    town = " ".join(lows[start:stop])
    slug = town.replace(" ", "-")
    if not town or slug in _W["news_cities"]:
        return None
    owners = teams_of_town(town)
    found = [team for team in (frame.home, frame.away) if team in owners or f"-{slug}-" in f"-{team}-"]
    return found[0] if len(found) == 1 else None


HEADING = 60  # words, within which a dateline stands
_HOME_GAME = frozenset(["victory", "win", "triumph", "success", "defeat", "loss", "draw"])


def _at_home(scene: Scene, pair: set[str]) -> Iterator[str]:
    """The team that the lead places at home: "gave Finland a home win", "New York lost a playoff game at home"."""
    prose = scene.prose
    firsts: dict[int, TeamAt] = {}  # the team that each sentence of the lead names first
    for t in scene.teams:
        if prose.sentence[t.first] < HEAD and t.ids[0] in pair:
            firsts.setdefault(prose.sentence[t.first], t)
    for k in prose.places({"home"}):
        s = prose.sentence[k]
        if s < HEAD and (prose.lows[k - 1] == "at" or (prose.lows[k + 1 : k + 2] and prose.lows[k + 1] in _HOME_GAME)):
            told = firsts.get(s)
            if told is not None and told.first < k:
                yield told.ids[0]


_TO_THEM = frozenset(("trip to", "visit to", "away to", "away at", "travelled to", "returned from"))


def _winner(frame: Frame) -> str | None:
    if frame.final is not None and frame.final[0] != frame.final[1]:
        return frame.home if frame.final[0] > frame.final[1] else frame.away
    return {"home": frame.home, "away": frame.away}.get(frame.result or "")


def find_matches(scene: Scene, results: Sequence[Result], told: Collection[int], url: str | None = None) -> list[Frame]:
    """The matches that a text tells as its subject, in order of appearance, for a scene whose teams are known.

    ``results``: those that its sentences state; ``told``: the sentences that tell a goal and name its scorer. A match
    beside the main one is told as well where such a sentence is its own; a result mentioned in passing is not, but in a
    round-up, which tells of many matches no more than the result.
    """
    weights = weigh(scene)
    if len(weights) < 2:
        return []
    weights = Counter(weights)
    weights.update(_at_home_here(scene, weights))
    timed = (scene.prose.sentence[at.first] for at in scene.times if at.phrase.regulation is not None)
    heads = _headings(scene, results)
    rounds_up = _is_headed_round_up(scene)
    results = _under_fixtures(results, heads)
    main = _main(scene, url, weights, results, told, max((*told, *timed), default=-1))
    if main is None:
        return []
    leads = weights[main.home] + weights[main.away] > LEADS * sum(weights.values())
    told = set(told)
    listed = sum(r.kind == "final" for r in heads.values()) > 1
    stated = _stated(results, frozenset(), _told_apart(heads, told))
    unstated = _unstated(scene, results, told, frozenset(team for r in stated for team in r.pair))
    unplayed = main.final is None and main.result is None and not main.headed
    rounds_up = rounds_up or (unplayed and len(stated) >= OF_RESULTS)  # two most spoken of, who met others
    leads = leads and not rounds_up
    if (len(stated) + len(unstated) > 1 and not leads) or listed:
        beside = sorted([*stated, *unstated, *_worded(results, [*stated, *unstated])], key=lambda r: r.at)
        frames = _stretched(scene, None, beside, results, heads)
        frames = [f for f in frames if f.final is not None or (f.sentences and f.sentences & told)]
        stories = [f for f in frames if f.sentences and f.sentences & told]
        written = [f for f in frames if _has_prose(scene, f)]
        if len(stories) > 1 or (listed and len(written) > 1):
            alone = len(written) == 1 and written[0] in stories
            return [f for f in frames if f in stories or (not alone and (f.sentences or f.final is not None))]
        if not leads and len(frames) >= max(OF_RESULTS, SHARE_OF_RESULTS * len(scene.prose.sentences)):
            return frames
        if rounds_up and len(frames) > 1:
            return frames
        pair = {main.home, main.away}
        if len(stories) == 1 and pair != {stories[0].home, stories[0].away} and main.final is not None:
            return stories  # "… whose next opponents, Hull, beat Stoke 2-0"
    taken = frozenset((main.home, main.away))
    others = [*_stated(results, taken), *(r for r in unstated if taken.isdisjoint(r.pair))]
    frames = _stretched(scene, main, sorted(others, key=lambda r: r.at), results, heads, leads)
    enough = PART_OF_A_REPORT * len(scene.prose.sentences)
    return [f for f in frames if f is main or (f.sentences and f.sentences & told and len(f.sentences) >= enough)]


def _is_headed_round_up(scene: Scene) -> bool:
    """Whether a text's heading says that it is about many matches."""
    lows = scene.prose.lows[: scene.prose.sentences[0][1]]
    return not _ROUND_UP.isdisjoint(lows) or ("up" in lows and "round" in lows)


_ROUND_UP = frozenset(("round-up", "roundup", "round-ups", "wrap", "wrap-up", "wrapup", "results"))


def _unstated(scene: Scene, results: Sequence[Result], told: Set[int], busy: Set[str]) -> list[Result]:
    """The matches that a text tells by their goals and states no result of, between teams that are not ``busy`` in one
    of which it does: those of stretches that tell a goal, and a second one or what the score was."""
    free = {t.ids[0] for t in scene.teams if t.form != "demonym"} - busy
    if not busy or len(free) < 2:
        return []
    sort = min(busy)
    free = {team for team in free if teams.is_known(team) and teams.can_meet(sort, team)}
    scored = {r.sentence for r in results if r.kind == "final" and r.scores and (r.first is None or r.second is None)}
    found: list[Result] = []
    for one, two, stretch in _of_two_teams(scene, free, busy):
        goals = told & set(stretch)
        match = Result(one.first, scene.prose.sentence[one.first], "told", one.ids[0], two.ids[0])
        if goals and len(goals) + len(scored & set(stretch)) > 1 and match.pair.isdisjoint(busy):
            found.append(match)
            busy = busy | match.pair
    return found


def _of_two_teams(scene: Scene, free: Set[str], busy: Set[str]) -> Iterator[tuple[TeamAt, TeamAt, range]]:
    """The stretches of sentences that speak of two ``free`` teams alone, and of both in one sentence: the teams, where
    they are first named in full, and the sentences."""
    sentence = scene.prose.sentence
    here: list[TeamAt] = []
    last: dict[str, int] = {}  # the sentence that named each of them last
    since, met = 0, False
    for t in sorted(scene.teams, key=attrgetter("first")):
        s, team = sentence[t.first], t.ids[0]
        if team not in last:
            if t.form == "demonym" or (team not in free and team not in busy):
                continue
            if team in busy or len(here) == 2:
                if met:
                    yield here[0], here[1], range(since, s)
                here, last, met = [], {}, False
            if team in free:
                since = since if here else s
                here.append(t)
        if team in free:
            last[team] = s
            met = met or list(last.values()) == [s, s]
    if met:
        yield here[0], here[1], range(since, len(scene.prose.sentences))


def _has_prose(scene: Scene, frame: Frame) -> bool:
    """Whether a match has sentences, not only lines: those beside a page's one report are links, tables and results."""
    lines = score_lines(scene)
    return any(s not in lines and not is_caption(scene.prose, s) for s in frame.sentences or ())


def _at_home_here(scene: Scene, weights: Counter[str]) -> dict[str, int]:
    """What naming its ground adds to the weight of the team that plays at the first ground that a text names."""
    at, owners = next(iter(scene.grounds()), (LEAD, set()))
    owner = next(iter(owners), None)
    return {owner: GROUND} if owner and len(owners) == 1 and at < LEAD and owner in weights else {}


def _headings(scene: Scene, results: Sequence[Result]) -> dict[int, Result]:
    """The result lines and fixtures that head what follows them, by their sentences."""
    opens = {first for first, _ in scene.prose.sentences}
    ends = {t.end: t.first for t in scene.teams}
    heads: dict[int, Result] = {}
    for r in results:
        first = ends.get(r.at)
        if r.header and first is not None and (first in opens or scene.prose.lows[first - 1] == ":"):
            heads.setdefault(r.sentence, r)
    return heads


def _under_fixtures(results: Sequence[Result], heads: Mapping[int, Result]) -> Sequence[Result]:
    """The results of a text whose stories stand under their fixtures, "Leeds v Hull", each with both teams where one of
    the fixture's is left open: "Leeds came back to win 2-1"."""
    if [r.kind for r in heads.values()].count("fixture") < 2:
        return results
    whole: list[Result] = []
    head = None
    for r in results:
        head = heads.get(r.sentence, head)
        if head is not None and head.kind == "fixture" and len(r.pair) == 1 and r.pair < head.pair:
            (other,) = head.pair - r.pair
            r = replace(r, first=r.first or other, second=r.second or other) if r.kind != "other" else r
        whole.append(r)
    return whole


def _told_apart(heads: Mapping[int, Result], told: Set[int]) -> Set[frozenset[str]]:
    """The matches that have a heading each and tell goals under it: of these a team may play several, as in a piece on
    the great finals."""
    starts = sorted(heads)
    until = [*starts[1:], max(told, default=0) + 1]
    return {heads[s].pair for s, end in zip(starts, until, strict=False) if not told.isdisjoint(range(s + 1, end))}


def _stated(results: Sequence[Result], taken: frozenset[str], apart: Set[frozenset[str]] = frozenset()) -> list[Result]:
    """The results that a text states as news of matches between teams that are not ``taken``: one a match, that most
    relied on, in text order. A team plays one of them, but for those told ``apart``. Of very many they are the ones
    most relied on."""
    return _one_each([r for r in results if r.scores is not None], taken, apart)


def _worded(results: Sequence[Result], stated: Sequence[Result]) -> list[Result]:
    """The same of matches of which a round-up prints no score, between known teams that play none of the others."""
    busy = frozenset(team for r in stated for team in r.pair)
    return _one_each([r for r in results if r.outcome is not None and all(map(teams.is_known, r.pair))], busy)


def _one_each(
    results: Sequence[Result], taken: frozenset[str], apart: Set[frozenset[str]] = frozenset()
) -> list[Result]:
    trust: Counter[frozenset[str]] = Counter()
    best: dict[frozenset[str], Result] = {}
    for r in results:
        if r.kind != "final" or r.first is None or r.second is None or r.pair & taken:
            continue
        if not (r.header or teams.can_meet(r.first, r.second)):
            continue
        trust[r.pair] += _trust(r)  # type: ignore[assignment]
        if r.pair not in best or _trust(r) > _trust(best[r.pair]):
            best[r.pair] = r
    chosen: list[Result] = []
    busy = set(taken)
    for pair, _ in trust.most_common():
        if busy.isdisjoint(pair) or pair in apart:
            busy |= pair
            chosen.append(best[pair])
    return sorted(chosen[:MOST_MATCHES], key=lambda r: r.at)


def _stretched(
    scene: Scene,
    main: Frame | None,
    stated: Sequence[Result],
    results: Sequence[Result],
    heads: Mapping[int, Result],
    leads: bool = False,
) -> list[Frame]:
    """The main match, if there is one, and those that results state, each with its sentences."""
    pairs = [*([frozenset((main.home, main.away))] if main else []), *(r.pair for r in stated)]
    told, playing = set(pairs), {team for pair in pairs for team in pair}
    begun: dict[int, set[frozenset[str]]] = defaultdict(set)
    for r in results:
        pair = r.pair
        if r.kind == "final" and pair in told:
            begun[r.sentence].add(pair)
        elif r.scores and len(pair) > 1 and playing.isdisjoint(pair):
            begun.setdefault(r.sentence, set())  # another match's, that is not told
    for s, r in heads.items():
        begun[s] = {r.pair} & told
    shares = share_out(scene, pairs, begun, leads)
    if main:
        main.sentences = shares.pop(0)
    owner = {s: n for n, share in enumerate(shares) for s in share}
    own: list[list[Result]] = [[] for _ in stated]
    beside = {r.pair: n for n, r in enumerate(stated)}
    for r in results:
        pair = r.pair
        n = beside.get(pair, owner.get(r.sentence) if len(pair) == 1 else None)
        if n is not None and pair <= stated[n].pair:
            own[n].append(r)
    frames = [_beside(scene, r, share, said) for r, share, said in zip(stated, shares, own, strict=True)]
    return [main, *frames] if main else frames


def _beside(scene: Scene, stated: Result, share: frozenset[int], own: Sequence[Result]) -> Frame:
    """A match beside the main one, or one of a round-up: what the results of its teams, its ``own``, say of it."""
    line = next((r for r in own if r.header and r.pair == stated.pair), stated)
    assert line.first and line.second
    frame = Frame(line.first, line.second, home_away_basis="stated" if line.home else "text order")
    frame.sentences = share
    fill(frame, own)
    votes = _home_votes(scene, frame, own)
    if votes < 0:
        frame = swapped(frame)
    elif votes > 0:
        frame.home_away_basis = "stated"
    return frame


def _main(
    scene: Scene,
    url: str | None,
    weights: Counter[str],
    results: Sequence[Result],
    told: Collection[int],
    told_last: int,
) -> Frame | None:
    """The match that the whole text would be about: that of its address or heading, else of its results. ``told``: the
    sentences that tell goals; ``told_last``: the last that tells a goal or a minute."""
    pair = _url_pair(url, [t for t, _ in weights.most_common()])
    opening = next((r for r in results if r.header and r.sentence == 0 and r.first and r.second), None)
    stated = pair is not None
    if pair is None and opening is not None and opening.first and opening.second:
        pair, stated = (opening.first, opening.second), opening.home is not None
    headed = pair is not None or _opens_with_stage(scene)
    if pair is None:
        pair = _pair(scene, weights, results, told)
        if pair is None:
            return None
        header = next((r for r in results if r.header and r.pair == set(pair)), None)
        if header and header.first and header.second:
            pair, stated = (header.first, header.second), header.home is not None
        else:
            pair = _as_named(scene, pair)
    frame = Frame(*pair, home_away_basis="stated" if stated else "text order")
    frame.main = True
    frame.headed = headed
    fill(frame, _of_this_match(scene, frame, results))
    votes = 0.0 if stated else _home_votes(scene, frame, results)
    if votes < 0:
        frame = swapped(frame)
    frame.home_away_basis = "stated" if stated or abs(votes) >= 1 else "text order"
    if frame.final is None and frame.home_away_basis == "stated":
        _by_role(frame, results)
    if frame.final is None:
        _closed(frame, results, told_last)
    return frame


def _opens_with_stage(scene: Scene) -> bool:
    """Whether the text's heading is a stage and nothing else: "Final", "Third place play-off"."""
    return is_stage(scene.prose.text.strip().partition("\n")[0])


def _of_this_match(scene: Scene, frame: Frame, results: Sequence[Result]) -> list[Result]:
    """The results that speak of a match: of both its teams, or of one with no third named before it, in a text that
    is about the two."""
    pair = {frame.home, frame.away}
    weights = weigh(scene)
    theirs = weights[frame.home] + weights[frame.away] >= ABOUT_TWO * sum(weights.values())
    strangers: dict[int, int] = {}  # sentence → the first word in it that names a third team
    for t in scene.teams:
        if t.form != "demonym" and pair.isdisjoint(t.ids):
            s = scene.prose.sentence[t.first]
            strangers[s] = min(t.first, strangers.get(s, t.first))
    return [
        r
        for r in results
        if r.pair <= pair
        and (len(r.pair) == 2 or (theirs and r.at < strangers.get(r.sentence, r.at + 1)))
        and (r.pair or (r.kind == "final" and r.outcome == 0 and r.role is None))
    ]


def _as_named(scene: Scene, pair: tuple[str, str]) -> tuple[str, str]:
    """The pair in the order in which the text first names its teams."""
    first = next(
        (t.ids[0] for t in sorted(scene.teams, key=lambda t: t.first) if t.ids[0] in pair and t.form != "demonym"),
        pair[0],
    )
    return pair if first == pair[0] else (pair[1], pair[0])


def _pair(
    scene: Scene, weights: Counter[str], results: Sequence[Result], told: Collection[int]
) -> tuple[str, str] | None:
    """The two teams: of all pairs whose result is stated the one most spoken of, else the two most spoken of, most of
    all where goals are ``told``, not counting what is said of them elsewhere."""
    ranked = [team for team, _ in weights.most_common()]
    ruling = ranked[0] if weights[ranked[0]] >= RULING * weights[ranked[1]] else None
    points: Counter[tuple[str, str]] = Counter()
    for r in results:
        if r.kind == "other" or (r.kind == "running" and r.scores is None):  # "keen to win at Leeds next week"
            continue
        first, second = r.first or ruling, r.second or ruling
        if not (first and second and teams.can_meet(first, second)):
            continue
        pair = (first, second) if (second, first) not in points else (second, first)
        if pair not in points:
            points[pair] = weights[first] + weights[second] + 2 * r.header - 0.02 * r.sentence  # type: ignore[assignment]
        points[pair] += _trust(r) * (1 if len(r.pair) == 2 else 0.5)  # type: ignore[assignment]
    for pair, _ in points.most_common():
        if min(weights[pair[0]], weights[pair[1]]) >= 0.25 * weights[ranked[1]]:
            return pair
    elsewhere = _elsewhere(scene)
    here = Counter({team: weights[team] - elsewhere[team] for team in ranked})
    for t in scene.teams if told else ():
        acts = scene.prose.sentence[t.first] in told and _opens_a_clause(scene, t)
        here[t.ids[0]] += SCORING * (acts and t.ids[0] in here)
    one, *others = sorted(ranked, key=lambda team: -here[team])
    return next(((one, other) for other in others if here[other] > 0 and teams.can_meet(one, other)), None)


def _opens_a_clause(scene: Scene, t: TeamAt) -> bool:
    """Whether a team may be the subject of its clause: "but Leeds drew level"; not "on loan from Leeds"."""
    first, _ = scene.prose.sentences[scene.prose.sentence[t.first]]
    opens = t.first == first or scene.prose.lows[t.first - 1] in _W["clause_breaks"]
    return opens and t.form != "demonym" and not scene.prose.owns[t.end - 1]


def _elsewhere(scene: Scene) -> Counter[str]:
    """How much of what a text says of each team is of other matches than its own: those of other days and rounds,
    those to come, and where somebody came from; or may be of another team of that name. Grounds speak for their teams.
    """
    found: Counter[str] = Counter()
    for t in scene.teams:
        first, end = scene.prose.sentences[scene.prose.sentence[t.first]]
        lows = scene.prose.lows
        breaks = _W["clause_breaks"]
        since, until = max(first, t.first - 9), min(end, t.end + 7)
        since = next((i + 1 for i in range(t.first - 1, since - 1, -1) if lows[i] in breaks), since)
        until = next((i for i in range(t.end, until) if lows[i] in breaks), until)
        near = lows[since:until]
        to_come = not _W["of_matches_to_come"].isdisjoint(near)
        if to_come or len(t.ids) > 1 or lows[t.first - 1] == "from" or of_another_day(near):
            found.update({i: weight_of(t) for i in t.ids})  # type: ignore[arg-type]
    for _, owners in scene.grounds():
        if len(owners) == 1:
            found.update(dict.fromkeys(owners, -1.0))  # type: ignore[arg-type]
    return found


def goes_on(scene: Scene, frame: Frame) -> None:
    """Marks a match that went to extra time, where golden goals are, or to a shoot-out, where its sentences say so."""
    prose, lows = scene.prose, scene.prose.lows
    past = background(scene)
    for i in prose.places(_W["goes_on"]):
        s = prose.sentence[i]
        first, end = prose.sentences[s]
        if s in past or (frame.sentences is not None and s not in frame.sentences):
            continue
        golden = lows[i] == "golden-goal" or lows[i : i + 2] == ["golden", "goal"]
        if golden or lows[i] in ("extra-time", "aet") or lows[i : i + 2] in (["extra", "time"], ["extra", "-"]):
            if _W["not_gone"].isdisjoint(lows[max(first, i - 4) : min(end, i + 5)]):
                frame.extra_time = True
                frame.said["extra time"] = frame.said["extra time"] or [(i, min(i + 2, end))]
        elif _is_reached(lows, i, first, end) and (lows[i] in ("shoot-out", "shootout") or lows[i - 1] == "on"):
            frame.penalties = True
            frame.said["shoot-out"] = frame.said["shoot-out"] or [(i, i + 1)]
    if frame.penalties and frame.final is None and frame.aggregate is None:
        frame.result = "draw"


def _is_reached(lows: Sequence[str], i: int, first: int, end: int) -> bool:
    """Whether a shoot-out told at word ``i`` came about: not "headed for a shoot-out", "three minutes before a
    shoot-out"; but "drew 1-1 before a shoot-out defeat"."""
    before = lows[max(first, i - 4) : i]
    led_up = "before" in before and _TOLD_RESULTS.isdisjoint(lows[i + 1 : min(end, i + 2)])
    return is_shoot_out(lows, i) and not led_up and _W["not_gone"].isdisjoint(before)


_TOLD_RESULTS = _W["win_nouns"] | _W["lose_nouns"] | _W["rout_nouns"]


def _trust(r: Result) -> float:
    """How far a stated result can be relied on: a fixture line most, a score without both teams least; a report says
    its result at once."""
    plain = 4.0 if r.header else 2.0 if len(r.pair) == 2 and r.kind == "final" else 1.0 if r.kind == "final" else 0.5
    return plain * (2.0 if r.sentence <= 3 else 1.5 if r.sentence <= 8 else 1.0)


def _after_first_leg(frame: Frame, results: Sequence[Result]) -> Score | None:
    """What the aggregate leaves of the other leg's score, where the text has one."""
    legs = {r.score_of(frame.home, frame.away) for r in results if r.kind == "other" and len(r.pair) == 2} - {None}
    if frame.aggregate is None or len(legs) != 1:
        return None
    home, away = legs.pop() or (0, 0)
    left = frame.aggregate[0] - home, frame.aggregate[1] - away
    return left if min(left) >= 0 else None


def _by_role(frame: Frame, results: Sequence[Result]) -> None:
    """The final score where only the side's role says whose it is: "the visitors ran out 3-0 winners"."""
    for r in results:
        if r.kind == "final" and r.role and r.scores and not r.pair and r.outcome is not None:
            frame.final = r.scores if r.role == "home" else (r.scores[1], r.scores[0])
            frame.result = None
            frame.said["final score"].append((r.at, r.at + 1))
            frame.told_at = r.sentence if frame.told_at is None else min(frame.told_at, r.sentence)
            return


def _closed(frame: Frame, results: Sequence[Result], told_last: int) -> None:
    """The final score where a text that tells who won opens with a win and no team ("a header clinched a 1-0 win"), or
    closes with the score and no team: "5-1.", "They lost 2-1"; one with goals told after it was on the way."""
    won = (r for r in results if r.kind == "final" and r.scores and r.outcome and not (r.pair or r.role))
    opening = next((r for r in won if r.sentence < HEAD), None) if frame.result in ("home", "away") else None
    r = opening or next((r for r in reversed(results) if r.kind == "closing"), None)
    if r is None or r.scores is None or (r.sentence < told_last and r.outcome is None):
        return
    high, low = max(r.scores), min(r.scores)
    by_result = {"home": (high, low), "away": (low, high), "draw": (high, low) if high == low else None}
    frame.final = by_result.get(frame.result or "", (high, low) if high == low else None)
    frame.closing = (high, low) if frame.result is None else None
    frame.said["final score"].append((r.at, r.at + 1))
    frame.told_at = r.sentence if frame.told_at is None else min(frame.told_at, r.sentence)


def fill(frame: Frame, results: Sequence[Result]) -> None:
    """Puts the scores that sentences state of this match into its frame; of several finals the one most relied on."""
    finals: dict[Score, list[Result]] = defaultdict(list)
    outcomes: Counter[int] = Counter()
    for r in results:
        score, outcome = r.score_of(frame.home, frame.away), r.outcome_of(frame.home, frame.away)
        if r.kind in ("final", "loose") and score is not None:
            finals[score].append(r)
        elif r.kind == "final" and outcome is not None:
            outcomes[outcome] += _trust(r)  # type: ignore[assignment]
        elif r.kind == "half-time" and frame.half_time is None and score is not None:
            frame.half_time = score
            frame.said["half-time score"].append((r.at, r.at + 1))
        elif r.kind == "aggregate" and frame.aggregate is None and score is not None:
            frame.aggregate = score
            frame.said["aggregate"].append((r.at, r.at + 1))
        elif r.kind == "shoot-out" and frame.shootout is None and score is not None and score[0] != score[1]:
            frame.shootout = score
            frame.said["shoot-out"].append((r.at, r.at + 1))
    sure = {score for score, rs in finals.items() if any(r.kind == "final" for r in rs)}
    if sure:

        def support(score: Score) -> float:
            won = (score[0] > score[1]) - (score[0] < score[1])
            return sum(map(_trust, finals[score])) + 0.5 * outcomes[won]

        frame.final = max(sorted(sure, key=lambda score: finals[score][0].at), key=support)
        frame.said["final score"].extend((r.at, r.at + 1) for r in finals[frame.final][:1])
    elif frame.aggregate is not None and (left := _after_first_leg(frame, results)) is not None:
        frame.final, frame.reckoned = left, True
    elif outcomes:
        won = max(outcomes, key=lambda o: outcomes[o])
        frame.result = {1: "home", 0: "draw", -1: "away"}[won]
    told = [r.sentence for r in results if r.kind == "final" and (r.header or r.outcome is not None)]
    frame.told_at = min(told, default=None)
