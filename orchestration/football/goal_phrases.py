"""Goals told by a phrase of data/goal_phrases.csv: "took the lead through Kane", "made it 2-0".

Belongs here: who scored and for whom where such a phrase stands. Does not belong here: finding the phrase (phrases.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from orchestration.football.actors import (
    FILLERS,
    Actor,
    actor_of,
    agent_of,
    also_through,
    and_whose,
    head_before,
    last_team,
    names_from,
    team_after,
    team_before,
    team_of_clause,
    they,
    who_acts,
    whom_it_finds,
    with_partners,
)
from orchestration.football.deliveries import SERVED
from orchestration.football.goal_words import (
    AGAINS,
    ASSISTS,
    COUNTS,
    LEADS_BY,
    NOUN_MEANS,
    NOUNS,
    ORDINALS,
    VERBS,
    is_again,
)
from orchestration.football.goalkeepers import not_kept_out, who_beat
from orchestration.football.lexicon import word_lists
from orchestration.football.misses import tells_no_goal
from orchestration.football.names import ROLES, Name
from orchestration.football.no_goal_phrases import NUMBERS, is_no_goal_phrase
from orchestration.football.numerals import MINUTES
from orchestration.football.parties import AWAY, HOME
from orchestration.football.phrases import Phrase
from orchestration.football.scene import Scene
from orchestration.football.shots import shoots
from orchestration.football.syntax import Sentence
from orchestration.football.told import AGAIN, Told

_W = word_lists("goal_words")


def by_phrase(sentence: Sentence, i: int, stop: int, phrase: Phrase) -> list[Told]:
    """What a phrase, words ``i..stop``, tells: a goal of its subject, of its agent, or of whom it is owed to."""
    scene, s, first, end = sentence.scene, sentence.number, sentence.first, sentence.end
    kinds, lows, owns = scene.kinds, scene.prose.lows, scene.prose.owns
    i += lows[i : i + 2] == ["to", "level"]
    if is_no_goal_phrase(sentence, i, stop, phrase):
        return []
    if lows[stop - 1] in _ILLS and _is_an_officials(scene, i):
        return []
    beaten, state = phrase.kind == "beaten", phrase.kind == "state"
    beaten |= phrase.kind == "way" and not _HELPED.isdisjoint(lows[max(first, i - 5) : i])  # "could only help it on …"
    actor = (not_kept_out(sentence, stop) or who_beat(sentence, i)) if beaten else actor_of(sentence, i)
    if phrase.kind == "way" and (noun := sentence.noun_at(i - 1)) is not None and noun.person is not None:
        actor = Actor(noun.person, noun.at)  # "Hart could only help Kane's header on its way into the net"
    listed = i > first and kinds[i - 1] == "P" and lows[i] in ("on", "among") and lows[i + 1] != "its"
    if listed:
        m = scene.people.mentions[scene.refs[i - 1]]  # "with Kane and Alli among the scorers"
        actor = Actor(m.person, (m.first, m.end))
    t = Told(
        i,
        s,
        phrase.weight,
        actor.person,
        actor.at,
        pronoun=actor.pronoun or (actor.person is None and phrase.kind == "ruling"),  # it: whose shot?
        constraints=phrase.constraints,
        sources=[phrase.text, AGAIN] if _is_done_again(lows, i, stop, end) else [phrase.text],
    )
    lengthens = lows[stop - 1] in _LEAD and lows[i] in _W["lengthens"]  # "doubled Leeds' lead"
    heads = {m.first: head_before(scene, i, m.first) for m in scene.people_between(i + 1, stop)}
    described = {k for at, head in heads.items() for k in range(head + 1, at)}  # "by Croatia striker Kane"
    for k in range(i, stop):
        if k in described or (lows[k - 1] == "who" and lows[k - 2] == ","):
            described.update(range(k, next((j for j in range(k, stop) if lows[j] == ","), k)))
            continue  # "fired Spurs, who lost to Leeds last week, ahead"
        if lows[k] in ("hosts", "visitors") or (
            lows[k] in ("side", "team") and lows[k - 1] in ("home", "away", "visiting")
        ):
            t.team = AWAY if lows[k] == "visitors" or lows[k - 1] in ("away", "visiting") else HOME
        elif kinds[k] == "T" and (lengthens or not owns[scene.teams[scene.refs[k]].end - 1]):
            t.team = scene.teams[scene.refs[k]].ids
        elif lows[k] in ORDINALS and ORDINALS[lows[k]] > 1 and lows[k + 1 : k + 2] not in _PARTS_OF_PLAY:
            own = lows[k - 1] in ("his", "her")
            if own and _OF_MANY.isdisjoint(lows[k + 1 : k + 2]):
                t.nth = ORDINALS[lows[k]]
            elif not own:
                articles = {"a", "the"} if t.person is not None else {"a", "the", "their"}
                if not articles.isdisjoint(lows[i:k]):
                    t.constraints = (*t.constraints, f"{ORDINALS[lows[k]]}th")
        elif lows[k - 1 : k + 2] == ["the", "first", "goal"] and lows[k + 2 : k + 4] != ["of", "his"]:
            t.constraints = (*t.constraints, "opener")
        elif k > i and (lows[k] in _HAULS or lows[k - 1] == "other"):
            t.count = COUNTS.get(lows[k], 1)
        elif (
            kinds[k] == "P"
            and lows[i] != "too"
            and (lows[heads.get(k, k - 1)] in _BEFORE_A_SCORER or not _SAYS_WHO.isdisjoint(lows[i:k]))
        ):
            m = scene.people.mentions[scene.refs[k]]  # "the scorer was Kane", "the keeper was beaten by Kane's header"
            t.person, t.name_at, t.pronoun = m.person, (m.first, m.end), False
        elif lows[k] in NOUN_MEANS:
            t.constraints = (*t.constraints, *NOUN_MEANS[lows[k]])
    if "lead" in t.constraints and (leads := _lead_of(scene, i, stop)) > 1:  # "gave Spurs a two-goal lead"
        t.constraints = tuple(f"{min(leads, 3)}up" if name == "lead" else name for name in t.constraints)
    if lows[i] in _SENDS and not t.constraints and _TWO_OR_MORE.isdisjoint(lows[i:stop]):
        t.constraints = _MAKES_OF_THE_SCORE.get(lows[stop - 1], ())
    if lows[i].startswith("conced") or not _BEHIND.isdisjoint(lows[i:stop]):
        conceding = t.team or team_before(scene, i, first, None) or team_of_clause(scene, i, first)
        t.against = conceding or they(scene, i, s)
        t.team = t.person = t.name_at = None
        to = scene.past_time(stop)
        owed = names_from(scene, to + 1, min(end, to + 8))[:1] if lows[to : to + 1] == ["to"] else []
        if lows[to : to + 1] == ["through"]:  # "conceded again through a penalty by Kane"
            by = next((k for k in range(to + 1, min(end, to + 6)) if lows[k] == "by"), to)
            owed = names_from(scene, by + 1, min(end, by + 8), 2)[:1]
        if owed:  # "fell behind to a goal from Kane", "in the 14th minute to Kane's header"
            m = scene.people.mentions[scene.refs[owed[0]]]
            t.person, t.name_at, t.weight = m.person, (m.first, m.end), 2.0
        elif (doer := _who_acts_beside(scene, stop, end) or _who_punishes(sentence, stop)) is not None:
            t.fallback, t.weight = doer, 2.0
        else:  # "fell behind when Kane let fly"
            _whom_it_hides(sentence, stop, t)
            if t.fallback is not None and shoots(sentence, t.fallback, conceded=True):
                t.weight = 2.0
            else:
                t.fallback = None
        return [t]
    # "leaving the Spurs defence rooted", "silenced the Spurs fans", "headed into the Spurs net"
    if lows[i] in _WORSTS or lows[stop - 1] in _IN_GOAL:
        t.against, t.team = t.team, None
    if lows[stop - 1] in _ILLS and lows[stop - 1] != "nerves":  # "added to the Arsenal misery"
        their = last_team(scene, i, first) if "their" in lows[i:stop] else None
        t.against, t.team = t.team or their, None
    elif t.team is None and lows[i] in _W["cancels"] and "their" in lows[i:stop]:  # "wiped out their advantage"
        t.against = team_of_clause(scene, i, first)
    elif t.team is None and t.against is None and lows[i - 1] != "deficit":  # whose it was, "was halved" leaves open
        t.team = team_before(scene, i, first, actor.at)
        anothers = t.person is None or "P" in kinds[stop : min(end, stop + 6)]
        if t.team is None and anothers and lows[i] in _W["cancels"]:  # "cancelled out a goal for Leeds", "Alli's …"
            t.against = team_after(scene, stop, end)
        elif t.team is None:
            t.team = team_after(scene, stop, end)
    if lows[i].startswith("doubl") and lows[i + 1] in ("his", "her", "up"):
        t.nth = 2
    if lows[stop - 1] in _HEROES:  # "was the two-goal hero"
        t.count = COUNTS.get(lows[stop - 2].removesuffix("-goal"), 1)
    if phrase.weight == 1.0 and t.person is not None:  # "Barbosa … to seal a 1-0 win" is more than "they sealed a win"
        t.weight = 1.6
    if lows[stop - 1] == "pay" and lows[i - 1] in _W["be"]:  # "they were made to pay"
        t.team, t.against = None, t.team
    if t.team is None and t.against is None and actor.person is not None and {"their", "them"} & set(lows[i:stop]):
        t.team = team_of_clause(scene, i, first)
        if lows[stop - 1] == "pay":  # "they switched off and Kane made them pay"
            t.team, t.against = None, t.team
    if t.person is not None and "2up" in t.constraints and lows[stop : stop + 2] == ["with", "goals"]:
        t.count = max(t.count, 2)  # "gave Spurs a 2-0 lead with goals late in each half"
    if lows[stop : stop + 1] == ["twice"] or "twice" in lows[max(first, i - 1) : stop]:  # "found the net twice"
        t.count = max(t.count, 2)
    if lows[i].startswith("help") and lows[stop - 1] == "to":  # "helped himself to two", "to a hat-trick"
        t.count = max([t.count, *(COUNTS.get(w, 1) for w in lows[stop : min(end, stop + 2)])])
    inside = t.name_at is not None and i < t.name_at[0] < stop  # "the match was decided by Kane"
    agent = None if inside else agent_of(scene, i, stop, first, end)
    given, others = agent is not None, list[int]()
    if agent is not None:
        t.person, t.name_at, t.pronoun = agent.person, agent.at, False
    causes = not _CAUSES.isdisjoint(lows[stop - 1 : min(end, stop + 18)])
    for k in range(stop - (lows[stop - 1] in _THROUGH), min(end, stop + 18)) if causes else ():
        if kinds[k] == "t":
            continue  # "put Spurs ahead midway through the half and Alli …"
        if lows[k] in _W["parts_a_cause"] or (lows[k] in _ELSE and not kinds[k]):
            break  # "Kane put Spurs ahead before Hull levelled through Cork"
        if lows[k] == "and" and k + 1 < end and _goes_on_otherwise(scene, k + 1):
            break  # "Hull levelled and regained the lead through Cork", "… and the hosts hit the bar through Cork"
        if (
            lows[k] in _THROUGH
            or (lows[k] == "to" and lows[k - 1] == "thanks")
            or (lows[k] == "of" and lows[k - 1] == "courtesy")
        ):
            named = names_from(scene, k + 1, min(end, k + 10), 1)
            on_its_way = lows[k] == "via" and not _SHOTS.isdisjoint(lows[max(first, i - 4) : i])
            via = scene.people.mentions[scene.refs[named[0]]] if named else None
            if via is not None and not owns[via.end - 1] and not SERVED.isdisjoint(lows[via.end : via.end + 1]):
                return []  # "came via Kane corners"
            if via is not None and not on_its_way and "by" not in lows[k + 1 : via.first]:
                tail = lows[via.end : via.end + 4]
                good = not NOUNS.isdisjoint(tail)
                good = good or ((state or t.person is None) and tail[:1] in ([], ["."], [","], ["and"]))
                if good if lows[k] not in _THROUGH else not owns[via.end - 1] or not _COMES_VIA.isdisjoint(tail):
                    t.person, t.name_at, t.pronoun = via.person, (via.first, via.end), False
                    given = True
                    if lows[k] in _THROUGH:
                        others = also_through(scene, named, end) or and_whose(scene, via.end, end)
            break
    if t.person is None and not t.pronoun and (owner := _by_whose_shot(scene, stop, end)) is not None:
        t.person, t.name_at, given = owner.person, (owner.first, owner.end), True
    timed = scene.past_time(stop)  # "they were ahead 13 minutes later, Kane …"
    since = state and any(at.phrase.basis is not None for at in scene.times_between(first, timed))
    beside = _who_acts_beside(scene, stop, end) if t.person is None and (since or not t.pronoun) else None
    if beside is not None and since:  # "five minutes later it was two, Kane racing clear"
        (t.person, t.name_at), t.pronoun, given = beside, False, True
    t.fallback = beside if t.person is None else None
    if t.person is None and (beaten or not t.pronoun):
        _whom_it_hides(sentence, stop, t)
    if beaten and t.fallback is not None:
        acts = t.fallback[1][1]
        if acts >= end or tells_no_goal(scene, acts, first, end):
            return []  # "Hart could do nothing as Kane shot wide"
        t.pronoun = False
    if phrase.kind == "his" and t.person is None and not t.pronoun:
        return []  # "the red card put the visitors in control"
    if phrase.kind == "count" and not _RUNS.isdisjoint(lows[stop : stop + 1]):
        return []
    if lows[stop - 1] == "reduced" and lows[stop : stop + 1] == ["to"]:  # to ten men
        return []
    if not given and phrase.kind == "race" and t.person is None and _lead_of(scene, i, stop) > 1:
        return []  # "raced into a 3-0 lead": goals that are told elsewhere
    nobody = not given and t.person is None and t.fallback is None
    if nobody and t.count > 1 and not t.pronoun:
        return []  # "took the lead twice": the goals are told elsewhere
    if nobody and lows[stop - 1] in _LEAD and lows[stop : stop + 1] == ["into"]:
        return []  # "took a 2-1 lead into the break": since when it was theirs is told elsewhere
    if given and state:  # "the lead was doubled through Kane"
        t.weight = 2.0
    if others:
        more = [scene.people.mentions[scene.refs[k]] for k in others]
        t.count = 1  # "twice led through Kane and Alli"
        each = replace(t, constraints=())
        told = [
            t,
            *(replace(each, at=m.first, person=m.person, name_at=(m.first, m.end), sources=[*t.sources]) for m in more),
        ]
        if not _TWO_UP.isdisjoint(t.constraints):  # "were two up through Kane and Alli": with the last of them
            told[-1].constraints, t.constraints = t.constraints, ()
        return told
    if given and state:
        return [t]
    if state and lows[i] in _HAS and t.name_at is not None and t.name_at[1] == i:  # "Kane had the third"
        return [replace(t, weight=2.0)]
    if state or (phrase.kind == "reward" and not given):
        t.person, t.name_at, t.pronoun = None, None, False
        return [t]
    if phrase.kind == "also" and not (
        t.name_at and (i - t.name_at[1] <= 1 or lows[t.name_at[1]] == "," == lows[i - 1])
    ):
        return []  # whose shot was on target, unless he and no more than an aside stand before it
    if t.name_at is not None and t.name_at[1] == stop:  # "also on the scoresheet were Kane and Alli"
        more = [scene.people.mentions[scene.refs[k]] for k in names_from(scene, t.name_at[0], min(end, stop + 14))[1:]]
        return [
            t,
            *(
                replace(t, at=t.at + n, person=m.person, name_at=(m.first, m.end), sources=[*t.sources])
                for n, m in enumerate(more, 1)
            ),
        ]
    told = with_partners(scene, [t], i, first)
    if len(told) == 1 and t.count == 1:
        and_next = lows[stop : stop + 1] == ["and"] and not ORDINALS.keys().isdisjoint(lows[stop + 1 : stop + 2])
        pair = lows[stop - 1] in ORDINALS and and_next
        counted = stop + 2 if lows[stop - 1] in ORDINALS and lows[stop + 1 : stop + 2] == ["goals"] else stop
        told[0].count = 2 if pair else _how_many(lows[i:counted])  # "got the third and fourth", "the first two goals"
    return told


_HELPED = frozenset(("help", "helped", "palm", "palmed", "parry"))


def _is_an_officials(scene: Scene, i: int) -> bool:
    """Whether the subject right before word ``i`` never scores: "Allardyce heaps misery on Wenger"."""
    return scene.kinds[i - 1] == "P" and scene.people.mentions[scene.refs[i - 1]].person in scene.people.officials


def _goes_on_otherwise(scene: Scene, k: int) -> bool:
    """Whether a side does something else from word ``k`` on, behind an "and": "… and hit the bar", "… and Hull"."""
    w = scene.prose.lows[k]
    if w == "the":
        k += 1
    side = scene.kinds[k : k + 1] == ["T"] or scene.prose.lows[k : k + 1] in (["hosts"], ["visitors"])
    return side or w.endswith("ed") or w in _LEADS_ON


def _by_whose_shot(scene: Scene, stop: int, end: int) -> Name | None:
    """Whose goal or shot did what the words before ``stop`` tell: "took the lead from a 12th-minute Kane header"; not
    "levelled from a Kane cross"."""
    lows, kinds = scene.prose.lows, scene.kinds
    k = next((k for k in range(stop - 1, min(end, stop + 5)) if lows[k] in _BY_MEANS_OF and not kinds[k]), None)
    if k is None or lows[k + 1 : k + 2] not in (["a"], ["an"]):
        return None
    named = next((j for j in range(k + 2, min(end, k + 8)) if kinds[j] == "P" or lows[j] in ",;."), None)
    if named is None or kinds[named] != "P":
        return None
    m = scene.people.mentions[scene.refs[named]]
    shot = m.end < end and lows[m.end] in NOUNS
    return m if shot and not scene.prose.owns[m.end - 1] and lows[m.end + 1 : m.end + 2] != ["that"] else None


_BY_MEANS_OF = frozenset(("with", "from", "on", "by"))
_ELSE = frozenset(("before", "until"))
_LEADS_ON = _W["lengthens"] | word_lists("grammar_words")["irregular"] | {"then"}


def _who_punishes(sentence: Sentence, stop: int) -> tuple[int, tuple[int, int]] | None:
    """Who shoots when a side concedes: "fell behind when Kane pounced on a mistake", or gets the ball last: "when Alli
    broke and crossed for Kane"; nobody whose mistake it was: "conceded when Hart dropped a cross"."""
    lows, end = sentence.scene.prose.lows, sentence.end
    when = next((k for k in range(stop - 1, min(end, stop + 12)) if lows[k] in ("when", "as")), None)
    doer = None if when is None else who_acts(sentence.scene, when, end)
    if when is None or (doer is not None and lows[doer[1][1] : doer[1][1] + 1] in _OFF_HIM):
        return None
    if doer is None:
        return _who_ends_it(sentence, when)
    return _to_whom(sentence, doer) or (doer if shoots(sentence, doer) else _who_ends_it(sentence, when))


