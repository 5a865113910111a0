"""For which team the words around a name say that a person plays: "Spurs striker Kane", "Kane inspired Spurs".

Belongs here: the vote of a description, and of what a person does for a team or to one. Does not belong here: gathering
votes (allegiances.py), names (origins.py), and people's relations with one another (play.py).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from orchestration.football.acts.play import told_between
from orchestration.football.grammar.governed_names import is_object, is_of_age
from orchestration.football.grammar.moves import governor, how_it_stood, opens_clause, part_of_person
from orchestration.football.grammar.parties import AWAY, HOME, Party, aside, does, is_ill_given, is_owner, is_subject
from orchestration.football.grammar.scene import Scene, by_place
from orchestration.football.names.names import ROLES, Name
from orchestration.football.words.lexicon import word_lists

_W = word_lists("side_words")
NEAR_A_TEAM = 14  # words at most between a name and the team that it is told with
Ids = tuple[str, ...]
Vote = tuple[Ids, float]  # for one of these teams, how strongly: against it where negative
NO_VOTE: Vote = ((), 0.0)


def described(scene: Scene, m: Name, first: int) -> Iterator[Vote]:
    """What stands around a name: "Spurs striker Kane", "the visitors' Kane", "Kane (Spurs)", "Spurs, whose Kane"."""
    lows, kinds, refs, owns = scene.prose.lows, scene.kinds, scene.refs, scene.prose.owns
    j, roles = m.first - 1, 0
    j -= lows[j] == "," and m.first - first > 2 and lows[j - 1] in ROLES  # "Carlisle's top scorer, Jabo Ibehre"
    while j > m.first - 6 and j >= first and (lows[j] in _DESCRIBES or is_of_age(lows, j)):
        roles += lows[j] != "the"
        j -= 1
    if j >= first and kinds[j] == "T":
        team = scene.teams[refs[j]]
        if lows[team.first].startswith("ex-") or lows[team.first - 1] in _W["former"]:
            if roles:  # "former Leeds striker Kane" in a match of Leeds
                yield team.ids, -0.7
            return
        if kinds[team.first - 1 : team.first] == ["#"] and not roles:  # "Chelsea 6-0 Barnsley Kai Havertz …"
            return
        yield team.ids, 3.0 if roles or owns[team.end - 1] else 2.0 if team.form == "demonym" else 0.7
    elif j >= first and roles and lows[j] in ("hosts", "home", "visitors", "visiting", "away"):
        yield HOME if lows[j] in ("hosts", "home") else AWAY, 2.0
    elif j > first and lows[j] == "whose" and kinds[j - 1 - (lows[j - 1] == ",")] == "T":  # "Spurs, whose keeper Hart"
        yield scene.teams[refs[j - 1 - (lows[j - 1] == ",")]].ids, 3.0
    if lows[m.first - 1] == "than" and kinds[m.first - 2] == "T":  # "nobody had more goals for Spurs than Kane"
        team = scene.teams[refs[m.first - 2]]
        if lows[team.first - 1] == "for" and lows[team.first - 2] in _W["goals"]:
            yield team.ids, 3.0
    behind = lows[m.end] if m.end < len(lows) else ""
    if owns[m.end - 1] and kinds[m.end : m.end + 1] == ["T"]:  # "Guardiola's City"
        yield scene.teams[refs[m.end]].ids, 2.0
    elif behind in ("(", "for") and kinds[m.end + 1 : m.end + 2] == ["T"]:
        yield scene.teams[refs[m.end + 1]].ids, 3.0 if lows[m.end] == "(" else 1.5


_DESCRIBES = ROLES | _W["describes"]


def brought_on(scene: Scene, m: Name, parties: Sequence[Party], first: int, end: int) -> tuple[Party, float] | None:
    """The side before a name: "City brought on Zabaleta", less of it for "City, with Zabaleta …", "the hosts were on
    top when Zabaleta …", "the hosts' pressure told when Zabaleta …"."""
    lows = scene.prose.lows
    party = parties[0]
    for later in parties[1:]:
        if later.end <= m.first:
            party = later
    between = lows[party.end : m.first]
    if len(between) > NEAR_A_TEAM - 3 or "P" in scene.kinds[party.end : m.first] or "awarded" in between:
        return None
    if "until" in between and how_it_stood(lows, party.end, party.end + between.index("until")) < 0:
        return None
    if is_owner(scene, party):
        if _W["pressure"].isdisjoint(between[:1]) or _W["pays"].isdisjoint(between):
            return None
    elif is_object(scene, first, party.first) or lows[party.end] in ROLES or does(between) <= 0:
        return None
    if not _W["brings_on"].isdisjoint(between):
        return party, 1.5
    if lows[m.first - 1] in _LEADS_TO_A_PLAYER and part_of_person(scene, m, first, end) >= 0:
        return party, 0.4
    return None


