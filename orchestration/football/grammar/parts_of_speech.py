"""What the words of a sentence may be, each by itself and by those next to it: verb, preposition, noun, adverb.

Belongs here: the word classes and what a word's neighbours make of it. Does not belong here: whom a noun phrase means
(noun_phrases.py), and what is subject and object of what (syntax.py).
"""

from __future__ import annotations

from dataclasses import dataclass

from orchestration.football.grammar.scene import Scene
from orchestration.football.names.names import ROLES
from orchestration.football.names.teams import country_of
from orchestration.football.words.goal_words import NOUNS as SHOTS
from orchestration.football.words.lexicon import word_lists

_W = word_lists("grammar_words")
_G = word_lists("goal_words")
OPENERS, SUBORDINATE, PREPOSITIONS = _W["openers"], _W["subordinate"], _W["prepositions"]
DETERMINERS, AUXILIARIES, _ADVERBS, RECEIVES = _W["determiners"], _W["auxiliaries"], _W["adverbs"], _W["receives"]
SERVES = _G["assist"] - _G["shot_noun"]
NOUNS = SHOTS | SERVES | _W["nouns"]
_ARTICLES = _W["indefinite"]
_TURNS = _W["contrasts"] | {"before"}
VERBS = _G["score"] | _G["strike"] | _G["finish"]
_IRREGULAR = _W["irregular"]
FUNCTION_WORDS = OPENERS | PREPOSITIONS | AUXILIARIES
PEOPLE = ROLES | _W["people"]
# What a word is by itself, the last that fits; the rest are verbs, nouns and adjectives, or adverbs in -ly.
PARTS = {
    word: part
    for part, words in (
        ("adverb", _ADVERBS),
        ("preposition", PREPOSITIONS),
        ("opener", OPENERS),
        ("determiner", DETERMINERS | ROLES),
        ("pronoun", ("he", "she", "they", "it")),
        ("him", ("him",)),
        ("relative", ("who", "whose", "which")),
        ("that", ("that",)),
    )
    for word in words
}
NO_ADVERBS = frozenset(("apply", "supply", "reply", "rely", "fly"))  # though they end like one
ITS = _W["articles"] | _W["possessives"]
_OPENING = frozenset(("having", "being", "been", "after", "when", "and", ",", "to"))
_DESCRIBING = ("ing", "ful", "ous", "ive", "less", "ent", "ant", "ed")


def is_dash(scene: Scene, i: int) -> bool:
    """Whether a "-" is a dash, not the hyphen of "30-yard"."""
    return scene.prose.starts[i] > scene.prose.ends[i - 1]


def done_by_then(scene: Scene, i: int, had: str) -> bool:
    """Whether a ``had`` (or "having") behind a name says that somebody had done by then what the verb at word ``i``
    tells: "Kane had already scored", "…, Kane having scored"; not "Kane, having scored, …"."""
    k = i - 1
    while scene.prose.lows[k] in _BY_THEN:
        k -= 1
    return scene.prose.lows[k] == had and scene.kinds[k - 1] == "P"


_BY_THEN = _G["of_several"] - {"had", "having"}


def is_from_somebody(scene: Scene, i: int, end: int) -> bool:
    """Whether whose a shot is follows it at word ``i``: "(a shot) from Kane"; not "from Kane's corner"."""
    if i + 1 >= end or scene.prose.lows[i] not in ("from", "by") or scene.kinds[i + 1] != "P":
        return False
    return not scene.prose.owns[scene.people.mentions[scene.refs[i + 1]].end - 1]


_DELIVERED = 6  # words at most from a verb to the ball that it brings in
_INTO_THE_GOAL = (["in"], ["home"])
_ENDS: tuple[list[str], ...] = ([], [","], ["and"])