def _to_whom(sentence: Sentence, doer: tuple[int, tuple[int, int]]) -> tuple[int, tuple[int, int]] | None:
    """To whom who acts in a clause gives the ball in the end, "levelled when Mee erred, as he let Kane go clear";
    nobody if he keeps it."""
    last = sentence.receiver()
    if last is None or last.person is None or last.at is None or last.first < doer[1][1] or last.person == doer[0]:
        return None
    return last.person, last.at


def _who_ends_it(sentence: Sentence, k: int) -> tuple[int, tuple[int, int]] | None:
    """Who acts last in the clause that word ``k`` opens, whatever he does: "levelled when Kane's cross was half cleared
    and Alli struck a low shot"; nobody who misses, nor whom one only meets."""
    scene, first, end = sentence.scene, sentence.first, sentence.end
    named = scene.people_between(k + 1, end)
    if not named or (m := named[-1]).end >= end or scene.prose.lows[m.first - 1] != "and":
        return None
    acts = scene.prose.lows[m.end] in VERBS or scene.prose.lows[m.end] in _ARRIVES
    if not acts or scene.prose.lows[m.end + 1 : m.end + 2] in _AWAY or tells_no_goal(scene, m.end, first, end):
        return None
    return m.person, (m.first, m.end)


_HAS = frozenset(("had", "has", "found", "finds"))
_HEROES = ("hero", "match-winner", "saviour")
_AWAY = (["away"], ["clear"], ["behind"])  # "Mee headed clear"
_ARRIVES = _W["arrives"] | {"struck", "hit", "met"}