_LEADS_TO_A_PLAYER = frozenset(("through", "when", "as", "with", "had", ",", "who"))


def one_of_a_team(scene: Scene, m: Name, end: int) -> Vote:
    """The team of which somebody is one: "was Everton's inspiration", "the first Everton player to …", "Maguire, Hull's
    centre-half", "struck twice on his Everton debut"."""
    lows, kinds, owns = scene.prose.lows, scene.kinds, scene.prose.owns
    for k in range(m.end, min(end, m.end + 9)):
        if kinds[k] == "T":
            team = scene.teams[scene.refs[k]]
            after = lows[team.end : team.end + 3]
            told = lows[m.end : k]
            apposed = told in ([","], [",", "the"]) and (owns[team.end - 1] or lows[k - 1] == "the")
            if apposed and not ROLES.isdisjoint(after):
                return team.ids, 3.0
            if apposed and owns[team.end - 1] and _is_called(scene, m, team.end, end):
                return team.ids, 2.0
            if lows[k - 1] in _HIS and not _DEBUTS.isdisjoint(after) and not owns[team.end - 1]:
                return team.ids, 2.0
            if [w for w in told if w not in _ASIDE] in _BELONGS and _LEFT.isdisjoint(after):
                return team.ids, 1.0
            is_one = next((w for w in reversed(told) if w not in _W["ranks"]), "") in _W["becomes"]
            one = after[:1] and (after[0] in _W["members"] or (owns[team.end - 1] and after[0] in _W["ranks"]))
            return (team.ids, 2.0) if is_one and one else NO_VOTE
        if lows[k] in _W["breaks"] or lows[k] == ".":
            return NO_VOTE
    return NO_VOTE


def _is_called(scene: Scene, m: Name, at: int, end: int) -> bool:
    """Whether words from ``at`` on, behind a name and a side's, are what he is to it: "Maguire, Hull's record signing,
    scored"; not "Maguire, Hull's transfer target, scored", "With Maguire, Hull's attack improved"."""
    lows = scene.prose.lows
    comma = next((k for k in range(at + 1, min(end, at + _WORDS_OF_A_ROLE)) if lows[k] == ","), None)
    said = lows[at:comma]
    if comma is None or any(scene.kinds[at:comma]) or _W["belongs"].isdisjoint(said):
        return False
    if not _W["belongs_no_more"].isdisjoint(said):  # "Hull's record signing until May"
        return False
    return opens_clause(scene, scene.prose.sentences[scene.prose.sentence[m.first]][0], m)


_WORDS_OF_A_ROLE = 6  # "Hull's record signing from Leeds" at most
_ASIDE = frozenset((",", "who", "now", "has"))
_BELONGS = (["plays", "for"], ["joined"], ["signed", "for"])
_LEFT = frozenset(("before", "until", "but", "as", "aged", "once"))
_HIS = word_lists("grammar_words")["of_persons"]
_DEBUTS = frozenset(("debut", "bow"))


