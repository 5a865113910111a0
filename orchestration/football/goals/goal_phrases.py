"""Goals told by a phrase of data/goal_phrases.csv: "took the lead through Kane", "made it 2-0".

Belongs here: who scored and for whom where such a phrase stands. Does not belong here: finding the phrase (phrases.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from orchestration.football.acts.actors import Actor, actor_of
from orchestration.football.acts.goalkeepers import not_kept_out, who_beat
from orchestration.football.acts.misses import tells_no_goal
from orchestration.football.goals.no_goal_phrases import NUMBERS, TOO, is_no_goal_phrase
from orchestration.football.goals.phrase_scorers import (
    credit_who_acts,
    credit_who_made_them_concede,
    credit_whom_it_is_owed_to,
)
from orchestration.football.grammar.clauses import ASIDES
from orchestration.football.grammar.governed_names import head_before
from orchestration.football.grammar.parties import HOSTS_OR_VISITORS, hosts_or_visitors
from orchestration.football.grammar.scene import Scene
from orchestration.football.grammar.syntax import Sentence
from orchestration.football.names.names import Name
from orchestration.football.results.acting_teams import (
    acting_team,
    last_team,
    team_after,
    team_of_clause,
    team_of_subject,
    they,
)
from orchestration.football.tellings.listed_names import how_often, names_from, with_partners
from orchestration.football.tellings.phrases import Phrase, past_aside
from orchestration.football.tellings.told import AGAIN, CALLED, EACH_TIME, Told
from orchestration.football.words.goal_words import (
    AGAINS,
    BY_MORE,
    COUNTS,
    LEADS_BY,
    NOUN_MEANS,
    NOUNS,
    ORDINALS,
    is_again,
)
from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.numerals import MINUTES

_W = word_lists("goal_words")


def by_phrase(sentence: Sentence, i: int, stop: int, phrase: Phrase) -> list[Told]:
    """What a phrase, words ``i..stop``, tells: a goal of its subject, of its agent, or of whom it is owed to."""
    scene, first, end, lows = sentence.scene, sentence.first, sentence.end, sentence.scene.prose.lows
    i += lows[i : i + 2] in _TO_LEVEL
    if is_no_goal_phrase(sentence, i, stop, phrase):
        return []
    if _ends_in_what_is_no_goal(scene, stop):
        return []
    if lows[stop - 1] in _ILLS and _is_an_officials(scene, i):
        return []
    beaten = phrase.kind == "beaten"  # or helped in: "could only help it on …"
    beaten |= phrase.kind == "way" and not _W["helped_in"].isdisjoint(lows[max(first, i - 5) : i])
    actor = _subject_of(sentence, i, stop, phrase, beaten)
    t = Told(
        i,
        sentence.number,
        phrase.weight,
        actor.person,
        actor.at,
        pronoun=actor.pronoun or (actor.person is None and phrase.kind == "ruling"),  # it: whose shot?
        constraints=phrase.constraints,
        sources=[phrase.text, *[AGAIN] * _is_done_again(lows, i, stop, end), *actor.marks],
    )
    if phrase.kind == CALLED:
        t.sources.append(CALLED)
    if not _ENDS_IT.isdisjoint(t.constraints) and _only_seemed(lows[max(first, i - _SEEMED) : i]):
        t.constraints = ()
    _heed_words(scene, t, stop)
    _heed_the_score(scene, t, stop)
    fell = not _BEHIND.isdisjoint(lows[i:stop]) and phrase.kind != "victims"  # not "Kane put them behind"
    if fell or lows[i].startswith("conced"):
        t.against = t.team or acting_team(sentence, i) or team_of_clause(scene, i, first)
        t.against = t.against or they(scene, i, sentence.number) or team_of_subject(sentence, i)
        t.team = t.person = t.name_at = None
        to = next((k for k in range(i, stop) if lows[k] == "to"), stop)
        credit_who_made_them_concede(sentence, t, to)
        t.count = 2 if "twice" in lows[i:to] else t.count  # "conceded twice to Kane"
        return [t]
    _give_sides(sentence, t, stop, actor, phrase)
    _count_goals(t, lows, first, stop, end)
    if phrase.weight == 1.0 and t.person is not None:  # "Barbosa … to seal a 1-0 win" is more than "they sealed a win"
        t.weight = 1.6
    owed = credit_whom_it_is_owed_to(sentence, t, stop, phrase)
    if owed is None:
        return []
    given, others = owed
    given = credit_who_acts(sentence, t, stop, phrase, beaten, given)
    if beaten and t.fallback is not None:
        acts = t.fallback[1][1]
        if acts >= end or tells_no_goal(scene, acts, first, end):
            return []  # "Hart could do nothing as Kane shot wide"
        t.pronoun = False
    if _is_told_elsewhere(scene, t, stop, phrase, given) or (phrase.kind == CALLED and _scored_for_another(scene, i)):
        return []
    return _of_each(sentence, t, stop, phrase, given, others)


def _ends_in_what_is_no_goal(scene: Scene, stop: int) -> bool:
    """Whether the last name of a phrase up to word ``stop`` lends itself to no goal: "the lead given to Spurs by Mee's
    mistake", "by Kane's cross, headed in by Alli"; not "by Mee's header"."""
    if scene.kinds[stop - 1] != "P" or not scene.prose.owns[stop - 1]:
        return False
    lows, behind = scene.prose.lows, scene.prose.lows[stop : stop + 6]
    by = lows[scene.people.mentions[scene.refs[stop - 1]].first - 1] in _BY
    return by and (NOUNS.isdisjoint(behind[:4]) or ("in", "by") in pairwise(behind))