_OFF_HIM = (["deflected"], ["diverted"])  # maybe one of those who conceded


def _who_acts_beside(scene: Scene, at: int, end: int) -> tuple[int, tuple[int, int]] | None:
    """Who acts where the sentence ends with what he or his shot did: "Leeds fell behind, Kane outjumping Cork at a
    corner", "it was two, Kane's shot wrong-footing the keeper"."""
    lows, kinds = scene.prose.lows, scene.kinds
    at -= lows[at - 1] == ","
    k = next((k for k in range(at, min(end, at + 14)) if lows[k] in ",;" or kinds[k] == "P"), end)
    if k >= end or lows[k] != ",":
        return None
    named = next((j for j in range(k + 1, min(end, k + 5)) if kinds[j] == "P"), end)
    if named >= end or not all(lows[j] in ROLES or lows[j] in FILLERS or kinds[j] == "T" for j in range(k + 1, named)):
        return None
    m = scene.people.mentions[scene.refs[named]]
    verb = m.end
    if scene.prose.owns[m.end - 1]:
        shot = next((j for j in range(m.end, min(m.end + 4, end)) if lows[j] in _W["shot_noun"]), end)
        verb = shot + 1
    if (fed := whom_it_finds(scene, verb)) is not None:  # "drew level, Alli finding Kane"
        return fed
    passes = not ASSISTS.isdisjoint(lows[verb + 1 : verb + 4])  # "Alli sliding a pass into the run of Kane"
    acts = verb < end and lows[verb].endswith("ing") and lows[verb] not in _W["passes_on"] and not passes
    if not acts or m.person in scene.people.officials or tells_no_goal(scene, verb, k + 1, end):
        return None
    return m.person, (m.first, m.end)