def serves(scene: Scene, m: Name, parties: Sequence[Party], first: int, end: int) -> tuple[Party, float] | None:
    """The side that a person does good to ("Lukaku inspired Everton", "… sparked the hosts' revival", "… to score
    Everton's second", "… nodded the visitors in front") or harm ("… halved Everton's lead", "… added to the Everton
    misery", "… took advantage of Everton's errors"), and how strongly that speaks for his being of it."""
    lows, kinds, owns = scene.prose.lows, scene.kinds, scene.prose.owns
    start = m.end + (aside(lows[m.end : end]) if lows[m.end] == "," else 0)
    near = slice(max(first, m.first - 4), min(end - 1, m.end + 8))
    own = "own" in lows[near]
    if own and lows[lows.index("own", near.start) + 1] not in _W["defended"]:
        return None
    if owns[m.end - 1]:  # "Kane's late header put Spurs ahead"
        ball = next((k for k in range(start, min(end, start + 5)) if lows[k] in _W["balls"]), None)
        if ball is None or not opens_clause(scene, first, m):
            return None
        start = ball + 1
    elif start < end and lows[start] in _W["goals"] and _is_governed(scene, first, m.first):
        return None  # "recovering from an early Kane goal to beat Hull"
    behind = bisect_left(parties, start, key=by_place)
    party = parties[behind] if behind < len(parties) else None
    if party is None or party.first >= start + 24 or party.manager == m.person:
        return None
    stop = party.head(scene)
    start += lows[start : start + 1] == ["then"]  # "Kane then struck to begin the hosts' revival"
    gap = lows[start:stop]
    if not _ENDS_A_CLAUSE.isdisjoint(gap):
        return None
    if "P" in kinds[start:stop] and not _W["cancels"].isdisjoint(gap):
        return None  # "cancelled out goals from Kane and Alli for the hosts"
    for k in range(start, stop) if "and" in gap or "after" in gap else ():
        if lows[k] == "and" and lows[k + 1] == "it":
            return None
        if lows[k] == "after" and lows[k + 1] not in _W["determiners"]:
            return None
    for k in range(start, stop) if "P" in kinds[start:stop] else ():
        if kinds[k] == "P" and k != party.first and kinds[k - 1] != "P" and not _is_governed(scene, m.first, k):
            return None
    owned = is_owner(scene, party)
    if owned and gap[-1:] and gap[-1] in _OPENS_ANOTHERS:  # "Kane hit the bar and Leeds' resistance was broken"
        return None
    before = next((w for w in reversed(gap) if w not in _W["belittles"]), "")
    good = _is_good_to(scene, party, gap, before, owned)
    if good and own:  # "an own goal from Hart gave Spurs the lead"
        return (party, good if before in _W["gives_away"] else -good) if before != "for" else None
    return (party, good) if good else None


_OPENS_ANOTHERS = frozenset(("and", "as", "when"))


def _is_good_to(scene: Scene, party: Party, gap: Sequence[str], before: str, owned: bool) -> float:
    """How good to a side somebody is, harmful where negative, by the words ``gap`` from him to it, of which ``before``
    is the last that tells, and those behind it."""
    lows, end = scene.prose.lows, party.end
    ahead = lows[end] if end < len(lows) else "."
    if owned:
        return _is_good_to_its_own(gap, lows[end : end + 3])
    if before in _W["shuts_out"] and lows[end - 1] not in _W["followers"]:
        if before not in _W["keeps_or_plays"] or ahead in _W["kept_away"]:
            return -1.5
        return 1.5 if ahead in _W["in_it"] else 0.0  # "kept Leeds in it", "kept Leeds unbeaten"
    if before in _W["gives_away"] and not _gives_by_a_goal(gap, lows[end : end + 12]):
        return -1.5
    if before in ("saved", "saves", "saving"):  # "Hart saved Leeds with a fine stop"
        return 1.5
    if not _SAVES.isdisjoint(gap):
        return 0.0
    if ahead in _W["ills"]:
        return -1.5 if _W["soothes"].isdisjoint(gap[-4:]) else 1.5
    if gap[-1:] == ["of"] and not _W["advantage"].isdisjoint(gap[-5:]):
        return -1.5
    if lows[end - 1] in _W["followers"] or ahead in _W["followers"]:
        return _is_liked(gap, before)
    return _does_good_to(scene, party.head(scene), end, gap, before, ahead)


