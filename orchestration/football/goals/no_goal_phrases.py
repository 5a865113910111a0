"""Phrases of data/goal_phrases.csv that tell of something else where they stand: "conceded a second penalty".

Belongs here: which words around a phrase make it no goal. Does not belong here: misses (misses.py).
"""

from __future__ import annotations

from orchestration.football.acts.goalkeepers import beats_the_keeper, is_a_keeper
from orchestration.football.acts.misses import tells_no_goal
from orchestration.football.goals.no_goal_nouns import is_haul_of_no_goals
from orchestration.football.goals.shots import goes_in
from orchestration.football.grammar.clauses import clause_around
from orchestration.football.grammar.governed_names import head_before
from orchestration.football.grammar.scene import Scene
from orchestration.football.grammar.syntax import Sentence
from orchestration.football.tellings.listed_names import names_before, names_from
from orchestration.football.tellings.phrases import Phrase
from orchestration.football.words.beside import read_beside, which_holds
from orchestration.football.words.goal_words import NOUNS, ORDINALS, VERBS
from orchestration.football.words.lexicon import word_lists

_W = word_lists("goal_words")


_BESIDE = read_beside("no_goal_phrases")


def is_no_goal_phrase(sentence: Sentence, i: int, stop: int, phrase: Phrase) -> bool:
    """Whether a phrase, words ``i..stop``, tells of something else here: "conceded a second penalty", "had gone up for
    a corner"."""
    scene, first, end = sentence.scene, sentence.first, sentence.end
    lows = scene.prose.lows
    if phrase.kind == "shot" and ((noun := sentence.subject_at(i)) is None or not noun.shot):
        return True  # "Kane was too good for Alli"
    if phrase.kind == "person" and ((noun := sentence.subject_at(i)) is None or noun.kind not in _PEOPLE):
        return True  # "the mistake punished Leeds", "the referee helped Leeds to a 1-0 lead"
    if phrase.kind == "victims" and "by" not in lows[i:stop] and _did_not_score(sentence, i):
        return True  # "Kane's injury put them two down", "keeper Hart put Hull behind"
    if phrase.kind == "his" and (noun := sentence.subject_at(i)) is not None and noun.kind == "thing" and not noun.shot:
        return True  # "Conte's substitutions put Chelsea in command"
    within = frozenset(lows[i + 1 : stop])
    behind = stop + 1 + (lows[stop : stop + 1] == [","])
    if not _PROVIDES.isdisjoint(within) and behind < end and tells_no_goal(scene, behind, first, end):
        return True  # "turned provider for Alli, who shot wide"
    if is_haul_of_no_goals(lows, stop - 1, end):
        return True  # "secured a hat-trick of wins"
    ends = lows[stop - 1]
    if ends in ORDINALS and lows[stop : stop + 1] in _PARTS_FROM_A_NOUN:
        ends = ""
    for part in (("kind", phrase.kind), ("begins", lows[i]), ("ends", ends)):
        if part in _BESIDE and which_holds(_BESIDE[part], within, lows, first, i, stop, end):
            return True
    if lows[i].startswith("conced") and lows[i + 1] in _ARTICLES and lows[i + 2] in _SET_PIECES:
        return True  # "conceded a penalty after 20 minutes"
    if lows[i].startswith("walk") and scene.kinds[stop - 1] == "t":
        return True  # "walked in the third minute"
    if stop + 3 < end and lows[stop] == "by" and lows[stop + 2] == "over" and scene.kinds[stop + 3] != "P":
        return True  # "rounded off a fine attack by shooting over"
    if lows[stop - 1] == "back" and _is_a_pass(scene, stop, end):
        return True  # "headed another back to Alli"
    if lows[stop - 1] in _LEADS and any(word.endswith("-point") for word in lows[i:stop]):
        return True  # "restored their six-point lead"
    goes_up = lows[stop - 1] == "up" and scene.kinds[stop - 2] != "#" and lows[stop - 2] not in NUMBERS
    if goes_up and not _W["goes_up_to"].isdisjoint(lows[stop : stop + 1]):
        return True  # "had gone up for a corner"
    if lows[i] in _W["wipes"] and _TO_WIPE_OUT.isdisjoint(
        lows[max(first, i - 8) : i] if lows[i + 1 : i + 3] == ["out", "by"] else lows[stop : min(end, stop + 4)]
    ):
        return True  # "wiped out the goalkeeper", "was wiped out by Kane"
    if not _W["turns_of_a_match"].isdisjoint(lows[i:stop]) and _is_done_without_a_shot(scene, stop, end):
        return True  # "started the fightback with two changes"
    if lows[i] == "clawed" and (ball := sentence.subject_at(i)) is not None and ball.kind == "thing":
        return True  # "the free-kick was clawed back by Hart"
    if lows[i - 1] == "had" and not _THINKS.isdisjoint(lows[max(first, i - 5) : i]):
        return not _GAINS_A_LEAD.isdisjoint(phrase.constraints)  # "thought they had taken the lead"
    if lows[stop - 1 : stop + 2] == ["enough", "to", "beat"] and beats_the_keeper(scene, stop + 1, end):
        return True  # "Kane's header was not enough to beat Hart"; not "… to beat Hull"
    if phrase.kind == "decider" and "t" not in scene.kinds[first : first + 3]:
        # "Substitute Kane won it."
        opens = scene.kinds[i - 1] == "P" and i - first <= _OPENS and not _is_an_award(scene, sentence.number)
        # "rose for the header in the 12th minute and won it"; not "Alli levelled but Kane won it"
        told = not _GOALS_TOLD.isdisjoint(lows[first:i]) or "#" in scene.kinds[first:i]
        behind_goals = not _ANSWERS.isdisjoint(lows[first:i]) or (scene.kinds[i - 1] == "P" and told)
        since = clause_around(scene, i, first, end)[0]
        return not opens and (not behind_goals or "after" in lows[max(first, since - 1) : i])
    if phrase.kind == "that_chance" and _then_misses(scene, stop, first, end):
        return True
    if phrase.kind.startswith("that_") and phrase.kind.removeprefix("that_") not in lows[first:i]:
        return True  # "extended it to June", where no lead is told of
    if lows[stop - 1 : stop + 1] == ["ahead", "of"] and scene.past_time(stop + 1) == stop + 1:
        return True  # "had hyped up his side ahead of the tournament"; not "had his side ahead of the break"
    if lows[i] in _W["given"] and scene.prose.owns[stop - 1] and NOUNS.isdisjoint(lows[stop : min(end, stop + 3)]):
        return True  # "given the perfect start by Alli's cross", not "by Kane's header"
    if not _names_scorers(scene, i, stop, first):
        return True
    return lows[i] == "beaten" and not is_a_keeper(sentence, i)  # "Kane was beaten to it by Alli"