_BY = frozenset(("by", "through", "via", "to"))
_ENDS_IT = frozenset(("won", "last"))
_SEEMS = _W["seemed"] | _W["may_be"]
_SEEMED = 10  # words at most from a "seemed" to what did not come about


def _only_seemed(before: Sequence[str]) -> bool:
    """Whether words say that what they lead to may not have come about: "looked as though he had | settled it",
    "thought he had | rescued a point", "all but | sealed it"; not "looked lively and | sealed it"."""
    since = max((k + 1 for k, w in enumerate(before) if w in _PARTS and before[k - 1] != "all"), default=0)
    said = before[since:]
    return not _SEEMS.isdisjoint(said) or ("all", "but") in pairwise(said)


_PARTS = frozenset(("and", "but", ";"))


def _scored_for_another(scene: Scene, i: int) -> bool:
    """Whether who is called a scorer at word ``i`` was one for a club that does not play: "Hull's early scorer Kane was
    sold"."""
    return scene.kinds[i - 1] == "T" and scene.prose.owns[i - 1] and not scene.names_again(i - 1)


def _subject_of(sentence: Sentence, i: int, stop: int, phrase: Phrase, beaten: bool) -> Actor:
    """Who does what words ``i..stop`` tell; where a keeper is ``beaten`` in them, by whom."""
    scene, lows = sentence.scene, sentence.scene.prose.lows
    if phrase.kind == CALLED:  # "took off first-half scorer Kane"
        m = scene.people.mentions[scene.refs[stop - 1]]
        return Actor(m.person, (m.first, m.end))
    if phrase.kind == "way" and (noun := sentence.noun_at(i - 1)) is not None and noun.person is not None:
        return Actor(noun.person, noun.at)  # "Hart could only help Kane's header on its way into the net"
    if lows[i - 1] in _HE and (given := _who_is_given(scene, i, sentence.first)) is not None:
        return given
    actor = (not_kept_out(sentence, stop) or who_beat(sentence, i)) if beaten else actor_of(sentence, i)
    named = i - 1 - (lows[i - 1] in TOO)
    if lows[i] in ("on", "among") and named >= sentence.first and scene.kinds[named] == "P" and lows[i + 1] != "its":
        m = scene.people.mentions[scene.refs[named]]  # "with Kane and Alli (also) among the scorers"
        return Actor(m.person, (m.first, m.end))
    return actor


def _who_is_given(scene: Scene, i: int, first: int) -> Actor | None:
    """Who is given what "he" before word ``i`` then takes: "handed Kane a free shot he would not miss"."""
    lows = scene.prose.lows
    for m in scene.people_between(max(first + 1, i - 8), i - 2):
        if lows[m.first - 1] in _GIVES and not _CHANCES.isdisjoint(lows[m.end : i - 1]):
            return Actor(m.person, (m.first, m.end))
    return None


_HE = ("he", "she")
_CHANCES = _W["shot_noun"] | {"chance", "opportunity", "penalty", "header", "shot", "tap-in"}
_GIVES = word_lists("phrase_words")["gives"]


