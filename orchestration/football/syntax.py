"""The shallow grammar of a sentence: for each of its words, who or what is the subject there.

Belongs here: taking in noun phrases, clauses, relative pronouns and conjunctions. Does not belong here: what kind of
word each is (parts_of_speech.py), whom "he" means (noun_phrases.py), and what the verbs mean (shots.py).

One pass from left to right, in time linear in the sentence. A clause opens at the sentence's first word, at a comma and
at a conjunction; its subject is the first noun phrase in it that neither a verb nor a preposition governs; a clause
without one keeps the subject before it ("Kane turned and scored"), or takes up one that still waits for its verb
("Kane, back from injury, scored").
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from orchestration.football.clauses import aside_closes
from orchestration.football.lexicon import word_lists
from orchestration.football.names import ROLES
from orchestration.football.noun_phrases import FELLS, PATHS, Noun, SoFar
from orchestration.football.parts_of_speech import (
    AUXILIARIES,
    DETERMINERS,
    FUNCTION_WORDS,
    NO_ADVERBS,
    NOUNS,
    OPENERS,
    PARTS,
    PEOPLE,
    PREPOSITIONS,
    RECEIVES,
    SUBORDINATE,
    VERBS,
    is_dash,
)
from orchestration.football.scene import Scene

_W = word_lists("grammar_words")
_G = word_lists("goal_words")
_N = word_lists("name_words")
_KEEPERS = _G["keeper"]
_BARE = {w for w in VERBS if not w.endswith(("ed", "ing", "s"))} | _W["bare"]
_SO_MANY = (["ten"], ["10"], ["nine"], ["9"])
_SIDES = {"hosts", "visitors", "home", "away", "side", "team", "men", "charges"}
_BELONGS_TO_TEAM = ROLES | _N["officials"] | _N["team_things"]
_ENDS_A_NOUN = FUNCTION_WORDS | DETERMINERS
_BEFORE_THERE = frozenset(("and", "but", ";", ":", "–", "—"))
_NOT_TO = frozenset(("from", "with", "past")) | _W["outdoes"]
_ASIDE = 9  # words at most from "there" to who is: "there, arriving at the far post, was Kane"
_IT_IS = (["it", "was"], ["it", "is"])
_ONE_OF_THEM = [[*it_is, "one", "of"] for it_is in _IT_IS]
_DASHES = frozenset("–—")
_MARKS_APART = _DASHES | {"-"}
_KEPT = frozenset(("kept", "keeps", "keeping"))
_AT_HAND = (["on", "hand"], ["at", "hand"], ["there"])
_LEAVES = word_lists("side_words")["leaves"]
MOST_OWNED = 6  # words at most that name what somebody owns: "Kane's | low left-footed shot"


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

    def receiver(self, by: int | None = None) -> Noun | None:
        """Who got the ball last, by a word where one is given that has not been read yet."""
        return self._read(self.end if by is None else by).receiver

    def topic(self) -> Noun | None:
        """The first person who acts in the sentence."""
        return next((noun for noun in self._read(self.end).subjects if noun and noun.kind in ("person", "role")), None)

    def _read(self, word: int) -> _Reader:
        if self._grammar is None:
            self._grammar = _Reader(
                self.scene, self.first, self.end, self.scene.prose.lows, self.scene.kinds, self.first
            )
        self._grammar.read_to(word)
        return self._grammar


def parse(scene: Scene, number: int) -> Sentence:
    """One sentence with its grammar."""
    return Sentence(scene, number, *scene.prose.sentences[number])


@dataclass(slots=True)
class _Reader(SoFar):
    """One pass over a sentence. ``subjects``: of each word read; ``nouns``: the noun phrases that words belong to."""

    subjects: list[Noun | None] = field(default_factory=list)
    nouns: dict[int, Noun | None] = field(default_factory=dict)

    def read_to(self, word: int) -> None:
        """Goes on until ``word`` is read, or the sentence is."""
        i, end, subjects = self.at, self.end, self.subjects
        while i < end and i <= word:
            stop = self._step(i)
            subject = self.lent or self.candidate or (self.waiting and self.interrupted()) or self.subject
            subjects.append(subject)
            if stop - i > 1:
                subjects += [subject] * (stop - i - 1)
            i = stop
            if subject is not None and self.main_subject is None:
                self.main_subject, self.opens_at = subject, len(subjects)
        self.at = i

    def opening_of(self, word: int) -> Noun | None:
        """The first subject of the sentence, where it comes after ``word``."""
        while self.main_subject is None and self.at < self.end:
            self.read_to(self.at)
        opens = word - self.first < self.opens_at and not self.acts_before(word)
        return self.main_subject if opens else None

    def _step(self, i: int) -> int:
        """Takes in what begins at word ``i``; returns the word after it."""
        kind, w = self.kinds[i], self.lows[i]
        if kind:
            if kind == "P":
                return self._name(i)
            if kind == "T":
                return self._team(i)
            if kind == "t":
                self.governor = ""
                if w in _W["takes_somebody"] and self.candidate is not None and not self.has_verb:
                    self._verb(w)  # "Kane needed two minutes to score": the verb tells when as well
                if w in SUBORDINATE and self.has_verb and self.kinds[i + 1 : i + 2] == ["P"]:
                    self._open(w)  # "the lead lasted five minutes as Kane …"
                    self.opened = i
            return i + 1
        part = PARTS.get(w)
        if part is None:
            if w == "-" and is_dash(self.scene, i):
                w, part = "–", "opener"
            elif not w.endswith("ly") or w in NO_ADVERBS:
                self._word(i, w)
                return i + 1
        match part:
            case "preposition":  # the most frequent stand first
                if w == "by" and self.lows[i + 1 : i + 3] == ["the", "time"]:
                    self._open("when")  # "Hart had saved from Kane by the time the striker scored"
                    self.opened = i + 2
                    return min(i + 3, self.end)
                if w == "to" and self.opens_an_infinitive(i):
                    self._infinitive(i)
                else:
                    self._govern(i, w)
            case "determiner":
                if w == "this" and self.lows[i + 1 : i + 2] == ["time"]:  # "and this time sent it into the corner"
                    return min(i + 2, self.end)
                return self._description(i)
            case "opener":
                if w == "then" and self.reach == i and self.listed == "with":  # "with Kane then heading in"
                    self.reach = i + 1
                    return i + 1
                if self.lent is not None and w == "and" and i + 1 < self.end and self.lows[i + 1] in PREPOSITIONS:
                    return i + 1  # "let Kane's shot slip under him and into the net"
                if w == "and" and (self.opener == w or self.opener in SUBORDINATE) and self.follows_a_save(i):
                    self.subject = self.main = self.earlier  # "Kane pounced when Hart could only parry and tapped in"
                if w in ("and", "before") and self.lows[i - 1] == "," and self.taker is not None:
                    self.subject, self.main, self.taker = self.taker, self.taker, None
                if w == "," and self.fed is not None and self.fed.end == i and (stop := self.behind_an_aside(i)):
                    return stop
                self._open(w, aside=w == "," and not _G["opens_an_aside"].isdisjoint(self.lows[i + 1 : i + 2]))
                self.opened = i
            case "pronoun":
                self._place(self.pronoun(i, w))
            case "that":
                return self._that(i)
            case "relative":
                return self._relative(i, w)
            case "him":
                self._place(self.him(i))
            case _:  # an adverb
                if self.last is not None and self.reach == i:
                    self.reach = i + 1  # "with Kane finally scoring"
        return i + 1

    def behind_an_aside(self, i: int) -> int | None:
        """Where an infinitive goes on behind what who got the ball is, from the comma at word ``i`` on: "for Kane, a
        yard offside perhaps, | to tap in"."""
        if self.lows[i + 1] not in ("a", "an"):
            return None
        stop = aside_closes(self.lows, i, min(i + _ASIDE, self.end - 1))
        return stop + 1 if stop and self.lows[stop + 1] == "to" and not any(self.kinds[i:stop]) else None

    def _that(self, i: int) -> int:
        if i + 1 == self.end or self.lows[i + 1] in OPENERS or self.lows[i + 1] == ".":  # "after that and Kane, …"
            return i + 1
        return self._description(i) if self.governor else self._relative(i, "that")

    def _govern(self, i: int, w: str) -> None:
        """A preposition governs what follows: "played in Kane", "into the path of Kane" give him the ball."""
        kept = w == "from" and self.last is not None and self.last.kind == "person" and self.last.end == i
        if kept and i + 1 < self.end and self.lows[i + 1].endswith("ing"):  # "stopped Kane from scoring"
            self.reach = i + 1
        if w == "to" and self.lows[i - 1] in _W["compares_to"]:
            w = "than"  # "Kane, preferred to Alli, …" gives Alli no ball
        led = self.governor in _W["plays"] and w in ("in", "through", "on") and self.kinds[i + 1 : i + 2] == ["P"]
        if w == "beating" and self.last is not None and self.last.shot and self.reach == i:
            self.lent = self.last  # "with his low effort beating Hart"
        led = led or (w == "of" and self.lows[i - 1] in PATHS)
        self.governor = "found" if led else w

    def _name(self, i: int) -> int:
        m = self.scene.people.mentions[self.scene.refs[i]]
        stop = min(m.end, self.end)
        if self.goes_on_a_list(i, stop):
            self.governor = self.listed
        elif self.last is not None and self.last.end == i and self.last.kind == "person":
            self._open("")  # "… with Kai Havertz Havertz then …": a full stop is missing
        elif self.governor in _W["of_nobody"] and self.opener in SUBORDINATE:
            self._open(",")  # "before the visitors could regroup Kane …"
        if "the" in self.lows[max(self.first, i - 2) : i] and self.tells_whence(i, stop):
            return self._described(self.role(i, stop))
        elif m.person in self.scene.people.officials:
            self._place(Noun("thing", i, stop))
        elif self.scene.prose.owns[m.end - 1] or self.lends_its_name(i, stop):
            return self._thing(i, stop, m.person, (m.first, m.end))
        elif self.opened == i - 1 and self.listed in PREPOSITIONS and self.names_who_is_described(i, stop):
            self.last = self.named = Noun("person", i, stop, m.person, (m.first, m.end))
        else:
            self._place(Noun("person", i, stop, m.person, (m.first, m.end)))
            if self.lows[stop : stop + 1] == ["("] and self.kinds[stop + 1 : stop + 2] == ["t"]:
                behind = (
                    next((k for k in range(stop + 1, min(stop + 6, self.end)) if self.lows[k] == ")"), stop - 1) + 1
                )
                self.reach, stop = behind, behind  # "with Kane (43rd minute) giving Spurs the lead"
            elif self.listed == "with":  # "with Kane, the Spurs striker, giving them the lead"
                self.reach = stop = self.behind_a_role(stop)
        return stop

    def behind_a_role(self, i: int) -> int:
        """Where a participle goes on behind what somebody named up to word ``i`` is, ", the Spurs striker, | giving";
        ``i`` where none does."""
        if self.lows[i : i + 2] != [",", "the"]:
            return i
        stop = aside_closes(self.lows, i, min(i + _ASIDE, self.end - 1))
        role = stop and self.lows[stop - 1] in PEOPLE and self.lows[stop + 1].endswith("ing")
        return stop + 1 if stop and role else i

    def _team(self, i: int) -> int:
        t = self.scene.teams[self.scene.refs[i]]
        stop = min(t.end, self.end)
        if t.form == "demonym":
            if i > self.first and self.lows[i - 1] == "the" and self.is_one_of_them(i, stop):
                return self._described(self.role(i, stop))
            return stop
        if self.scene.prose.owns[t.end - 1]:
            return stop
        if self.lows[i] == "the" and stop < self.end and self.lows[stop] in PEOPLE:
            return self._description(i)  # "the Foxes striker", whose club's name has its article
        if stop < self.end and self.kinds[stop] != "P" and self.lows[stop] not in _BELONGS_TO_TEAM:
            if self.last is not None and self.last.kind == "team" and self._goes_with(self.last, stop):
                self.governor = self.listed  # "Kane, on loan at Leeds and Hull, scored"
            self._place(Noun("team", i, stop))
        return stop

    def _goes_with(self, team: Noun, stop: int) -> bool:
        """Whether a team named up to word ``stop`` is governed as the one before it is: "at Leeds and Hull, …"."""
        joined = team.end == self.opened and self.opener in ("and", "&") and self.listed in PREPOSITIONS
        return joined and self.lows[stop] == ","

    def _description(self, i: int) -> int:
        """ "the striker", "his low shot", "a header": a determiner or a role, and the noun it belongs to."""
        lows, kinds = self.lows, self.kinds
        w = lows[i]
        if w == "the" and i + 1 < self.end and lows[i + 1] in ("former", "latter"):
            both = self.before_named, self.named
            which = both[lows[i + 1] == "latter"]
            if self.stands_alone(i + 2):
                self._place(replace(which, first=i, end=i + 2) if which else Noun("pronoun", i, i + 2, pronoun=True))
                self.before_named, self.named = both  # "the former heading in and the latter tapping home"
                return i + 2
            if self.scene.prose.owns[i + 1]:
                return self._thing(i, i + 2, which.person if which else None, which.at if which else None)
        if w in ("this", "that") and lows[i + 1 : i + 2] == ["time"]:  # "and this time found the net"
            return i + 2
        head = None
        for k in range(i, min(i + 7, self.end)):
            low, kind = lows[k], kinds[k]
            if kind:
                if kind == "T" and w == "the" and self._is_somebody_of(k, i):
                    return self._described(self.role(i, k + 1))  # "the Brazilian's header", "the young Brazilian"
                if kind in ("T", "t", "c") and low not in NOUNS:
                    continue
            elif kinds[k - 1] == "T" and kinds[k - 1 : k + 2] == ["T", "", "T"]:
                continue  # "the former Leeds and Hull striker"
            if kind not in ("", "t") or (k > i and low in _ENDS_A_NOUN):
                break
            if k > i + 1 and head is None and low not in NOUNS and self.is_finite(k):
                break
            if low in PEOPLE or low in NOUNS or low.endswith("-old"):
                head = k
                if k + 1 < self.end and not self.noun_goes_on(k):
                    break
        if head is None:
            if w == "the" and self._is_from_somewhere(i + 1):
                return i + 1  # "for the Spaniard to score": who he is comes next
            if "P" in kinds[i + 2 : i + 4] and (named := self.how_somebody_is(i)) is not None:
                return named
            if w not in ROLES:
                side = i + 1 + (lows[i + 1 : i + 2] in _SO_MANY)  # "the ten men"
                if lows[side : side + 1] and lows[side] in _SIDES:
                    self._place(Noun("team", i, side + 1))
                    return side + 1
                stop = i + 1
                while stop < min(i + 3, self.end) and self.describes(stop, i):
                    stop += 1
                self._place(Noun("thing", i, stop))
                return stop
            return i + 1
        if head + 1 < self.end and kinds[head + 1] == "P" and (lows[head] in PEOPLE or lows[head].endswith("-old")):
            return head + 1  # "the substitute Kane", "the 21-year-old Kane": the name is the noun
        if lows[i - 1] == "as" and lows[head] in _W["substitutes"]:
            return head + 1  # "fell to Kane, on as a substitute, who …"
        if lows[head] in PEOPLE or lows[head].endswith("-old") or (lows[head] == "winner" and self.has_won(head, i)):
            known = w in ("the", "our") or (
                w in ROLES and True in self.scene.prose.owns[max(0, i - 3) : i] and self._is_of_a_side(i)
            )
            who = self.role(i, head + 1, known=known and lows[head] not in _KEEPERS)
            return self._described(who)
        if w in ("his", "her"):
            he = self.he(i)
            return self._thing(i, i + 1, he.person, he.at, pronoun=he.pronoun)
        self._place(Noun("thing", i, head + 1, shot=self.is_shot(i, head + 1)))
        self.nouns.update(dict.fromkeys(range(i, head + 1), self.last))
        return head + 1

    def _is_of_a_side(self, i: int) -> bool:
        """Whether a side has the one whom the role at word ``i`` describes: "Leeds' leading scorer"."""
        k = i - 1
        while k > max(self.first, i - 4) and not self.kinds[k] and self.lows[k] not in _ENDS_A_NOUN:
            k -= 1
        return k >= self.first and self.kinds[k] == "T" and self.scene.prose.owns[k]

    def _is_from_somewhere(self, k: int) -> bool:
        """Whether word ``k`` is somebody by whence he is: "the Spaniard", "the Belgian"."""
        if self.kinds[k : k + 1] == ["P"]:
            return self.tells_whence(k, k + 1)
        demonym = self.kinds[k : k + 1] == ["T"] and self.scene.teams[self.scene.refs[k]].form == "demonym"
        return demonym and self.is_one_of_them(k, k + 1)

    def _is_somebody_of(self, k: int, i: int) -> bool:
        """Whether the country at word ``k`` is that of the one man whom "the" at word ``i`` opens: "the Brazilian's
        header", "the young Brazilian headed in"; not "the Brazilian defence", "the Brazilian" (see ``_team``)."""
        if k == i + 1:
            return self.scene.prose.owns[k] and self.is_countryman(k)
        t = self.scene.teams[self.scene.refs[k]]
        adjective = k == i + 2 and not self.kinds[i + 1] and t.form == "demonym"
        return adjective and (self.scene.prose.owns[k] or self.is_one_of_them(k, k + 1)) and self.is_countryman(k)

    def _described(self, who: Noun) -> int:
        """Somebody by what or whence he is, "the striker", "the Spaniard", or what is his: "the striker's second"."""
        if self.scene.prose.owns[who.end - 1]:
            return self._thing(who.first, who.end, who.person, who.at, pronoun=who.pronoun)
        self._place(who)
        return who.end

    def _thing(self, i: int, at: int, person: int | None, owner: tuple[int, int] | None, pronoun: bool = False) -> int:
        """What somebody owns: "Kane's low shot". Words ``at…`` follow the owner."""
        if person is not None:
            self.named = Noun("person", i, at, person, owner)
        lows, kinds = self.lows, self.kinds
        head = at - 1
        for k in range(at, min(at + MOST_OWNED, self.end)):
            if (kinds[k] == "t" and lows[k] not in NOUNS) or kinds[k] == "T":
                continue
            if kinds[k] not in ("", "t") or lows[k] in FUNCTION_WORDS:
                break
            if lows[k] in NOUNS:
                head = k
                if not (k + 1 < self.end and lows[k + 1] in NOUNS):
                    break
        numbered = head < at and self.is_numbered(at)
        head = at if numbered else head
        shot = numbered or self.is_shot(at, head + 1)
        self._place(Noun("thing", i, head + 1, person, owner, shot=shot, pronoun=pronoun))
        self.nouns.update(dict.fromkeys(range(at, head + 1), self.last))
        return max(head + 1, at)

    def _place(self, noun: Noun) -> None:
        """A noun phrase takes its place: the subject of its clause, or the object of what governs it."""
        if not self.has_verb and not self.governor:
            if self.candidate is None or (
                self.candidate.kind == "thing" and (noun.kind != "thing" or self.candidate.end == noun.first)
            ):
                self.candidate = noun
        elif self.is_inverted(noun):
            self.subject = self.candidate = self.main = noun
            self.agent = None
        elif noun.kind in ("person", "role", "pronoun"):
            if self.is_praised(noun):
                self.receiver = self.praised = noun
            elif self.governor in _W["fouls"] or (self.governor in FELLS and self.is_felled(noun)):
                self.receiver = noun
            elif self.is_agent(noun):
                self.agent = noun
            elif self.replaces(noun):
                self.listed, self.governor, self.last, self.reach = self.governor, "", noun, noun.end
                return
            elif self.is_brought_on(noun) or (self.governor == "by" and self.takes_in(noun)):
                self.receiver = noun
            elif self.governor in _W["is"] and self.is_there(noun):
                self.receiver = self.fed = noun  # "and there was Kane to tap in"
                self.subject = self.candidate = self.main = noun  # "…, heading in from six yards"
            elif self.governor in _W["is"] and self.subject is not None and self.subject.kind in ("role", "thing"):
                self.receiver = noun  # "his replacement was Kane": who "he" is from here on
            elif self.governor in RECEIVES or (self.governor in _W["sends"] and self.is_sent_on(noun.end)):
                self.receiver = self.fed = noun
            elif self.candidate is not None and not self.has_verb and self.owns(self.candidate):
                self.candidate = replace(self.candidate, person=noun.person, at=noun.at)
        elif noun.kind == "team" and self.governor == "for" and self.lows[noun.end : noun.end + 1] != [","]:
            self.fed = noun  # "only for Spurs to restore their lead"
        elif noun.person is not None and self.governor in RECEIVES and self.lows[noun.end - 1] in _W["runs"]:
            # "picked out Kane's run, and he finished"
            self.receiver = Noun("person", noun.first, noun.end, noun.person, noun.at)
        if noun.kind in ("person", "role"):
            if self.named is not None and self.named.person != noun.person:
                self.before_named = self.named
            self.named = noun
        elif noun.kind == "team" and not self.governor:
            self.named = noun
        if noun.kind == "thing":
            self.thing = self.taken(noun)
        elif noun.kind == "person" and self.thing is not None and self.thing is self.last and self.owns(self.thing):
            self.thing = replace(self.thing, person=noun.person, at=noun.at)
        self.listed, self.governor = self.governor, ""
        self.last, self.reach = noun, noun.end

    def is_there(self, noun: Noun) -> bool:
        """Whether a noun is who was there, in a clause that begins so: "and there, arriving at the far post, was Kane";
        not "the referee, there in the middle, was Kane to score"."""
        lows = self.lows
        for j in range(noun.first - 2, max(self.first, noun.first - _ASIDE) - 1, -1):
            if lows[j] == "there" and (j == self.first or lows[j - 1] in _BEFORE_THERE):
                between = lows[j + 1 : noun.first - 1]  # up to "was"
                return not between or (between[0] == between[-1] == "," and between.count(",") == 2)
        return False

    def _open(self, w: str, aside: bool = False) -> None:
        """A clause ends and another opens with word ``w``, or an ``aside``: "before Kane, in the 12th minute, …"."""
        interrupts = self.opener not in SUBORDINATE or (self.opener in _W["clausal"] and w in _W["interrupting"])
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
                self.subject, self.outside = self.outside, None
            else:  # or "Kane's penalty - given after Cork had been sent off - made it two"
                self.outside = self.candidate if self.candidate is not None and not self.has_verb else self.subject
        if w == "," and self.opener in SUBORDINATE:
            self.closed = True
        elif w == "and" and self.opener == "," and self.closed and self.candidate is None and not self.has_verb:
            self.subject = self.main  # "Kane pounced after Alli's shot was saved, and added another"
        if w != ",":
            self.closed = False
        behind_and = self.opener == "," and self.lows[self.opened - 1 : self.opened] == ["and"]
        if behind_and and w in SUBORDINATE and self.candidate is None and not self.has_verb:
            self.resumes = self.main  # "Kane turned and, before it bounced, volleyed in"
        joins = w in ("and", ",", "before") and self.lent is not None and self.lent.kind != "team"
        self.paired = self.lent if joins and self.lent is not None and not self._is_a_ball(self.lent) else None
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
            several = not self.kinds[i - 1] and self.lows[i - 1] != "," and self.is_one_of_several(i)
            self.candidate = Noun("role", i, i + 1) if several else owner
            if self.kinds[i - 1] == "T":
                self.candidate = self.it_was(i) or owner
            if self.lows[i - 1] in _MARKS_APART:
                self.candidate = self.before_the_dashes(i - 1) or owner
            done_by_him = self.last is owner and self.listed == "by" and self.lows[i - 1] == ","
            self.aside = owner if done_by_him and self.subject is not None else self.aside
            self.taker = self.subject if self._is_only_described(i, owner) else None
        else:
            self.candidate = self.thing or Noun("thing", i, i + 1)
        return i + 1

    def _is_only_described(self, i: int, giver: Noun | None) -> bool:
        """Whether the "who" at word ``i`` says what he is of whom another had the ball from or went past: "Kane took a
        pass from Alli, who had won it, and scored"; not "Kane was replaced with Alli, who was on for a minute"."""
        if self.last is not giver or self.lows[i - 1] != "," or self.listed not in _NOT_TO:
            return False
        if self.listed == "with" and not _W["swaps"].isdisjoint(self.lows[max(self.first, i - _ASIDE) : i]):
            return False
        acts = (
            self.subject is not None and self.subject.kind in ("person", "role") and self.subject.person != self.saver
        )
        return acts and self.lows[i + 1] in AUXILIARIES

    def follows_a_save(self, i: int) -> bool:
        """Whether the clause up to word ``i`` tells a save by another than who acted before it, who acts on; not "Kane
        celebrated when Hart parried his shot and turned it into his own net"."""
        keeper, other = self.subject, self.earlier
        if keeper is None or other is None or keeper.person is None or keeper.person != self.saver:
            return False
        return other.kind == "person" and other.person != keeper.person and "own" not in self.lows[i : i + _ASIDE]

    def is_one_of_several(self, i: int) -> bool:
        """Whether a "who" at word ``i`` tells of somebody who is not named: "it was one of those brought back who"; not
        "Kane was one of three who"."""
        words = self.lows[max(self.first, i - _ASIDE) : i]
        return any(words[k : k + 4] in _ONE_OF_THEM for k in range(len(words) - 3))

    def before_the_dashes(self, i: int) -> Noun | None:
        """Who is named right before what stands between two dashes, the later at word ``i``: "fell to Kane – on for
        Son – who headed in"."""
        opens = next((k for k in range(i - 1, self.first, -1) if self.lows[k] in _MARKS_APART), None)
        if opens is None or self.kinds[opens - 1] != "P":
            return None
        m = self.scene.people.mentions[self.scene.refs[opens - 1]]
        return Noun("person", m.first, m.end, m.person, (m.first, m.end))

    def it_was(self, i: int) -> Noun | None:
        """The team of which a "who" at word ``i`` tells more than what it was: "but it was Spurs who scored"."""
        t = self.scene.teams[self.scene.refs[i - 1]]
        if t.form == "demonym" and self.is_countryman(i - 1):
            return None  # "it was the Chilean who scored"
        at = t.first - (self.lows[t.first - 1] == "the")
        return Noun("team", t.first, t.end) if self.lows[at - 2 : at] in _IT_IS else None

    def _word(self, i: int, w: str) -> None:
        """A word that is no noun phrase and binds none: a verb, or a noun without a determiner."""
        named = i + 1 < self.end and (self.kinds[i + 1] == "P" or self.lows[i + 1] in PEOPLE)
        if named and (w in _G["fillers"] or w in PEOPLE):
            return  # "for fellow replacement Kane to score"
        if w in _G["keeps_out_shots"] or (w in _KEPT and "out" in self.lows[i + 1 : i + 4]):
            keeper = self.candidate or self.subject
            passive = self.lows[i - 1] in _W["passive"]  # "Kane's penalty was saved"
            self.saver = keeper.person if keeper is not None and keeper.kind == "person" and not passive else None
        participle = w.endswith("ing")
        beside = self.last is not None and self.reach == i
        if w == "having" and beside and self.listed == "with":  # "with Kane having scored"
            self.lent, self.governor, self.has_verb = self.last, w, True
        elif beside and self.last is not None and self.listed in _W["sees"] and self.does_something_seen(self.last):
            self.lent, self.governor = self.last, w  # "saw his side go ahead", "watched the ball fly in"
        elif beside and self.last is not None and self.last.shot and self.listed in _W["lets"]:
            self.lent, self.governor = self.last, w  # "let Kane's shot slip under him"
        elif beside and self.listed == "with" and self.lows[i + 1 : i + 2] == ["to"] and w in _W["lets"] | _LEAVES:
            self.lent, self.governor, self.has_verb = self.last, w, True  # "with Kane left to tap in"
        elif w in AUXILIARIES:
            if not self.has_verb:
                self._verb(w)
        elif self.governor in PREPOSITIONS and not participle:
            self.governor = ""  # "from close range"
        elif beside and self.last is not self.candidate and (participle or (w in VERBS and self.candidate is None)):
            self.lent, self.governor, self.has_verb = self.last, w, True  # "with Kane heading in", "saw Kane score"
        elif self.has_verb:
            if beside and self.last is not None and self.last.kind == "person" and self.is_finite(i):
                self.lent = self.receiver = self.last
            self.governor = w
        elif (
            self.paired is not None and self.candidate is None and (participle or (w in _BARE and self.opener == "and"))
        ):
            self.lent, self.governor, self.has_verb = self.paired, w, True  # "for Kane to control and score"
        elif self.candidate is None and (participle or self.is_fed(i)):  # "collecting the ball, …" is no clause
            self.lent, self.governor, self.has_verb = self.praised or self.waiting or self.actor(), w, True
        elif self.candidate is not None or self.is_finite(i):
            self._verb(w)
            if w in _W["says"]:  # what is said is a clause of its own: "Klopp said the striker was …"
                self.candidate, self.governor, self.opener, self.has_verb = None, "", "that", False

    def does_something_seen(self, noun: Noun) -> bool:
        """Whether a noun phrase behind a "saw" or "watched" does what comes next."""
        return noun.kind in ("person", "team") or self._is_a_ball(noun)

    def _is_a_ball(self, noun: Noun) -> bool:
        return noun.kind == "thing" and self.lows[noun.end - 1] == "ball"

    def _verb(self, w: str) -> None:
        taken = self.candidate
        if taken is not None:
            if self.opener in ("and", "&"):
                self.waiting = None
        elif self.waiting is not None and self.opener not in ("and", "before"):
            taken, self.waiting = self.waiting, None
        elif self.resumes is not None and self.opener == ",":
            taken, self.resumes = self.resumes, None
        elif self.closed and self.opener == "," and self.main is not None and self._is_set_apart(self.main):
            taken = self.main
        if taken is not None:
            if taken.kind == "person":
                self.runner, self.receiver = self.receiver, None
            if self.subject is not None and self.subject.kind != "thing":
                self.earlier = self.subject
            self.subject = taken
            if self.opener not in _W["asides"]:
                self.main = taken
        self.candidate = self.subject
        self.has_verb, self.agent = True, None
        self.served = w in _W["crosses"] and self.opener in SUBORDINATE
        self.governor = w
        self.fed = None

    def _is_set_apart(self, noun: Noun) -> bool:
        """Whether a comma stands between a subject and its verb: "Kane's penalty, given after Cork had handled,
        levelled it"; not "Kane shot when Alli turned, looked up and crossed"."""
        return self.lows[self.scene.past_time(noun.end)] == ","

    def _left(self, i: int) -> Noun | None:
        """Who is left to do what follows word ``i``, or whose shot is let do it: "leaving Kane to tap in", "with Kane
        on hand to tap in", "allowed Kane's shot to slip in", "only for Kane's header to earn a draw"."""
        if self.last is None:
            return None
        if self.listed == "with" and self.last.kind == "person" and self.lows[self.reach : i] in _AT_HAND:
            return self.last
        if self.reach != i:
            return None
        left = self.last.kind == "person" and self.listed in _LEAVES
        let = self.last.shot and self.last.person is not None and (self.listed == "for" or self.listed in _W["lets"])
        return self.last if left or let else None

    def _fed_too(self, i: int) -> Noun | None:
        """Who is named behind an "and" as another for whom it was: "only for Kane to level and Alli to win it"."""
        beside = self.candidate
        if beside is None or self.has_verb or self.opener != "and" or beside.end != i:
            return None
        return beside if beside.kind in ("person", "role") else None

    def _infinitive(self, i: int) -> None:
        """ "crossed for Kane to score", "found Kane unmarked to score": whoever got the ball; else the subject."""
        self.lent = (
            self._left(i) or (self.fed and self._fed_too(i)) or self.fed or self.needed() or self.agent or self.lent
        )
        self.governor = ""
        another = self.candidate is not None and not self.has_verb and self.is_another_touch(self.candidate)
        if another or self.candidate is None or (not self.has_verb and self.opener in SUBORDINATE):
            # "since Maradona to score"; "took one touch to control and another to score"
            self.candidate = self.waiting or self.subject
        self.has_verb = True

    def is_another_touch(self, noun: Noun) -> bool:
        """Whether a noun phrase is a further touch of the ball: "one touch to control and another", "… a second"."""
        words = self.lows[noun.first : noun.end]
        return words[0] == "another" or (words == ["a", "second"] and "touch" in self.lows[self.first : noun.first])