_OPENS = 3  # words with which somebody opens a sentence


def _is_an_award(scene: Scene, s: int) -> bool:
    """Whether what somebody won in sentence ``s`` is told in the one before, and no match: "Leeds had a free-kick. Kane
    won it."; not "Alli levelled from a free-kick. Kane won it."."""
    before = scene.prose.lows[slice(*scene.prose.sentences[s - 1])] if s else []
    return not _AWARDS.isdisjoint(before) and _NO_AWARDS.isdisjoint(before)


def _is_a_pass(scene: Scene, stop: int, end: int) -> bool:
    """Whether what came back up to word ``stop`` was a ball for somebody: "headed another back to Alli"; not "pulled
    one back for Kane's side"."""
    return stop + 1 < end and scene.prose.lows[stop] in ("to", "for") and scene.names_himself(stop + 1)


def _did_not_score(sentence: Sentence, i: int) -> bool:
    """Whether the subject of word ``i`` is a keeper, or a thing that is no shot; nobody leaves a side behind by one."""
    noun = sentence.subject_at(i)
    if noun is not None and noun.shot:
        return False
    thing = noun is not None and noun.kind == "thing"
    return thing or sentence.scene.prose.lows[i] in _LEAVES or is_a_keeper(sentence, i)


_LEAVES = word_lists("side_words")["leaves"]