def _whom_it_hides(sentence: Sentence, stop: int, t: Told) -> None:
    """Who may have scored what the words before ``stop`` tell of nobody: "it was two when Kane pounced", "fell behind
    as Kane let fly", "… to a shot from Kane"."""
    scene, end, lows = sentence.scene, sentence.end, sentence.scene.prose.lows
    for k in range(stop - (lows[stop - 1] in ("when", "as")), min(end, stop + 16)):
        if lows[k] in ("when", "as", "after") and scene.kinds[k + 1 : k + 2]:
            if lows[k] != "after":
                doer = who_acts(scene, k, end)
                t.fallback = (_to_whom(sentence, doer) or doer) if doer else t.fallback
                if t.fallback is None and (ends := _who_ends_it(sentence, k)) is not None:
                    t.fallback, t.weight = ends, max(t.weight, 2.0)
            return
        if lows[k] in ("by", "from") and (_W["shots_taken"] & set(lows[max(stop, k - 3) : k])):
            named = names_from(scene, k + 1, min(end, k + 5))
            if named:
                m = scene.people.mentions[scene.refs[named[0]]]
                t.fallback = (m.person, (m.first, m.end))
            return


def _is_done_again(lows: Sequence[str], i: int, stop: int, end: int) -> bool:
    """Whether what words ``i..stop`` tell was done a further time: "again made no mistake", "found the net again",
    "also scored the second", or last: "had the final say"."""
    return (
        "again" in (lows[i - 1], lows[stop - 1])
        or (lows[i - 1] == "also" and not _FURTHER.isdisjoint(lows[i:stop]))
        or lows[stop - 1] in _LAST_WORDS
        or (stop < end and lows[stop] in AGAINS and is_again(lows, stop))
    )


