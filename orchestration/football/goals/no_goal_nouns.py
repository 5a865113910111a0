"""Nouns that sound like a goal and are none: "on goal", "goal difference", "Hart's goal", "Cup winner".

Belongs here: what such a noun means by those beside it. Does not belong here: misses (misses.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from orchestration.football.acts.deliveries import starts_a_move
from orchestration.football.goals.goal_sources import BY
from orchestration.football.goals.shot_nouns import OWED, is_made_up_for
from orchestration.football.grammar.governed_names import head_before
from orchestration.football.grammar.parts_of_speech import ITS
from orchestration.football.grammar.syntax import Sentence
from orchestration.football.words.goal_words import VERBS
from orchestration.football.words.lexicon import word_lists

_W = word_lists("goal_words")


def is_no_goal(sentence: Sentence, i: int, w: str) -> bool:
    """Whether a noun is not what it sounds like: "on goal", "goal difference", "Cup winner", "a double save"."""
    lows, first, end = sentence.scene.prose.lows, sentence.first, sentence.end
    before = lows[i - 1] if i > first else ""
    after = lows[i + 1] if i + 1 < end else ""
    near = lows[max(first, i - 3) : i]
    if not {"since", "denied", "deny"}.isdisjoint(near) or ("last" in near and not _in_another_clause(lows, i, end)):
        return True
    if "been" in near and _never_was(lows, max(first, i - 3), i):
        return True
    if w == "consolation" and before in _SCANT:
        return True  # "scant consolation for Kane"
    matched = next((k for k in range(max(first, i - 6), i) if lows[k] in _W["matched"]), None)
    if matched is not None and sentence.scene.kinds[matched + 1] == "P":
        return True  # "Kane's header matched Alli's 30-second goal against Hull"
    if w in ("goal", "goals"):
        owed = w == "goals" and before in _OWED_TO and after in BY
        if (before in _W["before_goals_not_told"] and not owed) or after in _W["after_goals_not_told"]:
            return True
        if w == "goals" and lows[i - 2 : i] == ["on", "away"]:
            return True  # "sent Kane's young team through on away goals"
        if w == "goal" and lows[i - 2 : i] == ["back", "to"]:
            return True  # "found Kane with his back to goal"
        if after in _EACH and lows[i + 2 : i + 3] in _TIMES:
            return True  # "averaging three goals a game"
        if w == "goal" and (after == "gaping" or "mercy" in lows[i + 1 : min(end, i + 5)]):
            return True  # "with the goal at his mercy"
        if w == "goal" and after in _W["was"] and not _W["besieges"].isdisjoint(lows[i + 2 : min(end, i + 6)]):
            return True  # "Hart's goal was rarely under threat"
    if w == "opener" and before in ITS and lows[i - 2] == "in":
        return True  # "had lost in their opener"
    if w == "opener" and before in _OPENERS_OF and "t" not in sentence.scene.kinds[i + 1 : min(end, i + 4)]:
        return True  # "before the season opener"; not "his league opener in the 12th minute"
    if w == "brace" and before in _W["braced"]:
        return True
    if is_haul_of_no_goals(lows, i, end):
        return True
    if w == "double" and (after in _W["double_what"] or before == "league"):
        return True  # "a league double over Hull"
    if w == "kick" and before in _W["kicks_of_no_goal"]:
        return True
    if w in _W["shot_noun"] and lows[i + 1 : i + 3] == ["was", "to"]:  # "his response was to send on Alli"
        return True
    if w in _W["shot_noun"] and after in _W["gives"] and not _W["alarms"].isdisjoint(lows[i + 2 : min(end, i + 8)]):
        return True  # "his late header gave Spurs a scare"
    hits = w in _W["shot_noun"] and not _W["hits"].isdisjoint(lows[i + 1 : i + _HITS_WITHIN])
    if hits and _hits_somebody(sentence, i):
        return True
    if w == "winner" and (after == "over" or not _W["winners_of"].isdisjoint(lows[max(first, i - 4) : i])):
        return True
    if w == "winner" and (lows[i - 2 : i] in _ONLY_ONE or (after == "of" and "will" in lows[i : min(end, i + 6)])):
        return True  # "there was only one winner", "the winner of the tie will face Hull"
    if not {"provider", "architect", "creator"}.isdisjoint(lows[max(first, i - 7) : i]):
        return True
    if w in ("finish", "finishes") and (before in _W["places_in_a_table"] or after in _W["places_in_a_table"]):
        return True
    if not {"close", "closer", "near", "nearer"}.isdisjoint(lows[max(first, i - 4) : i]) and "to" in lows[i - 3 : i]:
        return True
    if after in _BY and w in _SHOTS and _leads_up_to_another(sentence, i):
        return True
    return _is_the_frame(sentence, i) or (starts_a_move(sentence, i) and not is_made_up_for(sentence, i))


def _leads_up_to_another(sentence: Sentence, i: int) -> bool:
    """Whether the shot at word ``i`` is what another put in: "tapped in after a header by Kane", "Following a shot from
    Kane, Alli swept home"; not "levelled after a header by Kane", "tapped in after a header by Kane had put …"."""
    scene, lows, noun = sentence.scene, sentence.scene.prose.lows, sentence.noun_at(i)
    if noun is None or noun.first == sentence.first or lows[noun.first - 1] not in _LED_UP:
        return False
    named = next((k for k in range(i + 2, min(sentence.end - 1, i + _TO_HIM)) if scene.kinds[k] == "P"), None)
    if named is None:
        return False
    behind = scene.people.mentions[scene.refs[named]].end
    if noun.first - 1 == sentence.first and lows[behind] == "," and scene.names_himself(behind + 1):
        verb = scene.people.mentions[scene.refs[behind + 1]].end
        return verb < sentence.end and lows[verb] in _PUTS_IN
    made_it_a_goal = behind < sentence.end and lows[behind] in _MADE_IT_A_GOAL
    return not made_it_a_goal and _is_put_in_before(sentence, noun.first)


