"""Who scored what a phrase of data/goal_phrases.csv tells, where the words behind it say so: "levelled through Kane",
"fell behind when Kane pounced", "it was two, Kane racing clear".

Belongs here: the agent, the cause, and who acts beside the phrase. Does not belong here: its subject, its sides, and
what its own words say (goal_phrases.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from orchestration.football.acts.actors import agent_of, is_feat, who_acts, whom_it_finds
from orchestration.football.acts.deliveries import SERVED
from orchestration.football.acts.misses import tells_no_goal
from orchestration.football.goals.shots import shoots
from orchestration.football.grammar.governed_names import FILLERS
from orchestration.football.grammar.parties import HOSTS_OR_VISITORS
from orchestration.football.grammar.scene import Scene
from orchestration.football.grammar.syntax import Sentence
from orchestration.football.names.names import ROLES, Name
from orchestration.football.tellings.listed_names import also_through, and_whose, how_often, names_from
from orchestration.football.tellings.phrases import Phrase
from orchestration.football.tellings.told import Told
from orchestration.football.words.goal_words import ASSISTS, NOUNS, VERBS
from orchestration.football.words.lexicon import word_lists

_W = word_lists("goal_words")


def credit_whom_it_is_owed_to(sentence: Sentence, t: Told, stop: int, phrase: Phrase) -> tuple[bool, list[Name]] | None:
    """Names the agent or the cause behind words ``t.at..stop`` as the scorer: "was doubled by Kane", "levelled through
    Kane", "from a Kane header". Whether there is one, and who else is named beside him; None where what they are owed
    to is no goal: "came via Kane corners"."""
    scene, end = sentence.scene, sentence.end
    lows, owns = scene.prose.lows, scene.prose.owns
    given, others = _credit_the_agent(sentence, t, stop)
    k = _cause(scene, stop, end)
    named = names_from(scene, k + 1, min(end, k + _MOST_NAMED), 1) if k is not None else []
    if k is not None and named:
        via = scene.people.mentions[scene.refs[named[0]]]
        if not owns[via.end - 1] and not SERVED.isdisjoint(lows[via.end : via.end + 1]):
            return None
        if _is_owed_to(sentence, t, k, via, phrase):
            t.credit(via)
            given = True
            if lows[k] in _THROUGH or lows[k - 1 : k + 1] in _OWED:
                among = also_through(scene, named, end) or and_whose(scene, via.end, end)
                others = [scene.people.mentions[scene.refs[j]] for j in among]
                # "twice led through Kane and Alli", "replied through Kane twice and Alli"
                t.count = how_often(scene, via) or (1 if others else t.count)
    if t.person is None and not t.pronoun and (owner := _by_whose_shot(scene, stop, end)) is not None:
        t.credit(owner)
        given = True
    return given, others


def _credit_the_agent(sentence: Sentence, t: Told, stop: int) -> tuple[bool, list[Name]]:
    """Names who did what words ``t.at..stop`` tell in the passive; whether anybody is told to have, and who besides."""
    scene, end = sentence.scene, sentence.end
    inside = t.name_at is not None and t.at < t.name_at[0] < stop  # "the match was decided by Kane"
    agent = None if inside else agent_of(scene, t.at, stop, sentence.first, end)
    if agent is None or agent.at is None:
        return False, []
    t.give(agent.person, agent.at)
    among = also_through(scene, names_from(scene, agent.at[0], end), end)
    return True, [scene.people.mentions[scene.refs[k]] for k in among]


def _cause(scene: Scene, stop: int, end: int) -> int | None:
    """The word behind a phrase up to ``stop`` after which is told whom it is owed to: "through", "thanks to"."""
    lows, kinds = scene.prose.lows, scene.kinds
    if _CAUSES.isdisjoint(lows[stop - 1 : min(end, stop + 18)]):
        return None
    for k in range(stop - (lows[stop - 1] in _THROUGH), min(end, stop + 18)):
        if kinds[k] == "t":
            continue  # "put Spurs ahead midway through the half and Alli …"
        if lows[k] in _W["parts_a_cause"] or (lows[k] in _ELSE and not kinds[k]):
            return None  # "Kane put Spurs ahead before Hull levelled through Cork"
        if lows[k] == "and" and k + 1 < end and _goes_on_otherwise(scene, k + 1):
            return None  # "Hull levelled and regained the lead through Cork", "… and hit the bar through Cork"
        if lows[k] == "who" or lows[k - 1 : k + 1] == ["only", "for"] or _another_leads(scene, k):
            return None  # "for Spurs, who had led through Son", "…, only for Hull to level through Cork"
        if lows[k] == "after" and _had_led(lows[k + 1 : min(end, k + _HAD_WITHIN + _LED_WITHIN)]):
            return None  # "Kane levelled after Hull had led through Cork"
        if lows[k] in _THREATENS and _is_done_by_a_side(scene, k - (lows[k - 1] == "went")):
            return None  # "Kane led them after Hull threatened through Cork"
        if lows[k] == "with" and _replies_meanwhile(scene, k + 1):
            return None  # "bagged a brace, with Hull replying through Cork"
        if lows[k] in _WHEN and kinds[k + 1 : k + 2] == ["P"] and True not in scene.prose.owns[k + 1 : k + 3]:
            return None  # "levelled when Kane finished a move through Alli"
        if lows[k] in _THROUGH or lows[k - 1 : k + 1] in _OWED:
            return k
        if lows[k] == "courtesy" and kinds[k + 1 : k + 2] == ["P"]:  # as African papers write
            return k
    return None


_OWED = (["thanks", "to"], ["courtesy", "of"])


def _is_done_by_a_side(scene: Scene, k: int) -> bool:
    """Whether the word before ``k`` is a side: "Hull | threatened", "the visitors | went close"; not "as they had"."""
    return scene.kinds[k - 1] == "T" or scene.prose.lows[k - 1] in HOSTS_OR_VISITORS


def _replies_meanwhile(scene: Scene, k: int) -> bool:
    """Whether from word ``k`` on, behind a "with", a side replies: "Hull replying", "the visitors pulling one back"."""
    lows = scene.prose.lows
    k += lows[k] == "the"
    behind = scene.teams[scene.refs[k]].end if scene.kinds[k] == "T" else k + (lows[k] in HOSTS_OR_VISITORS)
    return behind > k and lows[behind].endswith("ing")


def _another_leads(scene: Scene, k: int) -> bool:
    """Whether at word ``k``, behind a comma or an "after", a side leads or levels, or does what else it does: "…, |
    Hull equalised through Cork", "having levelled, | Hull won it through Cork", "…, the | visitors led through
    Cork"."""
    lows = scene.prose.lows
    side = scene.kinds[k] == "T" or lows[k] in HOSTS_OR_VISITORS
    joint = lows[k - 1 - (lows[k - 1] == "the")]
    if not side or joint not in (",", "after"):
        return False
    does = _DOES if joint == "," else _LEADS
    return not does.isdisjoint(lows[k + 1 : k + 3]) or (joint == "," and lows[k + 1] in _SCORES)


