"""Sentences that tell a goal: the words that say so, who scored, for whom, and what they demand of the scoreline.

Belongs here: goal words and phrases (data/goal_words.json, data/goal_phrases.csv), finding the scorer in the
sentence, and what sounds like a goal and is none. Does not belong here: putting the goals of a match in order and
merging what is told twice (goals.py, scoreline.py).

Each telling has a weight, in the units of scoreline.py: how surely it tells a goal of this match.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from orchestration.football.actors import head_before, they
from orchestration.football.clauses import (
    PENALTIES,
    are_parted,
    awards_penalty,
    clause_around,
    from_the_spot,
    in_shootout,
    into_own_net,
    is_record_of,
    is_tally,
    keepers,
    only_meant,
    pastness,
    quoted_words,
    tells_no_goal,
)
from orchestration.football.flashes import flashed, heed_cries
from orchestration.football.goal_ellipses import ELLIPSIS, left_out
from orchestration.football.goal_nouns import PLURALS, by_noun, by_ordinal
from orchestration.football.goal_phrases import BEATEN, STATE, by_phrase
from orchestration.football.goal_verbs import by_verb
from orchestration.football.goal_words import MOVES, NOUNS, ORDINALS, VERBS
from orchestration.football.lexicon import word_lists
from orchestration.football.names import ROLES, Name
from orchestration.football.own_goals import own_goal_scorer, put_into_own_nets, told_as_noun
from orchestration.football.phrases import PhraseTable, read_phrases
from orchestration.football.play import penalised
from orchestration.football.scene import Scene, background
from orchestration.football.scorers import listed
from orchestration.football.sentences import Prose, is_caption
from orchestration.football.standing import number
from orchestration.football.syntax import parse
from orchestration.football.timing import give_times
from orchestration.football.told import Told, are_two, at_odds

_W = word_lists("goal_words")
_PHRASES = PhraseTable(read_phrases())
_STATES = {phrase.text for phrase in read_phrases() if phrase.weight == 0.9}


def read_events(scene: Scene) -> list[Told]:
    """Every telling of a goal, in the order of the text."""
    prose = scene.prose
    quoted = quoted_words(scene)
    flashes = flashed(scene)
    lists = [*listed(scene), *flashes]
    listing = {t.sentence for t in lists}
    told: list[Told] = []
    speakers = _speakers(scene)
    awarded = -9
    others = background(scene).union(listing, in_shootout(prose), *(sheet.sentences for sheet in scene.sheets))
    begins: dict[int, list[int]] = defaultdict(list)
    for i in prose.places(_TELLING_WORDS):
        begins[prose.sentence[i]].append(i)
    spots = prose.sentences_with(("spot", *PENALTIES))
    for s in sorted((begins.keys() | spots) - others):
        first, end = prose.sentences[s]
        if quoted[(first + end) // 2] or is_tally(scene, first, end):
            continue
        lows = prose.lows[first:end]
        low_set = set(lows)
        found = _sentence(scene, s, begins[s], quoted, low_set) if s in begins else []
        if found and "another" in low_set:
            found = [t for n, t in enumerate(found) if _is_another_goal(t, found[:n], told)]
        if found:
            if s - awarded == 1 and not low_set & {"missed", "saved"}:
                t = found[0]
                t.penalty = t.penalty or (not low_set & {"header", "headed", "cross", "corner"} and not t.own_goal)
            for t in found:
                if t.person is None and (t.pronoun or (_starts_with_role(lows) and t.team is None)):
                    t.person = _ahead(scene, t, first, end) if t.pronoun else None
                    t.person = _topic(scene, s, told, speakers) if t.person is None else t.person
                    if t.person is not None:
                        t.sources = [*t.sources, "pronoun"]
                        t.weight -= 0.3
            if _is_annulled(scene, s + 1, found):
                for t in found:
                    t.weight -= 2.5
        told.extend(found)
        if s in spots and awards_penalty(lows) and not any(t.penalty for t in found):
            awarded = s
    put_into_own_nets(scene, told)
    for t in told:
        t.paragraph = prose.paragraph[t.sentence]
        t.caption = is_caption(prose, t.sentence)
        t.move = t.weight >= 2.0 and not MOVES.isdisjoint(t.sources)
    heed_cries(scene, told)
    timed = [t for t in give_times(scene, told, flashes) if t.weight > -1.0 and not _only_a_state(t)]
    return sorted([*timed, *lists], key=lambda t: t.at)


def _is_another_goal(t: Told, before: Sequence[Told], told: Sequence[Told]) -> bool:
    """Whether the other one that "added another in …" speaks of is a goal: one is told ``before`` it in the sentence or
    is his own, or the sentence tells nothing else of him; not "made a fine save and added another"."""
    if _ANOTHER.isdisjoint(t.sources) or any(u.weight >= 1.0 for u in before):
        return True
    if t.name_at is not None and t.at - t.name_at[1] <= 1:
        return True
    return any(u.weight >= 1.0 and u.person == t.person for u in told)


_ANOTHER = frozenset(p.text for p in read_phrases() if " another in|" in p.text)


def _starts_with_role(lows: Sequence[str]) -> bool:
    """Whether a sentence begins with what somebody is: "The striker …", "The former Leeds United man …"."""
    described = (w in ROLES or w in ("man", "woman") or w.endswith("year-old") for w in lows[1:5])
    return lows[:1] == ["the"] and any(described)


def _ahead(scene: Scene, t: Told, first: int, end: int) -> int | None:
    """Whom "his" at the head of a sentence means before that names him: "After his brace on Monday, Kane left"."""
    lows = scene.prose.lows
    if lows[first] not in _LOOKS_AHEAD or "," not in lows[t.at : end]:
        return None
    main = lows.index(",", t.at) + 1
    return next((m.person for m in scene.people_between(main, main + 3) if not scene.prose.owns[m.end - 1]), None)


_LOOKS_AHEAD = frozenset(("after", "following", "despite", "since", "for", "with"))


def _topic(scene: Scene, s: int, told: Sequence[Told], speakers: set[int]) -> int | None:
    """Whom "he" means at the head of sentence ``s``: who scored or got the ball last, or acted first, in one of the
    three before it. No keeper and nobody who speaks: it is a scorer that is looked for."""
    prose = scene.prose
    no_scorers = keepers(scene) | scene.people.officials
    for back in range(s - 1, max(s - 4, -1), -1):
        scorers = [t for t in told if t.sentence == back and t.person is not None]
        if scorers:
            felled = None if scorers[-1].penalty else _felled(scene, s, back, scorers[-1].at)
            return scorers[-1].person if felled is None else felled
        before = parse(scene, back)
        nouns = [noun.person for noun in (before.receiver(), before.topic()) if noun is not None]
        named = [m.person for m in scene.people_between(*prose.sentences[back]) if not _only_serves(prose, m)]
        if any(t.sentence == back and t.weight >= 0.5 for t in told):  # he is who scored, whom the sentence hides
            named = []
        for person in (*nouns, *reversed(named)):
            if person is None or person in no_scorers:
                continue
            if person not in speakers or any(t.person == person for t in told):
                return person
    return None


def _only_serves(prose: Prose, m: Name) -> bool:
    """Whether a name only tells whose pass somebody else met: "when he connected with Alli's cross"."""
    return prose.owns[m.end - 1] and not _W["served"].isdisjoint(prose.lows[m.end : m.end + 3])


def _felled(scene: Scene, s: int, back: int, at: int) -> int | None:
    """Who was fouled in sentence ``back`` behind the goal at word ``at``, where sentence ``s`` tells the penalty."""
    first, end = scene.prose.sentences[s]
    if _SPOT.isdisjoint(scene.prose.lows[first:end]):
        return None
    people = scene.people_between(at, scene.prose.sentences[back][1])
    return next((m.person for m in reversed(people) if penalised(scene, m) > 0.0), None)


_SPOT = frozenset(("spot", *PENALTIES))


def _speakers(scene: Scene) -> set[int]:
    """The people whose words or opinions the text tells: "Klopp said", "Neville compares …"."""
    lows = scene.prose.lows
    return {
        m.person
        for m in scene.people.mentions
        if not _SPEAKS.isdisjoint(lows[m.end : m.end + 2]) and lows[m.end : m.end + 2] not in _FANCIES
    }


_FANCIES = (["thought", "he"], ["thought", "she"])  # "Kane thought he had scored"
_SPEAKS = word_lists("grammar_words")["says"] | word_lists("grammar_words")["praises"]


def _only_a_state(t: Told) -> bool:
    """Whether a telling says how the score stands and not since when, "they were level at the break", or only what a
    side got out of a match."""
    minute = t.time is not None and (t.time.regulation is not None or t.time.after_event is not None)
    if t.person is not None or len(t.sources) > 1 or minute:
        return False
    gains = t.weight <= 1.0 and t.constraints == ("last",)  # "earned a point"
    return gains or (t.weight <= STATE and t.sources[0] in _STATES)


_ORDINALS = ORDINALS.keys() | {"st", "nd", "rd", "th"}  # "12th" is two words
_TELLING_WORDS = _PHRASES.first_words | VERBS | NOUNS | _ORDINALS


def _sentence(scene: Scene, s: int, begins: Sequence[int], quoted: list[bool], low_set: set[str]) -> list[Told]:
    """What a sentence tells, at the words that may begin a telling."""
    lows, kinds = scene.prose.lows, scene.kinds
    first, end = scene.prose.sentences[s]
    out: list[Told] = []
    sentence = parse(scene, s)
    for i in begins:
        w, kind = lows[i], kinds[i]
        if quoted[i] or (kind and kind != "t"):
            continue
        if (found := _PHRASES.at(scene, i, end, low_set)) is not None:
            phrase, stop = found
            denied = phrase.constraints != BEATEN and tells_no_goal(scene, i, first, end)
            if not denied and not only_meant(scene, i, first):
                told = by_phrase(sentence, i, stop, phrase)
                out.extend(told if phrase.constraints != EQUALISER else _of_this_leg(scene, i, stop, end, told))
            continue
        if w in VERBS and not kind:
            out.extend(by_verb(sentence, i, w))
        if w in _ORDINALS and not kind:
            out.extend(by_ordinal(sentence, i, w))
        # the "late winner" tells when as well, "ten minutes after the opener" only when
        if w in NOUNS and (kind != "t" or not scene.times[scene.refs[i]].phrase.after_event):
            out.extend(by_noun(sentence, i, w))
    if not out:
        return out
    out.extend(left_out(scene, out, first, end))
    if lows[end - 1] == "?":  # "can Kane convert?"
        out = [t for t in out if _ASKS.isdisjoint(lows[max(first, t.at - 5) : t.at])]
    for t in out:
        past = pastness(scene, t.at, first, end)
        if 2.5 <= past < 4.0:  # not a record that somebody set today
            t.count = 1  # "Kane, who scored twice last week, headed in"
        t.weight -= min(past, 2.0) if t.own_goal and is_record_of(lows, t.at, first) else past
        if t.count > 1 and _completes(lows[max(first, t.at - 4) : t.at + 4], t.at - max(first, t.at - 4)):
            t.count, t.nth = 1, t.count  # "completing his hat-trick" is the third goal, not three
        if t.person is None and t.team is None:
            t.team = they(scene, t.at, s)
        _score_of(scene, t, first, end)
        number(scene, t, first, end)
        his = t.name_at[0] if t.name_at is not None and first <= t.name_at[0] < t.at else first
        t.own_goal = t.own_goal or (not told_as_noun(t) and into_own_net(lows, t.at, his, end))
        t.penalty = from_the_spot(lows, t.at, first, end) and not t.own_goal
        if (t.own_goal and t.person is None) or (t.own_goal and not told_as_noun(t) and t.sources != ["own goal"]):
            own_goal_scorer(sentence, t)
    merged = _merged(scene, out)
    _one_score_each(merged)
    _one_penalty_each(lows, merged, first, end)
    if any(t.person is not None and t.weight >= 1.5 for t in merged):  # "his looping header": one shot, told twice
        merged = [
            t
            for t in merged
            if t.person is not None or t.constraints or t.team or t.pronoun
            or any(_came_before(scene, t, u) for u in merged)
        ]  # fmt: skip
    if (annulled := _annuls(scene, first, end)) is not None:
        since = _own_clause(scene, annulled, first, merged)
        until = next((k for k in range(annulled, end) if _turns_from(scene, k)), end)
        for t in merged:
            t.weight -= 3.0 if since <= t.at < until else 0.0
    return merged


def _completes(words: Sequence[str], at: int) -> bool:
    """Whether the words around the one at ``at``, that tells several goals, tell the last of them: "completing a
    hat-trick", "to seal his hat-trick"; not "finished with a hat-trick"."""
    if not _W["completes"].isdisjoint(words[: at + 1]):
        return True
    return not _W["completes_his"].isdisjoint(words[: at + 1]) and not _HIS.isdisjoint(words)


