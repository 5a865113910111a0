"""Own goals: whether a ball ends in the own net, and who put it there.

Belongs here: the words for the own net, and the scorer. Does not belong here: shots that became an own goal told beside
it (same_goal.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from orchestration.football.acts.actors import actor_of
from orchestration.football.grammar.governed_names import head_before
from orchestration.football.grammar.parts_of_speech import PREPOSITIONS
from orchestration.football.grammar.scene import Scene
from orchestration.football.grammar.syntax import Sentence
from orchestration.football.names.names import ROLES, Name
from orchestration.football.tellings.listed_names import names_from
from orchestration.football.tellings.told import Told
from orchestration.football.words.goal_words import MOVES, VERBS
from orchestration.football.words.lexicon import word_lists

_W = word_lists("goal_words")


def told_as_noun(t: Told) -> bool:
    """Whether a noun tells it: "Kane's header", not "Kane headed"."""
    return bool(t.sources) and (t.sources[0] in _W["sure_noun"] or t.sources[0] in _W["shot_noun"])


def own_goal_scorer(sentence: Sentence, t: Told) -> None:
    """Who put it into the own net: "an own goal by Cork", "Cork's own goal", "came off Cork for an own goal", else the
    subject: "Cork … into his own net"."""
    scene, first, end = sentence.scene, sentence.first, sentence.end
    lows, kinds = scene.prose.lows, scene.kinds
    own = scene.prose.places_between(_W["own"], max(first, t.at - _NEAR), min(end, t.at + _NEAR))
    k = min(own, key=lambda k: abs(k - t.at), default=None)
    if k is None:
        return
    by = k + 1 + (lows[k] == "own")
    if lows[by : by + 1] == ["in"] and "from" in lows[by + 1 : min(end, k + _GAP)]:
        by = lows.index("from", by + 1)  # "a fourth own goal in two years from Cork"
    named = names_from(scene, by + 1, min(end, by + 6)) if lows[by : by + 1] in (["by"], ["from"]) else []
    his_act = bool(named) and scene.prose.owns[scene.people.mentions[scene.refs[named[-1]]].end - 1]
    if his_act and (by > k + 2 or lows[by] == "from") and not _turns_it_in(scene, named[-1], end):
        named = []  # "an own goal from Kane's cross"; not "from Cork's sliced clearance"
    if not named:
        before = scene.people_between(max(first + 1, k - _OFF_WITHIN), k)
        acts = [m.first for m in before if lows[m.first - 1] not in _TURNS_NOTHING_IN]
        last = [j for j in acts if not scene.prose.owns[scene.people.mentions[scene.refs[j]].end - 1]][-1:]
        named = [j for j in last if lows[head_before(scene, first, j)] == "off"]
    at = k - 2 * (lows[k - 2 : k] in _INTO)  # "forced Cork into an own goal"
    if not named and at > first and kinds[at - 1] == "P":
        named = [at - 1]
    if not named and _is_nobodys(lows, k, first):
        t.person = t.name_at = t.team = None
        return
    subject = sentence.subject_at(k)
    if (
        not named
        and subject is not None
        and subject.kind == "thing"
        and not (t.person is not None and "by" in lows[k : min(end, k + _NEAR)])
    ):
        named = _named_before(scene, k, first)
    if not named and not (t.person is not None and _by_verb(t)):
        actor = actor_of(sentence, k)
        t.person, t.name_at, t.team = actor.person, actor.at, None
        if actor.person is None:
            named = _named_before(scene, k, first)
    if named:
        m = scene.people.mentions[scene.refs[named[0]]]
        t.person, t.name_at = m.person, (m.first, m.end)
    t.team = None


def _turns_it_in(scene: Scene, at: int, end: int) -> bool:
    """Whether what is his who is named at word ``at`` is a defender's slip or a part of him: "Cork's sliced clearance
    from a corner", "Cork's head"; not "Kane's low cross"."""
    lows, first = scene.prose.lows, scene.people.mentions[scene.refs[at]].end
    stop = next((k for k in range(first, min(end, first + _GAP)) if lows[k] in PREPOSITIONS), min(end, first + _GAP))
    return not _TURNED_IN_BY.isdisjoint(lows[first:stop])


def _named_before(scene: Scene, k: int, first: int) -> list[int]:
    """Who is named last before the own goal at word ``k``, not whom it went past."""
    lows, kinds = scene.prose.lows, scene.kinds
    names = range(k - 1, max(first, k - _NEAR) - 1, -1)
    return [j for j in names if kinds[j] == "P" and lows[j - 1] not in _W["past"]][:1]