@dataclass(slots=True)
class Words:
    """The words ``first..end`` of a scene: a sentence, as ``lows`` and ``kinds`` of the whole text."""

    scene: Scene
    first: int
    end: int
    lows: list[str]
    kinds: list[str]

    def acts_before(self, word: int) -> bool:
        """Whether somebody that is no noun phrase here acts before a word: "Two of them combined to score, Kane …"."""
        return any(
            self.is_finite(k) and not self.kinds[k] and self.lows[k - 1] not in _OPENING
            for k in range(self.first + 2, word)
        )

    def tells_whence(self, i: int, stop: int) -> bool:
        """ "the Spaniard", "the big Frenchman", "the Dubliner"; not "the unmarked Bergman"."""
        known = stop == i + 1 and self.lows[i] in _W["countrymen"]
        if self.lows[max(self.first, i - 1) : i] == ["the"]:
            return known or self.lows[i].endswith(("man", "ard"))
        return known and i > self.first + 1 and self.lows[i - 2] == "the" and not self.kinds[i - 1]

    def lends_its_name(self, i: int, stop: int) -> bool:
        """Whether a name tells whose a noun is: "after a Kane handball", "a deep Kane cross"; not "a grateful Kane"."""
        if stop >= self.end or self.lows[stop] not in NOUNS or i == self.first:
            return False
        if self.lows[i - 1] in _ARTICLES:  # "from a Kane shot": it has no other noun; "added to a Kane goal" tells one
            return self.lows[stop] != "goal"
        if self.lows[stop] in SHOTS or self.lows[i - 1] in PEOPLE:
            return False
        return not _ARTICLES.isdisjoint(self.lows[max(self.first, i - 3) : i]) and not self.is_finite(stop)

    def acts_yet(self, i: int) -> bool:
        """Whether a verb stands between word ``i`` and the next clause."""
        for k in range(i, self.end):
            if self.lows[k] in OPENERS:
                return False
            if not self.kinds[k] and (self.is_finite(k) or self.lows[k] in AUXILIARIES):
                return True
        return False

    def acts_behind(self, i: int) -> bool:
        """Whether the verb of a name follows what is put in between: "and Kane, the captain, headed in"; not "and Kane,
        but Alli, found by Son, headed in"."""
        if not _TURNS.isdisjoint(self.lows[i : i + 1]):
            return False
        close = next((k for k in range(i, min(i + 10, self.end)) if self.lows[k] == ","), None)
        return close is not None and close + 1 < self.end and not self.kinds[close + 1] and self.is_finite(close + 1)

    def is_one_of_them(self, i: int, stop: int) -> bool:
        """ "the Brazilian headed in", not "the Brazilian defence", "the Dutch"."""
        plain = (
            stop < self.end
            and self.kinds[stop] != "P"
            and self.lows[stop] not in NOUNS
            and self.lows[stop] not in PEOPLE
        )
        return plain and (self.is_countryman(stop - 1) or self.lows[i] in _W["countrymen"])

    def has_won(self, k: int, i: int) -> bool:
        """Whether a "winner" at ``k`` of a noun phrase from ``i`` is of a prize: "the World Cup winner"."""
        return not _G["winners_of"].isdisjoint(self.lows[i:k])

    def is_countryman(self, i: int) -> bool:
        """Whether a word may be one man of a country: "Brazilian", "Spaniard"; not "French"."""
        w = self.lows[i]
        return w.endswith(("an", "ard", "lander")) or w in _W["countrymen"] or is_one_where_no_side_is(self.scene, i)

    def how_somebody_is(self, i: int) -> int | None:
        """The word of the name behind a determiner at ``i`` that words between only describe: "an unmarked Kane", "the
        ever-willing Kane"; not "the moment Kane …"."""
        k = i + 1
        while k < min(i + 3, self.end) and not self.kinds[k]:
            w = self.lows[k]
            if w not in _G["fillers"] and w not in _G["unmarked"] and not w.endswith(_DESCRIBING):
                return None
            k += 1
        return k if i + 1 < k < self.end and self.kinds[k] == "P" else None

    def describes(self, k: int, i: int) -> bool:
        """Whether a word behind the determiner at ``i`` belongs to its noun phrase: both of "a slick one-two"."""
        w = self.lows[k]
        if self.kinds[k] or w in FUNCTION_WORDS or not w[0].isalpha():
            return False
        if k == i + 1:
            return self.lows[i] != "another" or not self.is_finite(k)  # "one touch took it away, another lifted it in"
        return w not in PARTS and not (self.is_finite(k) or w.endswith(("s", "ing", "ly")))

    def noun_goes_on(self, k: int) -> bool:
        """Whether the word after a noun is one more of its phrase: "the team captain"; not "the defender shot", nor
        what somebody owns, "the 19-year-old's shot"."""
        if self.scene.prose.owns[k]:
            return False
        w = self.lows[k + 1]
        acts = self.lows[k] in PEOPLE and w in VERBS
        return w in PEOPLE or self.kinds[k + 1] == "T" or (w in NOUNS and not acts)

    def stands_alone(self, i: int) -> bool:
        """Whether no noun follows: "the former volleyed in", not "the former champions"."""
        w = self.lows[i] if i < self.end else "."
        return not w.isalpha() or w in FUNCTION_WORDS or w.endswith(("ing", "ly")) or self.is_finite(i)

    def is_numbered(self, at: int) -> bool:
        """Whether a number stands for a goal: "Kane's tenth of the season", "Kane's second came"."""
        after = self.lows[at + 1] if at + 1 < self.end else "."
        number = at < self.end and (self.lows[at] in _W["numbers"] or self.lows[at].endswith(("0th", "1th")))
        return number and (after in FUNCTION_WORDS or after in ("came", "put", "gave", "made", "sealed"))

    def is_shot(self, at: int, stop: int) -> bool:
        """Whether words ``at..stop`` call an attempt at goal, and no ball that is played to others."""
        words = self.lows[at:stop]
        return not SHOTS.isdisjoint(words) and SERVES.isdisjoint(words)

    def is_sent_on(self, i: int) -> bool:
        """Whether somebody sent at word ``i`` is sent towards goal: "sent Kane clear", "… in the clear"."""
        return i < self.end and (self.lows[i] in _W["sent_on"] or self.lows[i : i + 3] == ["in", "the", "clear"])

    def is_finite(self, i: int) -> bool:
        """Whether a word may be a verb with a subject: "curled", "took"; not the "unmarked" of "unmarked Kane"."""
        w = self.lows[i]
        return w in VERBS or w in _IRREGULAR or (w.endswith("ed") and "-" not in w and w not in _G["unmarked"])

    def serves_a_ball(self, k: int) -> bool:
        """Whether the verb at word ``k`` brings in a ball that others meet: "clipped in a corner", "threaded a pass
        through"; not "slid in Alli's cross"."""
        if self.lows[k] not in _W["delivers"]:
            return False
        if self.lows[k + 1 : k + 2] in _INTO_THE_GOAL and True in self.scene.prose.owns[k + 2 : k + 5]:
            return False
        played = self.lows[k : k + _DELIVERED]
        return not _G["deliveries"].isdisjoint(played) or ("a" in played and not _G["passes"].isdisjoint(played))

    def plays_it_on(self, k: int) -> bool:
        """Whether the verb at word ``k`` leaves the ball to others: "crossed low", "laid it off", "headed down"; not
        "crossed the line", "knocked it past Hart", "played the ball inside Kane", "headed back across Hart and in"."""
        w = self.lows[k]
        if w not in _W["plays_it_on"]:
            return False
        words = self.lows[k + 1 : k + 5]
        it = 1 if words[:1] == ["it"] else 2 if words[:2] == ["the", "ball"] else 0
        to, then = words[it : it + 1], words[it + 1 : it + 2]
        if w in _W["leaves_it"]:  # not "dummied one defender"
            return it > 0 or to in _ENDS
        if w in _W["serves_alone"]:
            return _W["crosses_no_ball"].isdisjoint(to)
        if self.kinds[k + it + 2 : k + it + 3] == ["P"] or then == ["to"] or not (it or w in _W["plays_alone"]):
            return False
        if self.is_for_himself(k, k + it + 1) or self.goes_in(k + it + 1):
            return False
        if to == ["over"]:  # "swung it over", "lifted it over the top"; not "flicked it over the keeper"
            return then in _ENDS or "top" in words
        return not _W["played_on"].isdisjoint(to) or (to == ["in"] and w in _G["swings"])

    def is_for_himself(self, k: int, to: int) -> bool:
        """Whether the verb at word ``k``, of a ball that goes where word ``to`` says, is one of several touches:
        "pulled it down", "pulled it back on to his left foot"; nor does "headed on the hour" send it anywhere."""
        touch = self.lows[k] in _W["touches"] and not _W["touched"].isdisjoint(self.lows[to : to + 1])
        return touch or "his" in self.lows[to + 2 : to + 4] or "t" in self.kinds[to : to + 2]

    def goes_in(self, to: int) -> bool:
        """Whether a ball that goes where word ``to`` says ends in the net: "back across Hart and in"."""
        after = self.lows[to : to + _DELIVERED]
        return "and" in after and after[after.index("and") + 1 :][:1] == ["in"]

    def opens_an_infinitive(self, i: int) -> bool:
        """Whether the "to" at word ``i`` stands before a verb: "to score", "to coolly score"; not "to the keeper"."""
        k = i + 1
        while k < self.end and not self.kinds[k] and (self.lows[k] in _ADVERBS or self.lows[k].endswith("ly")):
            if self.lows[k] in NO_ADVERBS:
                return True
            k += 1
        if k >= self.end or self.kinds[k] or self.lows[k] in DETERMINERS or self.lows[k] in ("him", "them"):
            return False
        return self.lows[k].isalpha() or self.lows[k] in VERBS  # "to side-foot"


def is_one_where_no_side_is(scene: Scene, i: int) -> bool:
    """Whether a word that is one man of a country or all of them is one, as no team of that country is named: "the
    Portuguese beat Hart" in a report without Portugal or Porto."""
    if not scene.prose.lows[i].endswith(_ONE_OR_MANY) or scene.kinds[i] != "T":
        return False
    country = country_of(scene.teams[scene.refs[i]].ids[0])
    named = {t.ids[0] for t in scene.teams if t.form != "demonym"}
    return country not in map(country_of, named)


_ONE_OR_MANY = ("ese", "swiss")