_HIS = frozenset(("his", "her"))
_ASKS = frozenset(("can", "could", "will", "would"))
EQUALISER = ("equaliser",)


def _of_this_leg(scene: Scene, i: int, stop: int, end: int, told: list[Told]) -> list[Told]:
    """Tellings of what words ``i..stop`` level, without what is only level over two legs: "that levelled the tie" is no
    further goal, "Kane levelled the tie on aggregate" no equaliser."""
    lows = scene.prose.lows
    over_two = not _LEGS.isdisjoint(lows[i : min(end, stop + 6)])
    if not over_two and (lows[stop : stop + 2] != ["the", "tie"] or not scene.prose.places(_LEGS)):
        return told
    for t in told:
        t.constraints = tuple(name for name in t.constraints if name != "equaliser")
    return [t for t in told if t.person is not None]


_LEGS = frozenset(("aggregate", "leg", "first-leg", "legs", "two-legged"))


def _annuls(scene: Scene, first: int, end: int) -> int | None:
    """The word of a sentence by which a goal is taken back: "disallowed", "flagged offside"."""
    lows = scene.prose.lows
    if _ANNULLING.isdisjoint(lows[first:end]):
        return None
    stands = not _STANDS.isdisjoint(lows[first:end])
    flagged = not _W["flags"].isdisjoint(lows[first:end])
    upheld = flagged and any(lows[j] == "overturned" and _upholds(lows, j, first) for j in range(first, end))
    for k in range(first, end):
        ruled_out = lows[k] == "ruled" and "out" in lows[k + 1 : k + 5] and not stands
        if (
            lows[k] in ("disallowed", "chalked")
            or ruled_out
            or (lows[k] == "overturned" and not _upholds(lows, k, first))
        ):
            if _AT_FIRST.isdisjoint(lows[max(first, k - 4) : k + 2]) or _BUT.isdisjoint(lows[k:end]):
                return k
            continue  # "was initially disallowed, but a review found him onside"
        if lows[k : k + 2] == ["no", "goal"] and lows[k + 2 : k + 3] == ["was"]:
            return k
        if lows[k] == "offside" and flagged and not upheld:
            at_first = _AT_FIRST.isdisjoint(lows[first:k]) or _BUT.isdisjoint(lows[k:end])
            return k if at_first else None
    return None