def _had_led(behind: Sequence[str]) -> bool:
    """Whether the words behind an "after" tell that another goal had fallen: "after the home side had gone ahead"; not
    "after Hull had been reduced to ten men", "after Alli had won a corner"."""
    had = behind.index("had") if "had" in behind[:_HAD_WITHIN] else None
    told = behind[had + 1 : had + _LED_WITHIN] if had is not None else []
    return not _LEADS.isdisjoint(told[: told.index(",") if "," in told else None])


_THREATENS = frozenset(("threatened", "close"))  # "went close"
_HAD_WITHIN = 4  # words of an "after" at most: "after the home side had led"
_LED_WITHIN = 5  # words of the "had": "had put the visitors ahead"
_LEADS = _W["had_led"]


def _is_owed_to(sentence: Sentence, t: Told, k: int, via: Name, phrase: Phrase) -> bool:
    """Whether a goal is that of whom a cause, word ``k``, names: "through Kane", "thanks to Kane's header"; not "via
    Hart's fingertips", "thanks to Kane's pass", nor off whom a shot went in."""
    lows, owns = sentence.scene.prose.lows, sentence.scene.prose.owns
    begun = lows[k] in _THROUGH and lows[k - 1] in _W["attacks"]  # "Kane finished a move through Alli"
    if t.person is not None and begun:
        return False
    on_its_way = lows[k] == "via" and not _SHOTS.isdisjoint(lows[max(sentence.first, t.at - 4) : t.at])
    if on_its_way or "by" in lows[k + 1 : via.first]:
        return False
    tail = lows[via.end : via.end + 4]
    if lows[k] in _THROUGH:
        return not owns[via.end - 1] or not _COMES_VIA.isdisjoint(tail)
    alone = tail[:1] in _ENDS_A_CAUSE or sentence.scene.kinds[via.end : via.end + 1] == ["t"]
    return not NOUNS.isdisjoint(tail) or (alone and (phrase.kind == "state" or t.person is None))