_FURTHER = frozenset(("second", "third", "fourth", "fifth", "other", "another"))
_LAST_WORDS = ("say", "word", "laugh")


def _how_many(lows: Sequence[str]) -> int:
    """How many goals the words of a phrase tell: "added two more", "got both goals", "grabbed two of them"; not "level
    within five minutes of"."""
    if lows[0] in NUMBERS:
        return COUNTS.get(lows[0], 1)
    if lows[0] in _HITS and lows[1] in COUNTS:
        return COUNTS[lows[1]]
    if _MORE.isdisjoint(lows):
        return 1
    return max([COUNTS.get(a, 1) for a, b in pairwise([*lows, ""]) if b not in MINUTES], default=1)


_HITS = frozenset(  # "hit two for the visitors"
    ("hit", "netted", "bagged", "grabbed", "notched", "grabbing", "netting", "scoring", "getting")
)


def _lead_of(scene: Scene, i: int, stop: int) -> int:
    """By how many goals the words of a phrase say that a side leads; 0 where they do not."""
    for k in range(i, stop):
        if k in scene.scores:
            return abs(scene.scores[k][0] - scene.scores[k][1])
        if scene.prose.lows[k] in LEADS_BY:
            return LEADS_BY[scene.prose.lows[k]]
    return 0