_AT_FIRST = frozenset(("initially", "originally"))
_BUT = frozenset(("but", "before", "until", "only"))


def _upholds(lows: Sequence[str], k: int, first: int) -> bool:
    """Whether a call against a goal is what is overturned at ``k``: "the flag went up but a review overturned the
    decision"; not "the goal was overturned", "recorded as an own goal until FIFA overturned the decision"."""
    called = not _CALLS.isdisjoint((*lows[max(first, k - 5) : k], *lows[k + 1 : k + 5]))
    return called and not _AGAINST_A_GOAL.isdisjoint(lows[first:k])


_CALLS = frozenset(("decision", "call", "flag", "offside"))
_AGAINST_A_GOAL = frozenset(("flag", "flagged", "offside", "disallowed", "ruled"))


_ANNULLING = frozenset(("ruled", "disallowed", "chalked", "overturned", "no", "offside"))


def _own_clause(scene: Scene, annulled: int, first: int, told: Sequence[Told]) -> int:
    """Where the part of a sentence begins that what is taken back is told in: "Kane tapped in, and Alli put another in
    the net but was offside" takes no goal from Kane, nor "Kane, who had another goal disallowed, headed in"."""
    lows = scene.prose.lows
    had = next((k for k in range(annulled - 1, max(first, annulled - 8), -1) if lows[k] in _HAD), None)
    if had is not None and lows[had + 1] in _ONE_MORE and not _EFFORTS.isdisjoint(lows[had + 2 : annulled]):
        return had
    for k in range(annulled - 1, first, -1):
        another = any(k < t.at < annulled for t in told) or "P" in scene.kinds[k:annulled]
        if lows[k - 1 : k + 1] == [",", "and"] and another:
            return k
    return first