def _heed_words(scene: Scene, t: Told, stop: int) -> None:
    """What the words of a phrase up to ``stop`` say of a goal: whose it is, for whom, which of his or of all."""
    kinds, lows, owns, i = scene.kinds, scene.prose.lows, scene.prose.owns, t.at
    lengthens = lows[stop - 1] in _LEAD and lows[i] in _W["lengthens"]  # "doubled Leeds' lead"
    heads = {m.first: head_before(scene, i, m.first) for m in scene.people_between(i + 1, stop)}
    described = {k for at, head in heads.items() for k in range(head + 1, at)}  # "by Croatia striker Kane"
    for k in range(i, stop):
        if k in described:
            continue
        if lows[k] in ASIDES:
            described.update(range(k, past_aside(scene, k, stop)))  # "fired Spurs, who lost to Leeds last week, ahead"
        if lows[k] in HOSTS_OR_VISITORS and (side := hosts_or_visitors(lows, k)):
            t.team = side
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
            and not (owns[k] and not _TROOPS.isdisjoint(lows[k + 1 : k + 2]))  # "replied for Conte's side"
            and lows[i] != "too"
            and (lows[heads.get(k, k - 1)] in _BEFORE_A_SCORER or not _SAYS_WHO.isdisjoint(lows[i:k]))
        ):
            # "the scorer was Kane", "the keeper was beaten by Kane's header"
            t.credit(scene.people.mentions[scene.refs[k]])
        elif lows[k] in NOUN_MEANS and True not in owns[i:k]:  # not "replied to Mee's opener"
            t.constraints = (*t.constraints, *NOUN_MEANS[lows[k]])


def _heed_the_score(scene: Scene, t: Told, stop: int) -> None:
    """What the words of a phrase up to ``stop`` make of the score."""
    i, lows = t.at, scene.prose.lows
    if "lead" in t.constraints and (leads := _lead_of(scene, i, stop)) > 1:  # "gave Spurs a two-goal lead"
        t.constraints = tuple(f"{min(leads, 3)}up" if name == "lead" else name for name in t.constraints)
    if lows[i] in _SENDS and not t.constraints and _TWO_OR_MORE.isdisjoint(lows[i:stop]):
        t.constraints = _MAKES_OF_THE_SCORE.get(lows[stop - 1], ())


def _give_sides(sentence: Sentence, t: Told, stop: int, actor: Actor, phrase: Phrase) -> None:
    """For whom and against whom the goal is that words ``t.at..stop`` tell."""
    scene, first, end, i = sentence.scene, sentence.first, sentence.end, t.at
    lows = scene.prose.lows
    # "leaving the Spurs defence rooted", "silenced the Spurs fans", "headed into the Spurs net", "broke Spurs hearts"
    hurt = any(scene.kinds[k] != "T" for k in range(i, stop) if lows[k] in _W["hurt_by_a_goal"])  # not Hearts
    ill = hurt or lows[stop - 1] in _W["in_goal"]
    if ill or lows[i] in _W["silences"] or lows[stop - 3 : stop] == _WRONG_WAY:
        t.against, t.team = t.team, None
    if lows[stop - 1] in _ILLS and lows[stop - 1] != "nerves":  # "added to the Arsenal misery"
        their = last_team(scene, i, first) if "their" in lows[i:stop] else None
        t.against, t.team = t.team or their, None
    elif t.team is None and lows[i] in _W["cancels"] and "their" in lows[i:stop]:  # "wiped out their advantage"
        t.against = team_of_clause(scene, i, first)
    elif t.team is None and t.against is None and lows[i - 1] != "deficit":  # whose it was, "was halved" leaves open
        t.team = acting_team(sentence, i, actor.at)
        anothers = t.person is None or "P" in scene.kinds[stop : min(end, stop + 6)]
        if t.team is None and anothers and lows[i] in _W["cancels"]:  # "cancelled out a goal for Leeds", "Alli's …"
            until = next((k for k in range(stop, end) if lows[k] == "as"), end)
            t.against = team_after(scene, stop, until)
            if t.against is None and until < end:  # "cancelled out Alli's opener as Leeds drew with Hull"
                t.team = team_after(scene, until, end)
        elif t.team is None:  # "won it for Spurs", where the phrase has the "for"
            t.team = team_after(scene, stop - (lows[stop - 1] == "for"), end)
    nobodys = t.team is None and t.against is None
    theirs = nobodys and actor.person is not None and not _THEIRS.isdisjoint(lows[i:stop])
    if theirs:
        t.team = team_of_clause(scene, i, first)
    suffered = theirs or lows[i - 1] in _W["be"] or lows[stop - 1] != "pay" or "T" in scene.kinds[i:stop]
    if phrase.kind == "victims" and suffered and t.against is None:  # "were made to pay", "Kane made them pay"
        t.team, t.against = None, t.team