def _then_misses(scene: Scene, stop: int, first: int, end: int) -> bool:
    """Whether who took a chance, up to word ``stop``, missed: "took it well but shot wide"."""
    then = next((k + 1 for k in range(stop, end - 1) if scene.prose.lows[k] in _THEN), None)
    return then is not None and tells_no_goal(scene, then, first, end)


_THEN = frozenset(("and", "but"))
_PEOPLE = frozenset(("person", "pronoun"))
_ANSWERS = word_lists("result_words")["replied_for"]
_GOALS_TOLD = _ANSWERS | _W["had_led"] | NOUNS | {"parity"}
_PARTS_FROM_A_NOUN = ([","], ["in"])  # "scored a third in victory", not "a third victory"
_G = word_lists("grammar_words")
_ARTICLES = _G["articles"] | {"another"}
_SET_PIECES = _W["penalties"] | _W["dead_balls"] | {"corner"}
_AWARDS = _SET_PIECES | {"toss", "award", "prize"}
_NO_AWARDS = VERBS | _ANSWERS | _W["keeps_out_shots"]
_THINKS = _G["thinks"]
_GAINS_A_LEAD = frozenset(("lead", "opener", "equaliser", "doubles", "regains"))


def _is_done_without_a_shot(scene: Scene, stop: int, end: int) -> bool:
    """Whether a phrase that ends at word ``stop`` says by what it was done, and that is no shot: "evened it up with a
    change of shape"; not "with a header", "with his second", "with ten minutes left"."""
    lows, kinds = scene.prose.lows, scene.kinds
    means = next((k + 1 for k in range(stop - 1, min(end, stop + 6)) if lows[k] == "with" and not kinds[k]), end)
    until = next((k for k in range(means, min(end, means + 6)) if lows[k] in ",.;:" or kinds[k] == "t"), means + 6)
    if means >= end or until == means:
        return False
    return _A_SHOT.isdisjoint(lows[means : min(end, until)])


_A_SHOT = NOUNS | _W["parts_of_a_body"] | ORDINALS.keys()


def _names_scorers(scene: Scene, i: int, stop: int, first: int) -> bool:
    """Whether a phrase that has no verb of its own stands with scorers: "with Kane and Alli on target", "– Kane on
    target", "with two from Kane", ", Kane and Alli with the goals"; not "six shots on target", "signed two from Kane".
    Others need none."""
    lows, kinds = scene.prose.lows, scene.kinds
    with_goals = lows[i] == "with" and lows[stop - 1] == "goals"
    if with_goals or (lows[i] in ("on", "among") and lows[stop - 1] not in ("was", "were") and stop - i <= 3):
        names = names_before(scene, i - (lows[i - 1] in TOO), i, first)
        head = head_before(scene, first, names[-1].first) if names else first
        if with_goals:
            return bool(names) and lows[head] == ","
        aside = lows[head] in _ASIDES and lows[stop : stop + 1] != ["with"] and i >= scene.prose.sentences[0][1]
        return bool(names) and (lows[head] == "with" or aside)
    if lows[i] in _REPLIES and lows[stop - 1] in ",.":  # "only for Kane to reply", not "No, he replied"
        names = names_before(scene, i - (lows[i - 1] == "to"), i, first)
        head = head_before(scene, first, names[-1].first) if names else first
        waited = lows[head] == "for" and lows[head - 1] != "only"  # "waited for Kane to reply"
        when = head - (lows[head] == "when")  # "two minutes had passed when Kane replied", "on the hour Kane replied"
        if not names or waited or not (kinds[when] == "t" or lows[head] in _BEFORE_A_REPLY):
            return False
        within = 1 if lows[head] == "." else _REPLY_WITHIN
        return _answers_a_goal(scene, i, within) and not _replies_otherwise(scene, stop)
    share = lows[i + 1 : i + 2] in (["from"], ["through"]) and kinds[stop - 1] == "P"
    if share and not _W["attempts"].isdisjoint(lows[max(first, i - 16) : i]):
        return False  # "two shots hit the post, one from Kane, the other from Alli"
    if share and lows[i] in NUMBERS:
        listed = not _GOALS.isdisjoint(lows[max(first, i - 12) : i])  # "a goal from Kane and two from Alli"
        return lows[i - 1] in _BEFORE_A_SHARE and not listed and not scene.prose.owns[stop - 1]
    if lows[i] in _W["credits"] and kinds[stop - 1] == "P":
        return _scored_all(scene, i, stop, first)
    return True