_ENDS_A_CAUSE: tuple[list[str], ...] = ([], ["."], [","], ["and"], ["-"], ["–"], ["—"], ["("])


def _goes_on_otherwise(scene: Scene, k: int) -> bool:
    """Whether a side does something else from word ``k`` on, behind an "and": "… and hit the bar", "… and Hull"."""
    w = scene.prose.lows[k]
    if w == "the":
        k += 1
    side = scene.kinds[k : k + 1] == ["T"] or scene.prose.lows[k : k + 1] in (["hosts"], ["visitors"])
    stands = w == "it" and scene.prose.lows[k + 1 : k + 2] in (["was"], ["is"])  # "… and it was 3-0 thanks to Kane"
    return side or stands or w.endswith("ed") or w in _LEADS_ON


def _by_whose_shot(scene: Scene, stop: int, end: int) -> Name | None:
    """Whose goal or shot did what the words before ``stop`` tell: "took the lead from a 12th-minute Kane header", "drew
    level with a moment of magic from Kane"; not "levelled from a Kane cross"."""
    lows, kinds = scene.prose.lows, scene.kinds
    stop = max(stop - 1, scene.past_time(stop))
    k = next((k for k in range(stop, min(end, stop + 6)) if lows[k] in _BY_MEANS_OF and not kinds[k]), None)
    if k is None or lows[k + 1 : k + 2] not in (["a"], ["an"]) or lows[k - 1] in _RECOVERS:
        return None
    named = next((j for j in range(k + 2, min(end, k + 8)) if kinds[j] == "P" or lows[j] in ",;."), None)
    if named is None or kinds[named] != "P":
        return None
    m = scene.people.mentions[scene.refs[named]]
    by = lows[named - 1] in ("from", "by")
    feat = by and lows[k] == "with" and is_feat(lows[k + 2 : named - 1])
    shot = (by and lows[named - 2] in _GOALS) or (m.end < end and lows[m.end] in NOUNS)  # "on a goal by Kane"
    return m if (shot or feat) and not scene.prose.owns[m.end - 1] and lows[m.end + 1 : m.end + 2] != ["that"] else None


_MOST_NAMED = 30  # words of a list of scorers
_GOALS = _W["sure_noun"] | {"goal"}
_RECOVERS = frozenset(("back", "recovering", "recovered"))  # from what another scored
_BY_MEANS_OF = frozenset(("with", "from", "on", "by"))
_THROUGH = ("through", "via")
_CAUSES = frozenset((*_THROUGH, "thanks", "courtesy"))
_ELSE = frozenset(("before", "until"))
_WHEN = frozenset(("when", "as"))
_LEADS_ON = _W["lengthens"] | word_lists("grammar_words")["irregular"] | {"then"}
_DOES = _LEADS | _LEADS_ON | _W["be"] | {"had"}
_SHOTS = _W["shot_noun"] | {"ball", "connection"}  # "his effort found the net via Rice": off him
_SCORES = frozenset(
    ("doubled", "extended", "added", "sealed", "restored", "pulled", "replied", "responded", "regained")
)
_COMES_VIA = NOUNS | _W["parts_of_a_body"]  # not "via Hart's fingertips"