_HAD = frozenset(("had", "have", "has", "having", "saw", "sees", "seeing"))
_ONE_MORE = frozenset(("a", "an", "another", "one", "two"))


def _turns_from(scene: Scene, k: int) -> bool:
    """Whether at word ``k`` a sentence leaves what it has taken back: "Kane had one disallowed before Alli scored"; not
    "Kane's goal was disallowed as he handled"."""
    lows = scene.prose.lows
    if lows[k] in ("but", ";", "while"):
        return True
    if lows[k] == "before":
        return lows[k + 1 : k + 2] != ["being"]
    return lows[k] == "and" and scene.kinds[k + 1 : k + 2] == ["P"]


_ANEW = frozenset(("also", "then", "again", "later", "another", "second", "soon"))
_EFFORTS = frozenset(("goal", "effort", "strike", "header", "finish", "shot"))


def _is_annulled(scene: Scene, s: int, told: Sequence[Told]) -> bool:
    """Whether sentence ``s`` takes back what the one before ``told``: it does not begin with somebody else, nor speak
    of a goal not told before ("Israel had a goal by Refaelov disallowed")."""
    if s >= len(scene.prose.sentences):
        return False
    first, end = scene.prose.sentences[s]
    annulled = _annuls(scene, first, end)
    if annulled is None or not {"penalty", "spot-kick"}.isdisjoint(scene.prose.lows[first:end]):
        return False
    lows = scene.prose.lows
    anew = any(
        lows[i] in ("a", "another") and not _EFFORTS.isdisjoint(lows[i + 1 : i + 4])
        for i in range(max(first, annulled - 8), annulled)
    )
    later = scene.times_between(first, annulled) or not _ANEW.isdisjoint(lows[first:annulled])
    anew = anew or (bool(later) and not VERBS.isdisjoint(lows[first:annulled]))  # "On the hour Kane headed in, but …"
    mine = {t.person for t in told}
    return not anew and all(m.person in mine for m in scene.people_between(first, first + 3))


