"""The shallow grammar of a sentence: for each of its words, who or what is the subject there.

Belongs here: noun phrases, clauses, relative pronouns, conjunctions, and who is meant by "he" within the sentence. Does
not belong here: what the verbs mean (events.py, clauses.py).

One pass from left to right, in time linear in the sentence. A clause opens at the sentence's first word, at a comma and
at a conjunction; its subject is the first noun phrase in it that neither a verb nor a preposition governs; a clause
without one keeps the subject before it ("Kane turned and scored"), or takes up one that still waits for its verb
("Kane, back from injury, scored").
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from orchestration.football.goal_words import NOUNS as SHOTS
from orchestration.football.lexicon import word_lists
from orchestration.football.names import ROLES
from orchestration.football.scene import Scene

_W = word_lists("grammar_words")
_G = word_lists("goal_words")
_N = word_lists("name_words")
_OPENERS, _SUBORDINATE, _PREPOSITIONS = _W["openers"], _W["subordinate"], _W["prepositions"]
_DETERMINERS, _AUXILIARIES, _ADVERBS, _RECEIVES = _W["determiners"], _W["auxiliaries"], _W["adverbs"], _W["receives"]
_SERVES = _G["assist"] - _G["shot_noun"]
_NOUNS = SHOTS | _SERVES | _W["nouns"]
_LENT = _NOUNS - SHOTS
_KEEPERS = _G["keeper"]
_VERBS = _G["score"] | _G["strike"] | _G["finish"]
_BARE = {w for w in _VERBS if not w.endswith(("ed", "ing", "s"))} | _W["bare"]
_IRREGULAR = _W["irregular"]
_SIDES = {"hosts", "visitors", "home", "away", "side", "team", "men", "charges"}
_FUNCTION_WORDS = _OPENERS | _PREPOSITIONS | _AUXILIARIES
_BELONGS_TO_TEAM = ROLES | _N["officials"] | _N["team_things"]
_PEOPLE = ROLES | _W["people"]
# What a word is by itself, the last that fits; the rest are verbs, nouns and adjectives, or adverbs in -ly.
_PARTS = {
    word: part
    for part, words in (
        ("adverb", _ADVERBS),
        ("preposition", _PREPOSITIONS),
        ("opener", _OPENERS),
        ("determiner", _DETERMINERS | ROLES),
        ("pronoun", ("he", "she", "they", "it")),
        ("him", ("him",)),
        ("relative", ("who", "whose", "which")),
        ("that", ("that",)),
    )
    for word in words
}


_OPENING = frozenset(("having", "being", "been", "after", "when", "and", ",", "to"))
_SEES = frozenset(("saw", "sees", "seeing", "see", "watched", "watching"))
_DASHES = frozenset("–—")


def _is_dash(scene: Scene, i: int) -> bool:
    """Whether a "-" is a dash, not the hyphen of "30-yard"."""
    return scene.prose.starts[i] > scene.prose.ends[i - 1]


_DESCRIBING = ("ing", "ful", "ous", "ive", "less", "ent", "ant", "ed")


class Noun(NamedTuple):
    """A noun phrase, words ``first..end``. ``kind``: 'person' | 'team' | 'pronoun' | 'role' ("the striker") | 'thing'.
    ``person`` indexes ``Scene.people.names`` and ``at`` is where that name stands: who it is, or whose shot a thing is.
    ``shot``: an attempt at goal."""

    kind: str
    first: int
    end: int
    person: int | None = None
    at: tuple[int, int] | None = None
    shot: bool = False
    pronoun: bool = False


@dataclass(slots=True)
class Sentence:
    """Words ``first..end`` of a scene, sentence ``number`` of it. Its grammar is read as far as somebody asks for it:
    of few sentences any, of most of these not the end."""

    scene: Scene
    number: int
    first: int
    end: int
    _grammar: _Reader | None = None

    def subject_at(self, word: int) -> Noun | None:
        """The noun phrase that does what a word of the sentence says. What opens a sentence before its subject is said
        of that: "Tapping in from close range, Kane …"."""
        read = self._read(word)
        return read.subjects[word - self.first] or read.opening_of(word)

    def noun_at(self, word: int) -> Noun | None:
        """The noun phrase that a word of the sentence belongs to."""
        return self._read(word).nouns.get(word)

    def receiver(self) -> Noun | None:
        """Who got the ball last."""
        return self._read(self.end).receiver

    def topic(self) -> Noun | None:
        """The first person who acts in the sentence."""
        return next((noun for noun in self._read(self.end).subjects if noun and noun.kind in ("person", "role")), None)

    def _read(self, word: int) -> _Reader:
        if self._grammar is None:
            self._grammar = _Reader(
                self.scene, self.first, self.end, self.first, self.scene.prose.lows, self.scene.kinds
            )
        self._grammar.read_to(word)
        return self._grammar


def parse(scene: Scene, number: int) -> Sentence:
    """One sentence with its grammar."""
    return Sentence(scene, number, *scene.prose.sentences[number])


@dataclass(slots=True)
class _Reader:
    """The state of one pass over a sentence.

    ``subject``: whose verbs these are; ``candidate``: the noun phrase of this clause that no verb has taken yet;
    ``waiting``: one before an interruption, still without a verb; ``receiver``: to whom the ball went last; ``named``:
    the person, role or team before ("who"); ``governor``: the preposition or verb that the next noun phrase belongs to;
    ``reach``: where the last noun phrase ends, with the adverbs behind it; ``outside``: the subject before what stands
    between two dashes; ``served``: the subject crossed, so that
    "he" who meets it is somebody else.
    """

    scene: Scene
    first: int
    end: int
    at: int
    lows: list[str]
    kinds: list[str]
    subject: Noun | None = None
    candidate: Noun | None = None
    waiting: Noun | None = None
    receiver: Noun | None = None
    named: Noun | None = None
    before_named: Noun | None = None
    thing: Noun | None = None
    last: Noun | None = None
    fed: Noun | None = None
    lent: Noun | None = None
    main: Noun | None = None
    paired: Noun | None = None
    earlier: Noun | None = None
    praised: Noun | None = None
    main_subject: Noun | None = None
    outside: Noun | None = None
    governor: str = ""
    listed: str = ""
    opener: str = ""
    has_verb: bool = False
    served: bool = False
    opened: int = -1
    reach: int = -1
    opens_at: int = -1
    subjects: list[Noun | None] = field(default_factory=list)
    nouns: dict[int, Noun | None] = field(default_factory=dict)

    def read_to(self, word: int) -> None:
        """Goes on until ``word`` is read, or the sentence is."""
        i, end, subjects = self.at, self.end, self.subjects
        while i < end and i <= word:
            stop = self._step(i)
            subject = self.lent or self.candidate or self._interrupted() or self.subject
            subjects += [subject] * (stop - i)
            i = stop
            if subject is not None and self.main_subject is None:
                self.main_subject, self.opens_at = subject, len(subjects)
        self.at = i

    def opening_of(self, word: int) -> Noun | None:
        """The first subject of the sentence, where it comes after ``word``."""
        while self.main_subject is None and self.at < self.end:
            self.read_to(self.at)
        opens = word - self.first < self.opens_at and not self._acts_before(word)
        return self.main_subject if opens else None

    def _acts_before(self, word: int) -> bool:
        """Whether somebody that is no noun phrase here acts before a word: "Two of them combined to score, Kane …"."""
        return any(
            self._is_finite(k) and not self.kinds[k] and self.lows[k - 1] not in _OPENING
            for k in range(self.first + 2, word)
        )

    def _step(self, i: int) -> int:
        """Takes in what begins at word ``i``; returns the word after it."""
        kind, w = self.kinds[i], self.lows[i]
        if kind == "P":
            return self._name(i)
        if kind == "T":
            return self._team(i)
        if kind:
            if kind == "t":
                self.governor = ""
                if w in _W["takes_somebody"] and self.candidate is not None and not self.has_verb:
                    self._verb(w)  # "Kane needed two minutes to score": the verb tells when as well
                if w in _SUBORDINATE and self.has_verb and self.kinds[i + 1 : i + 2] == ["P"]:
                    self._open(w)  # "the lead lasted five minutes as Kane …"
                    self.opened = i
            return i + 1
        part = _PARTS.get(w)
        if w == "-" and _is_dash(self.scene, i):
            w, part = "–", "opener"
        if part is None and not w.endswith("ly"):
            self._word(i, w)
            return i + 1
        match part:
            case "preposition":  # the most frequent stand first
                if w == "to" and self._opens_an_infinitive(i):
                    self._infinitive()
                else:
                    self._govern(i, w)
            case "determiner":
                if w == "this" and self.lows[i + 1 : i + 2] == ["time"]:  # "and this time sent it into the corner"
                    return min(i + 2, self.end)
                return self._description(i)
            case "opener":
                self._open(w, aside=w == "," and not _G["opens_an_aside"].isdisjoint(self.lows[i + 1 : i + 2]))
                self.opened = i
            case "pronoun":
                self._place(self._pronoun(i, w))
            case "that":
                return self._that(i)
            case "relative":
                return self._relative(i, w)
            case "him":
                self._place(self._him(i))
            case _:  # an adverb
                if self.last is not None and self.reach == i:
                    self.reach = i + 1  # "with Kane finally scoring"
        return i + 1

    def _that(self, i: int) -> int:
        if i + 1 == self.end or self.lows[i + 1] in _OPENERS or self.lows[i + 1] == ".":  # "after that and Kane, …"
            return i + 1
        return self._description(i) if self.governor else self._relative(i, "that")

    def _govern(self, i: int, w: str) -> None:
        """A preposition governs what follows: "played in Kane", "into the path of Kane" give him the ball."""
        kept = w == "from" and self.last is not None and self.last.kind == "person" and self.last.end == i
        if kept and i + 1 < self.end and self.lows[i + 1].endswith("ing"):  # "stopped Kane from scoring"
            self.reach = i + 1
        led = self.governor in _W["plays"] and w in ("in", "through", "on") and self.kinds[i + 1 : i + 2] == ["P"]
        led = led or (w == "of" and self.lows[i - 1] in ("path", "feet"))
        self.governor = "found" if led else w

    # --- noun phrases ---

    def _name(self, i: int) -> int:
        m = self.scene.people.mentions[self.scene.refs[i]]
        stop = min(m.end, self.end)
        if self._goes_on_a_list(i, stop):
            self.governor = self.listed
        elif self.last is not None and self.last.end == i and self.last.kind == "person":
            self._open("")  # "… with Kai Havertz Havertz then …": a full stop is missing
        if "the" in self.lows[max(self.first, i - 2) : i] and self._tells_whence(i, stop):
            self._place(self._role(i, stop))
        elif m.person in self.scene.people.officials:
            self._place(Noun("thing", i, stop))
        elif self.scene.prose.owns[m.end - 1] or self._lends_its_name(i, stop):
            return self._thing(i, stop, m.person, (m.first, m.end))
        else:
            self._place(Noun("person", i, stop, m.person, (m.first, m.end)))
            if self.lows[stop : stop + 1] == ["("] and self.kinds[stop + 1 : stop + 2] == ["t"]:
                behind = (
                    next((k for k in range(stop + 1, min(stop + 6, self.end)) if self.lows[k] == ")"), stop - 1) + 1
                )
                self.reach, stop = behind, behind  # "with Kane (43rd minute) giving Spurs the lead"
        return stop

    def _tells_whence(self, i: int, stop: int) -> bool:
        """ "the Spaniard", "the big Frenchman", "the Dubliner"; not "the unmarked Bergman"."""
        known = stop == i + 1 and self.lows[i] in _W["countrymen"]
        if self.lows[max(self.first, i - 1) : i] == ["the"]:
            return known or self.lows[i].endswith(("man", "ard"))
        return known and i > self.first + 1 and self.lows[i - 2] == "the" and not self.kinds[i - 1]

    def _lends_its_name(self, i: int, stop: int) -> bool:
        """Whether a name tells whose a noun is: "after a Kane handball", "a deep Kane cross"; not "a grateful Kane"."""
        if stop >= self.end or self.lows[stop] not in _LENT or (i > self.first and self.lows[i - 1] in _PEOPLE):
            return False
        return not {"a", "an"}.isdisjoint(self.lows[max(self.first, i - 3) : i]) and not self._is_finite(stop)

    def _goes_on_a_list(self, i: int, stop: int) -> bool:
        """Whether a name after a comma or an "and" is one more object: "outran Ramos, Alba and Casillas"."""
        after = self.lows[stop] if stop < self.end else "."
        if not self.listed or self.last is None or self.last.kind != "person" or self.last.end != self.opened:
            return False
        if "only" in self.lows[self.opened + 1 : i]:
            return False  # "past Cech, only for Kane to level"
        if self.opened < i - 1 and any(self._is_finite(k) for k in range(self.opened + 1, i)):
            return False
        if self.opener in ("and", "&") and after == "," and self._acts_behind(stop + 1):
            return False
        if self.opener not in (",", "and", "&"):
            return False
        if after in (",", "and", "&", ".", ";") or after in _SUBORDINATE:
            return True
        return after in _PREPOSITIONS and not self._acts_yet(stop)  # "past Ramos and Alba in the box before …"

    def _acts_yet(self, i: int) -> bool:
        """Whether a verb stands between word ``i`` and the next clause."""
        for k in range(i, self.end):
            if self.lows[k] in _OPENERS:
                return False
            if not self.kinds[k] and (self._is_finite(k) or self.lows[k] in _AUXILIARIES):
                return True
        return False

    def _acts_behind(self, i: int) -> bool:
        """Whether the verb of a name follows what is put in between: "and Kane, the captain, headed in"."""
        close = next((k for k in range(i, min(i + 10, self.end)) if self.lows[k] == ","), None)
        return close is not None and close + 1 < self.end and not self.kinds[close + 1] and self._is_finite(close + 1)

    def _team(self, i: int) -> int:
        t = self.scene.teams[self.scene.refs[i]]
        stop = min(t.end, self.end)
        if self.scene.prose.owns[t.end - 1]:
            return stop
        if t.form == "demonym":
            if i > self.first and self.lows[i - 1] == "the" and self._is_one_of_them(i, stop):
                self._place(self._role(i, stop))
            return stop
        if stop < self.end and self.kinds[stop] != "P" and self.lows[stop] not in _BELONGS_TO_TEAM:
            self._place(Noun("team", i, stop))
        return stop

    def _is_one_of_them(self, i: int, stop: int) -> bool:
        """ "the Brazilian headed in", not "the Brazilian defence", "the Dutch"."""
        plain = (
            stop < self.end
            and self.kinds[stop] != "P"
            and self.lows[stop] not in _NOUNS
            and self.lows[stop] not in _PEOPLE
        )
        return plain and (self.lows[stop - 1].endswith(("an", "ard", "lander")) or self.lows[i] in _W["countrymen"])

    def _pronoun(self, i: int, w: str) -> Noun:
        if w == "they":
            return Noun("team", i, i + 1)
        if w == "it":
            return Noun("thing", i, i + 1)
        return self._he(i)

    def _he(self, i: int) -> Noun:
        """Whom "he" means: who has just got the ball, else the subject before; else somebody of another sentence."""
        who = self.receiver
        if (noun := self._interrupted()) is not None:
            return Noun("person", i, i + 1, noun.person, noun.at)
        if self.named is not None and self.named.end == i - 1 and self.lows[i - 1] in _W["moments"]:  # "Kane when he"
            who = self.named if self.lows[i] in ("he", "she") else who
        if who is None and self.subject is not None and self.subject.person is not None:
            acts = self.subject.kind != "thing" or self.subject.shot
            who = self.subject if acts else self.named or self.subject  # the fouled man, not the "challenge"'s
        if who is None and self.waiting is not None and self.waiting.kind == "person":
            who = self.waiting
        if who is None or who.person is None or (who is self.subject and (self.opener == "that" or self.served)):
            return Noun("pronoun", i, i + 1, pronoun=True)
        return Noun("person", i, i + 1, who.person, who.at)

    def _interrupted(self) -> Noun | None:
        """Whom an aside right behind his name is about: "Kane, with his second goal, restored parity"."""
        noun = self.waiting
        if noun is None or noun.kind != "person" or self.opener != "," or self.opened != noun.end:
            return None
        return None if self.has_verb or self.candidate is not None else noun

    def _him(self, i: int) -> Noun:
        """Whom "him" means: the last subject but this one."""
        who = self.earlier
        if who is None or who.person is None or (self.subject is not None and who.person == self.subject.person):
            return Noun("pronoun", i, i + 1, pronoun=True)
        return Noun("person", i, i + 1, who.person, who.at)

    def _description(self, i: int) -> int:
        """ "the striker", "his low shot", "a header": a determiner or a role, and the noun it belongs to."""
        lows, kinds = self.lows, self.kinds
        w = lows[i]
        if w == "the" and lows[i + 1 : i + 2] in (["former"], ["latter"]) and self._stands_alone(i + 2):
            which = self.before_named if lows[i + 1] == "former" else self.named
            self._place(which._replace(first=i, end=i + 2) if which else Noun("pronoun", i, i + 2, pronoun=True))
            return i + 2
        if w in ("this", "that") and lows[i + 1 : i + 2] == ["time"]:  # "and this time found the net"
            return i + 2
        head = None
        for k in range(i, min(i + 7, self.end)):
            if kinds[k] in ("T", "t") and lows[k] not in _NOUNS:
                continue
            if kinds[k] not in ("", "t") or (k > i and (lows[k] in _FUNCTION_WORDS or lows[k] in _DETERMINERS)):
                break
            if k > i + 1 and head is None and self._is_finite(k) and lows[k] not in _NOUNS:
                break
            if lows[k] in _PEOPLE or lows[k] in _NOUNS or lows[k].endswith("-old"):
                head = k
                if k + 1 < self.end and not self._noun_goes_on(k):
                    break
        if head is None:
            if "P" in kinds[i + 2 : i + 4] and (named := self._how_somebody_is(i)) is not None:
                return named
            if w not in ROLES:
                if lows[i + 1 : i + 2] and lows[i + 1] in _SIDES:
                    self._place(Noun("team", i, i + 2))
                    return i + 2
                stop = i + 1
                while stop < min(i + 3, self.end) and self._describes(stop, i):
                    stop += 1
                self._place(Noun("thing", i, stop))
                return stop
            return i + 1
        if head + 1 < self.end and kinds[head + 1] == "P" and (lows[head] in _PEOPLE or lows[head].endswith("-old")):
            return head + 1  # "the substitute Kane", "the 21-year-old Kane": the name is the noun
        if lows[head] in _PEOPLE or lows[head].endswith("-old"):
            who = self._role(i, head + 1, known=w == "the" and lows[head] not in _KEEPERS)
            if self.scene.prose.owns[head]:  # "the striker's second"
                return self._thing(i, head + 1, who.person, who.at, pronoun=who.pronoun)
            self._place(who)
            return head + 1
        if w in ("his", "her"):
            he = self._he(i)
            return self._thing(i, i + 1, he.person, he.at, pronoun=he.pronoun)
        self._place(Noun("thing", i, head + 1, shot=self._is_shot(i, head + 1)))
        self.nouns.update(dict.fromkeys(range(i, head + 1), self.last))
        return head + 1

    def _how_somebody_is(self, i: int) -> int | None:
        """The word of the name behind a determiner at ``i`` that words between only describe: "an unmarked Kane", "the
        ever-willing Kane"; not "the moment Kane …"."""
        k = i + 1
        while k < min(i + 3, self.end) and not self.kinds[k]:
            w = self.lows[k]
            if w not in _G["fillers"] and w not in _G["unmarked"] and not w.endswith(_DESCRIBING):
                return None
            k += 1
        return k if i + 1 < k < self.end and self.kinds[k] == "P" else None

    def _describes(self, k: int, i: int) -> bool:
        """Whether a word behind the determiner at ``i`` belongs to its noun phrase: both of "a slick one-two"."""
        w = self.lows[k]
        if self.kinds[k] or w in _FUNCTION_WORDS or not w[0].isalpha():
            return False
        if k == i + 1:
            return self.lows[i] != "another" or not self._is_finite(k)  # "one touch took it away, another lifted it in"
        return w not in _PARTS and not (self._is_finite(k) or w.endswith(("s", "ing", "ly")))

    def _noun_goes_on(self, k: int) -> bool:
        """Whether the word after a noun is one more of its phrase: "the team captain"; not "the defender shot"."""
        w = self.lows[k + 1]
        acts = self.lows[k] in _PEOPLE and w in _VERBS
        return w in _PEOPLE or self.kinds[k + 1] == "T" or (w in _NOUNS and not acts)

    def _role(self, i: int, stop: int, known: bool = True) -> Noun:
        """Who "the striker" is where he is ``known`` already: as _he."""
        he = None
        if known and self.listed == "by" and self.opener in ("and", "&") and self.last and self.last.end == i - 1:
            he = Noun("pronoun", i, stop, pronoun=True)  # "was fed by Kane and the striker …": two people
        elif known and self.receiver is None and self.subject is not None and self._is_served(self.subject):
            he = Noun("pronoun", i, stop, pronoun=True)  # "Kane's corner was cleared and the striker …": another
        elif known and (self.governor or self.has_verb):  # no subject: somebody else
            he = self.named if self.named and self.subject and self.named.person != self.subject.person else None
            he = he or Noun("pronoun", i, stop, pronoun=True)
        elif known:
            he = self._before_an_aside() or self._apposed(stop) or self._he(i)
        return Noun("role", i, stop, he.person, he.at, pronoun=he.pronoun) if he else Noun("role", i, stop)

    def _before_an_aside(self) -> Noun | None:
        """Who acted before what others did meanwhile is told: "Kane flicked it on and, after Alli had won it back, the
        striker …"."""
        main = self.main
        apart = main is not None and self.subject is not None and main.person != self.subject.person
        closed = self.opener == "," and self.receiver is None and not self.has_verb
        return main if main is not None and main.kind == "person" and apart and closed else None

    def _apposed(self, stop: int) -> Noun | None:
        """Who is described anew where no person is subject: "led through a Kane header, the striker rising highest"."""
        goes_on = self.opener == "," and self.lows[stop : stop + 1] and self.lows[stop].endswith("ing")
        nobody = self.receiver is None and (self.subject is None or self.subject.kind in ("team", "thing"))
        return self.named if goes_on and nobody and self.named is not None and self.named.kind == "person" else None

    def _is_served(self, thing: Noun) -> bool:
        """Whether a noun is a ball that somebody played to others: "Kane's corner"."""
        served = thing.kind == "thing" and not thing.shot
        return served and not _SERVES.isdisjoint(self.lows[thing.first : thing.end])

    def _stands_alone(self, i: int) -> bool:
        """Whether no noun follows: "the former volleyed in", not "the former champions"."""
        w = self.lows[i] if i < self.end else "."
        return not w.isalpha() or w in _FUNCTION_WORDS or w.endswith(("ing", "ly")) or self._is_finite(i)

    def _thing(self, i: int, at: int, person: int | None, owner: tuple[int, int] | None, pronoun: bool = False) -> int:
        """What somebody owns: "Kane's low shot". Words ``at…`` follow the owner."""
        if person is not None:
            self.named = Noun("person", i, at, person, owner)
        lows, kinds = self.lows, self.kinds
        head = at - 1
        for k in range(at, min(at + 6, self.end)):
            if (kinds[k] == "t" and lows[k] not in _NOUNS) or kinds[k] == "T":
                continue
            if kinds[k] not in ("", "t") or lows[k] in _FUNCTION_WORDS:
                break
            if lows[k] in _NOUNS:
                head = k
                if not (k + 1 < self.end and lows[k + 1] in _NOUNS):
                    break
        numbered = head < at and self._is_numbered(at)
        head = at if numbered else head
        shot = numbered or self._is_shot(at, head + 1)
        self._place(Noun("thing", i, head + 1, person, owner, shot=shot, pronoun=pronoun))
        self.nouns.update(dict.fromkeys(range(at, head + 1), self.last))
        return max(head + 1, at)

    def _is_numbered(self, at: int) -> bool:
        """Whether a number stands for a goal: "Kane's tenth of the season", "Kane's second came"."""
        after = self.lows[at + 1] if at + 1 < self.end else "."
        number = at < self.end and (self.lows[at] in _W["numbers"] or self.lows[at].endswith(("0th", "1th")))
        return number and (after in _FUNCTION_WORDS or after in ("came", "put", "gave", "made", "sealed"))

    def _is_shot(self, at: int, stop: int) -> bool:
        words = self.lows[at:stop]
        return not SHOTS.isdisjoint(words) and _SERVES.isdisjoint(words)

    def _place(self, noun: Noun) -> None:
        """A noun phrase takes its place: the subject of its clause, or the object of what governs it."""
        if not self.has_verb and not self.governor:
            if self.candidate is None or (
                self.candidate.kind == "thing" and (noun.kind != "thing" or self.candidate.end == noun.first)
            ):
                self.candidate = noun
        elif self._is_inverted(noun):
            self.subject = self.candidate = self.main = noun
        elif noun.kind in ("person", "role", "pronoun"):
            if self._is_praised(noun):
                self.receiver = self.praised = noun
            elif self.governor in _W["fouls"]:
                self.receiver = noun
            elif self._replaces(noun):
                pass
            elif self._is_brought_on(noun):
                self.receiver = noun
            elif self.governor in _W["is"] and self.subject is not None and self.subject.kind in ("role", "thing"):
                self.receiver = noun  # "his replacement was Kane": who "he" is from here on
            elif self.governor in _RECEIVES or (self.governor in _W["sends"] and self._is_sent_on(noun.end)):
                self.receiver = self.fed = noun
            elif self.candidate is not None and not self.has_verb and self._owns(self.candidate):
                self.candidate = self.candidate._replace(person=noun.person, at=noun.at)
        elif noun.kind == "team" and self.governor == "for":
            self.fed = noun  # "only for Spurs to restore their lead"
        if noun.kind in ("person", "role"):
            if self.named is not None and self.named.person != noun.person:
                self.before_named = self.named
            self.named = noun
        elif noun.kind == "team" and not self.governor:
            self.named = noun
        if noun.kind == "thing":
            self.thing = self._taken(noun)
        elif noun.kind == "person" and self.thing is not None and self.thing is self.last and self._owns(self.thing):
            self.thing = self.thing._replace(person=noun.person, at=noun.at)
        self.listed, self.governor = self.governor, ""
        self.last, self.reach = noun, noun.end

    def _replaces(self, noun: Noun) -> bool:
        """Whether somebody only left the pitch: "came on for Kane"."""
        return self.governor == "for" and self.lows[max(self.first, noun.first - 3) : noun.first].count("on") > 0

    def _is_brought_on(self, noun: Noun) -> bool:
        """Whether somebody comes on, of whom the text goes on to tell: "sent on Kane, and he scored"."""
        before = self.lows[max(self.first, noun.first - 6) : noun.first]
        return self.governor == "on" and "on" in before and not _W["brings"].isdisjoint(before)

    def _is_praised(self, noun: Noun) -> bool:
        """Whether somebody's deed is spoken of: "praised Kane after he scored", "heaped praise on Kane", "hailed the
        impact of Kane after coming on"."""
        before = self.lows[max(self.first, noun.first - 3) : noun.first]
        if self.governor == "on":
            return "praise" in before
        of = self.governor == "of" and self.last is not None and self.last.kind == "thing"
        return self.governor in _W["praises"] or (of and self.lows[self.last.first - 1] in _W["praises"])  # type: ignore[union-attr]

    def _is_inverted(self, noun: Noun) -> bool:
        """Whether a person behind the verb is its subject: "up stepped Kane", "first to score was Kane"."""
        no_subject = self.subject is None and self.candidate is None and self.lent is None and self.waiting is None
        behind = self.has_verb and self.governor not in _PREPOSITIONS and not self.governor.endswith("ing")
        return noun.kind == "person" and no_subject and behind  # not "replacing Kane, the striker …"

    def _taken(self, thing: Noun) -> Noun:
        """A shot with whose it is, where the verb says so: "Kane unleashed a shot", "levelled with a header"."""
        taker = self.subject if self.has_verb else None
        if taker is None or taker.kind != "person" or not thing.shot or thing.person is not None:
            return thing
        taken = self.governor in _W["takes_a_shot"] or self.governor in _VERBS
        return thing._replace(person=taker.person, at=taker.at) if taken else thing

    def _owns(self, thing: Noun) -> bool:
        """Whether the next name is whose shot a thing is: "a header from Kane"."""
        return thing.shot and thing.person is None and self.governor in ("from", "by", "of")

    def _is_sent_on(self, i: int) -> bool:
        return i < self.end and (self.lows[i] in _W["sent_on"] or self.lows[i : i + 3] == ["in", "the", "clear"])

    # --- clauses ---

    def _open(self, w: str, aside: bool = False) -> None:
        """A clause ends and another opens with word ``w``, or an ``aside``: "before Kane, in the 12th minute, …"."""
        interrupts = self.opener not in _SUBORDINATE or (self.opener in _W["clausal"] and w in _W["interrupting"])
        acts = self.candidate is not None and (self.candidate.kind == "person" or self.candidate.shot)
        interrupts = interrupts or (aside and acts)
        if w == "," and self.opener in ("until", "before") and self.candidate is not None:
            interrupts = interrupts or self.candidate.kind == "person"  # "… until Kane, given too much room, levelled"
        if self.candidate is not None and not self.has_verb and interrupts:
            apposed = self.opener == "," and self.candidate.kind == "person"
            if self.waiting is None or (self.waiting.kind in ("role", "thing") and apposed):
                self.waiting = self.candidate
        if w in _DASHES:
            if self.outside is not None:  # "Kane scored - after Hart had been sent off - and added another"
                self.subject = self.outside
            self.outside = self.subject if self.outside is None else None
        self.paired = self.lent if w in ("and", ",") and self.lent is not None and self.lent.kind != "team" else None
        if w in (":", ";"):
            self.waiting = None
        self.candidate = self.lent = None
        self.governor, self.opener, self.has_verb = "", w, False

    def _relative(self, i: int, w: str) -> int:
        self._open(w)
        owner = self.named
        if w == "whose":
            return self._thing(i, i + 1, owner.person if owner else None, owner.at if owner else None)
        if w == "who":
            self.candidate = owner
        else:
            self.candidate = self.thing or Noun("thing", i, i + 1)
        return i + 1

    def _word(self, i: int, w: str) -> None:
        """A word that is no noun phrase and binds none: a verb, or a noun without a determiner."""
        if w in _G["fillers"] and i + 1 < self.end and (self.kinds[i + 1] == "P" or self.lows[i + 1] in ROLES):
            return  # "for fellow substitute Kane to score"
        participle = w.endswith("ing")
        beside = self.last is not None and self.reach == i
        if w == "having" and beside and self.listed == "with":  # "with Kane having scored"
            self.lent, self.governor, self.has_verb = self.last, w, True
        elif beside and self.last is not None and self.last.kind in ("person", "team") and self.listed in _SEES:
            self.lent, self.governor = self.last, w  # "saw his side go ahead"
        elif w in _AUXILIARIES:
            if not self.has_verb:
                self._verb(w)
        elif self.governor in _PREPOSITIONS and not participle:
            self.governor = ""  # "from close range"
        elif beside and self.last is not self.candidate and (participle or (w in _VERBS and self.candidate is None)):
            self.lent, self.governor, self.has_verb = self.last, w, True  # "with Kane heading in", "saw Kane score"
        elif self.has_verb:
            if beside and self.last is not None and self.last.kind == "person" and self._is_finite(i):
                self.lent = self.receiver = self.last
            self.governor = w
        elif (
            self.paired is not None and self.candidate is None and (participle or (w in _BARE and self.opener == "and"))
        ):
            self.lent, self.governor, self.has_verb = self.paired, w, True  # "for Kane to control and score"
        elif self.candidate is None and (participle or self._is_fed(i)):  # "collecting the ball, …" is no clause
            self.lent, self.governor, self.has_verb = self.praised or self.waiting or self._actor(), w, True
        elif self.candidate is not None or self._is_finite(i):
            self._verb(w)
            if w in _W["says"]:  # what is said is a clause of its own: "Klopp said the striker was …"
                self.candidate, self.governor, self.opener, self.has_verb = None, "", "that", False

    def _is_finite(self, i: int) -> bool:
        """Whether a word may be a verb with a subject: "curled", "took"; not the "unmarked" of "unmarked Kane"."""
        w = self.lows[i]
        return w in _VERBS or w in _IRREGULAR or (w.endswith("ed") and "-" not in w and w not in _G["unmarked"])

    def _actor(self) -> Noun | None:
        """The subject of the clause before, where it may act at all; else the one before that."""
        subject = self.main or self.subject
        acts = subject is not None and (subject.kind != "thing" or subject.person is not None)
        return subject if acts else self.earlier or subject

    def _is_fed(self, i: int) -> bool:
        """A participle of the passive: "fed by Kane, …"."""
        return self.lows[i + 1 : i + 2] == ["by"] and self.opener in ("", ",")

    def _verb(self, w: str) -> None:
        taken = self.candidate
        if taken is not None:
            if self.opener in ("and", "&"):
                self.waiting = None
        elif self.waiting is not None and self.opener not in ("and", "before"):
            taken, self.waiting = self.waiting, None
        if taken is not None:
            if taken.kind == "person":
                self.receiver = None
            if self.subject is not None and self.subject.kind != "thing":
                self.earlier = self.subject
            self.subject = taken
            if self.opener not in _W["asides"]:
                self.main = taken
        self.candidate = self.subject
        self.has_verb = True
        self.served = w in _W["crosses"] and self.opener in _SUBORDINATE
        self.governor = w
        self.fed = None

    # --- infinitives ---

    def _opens_an_infinitive(self, i: int) -> bool:
        k = i + 1
        while k < self.end and not self.kinds[k] and (self.lows[k] in _ADVERBS or self.lows[k].endswith("ly")):
            k += 1
        if k >= self.end or self.kinds[k] or self.lows[k] in _DETERMINERS or self.lows[k] in ("him", "them"):
            return False
        return self.lows[k].isalpha()

    def _needed(self) -> Noun | None:
        """Who does what "it took" him, or something of his, to do: "it took a header from Kane to level"."""
        it = self.subject is not None and self.subject.kind == "thing" and self.lows[self.subject.first] == "it"
        if not it or self.subject is None or self.lows[self.subject.end] not in _W["takes_somebody"]:
            return None
        return self.named if self.named is not None and self.named.first > self.subject.first else None

    def _infinitive(self) -> None:
        """ "crossed for Kane to score", "found Kane unmarked to score": whoever got the ball; else the subject."""
        self.lent = self.fed or self._needed() or self.lent
        self.governor = ""
        another = self.candidate is not None and not self.has_verb and self.lows[self.candidate.first] == "another"
        if another or self.candidate is None or (not self.has_verb and self.opener in _SUBORDINATE):
            # "since Maradona to score"; "took one touch to control and another to score"
            self.candidate = self.waiting or self.subject
        self.has_verb = True