def credit_who_acts(sentence: Sentence, t: Told, stop: int, phrase: Phrase, beaten: bool, given: bool) -> bool:
    """Names who acts beside words ``t.at..stop`` as the scorer, or as who may be: "it was two, Kane racing clear",
    "when Kane pounced". Whether the scorer is ``given`` then."""
    scene, end = sentence.scene, sentence.end
    timed = scene.past_time(stop)  # "they were ahead 13 minutes later, Kane …"
    counts = [at.phrase.basis is not None for at in scene.times_between(sentence.first, timed)]
    since = phrase.kind == "state" and any(counts)
    beside = _who_acts_beside(scene, stop, end) if t.person is None and (since or not t.pronoun) else None
    if beside is not None and since:  # "five minutes later it was two, Kane racing clear"
        t.give(*beside)
        given = True
    if beside is None and t.person is None and phrase.kind == "state":
        beside = _who_went_before(sentence, t.at)
        t.weight = 2.0 if beside is not None else t.weight
    t.fallback = beside if t.person is None else None
    if t.person is None and (beaten or not t.pronoun):
        _whom_it_hides(sentence, stop, t)
    return given


def credit_who_made_them_concede(sentence: Sentence, t: Told, stop: int) -> None:
    """Names who scored where words ``t.at..stop`` tell that a side conceded: "fell behind to a goal from Kane", "in the
    14th minute to Kane's header", "conceded again through a penalty by Kane", "fell behind when Kane let fly"."""
    scene, end, lows = sentence.scene, sentence.end, sentence.scene.prose.lows
    to = scene.past_time(stop)
    owed = names_from(scene, to + 1, min(end, to + 8))[:1] if lows[to : to + 1] == ["to"] else []
    if lows[to : to + 1] == ["through"]:
        by = next((k for k in range(to + 1, min(end, to + 6)) if lows[k] == "by"), to)
        owed = names_from(scene, by + 1, min(end, by + 8), 2)[:1]
    if owed:
        m = scene.people.mentions[scene.refs[owed[0]]]
        t.credit(m)
        t.weight = 2.0
    elif (doer := _who_acts_beside(scene, stop, end) or _who_punishes(sentence, stop)) is not None:
        t.fallback, t.weight = doer, 2.0
    else:
        _whom_it_hides(sentence, stop, t)
        if t.fallback is not None and shoots(sentence, t.fallback, conceded=True):
            t.weight = 2.0
        else:
            t.fallback = None


def _who_punishes(sentence: Sentence, stop: int) -> tuple[int, tuple[int, int]] | None:
    """Who shoots when a side concedes: "fell behind when Kane pounced on a mistake", or gets the ball last: "when Alli
    broke and crossed for Kane"; nobody whose mistake it was: "conceded when Hart dropped a cross"."""
    lows, end = sentence.scene.prose.lows, sentence.end
    when = next((k for k in range(stop - 1, min(end, stop + 12)) if lows[k] in ("when", "as")), None)
    doer = None if when is None else who_acts(sentence.scene, when, end)
    if when is None or (doer is not None and lows[doer[1][1] : doer[1][1] + 1] in _OFF_HIM):
        return None
    if doer is None:
        return who_ends_it(sentence, when)
    return _to_whom(sentence, doer) or (doer if shoots(sentence, doer) else who_ends_it(sentence, when))