def _is_good_to_its_own(gap: Sequence[str], behind: Sequence[str]) -> float:
    """The same of what a side has, told by the words behind it: "ended Leeds' long unbeaten run"."""
    if not _SAVES.isdisjoint(gap):
        return 0.0
    told = next((w for w in behind if w in _W["ills"] or w in _W["good_of_a_side"]), behind[0] if behind else ".")
    if told in _W["ills"]:
        return -1.5 if "ended" not in gap[-4:] and _W["soothes"].isdisjoint(gap[-4:]) else 1.5
    if not _W["advantage"].isdisjoint(gap[-5:]):
        return -1.5
    if told not in _W["good_of_a_side"] and not told[:1].isdigit():
        return 0.0
    return 1.5 if _W["does_harm"].isdisjoint(gap[-4:]) else -1.5


def _is_liked(gap: Sequence[str], before: str) -> float:
    """The same of a side's followers: "to the delight of the home fans", "was booed by the home fans"."""
    for word in reversed(gap[-5:]):
        if word in _W["adored"] or word in _W["does_good"]:
            return -1.0 if before == "by" else 1.0
        if word in _W["dismayed"] or word in _W["harms"] or word in _W["jeers"]:
            return -1.0
    return 0.0


def _does_good_to(scene: Scene, head: int, end: int, gap: Sequence[str], before: str, ahead: str) -> float:
    """The same of what he does to a side, words ``head..end``, or for it; ``ahead`` is the word behind it."""
    lows = scene.prose.lows
    if (
        before in _W["harms"]
        or (gap[-1:] == ["off"] and not _W["sees_off"].isdisjoint(gap[-2:-1]))
        or (before in _W["leaves"] and (ahead in _W["left_ill"] or is_ill_given(lows, end)))
        or _is_sent_out(lows, head, end)
        or (before in _W["made"] and ahead in _W["suffers"])
        or (before == "beyond" and not _W["contests"].isdisjoint(gap))
    ):
        return -1.5
    fronts = ("_".join(lows[end : end + 1]), "_".join(lows[end : end + 2]), "_".join(lows[end : end + 3]))
    in_front = not _W["in_front"].isdisjoint(fronts)
    if in_front or (before in _W["does_good"] and before not in _W["puts_only"]):
        return -1.5 if is_ill_given(lows, end) else 1.5
    if before == "for":
        return _is_for(scene, head, gap)
    if before == "against":
        return -1.0
    return 1.5 if gap[-1:] == ["to"] and head - 2 in scene.scores else 0.0  # "made it 2-1 to the visitors"


def _is_for(scene: Scene, head: int, gap: Sequence[str]) -> float:
    """The same of what he is or does for a side that begins at word ``head``."""
    if len(gap) > 1 and _is_anothers(scene, head - 1):
        return 0.0
    if not _W["goals"].isdisjoint(gap[-6:]):
        return 1.5
    if not _W["career"].isdisjoint(gap):
        return 0.0
    return 1.0 if _W["troubles"].isdisjoint(gap[-6:]) else -1.0