_CANCELS = frozenset(("cancelled", "canceled", "cancelling", "cancels", "wiped", "wiping", "wipes"))
_STANDS = frozenset(("given", "stand", "stood", "stands", "allowed", "awarded"))


def _score_of(scene: Scene, t: Told, first: int, end: int) -> None:
    """A score printed as the one that this goal makes: "to make it 2-0", "put them 1-0 up"."""
    lows = scene.prose.lows
    start, stop = max(first, t.at - 2), min(end, t.at + 14)
    for k in range(start, stop) if "#" in scene.kinds[start:stop] else ():
        if scene.kinds[k] == "#":
            before, after = lows[max(first, k - 3) : k], lows[k + 1 : k + 2]
            if after == ["lead"] and not _W["loses_a_lead"].isdisjoint(lows[t.at : k]):
                continue
            if not _LEGS.isdisjoint(lows[k + 1 : k + 3]):  # "made it 4-4 on aggregate"
                continue
            if (
                "it" in before
                or after in (["up"], ["ahead"], ["lead"], ["down"])
                or before[-1:] in (["to"], ["score"])
                or (before[-1:] == ["for"] and k - t.at <= 4)  # "buried it for 3-3"
                or "scoreline" in before
            ):
                t.score, t.score_at = scene.scores[k], k
                return


def _one_score_each(told: Sequence[Told]) -> None:
    """A printed score is that of the goal told nearest to it, "Kroos scored, and Khedira made it 5-0", of goals told as
    one that of the last: "went 2-0 up with goals by Kroos and Khedira"."""
    for t in told:
        at = t.score_at
        if at is not None and any(u.score_at == at and abs(u.at - at) < abs(t.at - at) for u in told):
            t.score = t.score_at = None
    for one, two in pairwise(told):
        as_one = one.person != two.person and one.sources[-1] == two.sources[-1] and two.at - one.at <= _AS_ONE
        if as_one and one.score_at is not None and two.score_at in (None, one.score_at):
            two.score, two.score_at, one.score, one.score_at = one.score, one.score_at, None, None


_AS_ONE = 12  # words at most from one of several goals told together to the next


def _one_penalty_each(lows: Sequence[str], told: Sequence[Told], first: int, end: int) -> None:
    """A penalty is the goal told nearest to it: "Kane put Spurs ahead and Vela levelled from the spot"."""
    kicks = [t for t in told if t.penalty]
    if len({t.person for t in kicks}) < 2:
        return
    spots = [k for k in range(first, end) if lows[k] in _KICKS]
    for t in kicks:
        t.penalty = any(
            all(abs(t.at - k) <= abs(u.at - k) or u.person == t.person for u in told if u.weight >= 1.0) for k in spots
        )


_KICKS = frozenset(("penalty", "penalties", "spot", "spot-kick", "spot-kicks", "panenka", "yards"))


def _of_one_side(told: Sequence[Told], merged: Sequence[Told]) -> None:
    """What a sentence says of the goals that one noun tells holds for their side, and for none alone: "goals from Kane
    and Alli put Spurs ahead"."""
    for at in {t.at for t in told if t.sources[0] in PLURALS and t.person is not None}:
        listed = {t.person for t in told if t.at == at}
        mine = [t for t in merged if t.person in listed]
        if len(mine) < 2:
            continue
        team = next((t.team for t in mine if t.team is not None), None)
        led = tuple(name for t in mine for name in t.constraints if name in ("lead", "opener"))
        for t in mine:
            t.team, t.constraints = t.team or team, led if t is mine[0] else ()


