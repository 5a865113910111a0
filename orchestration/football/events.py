"""Sentences that tell a goal: the words that say so, who scored, for whom, and what they demand of the scoreline.

Belongs here: goal words and phrases (data/goal_words.json, data/goal_phrases.csv), finding the scorer in the
sentence, and what sounds like a goal and is none. Does not belong here: putting the goals of a match in order and
merging what is told twice (goals.py, scoreline.py).

Each telling has a weight, in the units of scoreline.py: how surely it tells a goal of this match.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from orchestration.football.actors import (
    FILLERS,
    NOBODY,
    Actor,
    actor_of,
    head_before,
    last_team,
    names_from,
    team_after,
    team_before,
    they,
)
from orchestration.football.clauses import (
    are_parted,
    awards_penalty,
    clause_around,
    from_the_spot,
    goes_in,
    in_shootout,
    into_own_net,
    is_tally,
    only_meant,
    pastness,
    quoted_words,
    tells_no_goal,
)
from orchestration.football.lexicon import word_lists
from orchestration.football.names import ROLES
from orchestration.football.phrases import Phrase, by_first_word, match_phrase, read_phrases
from orchestration.football.scene import Scene, background
from orchestration.football.scorers import listed
from orchestration.football.syntax import Sentence, parse
from orchestration.football.timing import give_times
from orchestration.football.told import Told

_W = word_lists("goal_words")
_COUNTS = {
    "brace": 2,
    "double": 2,
    "twice": 2,
    "hat-trick": 3,
    "treble": 3,
    "hattrick": 3,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
}
_ORDINALS = {
    w: i
    for i, w in enumerate(
        ["zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
    )
}
_NOUN_MEANS: dict[str, tuple[str, ...]] = {
    "opener": ("opener",), "breakthrough": ("opener",), "equaliser": ("equaliser",), "equalizer": ("equaliser",),
    "leveller": ("equaliser",), "winner": ("winner",), "consolation": ("consolation",), "clincher": ("extends",),
}  # fmt: skip


_PHRASES = by_first_word(read_phrases())
_STATES = {phrase.text for phrases in _PHRASES.values() for phrase in phrases if phrase.weight == 0.9}


def read_events(scene: Scene) -> list[Told]:
    """Every telling of a goal, in the order of the text."""
    prose = scene.prose
    quoted = quoted_words(scene)
    lists = list(listed(scene))
    listing = {t.sentence for t in lists}
    told: list[Told] = []
    awarded = -9
    past = background(scene).union(*(sheet.sentences for sheet in scene.sheets))
    kicks = -1
    begins: dict[int, list[int]] = defaultdict(list)
    for i in prose.places(_TELLING_WORDS):
        begins[prose.sentence_of(i)].append(i)
    for s, (first, end) in enumerate(prose.sentences):
        if prose.paragraph[s] == kicks or in_shootout(prose.lows, first, end):
            kicks = prose.paragraph[s]
            continue
        if s in listing or s in past or quoted[(first + end) // 2] or is_tally(scene, first, end):
            continue
        lows = prose.lows[first:end]
        low_set = set(lows)
        found = _sentence(scene, s, begins[s], quoted, low_set) if s in begins else []
        if found:
            if s - awarded == 1 and not low_set & {"missed", "saved"}:
                for t in found:
                    t.penalty = t.penalty or (not low_set & {"header", "headed", "cross", "corner"} and not t.own_goal)
            for t in found:
                if t.person is None and (t.pronoun or (_starts_with_role(lows) and t.team is None)):
                    t.person = _topic(scene, s, told)
                    if t.person is not None:
                        t.sources = [*t.sources, "pronoun"]
                        t.weight -= 0.3
            if prose.sentences and s + 1 < len(prose.sentences):
                n_first, n_end = prose.sentences[s + 1]
                nxt = prose.lows[n_first:n_end]
                if (not {"disallowed", "chalked", "overturned"}.isdisjoint(nxt) and "penalty" not in nxt) or (
                    "offside" in nxt and {"ruled", "flag", "flagged", "decision", "adjudged", "was"} & set(nxt)
                ):
                    for t in found:
                        t.weight -= 2.5
        told.extend(found)
        if awards_penalty(lows) and not any(t.penalty for t in found):
            awarded = s
    for t in told:
        t.paragraph = prose.paragraph[t.sentence]
        t.move = t.weight >= 2.0 and not _MOVES.isdisjoint(t.sources)
    timed = [t for t in give_times(scene, told) if t.weight > -1.0 and not _only_a_state(t)]
    return sorted([*timed, *lists], key=lambda t: t.at)


def _starts_with_role(lows: Sequence[str]) -> bool:
    return lows[:1] == ["the"] and any(w in ROLES or w.endswith("-year-old") for w in lows[1:4])


def _topic(scene: Scene, s: int, told: Sequence[Told]) -> int | None:
    """Whom "he" means at the head of sentence ``s``: who scored or got the ball last, or acted first, in one of the
    three before it. No keeper: it is a scorer that is looked for."""
    for number in range(s - 1, max(s - 4, -1), -1):
        scorers = [t.person for t in told if t.sentence == number and t.person is not None]
        if scorers:
            return scorers[-1]
        before = parse(scene, number)
        for noun in (before.receiver(), before.topic()):
            if noun is not None and noun.person is not None and noun.person not in _keepers(scene):
                return noun.person
    return None


def _keepers(scene: Scene) -> set[int]:
    """The people that the text calls goalkeepers."""
    lows = scene.prose.lows
    return {m.person for m in scene.people.mentions if m.first and lows[m.first - 1] in _W["keeper"]}


def _only_a_state(t: Told) -> bool:
    """Whether a telling says how the score stands and not since when: "they were level at the break"."""
    minute = t.time is not None and (t.time.regulation is not None or t.time.after_event is not None)
    return t.weight <= _STATE and t.person is None and len(t.sources) == 1 and t.sources[0] in _STATES and not minute


_MOVES = _W["strike"] | _W["finish"]
_VERBS = _W["score"] | _MOVES
_NOUNS = _W["sure_noun"] | _W["shot_noun"]
_TELLING_WORDS = _PHRASES.keys() | _VERBS | _NOUNS | _ORDINALS.keys()


def _phrase_at(scene: Scene, i: int, end: int, low_set: set[str]) -> tuple[Phrase | None, int]:
    """The first phrase of the table that stands at a word, and where it ends."""
    for phrase in _PHRASES.get(scene.prose.lows[i], ()):
        if any(map(low_set.isdisjoint, phrase.needs)):
            continue
        stop = match_phrase(scene, phrase, i, end)
        if stop is not None:
            return phrase, stop
    return None, i


def _sentence(scene: Scene, s: int, begins: Sequence[int], quoted: list[bool], low_set: set[str]) -> list[Told]:
    """What a sentence tells, at the words that may begin a telling."""
    lows, kinds = scene.prose.lows, scene.kinds
    first, end = scene.prose.sentences[s]
    out: list[Told] = []
    sentence = parse(scene, s)
    for i in begins:
        w = lows[i]
        if quoted[i] or (kinds[i] and kinds[i] != "t"):
            continue
        phrase, stop = _phrase_at(scene, i, end, low_set)
        if phrase is not None:
            if not tells_no_goal(scene, i, first, end) and not only_meant(scene, i, first):
                out.extend(_told_by_phrase(sentence, i, stop, phrase))
        elif not kinds[i]:
            if w in _VERBS:
                out.extend(_told_by_verb(sentence, i, w))
            if w in _ORDINALS:
                out.extend(_told_by_ordinal(sentence, i, w))
            if w in _NOUNS:
                out.extend(_told_by_noun(sentence, i, w))
    if not out:
        return out
    for t in out:
        t.weight -= pastness(lows, t.at, first, end)
        if t.count > 1 and any(w.startswith("complet") for w in lows[max(first, t.at - 4) : t.at + 1]):
            t.count, t.nth = 1, t.count  # "completing his hat-trick" is the third goal, not three
        if t.person is None and t.team is None:
            t.team = they(scene, t.at, s)
        _score_of(scene, t, first, end)
        t.own_goal = t.own_goal or (not _told_as_noun(t) and into_own_net(lows, t.at, first, end))
        t.penalty = from_the_spot(lows, t.at, first, end) and not t.own_goal
        if (t.own_goal and t.person is None) or (t.own_goal and not _told_as_noun(t) and t.sources != ["own goal"]):
            _own_goal_scorer(sentence, t)
    merged = _merged(scene, out)
    if any(t.person is not None and t.weight >= 1.5 for t in merged):  # "his looping header": one shot, told twice
        merged = [t for t in merged if t.person is not None or t.constraints or t.team or t.pronoun]
    for t in merged:
        if (
            not {"disallowed", "chalked", "overturned"}.isdisjoint(low_set)
            or ("ruled" in low_set and "out" in low_set)
            or ("offside" in low_set and low_set & {"flag", "flagged", "was", "judged", "adjudged"})
        ):
            t.weight -= 3.0
    return merged


def _score_of(scene: Scene, t: Told, first: int, end: int) -> None:
    """A score printed as the one that this goal makes: "to make it 2-0", "put them 1-0 up"."""
    lows = scene.prose.lows
    for k in range(max(first, t.at - 2), min(end, t.at + 14)):
        if scene.kinds[k] == "#":
            before, after = lows[max(first, k - 3) : k], lows[k + 1 : k + 2]
            if (
                "it" in before
                or after in (["up"], ["ahead"], ["lead"], ["down"])
                or before[-1:] in (["to"], ["score"])
                or "scoreline" in before
            ):
                t.score, t.score_at = scene.scores[k], k
                return


def _told_as_noun(t: Told) -> bool:
    return bool(t.sources) and (t.sources[0] in _W["sure_noun"] or t.sources[0] in _W["shot_noun"])


def _own_goal_scorer(sentence: Sentence, t: Told) -> None:
    """Who put it into the own net: "an own goal by Cork", "Cork's own goal", "came off Cork for an own goal", else the
    subject: "Cork … into his own net"."""
    scene, first, end = sentence.scene, sentence.first, sentence.end
    lows, kinds = scene.prose.lows, scene.kinds
    k = min((k for k in range(first, end) if lows[k] in _OWN), key=lambda k: abs(k - t.at), default=None)
    if k is None:
        return
    named = names_from(scene, k + 3, min(end, k + 8)) if lows[k + 2 : k + 3] in (["by"], ["from"]) else []
    if not named:
        named = [j for j in range(max(first, k - 14), k) if kinds[j] == "P" and lows[j - 1] == "off" and j > first][-1:]
    if not named and k > first and kinds[k - 1] == "P":
        named = [k - 1]
    subject = sentence.subject_at(k)
    if (
        not named
        and subject is not None
        and subject.kind == "thing"
        and not (t.person is not None and "by" in lows[k:end])
    ):
        named = [j for j in range(first, k) if kinds[j] == "P" and lows[j - 1] not in _W["past"]][-1:]
    if not named and not (t.person is not None and _told_by_verb_of(t)):
        actor = actor_of(sentence, k)
        t.person, t.name_at, t.team = actor.person, actor.at, None
        if actor.person is None:
            named = [j for j in range(first, k) if kinds[j] == "P" and lows[j - 1] not in _W["past"]][-1:]
    if named:
        m = scene.people.mentions[scene.refs[named[0]]]
        t.person, t.name_at = m.person, (m.first, m.end)
    t.team = None


_OWN = ("own", "own-goal", "og")


def _told_by_verb_of(t: Told) -> bool:
    """Whether a verb tells it, whose subject or agent put the ball in."""
    return bool(t.sources) and t.sources[0] in _VERBS


def _told_by_phrase(sentence: Sentence, i: int, stop: int, phrase: Phrase) -> list[Told]:
    scene, s, first, end = sentence.scene, sentence.number, sentence.first, sentence.end
    kinds, lows, owns = scene.kinds, scene.prose.lows, scene.prose.owns
    actor = actor_of(sentence, i)
    t = Told(
        i,
        s,
        phrase.weight,
        actor.person,
        actor.at,
        pronoun=actor.pronoun,
        constraints=phrase.constraints,
        sources=[phrase.text],
    )
    for k in range(i, stop):
        if lows[k] in ("hosts", "visitors") or (
            lows[k] in ("side", "team") and lows[k - 1] in ("home", "away", "visiting")
        ):
            t.team = ("@away",) if lows[k] == "visitors" or lows[k - 1] in ("away", "visiting") else ("@home",)
        elif kinds[k] == "T" and not owns[scene.teams[scene.refs[k]].end - 1]:
            t.team = scene.teams[scene.refs[k]].ids
        elif lows[k] in _ORDINALS and _ORDINALS[lows[k]] > 1:
            own = lows[k - 1] in ("his", "her")
            if own and lows[k + 1 : k + 2] not in (["league"], ["hat-trick"], ["brace"], ["goal"]):
                t.nth = _ORDINALS[lows[k]]
            elif not own:
                team_told = t.person is None and not {"a", "the", "their"}.isdisjoint(lows[i:k])
                if team_told or lows[k - 1] in ("a", "the"):
                    t.constraints = (*t.constraints, f"{_ORDINALS[lows[k]]}th")
        elif k > i and lows[k] in ("brace", "double", "hat-trick", "treble"):
            t.count = _COUNTS[lows[k]]
        elif kinds[k] == "P" and "beaten" in lows[i:k]:  # "the keeper was beaten by Kane's header"
            m = scene.people.mentions[scene.refs[k]]
            t.person, t.name_at = m.person, (m.first, m.end)
        elif lows[k] == "target" and lows[k + 1 : k + 2] == ["twice"]:
            t.count = 2
        elif lows[k] in _NOUN_MEANS:
            t.constraints = (*t.constraints, *_NOUN_MEANS[lows[k]])
    if lows[i].startswith("conced") or not _BEHIND.isdisjoint(lows[i:stop]):
        t.against, t.team = t.team or team_before(scene, i, first, None), None
        t.person = t.name_at = None
        return [t]
    if lows[stop - 1] in ("tally", "account", "haul") and lows[i].startswith("doubl"):
        t.nth = 2
    if t.team is None:
        t.team = team_before(scene, i, first, actor.at) or team_after(scene, stop, end)
    if phrase.weight == 1.0 and t.person is not None:  # "Barbosa … to seal a 1-0 win" is more than "they sealed a win"
        t.weight = 1.6
    if t.team is None and actor.person is not None and {"their", "them"} & set(lows[i:stop]):
        t.team = last_team(scene, i, first)
    for k in range(stop, min(end, stop + 18)):
        if (
            lows[k] == "through"
            or (lows[k] == "to" and lows[k - 1] == "thanks")
            or (lows[k] == "of" and lows[k - 1] == "courtesy")
        ):
            named = names_from(scene, k + 1, min(end, k + 10), 1)
            if named and "by" not in lows[k + 1 : named[0]]:
                m = scene.people.mentions[scene.refs[named[0]]]
                tail = lows[m.end : m.end + 4]
                good = _W["shot_noun"].intersection(tail) or _W["sure_noun"].intersection(tail)
                if (
                    good
                    if lows[k] != "through"
                    else not (owns[m.end - 1] and _W["assist"].difference(_W["shot_noun"]).intersection(tail))
                ):
                    t.person, t.name_at, t.pronoun = m.person, (m.first, m.end), False
            break
    if t.person is None and not t.pronoun:
        for k in range(stop, min(end, stop + 16)):
            if lows[k] in ("when", "as", "after") and kinds[k + 1 : k + 2]:
                named = names_from(scene, k + 1, min(end, k + 5))
                direct = bool(named) and all(
                    lows[j] in ROLES or lows[j] in FILLERS or kinds[j] == "T" for j in range(k + 1, named[0])
                )
                if (
                    direct
                    and (m := scene.people.mentions[scene.refs[named[0]]]).person not in scene.people.officials
                    and not owns[m.end - 1]
                    and lows[k] != "after"
                ):
                    t.fallback = (m.person, (m.first, m.end))
                break
            if lows[k] in ("by", "from") and (_W["shots_taken"] & set(lows[max(stop, k - 3) : k])):
                named = names_from(scene, k + 1, min(end, k + 5))
                if named:
                    m = scene.people.mentions[scene.refs[named[0]]]
                    t.fallback = (m.person, (m.first, m.end))
                break
    if phrase.text.startswith("made|make|makes|making it *") and lows[stop : stop + 1] and lows[stop] in _RUNS:
        return []
    if phrase.text.startswith(("was|were|is", "was|is")) or phrase.weight == _STATE:  # what was rewarded is no person
        t.person, t.name_at, t.pronoun = None, None, False
        return [t]
    if phrase.text.startswith("was|were on") and not (t.name_at and i - t.name_at[1] <= 1):
        return []
    return _with_partners(scene, [t], i, first)


_RUNS = _W["runs"]
_BEHIND = frozenset(("down", "behind", "adrift"))
_STATE = 0.9  # weight of a phrase that tells how the score stands: a goal only with the minute since which it does


def _told_by_verb(sentence: Sentence, i: int, w: str) -> list[Told]:
    scene, s, first, end = sentence.scene, sentence.number, sentence.first, sentence.end
    lows, kinds = scene.prose.lows, scene.kinds
    before, before2 = lows[i - 1] if i > first else "", lows[i - 2] if i > first + 1 else ""
    after = lows[i + 1] if i + 1 < end else ""
    count, weight = 1, 3.0
    after_to_person = before == "to" and kinds[i - 2] == "P"
    if w in _W["score"]:
        if w == "scores" and not (kinds[i - 1] == "P" or before in ("he", "who", "she", "and")):
            return []
        if w in ("score", "scoring") and before in _W["before_scoring"]:
            return []
        if w == "score" and before != "to":
            return []
        if before == "to" and not after_to_person:
            weight = 1.0 if not only_meant(scene, i, first) else -2.0
        if before in ("has", "have", "having", "'ve") or (
            before2 in ("has", "have") and before in ("now", "already", "also", "only", "both")
        ):
            return []
        if before == "had" or before2 == "had":
            if {"last", "previous", "previously"} & set(lows[i : min(end, i + 9)]):
                return []
            weight = 0.3
        if before in ("was", "were", "been", "are", "goal", "goals", "penalty") and after != "by":
            return []
        if tells_no_goal(scene, i, first, end):
            return []
        count = next(
            (
                _COUNTS[x]
                for x in lows[i + 1 : i + 3]
                if x in ("twice", "two", "three", "four", "five", "brace", "hat-trick")
                and (
                    x == "twice" or "times" in lows[i + 1 : i + 4] or "goals" in lows[i + 1 : i + 6] or x in ("brace",)
                )
            ),
            1,
        )
    elif w in _W["strike"]:
        nxt = set(lows[i + 1 : i + 6])
        if w == "strike" and not after_to_person:
            return []
        if nxt & _W["frame_of_the_goal"] or tells_no_goal(scene, i, first, end):
            return []
        if (
            lows[i + 1 : i + 2]
            and lows[i + 1] in ("the", "a", "an", "his", "by")
            and not goes_in(scene, i, clause_around(scene, i, first, end)[1], end)
        ):
            return []
        if w in ("hit", "hits", "hitting") and not goes_in(scene, i, clause_around(scene, i, first, end)[1], end):
            return []
        if before in ("was", "were", "been", "have", "has"):
            return []
        weight = 2.2
        count = 2 if "twice" in lows[i + 1 : i + 3] or _two_of_them(lows, i) else 1
    else:
        passive = before in _W["be"] or (before.endswith("ly") and before2 in _W["be"])
        if passive and "by" not in lows[i + 1 : i + 9]:
            return []
        if not goes_in(scene, i, clause_around(scene, i, first, end)[1], end) or tells_no_goal(scene, i, first, end):
            return []
        weight = 2.2
        if before in ("had", "has", "have"):
            weight = 0.5
        if before == "to" and not after_to_person and only_meant(scene, i, first):
            return []
        if before == "in" and w == "turn":
            return []
    if sentence.noun_at(i) is not None:  # "Badelj's half-volleyed pass", "a shot"
        return []
    actor = actor_of(sentence, i)
    if ("by" in lows[i + 1 : i + 6] and (before in _W["be"] or before2 in _W["be"])) or (
        "by" in lows[i + 1 : i + 4] and w.endswith("ed") and not (actor.at and actor.at[1] == i)
    ):
        named = names_from(scene, lows.index("by", i + 1) + 1, end)
        if named:
            m = scene.people.mentions[scene.refs[named[0]]]
            actor = Actor(m.person, (m.first, m.end))
    told = [
        Told(
            i,
            s,
            weight,
            actor.person,
            actor.at,
            team_after(scene, i, end),
            pronoun=actor.pronoun,
            count=count,
            sources=[w],
        )
    ]
    told = _with_partners(scene, told, i, first)
    if actor.person is None and count > 1 and not actor.pronoun:
        return []
    if actor.person is None:
        told[0].team = team_before(scene, i, first, None) or told[0].team
        told[0].weight -= 0.8
    return told


def _two_of_them(lows: Sequence[str], i: int) -> bool:
    """ "struck two second-half penalties"."""
    return lows[i + 1 : i + 2] == ["two"] and not {"penalties", "goals", "headers"}.isdisjoint(lows[i + 2 : i + 5])


def _with_partners(scene: Scene, told: list[Told], i: int, first: int) -> list[Told]:
    """The others that share the verb: "Mawson and Olsson struck"."""
    lows, kinds = scene.prose.lows, scene.kinds
    last = told[-1]
    if last.name_at and i - last.name_at[1] <= 2:
        j = head_before(scene, first, last.name_at[0])
        while j > first and lows[j] in ("and", ",", "&") and kinds[j - 1] == "P":
            m = scene.people.mentions[scene.refs[j - 1]]
            if scene.prose.owns[m.end - 1] or m.person in scene.people.officials or (lows[j] == "," and len(told) < 2):
                break
            told.insert(
                0,
                replace(last, at=i - len(told), person=m.person, name_at=(m.first, m.end), sources=list(last.sources)),
            )
            j = head_before(scene, first, m.first)
    return told


_GIVES = _W["gives"]


def _told_by_noun(sentence: Sentence, i: int, w: str) -> list[Told]:
    scene, s, first, end = sentence.scene, sentence.number, sentence.first, sentence.end
    lows, kinds, owns = scene.prose.lows, scene.kinds, scene.prose.owns
    if tells_no_goal(scene, i, first, end):
        return []
    sure = w in _W["sure_noun"]
    before = lows[i - 1] if i > first else ""
    after = lows[i + 1] if i + 1 < end else ""
    if w in ("goal", "goals") and before == "own":
        by = next((k for k in range(i + 1, min(end, i + 9)) if lows[k] in ("by", "from")), None)
        listed = (
            [scene.people.mentions[scene.refs[k]] for k in names_from(scene, by + 1, min(end, by + 12))] if by else []
        )
        if w == "goals" or len(listed) > 1:
            return [Told(i, s, 3.0, m.person, (m.first, m.end), own_goal=True, sources=["own goal"]) for m in listed]
        return [Told(i, s, 3.0, own_goal=True, sources=["own goal"])]
    if w in ("goal", "goals") and (
        (before in _W["before_goals_not_told"] and before != "winning")
        or after
        in ("difference", "drought", "kick", "line", "-", "attempt", "from" if before in ("yards", "metres") else "-")
    ):
        return []
    if {"since", "last", "denied", "deny"} & set(lows[max(first, i - 3) : i]):
        return []
    if w == "double" and after in _W["double_what"]:
        return []
    if w == "winner" and (after in ("over",) or _W["winners_of"] & set(lows[max(first, i - 4) : i])):
        return []
    if (before != "own" and _is_the_frame(sentence, i)) or _starts_a_move(sentence, i):
        return []
    constraints = _NOUN_MEANS.get(w, ())
    if w == "goal" and before in ("opening", "first") and not {"his", "her"} & set(lows[max(first, i - 5) : i]):
        constraints = ("opener",) if before == "opening" else constraints
    elif w == "goal" and before == "winning":
        constraints = ("winner",)
    count = _COUNTS.get(w, 1) if w in ("brace", "double", "hat-trick", "treble") else 1
    told: list[Told] = []
    names: list[int] = []
    if (after in ("from", "by", "through") and not (w in _W["shot_noun"] and _is_owned(sentence, i))) or (
        after in ("in",) and {"from", "by"} & set(lows[i + 2 : i + 7]) and w in ("goal", "goals")
    ):
        k = i + 2 if after != "in" else next(k for k in range(i + 2, i + 7) if lows[k] in ("from", "by")) + 1
        names = names_from(scene, k, min(end, i + 26), 0)
        if names and _W["assist"].intersection(
            lows[(m := scene.people.mentions[scene.refs[names[-1]]]).end : m.end + (4 if owns[m.end - 1] else 1)]
        ):
            names = []
        if w in _W["shot_noun"]:
            names = names[:1]
    if not names and (by := _courtesy(lows, i, end)) is not None:
        names = names_from(scene, by, min(end, by + 8))[:1]
    weight = 3.0 if sure else 1.0
    if (
        not names and before in ("a", "an", "the", "his") and i >= 2 and kinds[i - 2] == "P"
    ):  # "gifted Perez an equaliser"
        m = scene.people.mentions[scene.refs[i - 2]]
        if lows[m.first - 1] in _W["gifts"] and m.first > first:
            names = [m.first]
    if not names:
        k = i - 1
        while k >= max(first, i - 7) and lows[k] not in ",;:":
            if kinds[k] == "P":
                m = scene.people.mentions[scene.refs[k]]
                if (
                    not owns[m.end - 1]
                    and i - m.end <= 1
                    and {"a", "an"} & set(lows[max(first, m.first - 3) : m.first])
                    and m.person not in scene.people.officials
                ):
                    names = [k]
                    sure = sure or "through" in lows[max(first, m.first - 2) : m.first]
                    break
                if owns[m.end - 1] and m.person not in scene.people.officials:
                    names = [k]
                    if _W["assist"].difference(_W["shot_noun"]).intersection(lows[m.end : i]) or _W[
                        "shot_noun"
                    ].intersection(lows[m.end : i]):
                        names = []
                break
            if kinds[k] in ("T", "#"):
                break
            k -= 1
        weight = 2.0 if sure else 0.2
        if names and "t" in kinds[names[0] : i]:  # "Milner's 27th-minute penalty"
            weight = 2.0
        if not sure and _GIVES.intersection(lows[i + 1 : min(end, i + 9)]) and _leads(sentence, i):
            weight = 2.0
        if sure and w in ("goal", "goals") and {"this", "season"} & set(lows[i + 1 : i + 7]):
            weight = 1.0
    if names:
        for k in names:
            m = scene.people.mentions[scene.refs[k]]
            if m.person not in scene.people.officials:
                told.append(
                    Told(i, s, weight, m.person, (m.first, m.end), constraints=constraints, count=count, sources=[w])
                )
        return told
    team_goal = _team_goal(scene, i, first, end, w)
    if team_goal is not None:
        return [replace(team_goal, sentence=s)]
    # "his ninth league goal of the season", "the equaliser", "the only goal of the game"
    his = next((k for k in range(i - 1, max(first, i - 8) - 1, -1) if lows[k] in ("his", "her")), None)
    if his is not None and _W["prepositions"] & set(lows[his:i]):
        his = None
    means = (
        bool(constraints)
        or (w == "goal" and (before in ("only", "winning", "opening") or _only_goal(lows, i, first)))
        or (
            his is not None
            and w in ("goal", "strike")
            and (w == "goal" or any(x in _ORDINALS or x.endswith("th") for x in lows[his:i]))
        )
        or count > 1
        or (
            w in ("goal", "penalty", "strike", "header", "volley", "effort", "free-kick", "finish", "half-volley")
            and "with" in lows[max(first, i - 6) : i]
            and {"a", "an"} & set(lows[max(first, i - 6) : i])
        )
    )
    if not means:
        return []
    if w == "goal":
        if before == "opening":
            constraints = ("opener",)
        elif _only_goal(lows, i, first):
            constraints = ("opener", "winner")
        elif before == "winning":
            constraints = ("winner",)
    gets = _GETS.intersection(lows[max(first, i - 7) : i]) or his is not None
    actor = actor_of(sentence, i) if gets else NOBODY
    base = 1.2 if actor.person is not None else 0.8
    if (
        _W["sought"] & set(lows[max(first, i - 3) : i])
        and actor.person is None
        and not _W["came"] & set(lows[max(first, i - 5) : i + 4])
    ):
        base = -0.5
    if count > 1 and actor.person is None and not actor.pronoun:
        return []
    team = team_before(scene, i, first, actor.at) if actor.person is None else None
    return [
        Told(
            i,
            s,
            base,
            actor.person,
            actor.at,
            team,
            pronoun=actor.pronoun,
            constraints=constraints,
            count=count,
            sources=[w],
        )
    ]


_GETS = _W["gets"]


def _is_owned(sentence: Sentence, i: int) -> bool:
    """Whether the sentence says whose shot a noun is: "Kane's header"."""
    noun = sentence.noun_at(i)
    return noun is not None and noun.kind == "thing" and noun.person is not None


def _leads(sentence: Sentence, i: int) -> bool:
    """Whether a noun is the subject of what follows it: "Kane's header levelled the tie"."""
    noun = sentence.noun_at(i)
    return noun is not None and sentence.subject_at(i) is noun


def _starts_a_move(sentence: Sentence, i: int) -> bool:
    """Whether a free-kick is what came before: "after a free-kick from Kroos"."""
    lows = sentence.scene.prose.lows
    noun = sentence.noun_at(i) if lows[i] in ("free-kick", "penalty", "kick") else None
    return noun is not None and noun.first > sentence.first and lows[noun.first - 1] in _BEFORE_A_MOVE


_BEFORE_A_MOVE = frozenset(("after", "following", "from", "met", "meet", "meeting"))


def _courtesy(lows: Sequence[str], i: int, end: int) -> int | None:
    """Where the name begins that a goal is owed to: "a leveller, courtesy of Kane", "an opener via Kane"."""
    for k in range(i + 1, min(end - 1, i + 5)):
        if tuple(lows[k : k + 2]) in (("courtesy", "of"), ("thanks", "to")):
            return k + 2
        if lows[k] == "via":
            return k + 1
    return None


def _is_the_frame(sentence: Sentence, i: int) -> bool:
    """Whether "Hart's goal" is where he stands: "the corner of Hart's goal", "a shot at Hart's goal"."""
    noun = sentence.noun_at(i) if sentence.scene.prose.lows[i] == "goal" else None
    if noun is None or noun.kind != "thing" or noun.first == i:
        return False
    k = noun.first - 1
    return k >= sentence.first and sentence.scene.prose.lows[k] in _W["at_a_goal"]


def _team_goal(scene: Scene, i: int, first: int, end: int, w: str) -> Told | None:
    """ "Japan's second goal came …, this time by Endo", "Germany's third came from Friedrich"."""
    lows, kinds, owns = scene.prose.lows, scene.kinds, scene.prose.owns
    nth: int | None = None
    for k in range(i - (w == "goal"), max(first, i - 4) - 1, -1):
        nth = nth or _ORDINALS.get(lows[k])
        if kinds[k] == "T":
            if not owns[k] or lows[k + 1] in _TEAM_GOALS_NOT or (w != "goal" and not nth):
                return None
            told = Told(
                i,
                0,
                1.8,
                team=scene.teams[scene.refs[k]].ids,
                constraints=(f"{nth}th",) if nth else (),
                sources=["team goal"],
            )
            if {"of", "in"} & set(lows[i + 1 : i + 2]) and {"tournament", "season", "competition", "finals"} & set(
                lows[i + 1 : i + 5]
            ):
                return None
            for j in range(i + 1, min(end, i + 22)):
                if lows[j] in ("by", "from", "through") or (
                    lows[j] in ("when", "as") and kinds[j + 1 : j + 2] == ["P"]
                ):
                    named = names_from(scene, j + 1, min(end, j + 8), 2)
                    if named and not (
                        owns[scene.people.mentions[scene.refs[named[0]]].end - 1] and lows[j] != "through"
                    ):
                        m = scene.people.mentions[scene.refs[named[0]]]
                        told.fallback = (m.person, (m.first, m.end))
                        break
            return told
        if kinds[k] not in ("", "t") or lows[k] in (",", "and"):  # "Germany's 24th-minute goal"
            return None
    return None


_TEAM_GOALS_NOT = _W["team_goals_not"]


def _only_goal(lows: list[str], i: int, first: int) -> bool:
    """ "The only goal of the game", but not "only the second goal from a free kick"."""
    near = lows[max(first, i - 3) : i]
    return "only" in near and not _ORDINALS.keys() & set(near) and lows[i + 1 : i + 2] != ["scored"]


def _told_by_ordinal(sentence: Sentence, i: int, w: str) -> list[Told]:
    """ "Kane's second", "his third", "Vidal's chipped fourth": a goal by its number."""
    scene, s, first, end = sentence.scene, sentence.number, sentence.first, sentence.end
    lows, kinds, owns = scene.prose.lows, scene.kinds, scene.prose.owns
    after = lows[i + 1] if i + 1 < end else "."
    if not 2 <= _ORDINALS[w] <= 5:
        return []
    if after in ("came", "was", "arrived", "followed", "from", "through"):
        team_goal = _team_goal(scene, i, first, end, w)
        if team_goal is not None:
            return [replace(team_goal, sentence=s)]
    if not (after in ",.;:–—-)!" or after in _W["after_an_ordinal"]) or tells_no_goal(scene, i, first, end):
        return []
    if (after == "of" and not _W["of_the_match"] & set(lows[i + 2 : i + 5])) or {
        "season",
        "campaign",
        "tournament",
    } & set(lows[i + 2 : i + 5]):
        return []
    nth = _ORDINALS[w]
    for k in range(i - 1, max(first, i - 4) - 1, -1):
        if lows[k] in ("his", "her") and k == i - 1:
            actor = actor_of(sentence, i)
            return [Told(i, s, 1.5, actor.person, actor.at, pronoun=actor.pronoun, nth=nth, sources=["his " + w])]
        if kinds[k] == "P":
            m = scene.people.mentions[scene.refs[k]]
            if owns[m.end - 1] and m.person not in scene.people.officials:
                own = k == i - 1
                return [
                    Told(
                        i,
                        s,
                        1.8,
                        m.person,
                        (m.first, m.end),
                        nth=nth if own else None,
                        constraints=() if own else (f"{nth}th",),
                        sources=["'s " + w],
                    )
                ]
            return []
        if kinds[k]:
            return []
    return []


def _hand_down(told: list[Told]) -> None:
    """A side's goal that a name is guessed for ("equalised when Nyom crossed …") is the one that the rest of the
    sentence tells ("… for Matip to finish"); a shot that ends as an own goal is no other goal."""
    for t in [t for t in told if t.person is None and t.fallback is not None]:
        then = next((x for x in told if x.at > t.at and x.person is not None and x.weight >= 1.5), None)
        if then is not None and not then.own_goal:
            then.constraints = tuple(dict.fromkeys((*t.constraints, *then.constraints)))
            then.team = then.team or t.team
            told.remove(t)


def _merged(scene: Scene, told: list[Told]) -> list[Told]:
    """Tellings of one sentence that speak of one goal, as one."""
    merged: list[Told] = []
    for t in sorted(told, key=lambda t: t.at):
        home = None
        for m in reversed(merged):
            if m.person is not None and m.person == t.person:
                home = m
                break
            if (
                (m.person is None or t.person is None)
                and min(m.weight, t.weight) >= 0.5  # a bare "free-kick" takes no goal to itself
                and abs(m.at - t.at) < 45
                and m.own_goal == t.own_goal
                and not (are_parted(scene, m.at, t.at) and (m.pronoun or t.pronoun or m.person is not None))
            ):
                home = m
                break
        if home is None:
            merged.append(t)
            continue
        if home.person is None and t.person is not None:
            home.person, home.name_at, home.pronoun = t.person, t.name_at, t.pronoun
        home.constraints = tuple(dict.fromkeys((*home.constraints, *t.constraints)))
        home.weight = max(home.weight, t.weight) + 0.3 * min(max(home.weight, 0), max(t.weight, 0), 1.0)
        home.team = home.team or t.team
        home.count = max(home.count, t.count)
        home.nth = home.nth or t.nth
        home.penalty |= t.penalty
        home.own_goal |= t.own_goal
        if home.score is None:
            home.score, home.score_at = t.score, t.score_at
        home.fallback = home.fallback or t.fallback
        home.sources.extend(t.sources)
    _hand_down(merged)
    for t in merged:
        if t.person is None and t.fallback and not t.own_goal:
            t.person, t.name_at = t.fallback
            t.weight -= 0.5
    return merged