_SENDS = word_lists("phrase_words")["sends"]
_LEAD = ("lead", "advantage", "cushion")
_TWO_UP = frozenset(("2up", "3up"))
_TWO_OR_MORE = frozenset(("two", "three", "four", "further"))
_MAKES_OF_THE_SCORE = {
    "ahead": ("lead",),
    "front": ("lead",),
    "lead": ("lead",),
    "level": ("equaliser",),
    "terms": ("equaliser",),
}
_RUNS = _W["runs"]


_HAULS = COUNTS.keys() & {word for haul in ("brace", "double", "hat-trick", "treble") for word in (haul, f"{haul}s")}
_SAYS_WHO = _W["credits"] | {"beaten", "say", "word", "indebted", "grateful", "thankful", "needed", "required"}
_BEFORE_A_SCORER = ("was", "were", "for", "by", "from")
_ILLS = word_lists("side_words")["ills"]
_MORE = frozenset(("more", "further", "goals", "tallies", "of"))
_PARTS_OF_PLAY = (["half"], ["period"], ["leg"], ["minute"])
_OF_MANY = frozenset(("league", "career", "competitive", "international", "hat-trick", "brace", "goal"))
_THROUGH = ("through", "via")
_CAUSES = frozenset((*_THROUGH, "thanks", "courtesy"))
_SHOTS = _W["shot_noun"] | {"ball", "connection"}  # "his effort found the net via Rice": off him


_BEHIND = frozenset(("down", "behind", "adrift", "trailed"))
_COMES_VIA = NOUNS | _W["parts_of_a_body"]  # not "via Hart's fingertips"


_IN_GOAL = frozenset(("net", "roof", "target", "corner"))
_WORSTS = frozenset(("left", "leaves", "leaving", "silenced", "silences", "silencing", "stunned", "hushed"))


STATE = 0.9  # weight of the phrases that tell how the score stands