def _hand_down(told: list[Told]) -> None:
    """A side's goal that a name is guessed for ("equalised when Nyom crossed …") is the one that the rest of the
    sentence tells ("… for Matip to finish"); a shot that ends as an own goal is no other goal."""
    for t in [t for t in told if t.person is None and t.fallback is not None and not t.pronoun]:
        then = next((x for x in told if x.at > t.at and x.person is not None and x.weight >= 1.5), None)
        if then is not None and not then.own_goal:
            then.constraints = tuple(dict.fromkeys((*t.constraints, *then.constraints)))
            then.team = then.team or t.team
            told.remove(t)


def _contradict(one: Told, two: Told) -> bool:
    """Whether one goal can't be both: "the hosts opened the scoring and Kane doubled the lead"."""
    first, second = set(one.constraints), set(two.constraints)
    return (
        ("opener" in first and not _FURTHER.isdisjoint(second))
        or ("opener" in second and not _FURTHER.isdisjoint(first))
        or ("equaliser" in second and not _BEHIND.isdisjoint(first))
        or ("equaliser" in first and not _BEHIND.isdisjoint(second))
    )


_BEHIND = frozenset(("reduces", "halves", "consolation"))


def _is_somebody_elses(scene: Scene, one: Told, two: Told) -> bool:
    """Whether a player named behind an "and" scores another goal than the numbered one that a clause before gives to
    nobody by name: "the striker headed in the third and Kane fired in off the post"."""
    if one.person is not None or two.name_at is None or not one.constraints or one.team is None:
        return False
    moves = not MOVES.isdisjoint(one.sources) and two.sources[0] in MOVES
    return moves and one.at < two.name_at[0] - 1 and scene.prose.lows[two.name_at[0] - 1] == "and"


def _is_shot_for(scene: Scene, one: Told, two: Told) -> bool:
    """Whether the second of two tellings is what the first was for: "shot beyond Hart for the equaliser"."""
    shot = one.person is not None and one.weight >= 2.0 and not MOVES.isdisjoint(one.sources)
    return shot and two.at - one.at < _SHOT_FOR and scene.prose.lows[two.at - 2 : two.at] == ["for", "the"]


_SHOT_FOR = 12  # words


def _came_before(scene: Scene, one: Told, two: Told) -> bool:
    """Whether goals that a noun tells came before what somebody did: "the captain struck after goals from Kane"."""
    if two.person is None or two.sources[0] not in NOUNS or one.sources[0] not in VERBS:
        return False
    return not _LATER_THAN.isdisjoint(scene.prose.lows[max(one.at, two.at - 4) : two.at])


_LATER_THAN = frozenset(("after", "following"))


def _has_the_next(merged: Sequence[Told], one: Told, two: Told) -> bool:
    """Whether a player is named again behind another's goal, and has the next one: "Kane scored, Alli levelled, and
    Kane won it"."""
    if one.name_at is None or two.name_at is None or min(one.weight, two.weight) < 1.5:
        return False
    names_again = two.name_at[0] > one.name_at[0] and two.at - two.name_at[1] <= 1
    return names_again and any(one.at < t.at < two.name_at[0] for t in merged) and _is_told_between(merged, one, two)


def _is_told_between(merged: Sequence[Told], one: Told, two: Told) -> bool:
    """Whether somebody else's goal stands between two tellings: "it was two when Kane headed in before Alli scored"."""
    return any(one.at < t.at < two.at and t.weight >= 2.0 and t.person not in (None, two.person) for t in merged)


def _is_turned_from(scene: Scene, one: Told, two: Told) -> bool:
    """Whether a "but" turns from a side's goal to whoever then acts: "Leeds led, but Kane replied"; not "Leeds fell
    behind, but were unlucky as Kane scored"."""
    if two.name_at is None or two.name_at[0] <= one.at or one.weight < 2.0 or one.team is None:
        return False
    return scene.prose.lows[head_before(scene, one.at, two.name_at[0])] == "but"


def _is_he_another(one: Told, two: Told) -> bool:
    """Whether who is named behind a "he" that scored scored another goal: "he headed in, and Kane made it two"."""
    return one.pronoun and two.name_at is not None and two.name_at[0] > one.at