_TURNED_IN_BY = (word_lists("side_words")["hinders"] | _W["parts_of_a_body"]) - {"pressure", "attentions"}
_TURNS_NOTHING_IN = _W["past"] | {"with", "whom"}
_OFF_WITHIN = 24  # words at most: "a deflection off Cork in the 14th minute and looped over Hart for an own goal"
_GAP = 9  # words at most between an own goal and who is named as its source
_NEAR = 40  # words at most from an own goal to who scored it, or to the word that tells it


def _is_nobodys(lows: Sequence[str], k: int, first: int) -> bool:
    """Whether the own goal at word ``k`` is added to what others did: "a penalty from Kane and a late own goal", "Kane
    scored before an own goal", or forced by them; not "Cork scored an own goal"."""
    j = next((j for j in range(k - 1, max(first, k - 4), -1) if lows[j] in ("a", "an")), first)
    return j > first and lows[j - 1] in _W["makes_one_more"]


_INTO = (["into", "an"], ["into", "the"])


def put_into_own_nets(scene: Scene, told: Sequence[Told]) -> None:
    """A shot that goes in off somebody whose own goal the text calls it ("took a huge deflection off Cork"; later "Cork
    became the oldest to score an own goal") is that own goal."""
    unlucky = {t.person for t in told if t.own_goal and t.person is not None and t.weight >= 1.0}
    for t in told if unlucky else ():
        if t.own_goal or t.weight < 1.0:
            continue
        end = scene.prose.sentences[t.sentence][1]
        lows = scene.prose.lows
        off = next((k for k in range(t.at, end) if lows[k] == "off"), None)
        if off is None and (struck := _struck(scene, t, unlucky)) is not None:
            _give_own_goal(t, struck)
        if off is None or not _W["frame_of_the_goal"].isdisjoint(lows[off + 1 : off + 4]):
            continue
        if t.person in unlucky:  # "the ball bouncing in off the defender's heel"
            t.own_goal = all(u.own_goal or u.sentence == t.sentence for u in told if u.person == t.person)
            continue
        stop = min(end, off + _OFF_HIM)
        described = not ROLES.isdisjoint(lows[off:stop])
        among = scene.people_between(*scene.prose.sentences[t.sentence] if described else (off, stop))
        m = next((m for m in among if m.person in unlucky), None)
        if m is not None:
            _give_own_goal(t, m)


def _give_own_goal(t: Told, m: Name) -> None:
    t.person, t.name_at, t.own_goal, t.penalty = m.person, (m.first, m.end), True, False


_OFF_HIM = 6  # words: "off the heel of Cork", "off the defender's heel"; not "Kane killed off the tie from Cork's pass"


def _struck(scene: Scene, t: Told, unlucky: set[int]) -> Name | None:
    """Whom a shot struck on its way in, of those whose own goals are told: "the effort was going wide until it struck
    Cork and trickled in"."""
    named = scene.people_between(scene.prose.sentences[t.sentence][0], t.at)
    last = named[-1] if named else None
    return last if last and last.person in unlucky and is_struck(scene.prose.lows, last.first) else None


def is_struck(lows: Sequence[str], first: int) -> bool:
    """Whether a ball comes off who is named from word ``first`` on: "struck Cork", "in off Cork"."""
    return lows[first - 1] in _COMES_OFF


_COMES_OFF = word_lists("grammar_words")["comes_off"]


def _by_verb(t: Told) -> bool:
    """Whether a verb tells it, whose subject or agent put the ball in."""
    return bool(t.sources) and t.sources[0] in VERBS


def into_own_net(lows: list[str], at: int, first: int, end: int) -> bool:
    """Whether the clause of a telling at ``at``, or what its subject goes on to do, says that it was an own goal:
    "turned it into his own net", "slid in and turned it into his own net"."""
    a, b = max(first, at - 12), min(end, at + 14)
    if "own" not in lows[a:b]:
        return False
    start = next((k for k in range(at - 1, a - 1, -1) if _parts(lows, k)), a)
    stop = next((k for k in range(at + 1, b) if _parts(lows, k)), b)
    return bool(_OWN_NET.search(" ".join(lows[start:stop])))


def _parts(lows: Sequence[str], k: int) -> bool:
    """Whether word ``k`` parts an own goal from what else is told: "Kane scored and Cork put through his own net"; not
    "slid in and could only turn it into his own net"."""
    if lows[k] != "and":
        return lows[k] in _PARTING
    on = k + 1 + (lows[k + 1 : k + 3] == ["could", "only"]) * 2
    return _GOES_ON.isdisjoint(lows[on : on + 1])


_PARTING = (_W["hard"] | _W["soft"] | {",", ";", "–"}) - {"only", "and"}
_GOES_ON = MOVES | _W["past"] | _W["ball_goes"]


_OWN_NET = re.compile(
    r"(?<!towards )(?<!toward )(?<!near )\b(?:his|their|her) own (?:net|goal|goalkeeper|keeper|line)\b"
    r"|(?:past|beyond|beat) (?:his|their) own"
)