def _to_whom(sentence: Sentence, doer: tuple[int, tuple[int, int]]) -> tuple[int, tuple[int, int]] | None:
    """To whom who acts in a clause gives the ball in the end, "levelled when Mee erred, as he let Kane go clear";
    nobody if he keeps it."""
    last = sentence.receiver()
    if last is None or last.person is None or last.at is None or last.first < doer[1][1] or last.person == doer[0]:
        return None
    return last.person, last.at


def _who_went_before(sentence: Sentence, i: int) -> tuple[int, tuple[int, int]] | None:
    """Who was through before an "and" behind which word ``i`` tells how the score stood then: "Kane pounced and Spurs
    were level", "Kane was on to it in a flash and Spurs led"; not "Kane was booked and Spurs were 2-0 up"."""
    scene, lows = sentence.scene, sentence.scene.prose.lows
    side = i - 1
    joint = scene.teams[scene.refs[side]].first - 1 if scene.kinds[side] == "T" else side - (lows[side] == "it")
    joint -= lows[joint] == "suddenly"
    doer = sentence.subject_at(joint - 1) if lows[joint] == "and" and joint > sentence.first else None
    if doer is None or doer.kind != "person" or doer.person is None or doer.at is None or doer.first > joint:
        return None
    goes = lows[doer.end : joint]
    was_on_to_it = goes[:4] == ["was", "on", "to", "it"] or goes in _WAS_THROUGH
    return (doer.person, doer.at) if was_on_to_it or goes[:1] in _POUNCES or goes[:2] in _BURSTS else None


_POUNCES = (["pounced"], ["pounces"])
_WAS_THROUGH = (["was", "through"], ["was", "clear"])
_BURSTS = [[verb, "clear"] for verb in ("burst", "raced", "ran", "broke")]


def who_ends_it(sentence: Sentence, k: int) -> tuple[int, tuple[int, int]] | None:
    """Who acts last in the clause that word ``k`` opens, whatever he does: "levelled when Kane's cross was half cleared
    and Alli struck a low shot"; nobody who misses, nor whom one only meets."""
    scene, first, end = sentence.scene, sentence.first, sentence.end
    named = [m for m in scene.people_between(k + 1, end) if scene.prose.lows[m.first - 1] == "and"]
    if not named or (m := named[-1]).end >= end:
        return None
    lows = scene.prose.lows
    gets_there = lows[m.end : m.end + 2] == ["got", "there"] or lows[m.end : m.end + 3] in _GETS_TO_IT
    acts = lows[m.end] in VERBS or lows[m.end] in _ARRIVES or gets_there
    if not acts or lows[m.end + 1 : m.end + 2] in _AWAY or tells_no_goal(scene, m.end, first, end):
        return None
    return m.person, (m.first, m.end)


_AWAY = (["away"], ["clear"], ["behind"])  # "Mee headed clear"
_ARRIVES = _W["arrives"] | {"struck", "hit", "met"}
_GETS_TO_IT = (["got", "in", "front"], ["got", "on", "the"])  # not "got nowhere near Kane's header"
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
    if lows[(told := scene.past_time(stop)) : told + 1] == [":"]:  # "took the lead: Alli crossed and Kane rose highest"
        t.fallback = who_ends_it(sentence, told)
        return
    for k in range(stop - (lows[stop - 1] in ("when", "as")), min(end, stop + 16)):
        if lows[k] in ("when", "as", "after") and scene.kinds[k + 1 : k + 2]:
            if lows[k] != "after":
                doer = who_acts(scene, k, end)
                t.fallback = (_to_whom(sentence, doer) or doer) if doer else t.fallback
                if t.fallback is None and (ends := who_ends_it(sentence, k)) is not None:
                    t.fallback, t.weight = ends, max(t.weight, 2.0)
            return
        if lows[k] in ("by", "from") and (_W["shots_taken"] & set(lows[max(stop, k - 3) : k])):
            named = names_from(scene, k + 1, min(end, k + 5))
            if named:
                m = scene.people.mentions[scene.refs[named[0]]]
                t.fallback = (m.person, (m.first, m.end))
            return