def _is_cancelled_out(scene: Scene, one: Told, two: Told) -> bool:
    """Whether the first of two tellings cancels the second one out: "his second cancelled out Kane's goal"."""
    lows = scene.prose.lows
    out = next((k for k in range(one.at, two.at) if lows[k] == "out" and lows[k - 1] in _CANCELS), None)
    if out is None or two.name_at is None:
        return False
    if head_before(scene, one.at, two.name_at[0]) == out:
        return True
    told = two.sources[0] in NOUNS and lows[out + 1] != "by"  # "… out a goal by Kane", not "… out by a goal from Kane"
    return told and _CANCELS_WITH.isdisjoint(lows[out : two.at])


_CANCELS_WITH = frozenset(("with", "through", "when", "as", "via", ","))


def _is_further(scene: Scene, one: Told, two: Told) -> bool:
    """Whether a player's second telling in a sentence is of a further goal: "headed in … before the striker curled
    home", "struck again"; or each has its time, "opened the scoring in the 12th minute and added another ten minutes
    later"."""
    lows = scene.prose.lows
    moves = not MOVES.isdisjoint(one.sources) and two.sources[0] in MOVES and min(one.weight, two.weight) >= 2.0
    then = next((k for k in range(two.at - 1, one.at, -1) if lows[k] == "before"), None)
    if moves and then is not None and then + 1 < two.at:  # not "before curling home"
        return True
    if lows[two.at + 1 : two.at + 2] == ["again"]:
        return True
    in_turn = lows[two.at - 1] in (",", "and") and not lows[two.at].endswith("ing")
    if in_turn and "reduces" in {*one.constraints} & {*two.constraints} and scene.times_between(one.at, two.at):
        return True  # "pulled one back on the half hour, reduced the arrears to one and …"
    if moves and (_is_counted_on(scene, one.at, two.at) or _has_each_its_minute(scene, one, two)):
        return True
    if one.sources[0] in VERBS and _adds_a_further(lows, one, two):
        return True
    further = two.nth not in (None, 1) or not _FURTHER.isdisjoint(two.constraints)
    further = further or lows[two.at - 1] in ("after", "having")  # "a late penalty, after scoring in the 12th minute"
    if not further and _W["further_goal"].isdisjoint(scene.prose.lows[two.at : two.at + 4]):
        return False
    end = scene.prose.sentences[two.sentence][1]
    return all(
        any(at.phrase.regulation is not None or at.phrase.after_event for at in scene.times_between(a, b))
        for a, b in ((one.at, two.at), (two.at, end))
    )


def _has_each_its_minute(scene: Scene, one: Told, two: Told) -> bool:
    """Whether two moves have two minutes, each behind it: "hooked one home (90+4) and scrambled in another (90+5)"."""
    between, behind = (
        next((at.phrase for at in scene.times_between(a, b) if at.phrase.regulation is not None), None)
        for a, b in ((one.at, two.at), (two.at, scene.prose.sentences[two.sentence][1]))
    )
    if between is None or behind is None or between.stoppage is None or behind.stoppage is None:
        return False
    return (between.regulation, between.stoppage) != (behind.regulation, behind.stoppage)


def _adds_a_further(lows: Sequence[str], one: Told, two: Told) -> bool:
    """Whether who scored is told to have added to it: "scored from the spot and then added a second", "before adding a
    second"; not "headed in to add a second"."""
    if lows[two.at] not in _W["gets_a_further"] or _NUMBERED.isdisjoint({*two.constraints} - {*one.constraints}):
        return False
    k = two.at - 1
    while k > one.at and lows[k] in ("then", "later", "also"):
        k -= 1
    return lows[k] == "before" if lows[two.at].endswith("ing") else lows[k] in ("and", "but")


def _is_counted_on(scene: Scene, one: int, two: int) -> bool:
    """Whether a time that counts from what word ``one`` tells stands right before word ``two``: "lashed in a shot and,
    seven minutes later, curled home"; not "turned and a second later fired home"."""
    times = scene.times_between(one, two)
    if not times or two - times[-1].end > 1:
        return False
    counts = times[-1].phrase.after_event
    return counts is not None and counts[1] >= 1.0 and not times[-1].phrase.ahead


_NUMBERED = frozenset(("2th", "3th", "4th", "5th"))
_FURTHER = _NUMBERED | {"doubles", "extends"}