def _is_put_in_before(sentence: Sentence, shot: int) -> bool:
    """Whether somebody puts the ball in right before the words of a shot: "Alli tapped in | after a header by Kane"."""
    lows = sentence.scene.prose.lows
    before = range(shot - 2, max(sentence.first, shot - _FROM_ITS_VERB), -1)
    verb = next((k for k in before if lows[k] in _PUTS_IN or not lows[k].isalpha()), sentence.first)
    who = sentence.subject_at(verb) if lows[verb] in _PUTS_IN else None
    return who is not None and who.person is not None and "P" not in sentence.scene.kinds[verb:shot]


_BY = frozenset(BY)
_SHOTS = _W["shot_noun"] - _W["penalty"]
_PUTS_IN = VERBS - _W["score"] - _W["strike"]
_LED_UP = frozenset(("after", "following", "from"))
_MADE_IT_A_GOAL = frozenset(("had", "gave", "put", "made", "opened", "levelled", "cancelled"))
_TO_HIM = 6  # words at most from a shot to whose it is: "a header by substitute winger Kane"
_FROM_ITS_VERB = 8  # words at most from who put the ball in to what he put in


def is_haul_of_no_goals(lows: Sequence[str], i: int, end: int) -> bool:
    """Whether word ``i`` counts what is no goal: "a hat-trick of assists", "a brace of yellow cards"."""
    counted = lows[i + 2 : min(end, i + 4)] if lows[i] in _W["hauls"] and lows[i + 1 : i + 2] == ["of"] else ()
    return not _W["counted_besides"].isdisjoint(counted)


def _never_was(lows: Sequence[str], first: int, i: int) -> bool:
    """Whether a noun at word ``i`` is only what might have been: "it would have been a fine goal"."""
    been = lows.index("been", first, i)
    return lows[been - 1] == "have" and not _W["might_be"].isdisjoint(lows[max(0, been - 3) : been - 1])


def _hits_somebody(sentence: Sentence, i: int) -> bool:
    """Whether a shot at word ``i`` hits somebody: "a shot from Kane struck him on the leg", "Kane's header hit the arm
    of Cork"."""
    lows = sentence.scene.prose.lows
    hits = next((k for k in range(i + 1, min(sentence.end - 2, i + _HITS_WITHIN)) if lows[k] in _W["hits"]), None)
    if hits is None or "," in lows[i:hits]:
        return False
    return lows[hits + 1] in ("him", "her") or lows[hits + 2] in _W["parts_of_a_body"] | _W["limbs"]


def _in_another_clause(lows: Sequence[str], i: int, end: int) -> bool:
    """Whether a clause parts a noun at word ``i`` from a "last" before it: "in the last 16 after goals from
    Kane and Alli …"; not "… in that game"."""
    parted = lows[i - 3] == "last" and lows[i - 2] not in _LONG_AGO and lows[i - 1] in _CLAUSES
    return parted and _BACK_THEN.isdisjoint(lows[i:end])


_CLAUSES = _W["soft"] | _W["hard"]
_BACK_THEN = frozenset(("that", "then"))
_LONG_AGO = frozenset(("season", "term", "year", "time"))
_OPENERS_OF = _W["openers_of"] | word_lists("name_words")["places"]
_ONLY_ONE = (["only", "one"], ["be", "one"])
_SCANT = frozenset(("scant", "little", "small", "no", "some"))
_HITS_WITHIN = 7  # words
_EACH = frozenset(("a", "per", "every", "each"))
_TIMES = (["game"], ["match"], ["season"])
_OWED_TO = ("to", "of", "behind", "on")  # "beat Hull courtesy of goals by Kane and Alli", "lost to goals from"


_ENDS_A_PHRASE = _W["hard"] | {"after", "following", "despite", "with", "through", "by", "courtesy", "via"}
_TRAILS_WITHIN = 5  # words: "trailed at the break to Kane's goal"


def _is_the_frame(sentence: Sentence, i: int) -> bool:
    """Whether "Hart's goal" is where he stands: "the corner of Hart's goal", "a shot at Hart's goal"."""
    lows, first = sentence.scene.prose.lows, sentence.first
    if lows[i] != "goal" or _W["at_a_goal"].isdisjoint(lows[first:i]):
        return False
    noun = sentence.noun_at(i)
    if noun is None or noun.kind != "thing" or not first < noun.first < i:
        return False
    if "t" in sentence.scene.kinds[noun.first : i]:  # "trailed to Kane's 12th-minute goal"
        return False
    at = head_before(sentence.scene, first, noun.first)
    if lows[at] == "be":  # "turned out to be the goal that won it"
        return False
    described = 0  # "on full league debutant Hart's goal"
    while described < 3 and at - described > first:
        word = lows[at - described]
        if not word[0].isalnum() or word in _ENDS_A_PHRASE:  # "was wide: Kane's goal", "in front after his goal"
            break
        if lows[at - described] in _W["at_a_goal"]:
            at -= described
            break
        described += 1
    return (
        lows[at] in _W["at_a_goal"]
        and lows[at - 1 : at + 1] not in OWED
        and not (lows[at] == "on" and lows[at - 1].startswith("assist"))  # "assisted on Kane's goal"
        and lows[at - 2 : at] != ["either", "side"]  # "scored either side of Kane's goal"
        and _W["trails"].isdisjoint(lows[max(first, at - _TRAILS_WITHIN) : at])
        and not (lows[at] == "to" and not _W["comes_to"].isdisjoint(lows[max(first, at - 3) : at]))
    )
