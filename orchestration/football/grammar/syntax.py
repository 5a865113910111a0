"""The shallow grammar of a sentence: for each of its words, who or what is the subject there.

Belongs here: taking in noun phrases, relative pronouns and conjunctions. Does not belong here: what kind of word each
is (parts_of_speech.py), whom "he" means (noun_phrases.py), which subject a clause's verb takes (open_clause.py), and
what the verbs mean (shots.py).

One pass from left to right, in time linear in the sentence. A clause opens at the sentence's first word, at a comma and
at a conjunction; its subject is the first noun phrase in it that neither a verb nor a preposition governs; a clause
without one keeps the subject before it ("Kane turned and scored"), or takes up one that still waits for its verb
("Kane, back from injury, scored").
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from orchestration.football.grammar.noun_phrases import FELLS, PATHS, Noun
from orchestration.football.grammar.open_clause import MARKS_APART, OpenClause
from orchestration.football.grammar.parts_of_speech import (
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
from orchestration.football.grammar.scene import Scene
from orchestration.football.names.names import ROLES
from orchestration.football.words.lexicon import word_lists

_W = word_lists("grammar_words")
_G = word_lists("goal_words")
_N = word_lists("name_words")
_KEEPERS = _G["keeper"]
_BARE = {w for w in VERBS if not w.endswith(("ed", "ing", "s"))} | _W["bare"]
_SO_MANY = (["ten"], ["10"], ["nine"], ["9"])
_SIDES = {"hosts", "visitors", "home", "away", "side", "team", "men", "charges"}
_BELONGS_TO_TEAM = ROLES | _N["officials"] | _N["team_things"]
_ENDS_A_NOUN = FUNCTION_WORDS | DETERMINERS
_KEPT = frozenset(("kept", "keeps", "keeping"))
_BRACKETED = 20  # words at most in brackets behind a name: "(12, 33rd and 58th)"
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
        if word >= self._grammar.at:
            self._grammar.read_to(word)
        return self._grammar


def parse(scene: Scene, number: int) -> Sentence:
    """One sentence with its grammar."""
    return Sentence(scene, number, *scene.prose.sentences[number])


@dataclass(slots=True)
class _Reader(OpenClause):
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
                    self.takes_verb(w)  # "Kane needed two minutes to score": the verb tells when as well
                if w in SUBORDINATE and self.has_verb and self.kinds[i + 1 : i + 2] == ["P"]:
                    self.opens(w)  # "the lead lasted five minutes as Kane …"
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
                    self.opens("when")  # "Hart had saved from Kane by the time the striker scored"
                    self.opened = i + 2
                    return min(i + 3, self.end)
                if w == "to" and self.opens_an_infinitive(i):
                    self.takes_infinitive(i)
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
                self.opens(w, aside=w == "," and not _G["opens_an_aside"].isdisjoint(self.lows[i + 1 : i + 2]))
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
            self.opens("")  # "… with Kai Havertz Havertz then …": a full stop is missing
        elif self.governor in _W["of_nobody"] and self.opener in SUBORDINATE:
            self.opens(",")  # "before the visitors could regroup Kane …"
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
                until = min(stop + _BRACKETED, self.end)
                behind = next((k for k in range(stop + 1, until) if self.lows[k] == ")"), stop - 1) + 1
                self.reach, stop = behind, behind  # "with Kane (43rd minute) giving Spurs the lead"
            elif self.listed == "with":  # "with Kane, the Spurs striker, giving them the lead"
                self.reach = stop = self.behind_a_role(stop)
        return stop

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
        elif noun.kind == "person" and self.is_inverted(noun):
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
            self.thing = self.taken(noun) if noun.shot else noun
        elif noun.kind == "person" and self.thing is not None and self.thing is self.last and self.owns(self.thing):
            self.thing = replace(self.thing, person=noun.person, at=noun.at)
        self.listed, self.governor = self.governor, ""
        self.last, self.reach = noun, noun.end

    def _relative(self, i: int, w: str) -> int:
        self.opens(w)
        owner = self.named
        if w == "whose":
            return self._thing(i, i + 1, owner.person if owner else None, owner.at if owner else None)
        if w == "who":
            several = not self.kinds[i - 1] and self.lows[i - 1] != "," and self.is_one_of_several(i)
            self.candidate = Noun("role", i, i + 1) if several else owner
            if self.kinds[i - 1] == "T":
                self.candidate = self.it_was(i) or owner
            if self.lows[i - 1] in MARKS_APART:
                self.candidate = self.before_the_dashes(i - 1) or owner
            done_by_him = self.last is owner and self.listed == "by" and self.lows[i - 1] == ","
            self.aside = owner if done_by_him and self.subject is not None else self.aside
            self.taker = self.subject if self.is_only_described(i, owner) else None
        else:
            self.candidate = self.thing or Noun("thing", i, i + 1)
        return i + 1

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
        elif (
            beside
            and self.last is not None
            and self.listed in _W["lets"]
            and (self.last.shot or self.last.kind == "person")
        ):
            self.lent, self.governor = self.last, w  # "let Kane's shot slip under him", "let Kane ghost in"
        elif beside and self.listed == "with" and self.lows[i + 1 : i + 2] == ["to"] and w in _W["lets"] | _LEAVES:
            self.lent, self.governor, self.has_verb = self.last, w, True  # "with Kane left to tap in"
        elif w in AUXILIARIES:
            if not self.has_verb:
                self.takes_verb(w)
        elif self.governor in PREPOSITIONS and not participle:
            self.governor = ""  # "from close range"
        elif self.governor == "for" and self.praised is not None and w not in _G["passes_on"]:
            self.lent, self.governor = self.praised, w  # "praised Kane for heading in the winner"
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
            self.takes_verb(w)
            if w in _W["says"]:  # what is said is a clause of its own: "Klopp said the striker was …"
                self.candidate, self.governor, self.opener, self.has_verb = None, "", "that", False