def _count_goals(t: Told, lows: Sequence[str], first: int, stop: int, end: int) -> None:
    """How many goals, or which of his, the words ``t.at..stop`` and those beside them tell of a player."""
    i = t.at
    if lows[i].startswith("doubl") and lows[i + 1] in ("his", "her", "up"):
        t.nth = 2
    if lows[stop - 1] in _HEROES:  # "was the two-goal hero"
        t.count = COUNTS.get(lows[stop - 2].removesuffix("-goal"), 1)
    if t.person is not None and "2up" in t.constraints and lows[stop : stop + 2] == ["with", "goals"]:
        t.count = max(t.count, 2)  # "gave Spurs a 2-0 lead with goals late in each half"
    if lows[stop : stop + 1] == ["twice"] or "twice" in lows[max(first, i - 1) : stop]:  # "found the net twice"
        t.count = max(t.count, 2)
        each_time = t.constraints != () and lows[stop + 1 : stop + 2] != ["over"]  # "twice put Spurs ahead"
        t.sources.extend([EACH_TIME] * each_time)
    if lows[i].startswith("help") and lows[stop - 1] == "to":  # "helped himself to two", "to a hat-trick"
        t.count = max([t.count, *(COUNTS.get(w, 1) for w in lows[stop : min(end, stop + 2)])])


def _is_told_elsewhere(scene: Scene, t: Told, stop: int, phrase: Phrase, given: bool) -> bool:
    """Whether a phrase only says what goals came to that other words tell, or was not done with one: "raced into a 3-0
    lead", "took the lead twice", "were reduced to ten men"."""
    lows, after = scene.prose.lows, scene.prose.lows[stop : stop + 1]
    if phrase.kind == "his" and t.person is None and not t.pronoun:
        return True  # "the red card put the visitors in control"
    if phrase.kind == "victims" and t.person is None and not t.pronoun and lows[stop - 1] in _BEHIND:
        return True  # "Spurs had them 2-0 down"
    if phrase.kind == "count" and not _RUNS.isdisjoint(after):
        return True
    if lows[stop - 1] == "reduced" and after == ["to"]:  # to ten men
        return True
    if not given and phrase.kind == "race" and t.person is None and _lead_of(scene, t.at, stop) > 1:
        return True
    if given or t.person is not None or t.fallback is not None:
        return False
    if t.count > 1 and not t.pronoun:
        return True
    return lows[stop - 1] in _LEAD and after == ["into"]  # "took a 2-1 lead into the break", but since when?