def _gives_by_a_goal(gap: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether a gift is a goal's, not a blunder's: "scored to gift Spurs victory", "gifted Leeds a place with a late
    winner"; not "gifted Leeds a penalty", "gifted Leeds the winner with an error"."""
    words = list(behind[: behind.index(".")] if "." in behind else behind)
    means = words[words.index("with") :] if "with" in words else []
    told = {*gap, *words}
    return told.isdisjoint(("own", "error", "mistake")) and ("scored" in gap or not _W["goals"].isdisjoint(means))


def _is_anothers(scene: Scene, at: int) -> bool:
    """Whether what stands before a "for" at word ``at`` is another's goal: "cancelled out Alli's goal for Leeds"."""
    k = at - 2
    return scene.prose.lows[at - 1] in _W["balls"] and scene.prose.owns[k] and scene.kinds[k] == "P"


def told_of_side(scene: Scene, m: Name, parties: Sequence[Party]) -> tuple[Party, float] | None:
    """The side named last before somebody, where the words between tell of it what they tell of a player: "Leeds could
    not cope with Kane", "Leeds took off Kane"."""
    party = next(p for p in reversed(parties) if p.end <= m.first)
    if "P" in scene.kinds[party.end : m.first] or scene.prose.lows[party.end] in ROLES:
        return None
    told = told_between(scene, party, m)
    if told > 0.0 > does(scene.prose.lows[party.end : m.first]):
        return None  # "Leeds failed to clear the corner and Kane …"
    return (party, 1.5 * told) if told else None


def undone_by(scene: Scene, m: Name, parties: Sequence[Party], first: int) -> tuple[Party, float] | None:
    """The side to which somebody is told to have done something: "Leeds were denied a second by Hart", "Leeds were
    rescued by Kane"."""
    lows, head = scene.prose.lows, governor(scene, first, m.first)
    party = next((p for p in reversed(parties) if p.end <= head), None)
    if party is None or lows[head] != "by" or not is_subject(scene, party, first):
        return None
    done = lows[party.end : head]
    if "P" in scene.kinds[party.end : head] or _BE.isdisjoint(done) or not _ENDS_A_CLAUSE.isdisjoint(done):
        return None
    for word in reversed(done):
        if word in _W["harms"] or word in _UNDONE:
            return party, -1.5
        if word in _W["does_good"]:
            return party, 1.5
    return None


_BE = word_lists("grammar_words")["passive"]
_UNDONE = frozenset(  # not "bailed out by Kane", "saved by Kane"
    (word_lists("move_words")["yields"] | word_lists("move_words")["stops"])
    - {"out", "away", "down", "over", "saved", "save"}
)


def is_short_of(scene: Scene, parties: Sequence[Party], end: int) -> Party | None:
    """The side that is short of who was sent off: "Leeds were down to ten men when Kane was sent off", "Kane's red card
    left Leeds with ten men"."""
    lows = scene.prose.lows
    short = (p for p in parties if not _W["short_of_men"].isdisjoint(lows[p.first - 1 : min(end, p.end + 6)]))
    return next(short, None)


def _is_governed(scene: Scene, first: int, at: int) -> bool:
    """Whether a name at word ``at`` is no subject: an object, or behind a preposition."""
    return scene.prose.lows[governor(scene, first, at)] in _W["prepositions"] or is_object(scene, first, at)


_SAVES = _W["saves"]
_ENDS_A_CLAUSE = _W["breaks"] | {"."}


def assails(scene: Scene, at: int, end: int) -> Vote:
    """The team whose box, goal or defence a person makes for ("… burst clear of the Denmark defence")."""
    lows, kinds = scene.prose.lows, scene.kinds
    stop = min(end, at + NEAR_A_TEAM)
    team = kinds.index("T", at)
    if "P" in kinds[at:team] or not _TURNS_AWAY.isdisjoint(lows[at:team]):
        return NO_VOTE
    for k in range(team, stop):
        if kinds[k] == "P" or lows[k] in _TURNS_AWAY:
            return NO_VOTE
        if kinds[k] == "T" and kinds[k + 1 : k + 2] != ["T"]:
            ahead = lows[k + 1 : k + 3]
            of_people = not _W["members"].isdisjoint(ahead[1:])  # "the Arsenal goal scorers"
            if ahead[:1] == ["goal"] and lows[k - 2 : k] == ["in", "the"] and "ball" not in lows[at:k]:
                return scene.teams[scene.refs[k]].ids, -1.0  # "a save by Hart in the Leeds goal"
            if ahead and ahead[0] in _W["defended"] and not of_people and lows[k - 1] not in ("from", "for"):
                clears = {"cleared", "clear", "defending", "his"} & set(lows[at:k]) and lows[at + 1 : at + 2] != [
                    "clear"
                ]
                return NO_VOTE if lows[k - 1] == "own" or clears else (scene.teams[scene.refs[k]].ids, 1.0)
    return NO_VOTE


_TURNS_AWAY = frozenset(("but", "while", ";"))


def _is_sent_out(lows: Sequence[str], first: int, end: int) -> bool:
    """Whether a side at words ``first..end`` is knocked out: "sent Spurs crashing out", "dumped out Spurs"; not "sent
    Spurs through", "sent Spurs out of the relegation zone", "sliding into the last four"."""
    before = first - 1 - (lows[first - 1] == "out")
    if lows[before] not in _W["sends_out"] or before < first - 1:
        return lows[before] in _W["sends_out"]
    after = lows[end : end + 6]
    left = after[2:] if after[1:2] == ["of"] else ()
    return not _W["to_go_out"].isdisjoint(after[:1]) and after[1:2] != ["into"] and _W["good_to_leave"].isdisjoint(left)