def _is_one_of_them(scene: Scene, several: Told, t: Told) -> bool:
    """Whether a move with its time is one of several goals told before it: "scored twice, heading in in the 12th minute
    and …"."""
    if t.count > 1 or t.weight < 1.2:
        return False
    first, end = clause_around(scene, t.at, several.at, scene.prose.sentences[t.sentence][1])
    return any(at.phrase.regulation is not None or at.phrase.after_event for at in scene.times_between(first, end))


def _atones(scene: Scene, one: Told, two: Told) -> bool:
    """Whether somebody has an own goal and a goal: "made amends for an own goal by scoring the winner"."""
    if one.own_goal == two.own_goal:
        return False
    first, end = min(one.at, two.at), max(one.at, two.at)
    parting = (k for k in range(first, end) if scene.prose.lows[k] in _W["parts_an_own_goal"])
    return any(scene.kinds[k] != "t" for k in parting)  # not "an own goal after 30 minutes to make it 2-0"


def _is_another(scene: Scene, t: Told) -> bool:
    """Whether a clause opens with a further goal of somebody: "Kane headed in, and his second …"."""
    lows = scene.prose.lows
    if t.nth is None or t.nth < 2:
        return False
    gets = lows[t.at - 1] in ("and", "before", "then") and lows[t.at] in _W["gets_a_further"]
    return gets or lows[t.at - 2 : t.at] in (["and", "his"], ["before", "his"])


def _ends_as_own_goal(scene: Scene, t: Told, told: Sequence[Told]) -> bool:
    """Whether a shot is told only as what became an own goal: "Kane's cross went in off Cork for an own goal", "Cork
    deflected a Kane shot into his own net"."""
    lows = scene.prose.lows
    if t.own_goal:
        return False
    if "own" in lows[t.at + 1 : t.at + 5] and told_as_noun(t):
        return any(u.own_goal and 0 < t.at - u.at < 10 and not are_parted(scene, u.at, t.at) for u in told)
    return (
        t.sources[0] in MOVES
        and any(u.own_goal and 0 < u.at - t.at < 15 and not are_parted(scene, t.at, u.at) for u in told)
        and not any(w in (",", "and") for w in lows[t.at : max(u.at for u in told)])
    )


def _merged(scene: Scene, told: list[Told]) -> list[Told]:
    """Tellings of one sentence that speak of one goal, as one."""
    merged: list[Told] = []
    for t in sorted(told, key=lambda t: t.at):
        home = None
        scored = next((m for m in reversed(merged) if m.person is not None and m.weight >= 1.5), None)
        another = scored is not None and _is_another(scene, t)
        several = next((m for m in merged if m.count > 1 and m.person is not None and m.person == t.person), None)
        if another and scored is not None and t.person is None:
            t.person, t.name_at, t.pronoun = scored.person, scored.name_at, False
        for m in reversed(merged):
            if m.person is not None and m.person == t.person:
                two = (
                    another
                    or t.sources[0] == ELLIPSIS
                    or (several is not None and _is_one_of_them(scene, several, t))
                    or are_two(m, t)
                    or _is_further(scene, m, t)
                    or _contradict(m, t)
                    or _atones(scene, m, t)
                    or _has_the_next(merged, m, t)
                )
                home = None if two else m
                break
            if (
                (m.person is None or t.person is None)
                and (min(m.weight, t.weight) >= 0.5 or _is_shot_for(scene, m, t))  # a bare "free-kick" takes no goal
                and abs(m.at - t.at) < 45
                and m.own_goal == t.own_goal
                and not at_odds(m, t)
                and not (are_parted(scene, m.at, t.at) and (m.pronoun or t.pronoun or m.person is not None))
                and not _contradict(m, t)
                and not _is_somebody_elses(scene, m, t)
                and not _is_cancelled_out(scene, m, t)
                and not (m.pronoun and t.pronoun and _is_further(scene, m, t))
                and not _is_he_another(m, t)
                and not (m.person is None and _is_turned_from(scene, m, t))
                and not (m.person is None and (_is_told_between(merged, m, t) or _came_before(scene, m, t)))
                and not (m.person is None and [u for u in told if u.person == t.person and at_odds(m, u)])
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
    _of_one_side(told, merged)
    _hand_down(merged)
    if [t for t in merged if t.own_goal]:
        merged = [t for t in merged if not _ends_as_own_goal(scene, t, merged)]
    for t in merged:
        if t.person is None and t.fallback and not t.own_goal and not t.pronoun:
            t.person, t.name_at = t.fallback
            t.weight -= 0.5
    return merged