def _of_each(sentence: Sentence, t: Told, stop: int, phrase: Phrase, given: bool, others: Sequence[Name]) -> list[Told]:
    """The telling of a phrase up to word ``stop`` as one of each of its scorers: ``given``, it says so itself;
    ``others``: whom it names beside him."""
    scene, first, end, i = sentence.scene, sentence.first, sentence.end, t.at
    lows, state = scene.prose.lows, phrase.kind == "state"
    if given and state:  # "the lead was doubled through Kane"
        t.weight = 2.0
    if others:
        told = [t, *(replace(t.of_another(m, m.first), count=how_often(scene, m) or 1) for m in others)]
        ahead = lows[max(first, i - 1) : t.name_at[0]] if t.name_at is not None else []
        if len(told) == 2 and "twice" in ahead and "over" not in ahead:  # but not "led twice over", by two
            each = t.constraints or (("lead",) if lows[i] in _LED else ())  # "led twice through Kane and Alli"
            return [replace(one, constraints=each) for one in told]
        to_last = not _MADE_BY_THE_LAST.isdisjoint(t.constraints)  # "were two up through Kane and Alli"
        for one in told[:-1] if to_last else told[1:]:
            one.constraints = ()
        return told
    if given and state:
        return [t]
    if state and lows[i] in _HAS and t.name_at is not None and t.name_at[1] == i:  # "Kane had the third"
        return [replace(t, weight=2.0)]
    if state or (phrase.kind == "reward" and not given):
        t.person, t.name_at, t.pronoun = None, None, False
        return [t]
    if phrase.kind == "also" and not (
        t.name_at and (i - t.name_at[1] <= 1 or (lows[t.name_at[1]], lows[i - 1]) in _AROUND_AN_ASIDE)
    ):
        return []  # whose shot was on target, unless he and no more than an aside stand before it
    if t.name_at is not None and t.name_at[1] == stop:  # "also on the scoresheet were Kane and Alli"
        more = [scene.people.mentions[scene.refs[k]] for k in names_from(scene, t.name_at[0], min(end, stop + 14))[1:]]
        t.count = 1 if len(more) == 1 and t.constraints else t.count  # "were twice pegged back by Kane and Alli"
        told = [t, *(t.of_another(m, t.at + n) for n, m in enumerate(more, 1))]
        if not _EACH_TIME.isdisjoint(lows[max(first, i - 1) : stop]) or _MADE_BY_THE_LAST.isdisjoint(t.constraints):
            return told
        before = [*pairwise(lows[first:i])]
        if not _LED_TWICE.isdisjoint(before):  # "led twice but were pegged back by Kane and Alli"
            return told
        two_up = _lead_of(scene, first, i) == 2 or not _TWO_UP.isdisjoint(before)
        # "led 2-0 but were pegged back by Kane and Alli"; where they do not say by how much they led, neither levels
        return [one if two_up and n == 1 else replace(one, constraints=()) for n, one in enumerate(told)]
    told = with_partners(scene, [t], i, first)
    if lows[i] in _TRADES and len(told) == 2:  # "Kane and Mee traded penalties", one for each side
        told[-1].constraints = ("replies",)
    if len(told) == 1 and t.count == 1:
        and_next = lows[stop : stop + 1] == ["and"] and not ORDINALS.keys().isdisjoint(lows[stop + 1 : stop + 2])
        pair = lows[stop - 1] in ORDINALS and and_next
        counted = stop + 2 if lows[stop - 1] in ORDINALS and lows[stop + 1 : stop + 2] == ["goals"] else stop
        told[0].count = 2 if pair else _how_many(lows[i:counted])  # "got the third and fourth", "the first two goals"
    return told


_EACH_TIME = frozenset(("twice", "each"))
_LED_TWICE = frozenset((("led", "twice"), ("ahead", "twice"), ("front", "twice"), ("lead", "twice"), ("twice", "led")))
_TWO_UP = frozenset((("two", "up"), ("two", "goals"), ("two", "ahead"), ("two", "clear")))
_TRADES = word_lists("side_words")["trades"]
_AROUND_AN_ASIDE = ((",", ","), ("(", ")"))
_WRONG_WAY = ["the", "wrong", "way"]
_THEIRS = frozenset(("their", "them"))


def _is_an_officials(scene: Scene, i: int) -> bool:
    """Whether the subject right before word ``i`` never scores: "Allardyce heaps misery on Wenger"."""
    return scene.kinds[i - 1] == "P" and scene.people.mentions[scene.refs[i - 1]].person in scene.people.officials


_HAS = frozenset(("had", "has", "found", "finds"))
_HEROES = ("hero", "match-winner", "saviour")


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


_HITS = _W["hits_so_many"]  # "hit two for the visitors"


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
_TWO_OR_MORE = frozenset(("two", "three", "four", "further"))
_MAKES_OF_THE_SCORE = {
    "ahead": ("lead",),
    "front": ("lead",),
    "lead": ("lead",),
    "level": ("equaliser",),
    "terms": ("equaliser",),
}
_LED = _W["leads_the_way"]
_MADE_BY_THE_LAST = BY_MORE | {"equaliser", "ahead"}
_TO_LEVEL = (["to", "level"], ["to", "reply"], ["to", "respond"])
_RUNS = _W["runs"]


_TROOPS = word_lists("side_words")["troops"]
_HAULS = COUNTS.keys() & {word for haul in _W["hauls"] for word in (haul, f"{haul}s")}
_SAYS_WHO = _W["credits"] | _W["says_who"]
_BEFORE_A_SCORER = ("was", "were", "for", "by", "from")
_ILLS = word_lists("side_words")["ills"]
_MORE = frozenset(("more", "further", "goals", "tallies", "of"))
_PARTS_OF_PLAY = (["half"], ["period"], ["leg"], ["minute"])
_OF_MANY = _HAULS | {"league", "career", "competitive", "international", "goal"}


_BEHIND = frozenset(("down", "behind", "adrift", "trailed", "trailing"))


STATE = 0.9  # weight of the phrases that tell how the score stands