def _answers_a_goal(scene: Scene, i: int, within: int) -> bool:
    """Whether a goal or a lead is told before word ``i``, not over ``within`` sentences: "Kane scored. On the hour Mee
    | hit back"; not "Kane fouled Mee, but Mee | responded"."""
    lows, s = scene.prose.lows, scene.prose.sentence[i]
    since = scene.prose.sentences[max(min(1, s), s - within)][0]  # not the headline
    told = lows[since:i]
    return not _TO_REPLY_TO.isdisjoint(told) or "#" in scene.kinds[since:i]


def _replies_otherwise(scene: Scene, stop: int) -> bool:
    """Whether words behind a comma tell how somebody replied, and it was no goal: "replied, | clearing off the line",
    "…, | heading over"; not "…, | heading in", "…, | making it 1-1"."""
    lows, end = scene.prose.lows, scene.prose.sentences[scene.prose.sentence[stop - 1]][1]
    if stop >= end or not lows[stop].endswith("ing") or lows[stop] in _MAKES_A_GOAL:
        return False
    shot = lows[stop] in _W["finish"] and goes_in(scene, stop, clause_around(scene, stop, stop, end)[1], end)
    return not shot or tells_no_goal(scene, stop, stop - 1, end)


_REPLY_WITHIN = 3  # sentences
_TO_REPLY_TO = _GOALS_TOLD | VERBS
_MAKES_A_GOAL = _W["score"] | {"making", "levelling", "equalising", "equalizing"}


def _scored_all(scene: Scene, i: int, stop: int, first: int) -> bool:
    """Whether a win is owed to as many people as it had goals: "beat Hull 2-0 thanks to Kane and Alli"."""
    kinds, end = scene.kinds, scene.prose.sentences[scene.prose.sentence[i]][1]
    last = i - 1 - (scene.prose.lows[i - 1] == ",")
    score = next((k for k in range(last, max(first, last - 7) - 1, -1) if kinds[k] == "#"), None)
    if score is None or (kinds[last] not in ("#", "T") and scene.prose.lows[last] not in _RESULTS):
        return False
    named = names_from(scene, stop - 1, end)
    home, away = scene.scores[score]
    if home == away or len(named) != max(home, away):
        return False
    behind = scene.people.mentions[scene.refs[named[-1]]].end
    doing = behind < end and scene.prose.lows[behind].endswith("ing")  # "thanks to Hart spilling a cross"
    return not scene.prose.owns[behind - 1] and not doing


_RESULTS = word_lists("result_words")["win_nouns"]


_REPLIES = ("replied", "reply", "respond", "responded", "hit")
_BEFORE_A_REPLY = frozenset(("before", "until", "but", "for", "time", ";", "."))
TOO = frozenset(("also", "each", "again"))  # "with Kane also on target"
_ASIDES = frozenset((",", ";", ":", "-", "–", "—", "("))
NUMBERS = ("one", "two", "three")
_GOALS = frozenset(("goal", "goals"))
_BEFORE_A_SHARE = frozenset((":", "with", "and", ","))


_PROVIDES = frozenset(("provider", "creator"))
_LEADS = word_lists("standing_words")["nouns"]
_TO_WIPE_OUT = NOUNS | {"lead", "advantage", "deficit"}
