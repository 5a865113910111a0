"""A clause while it is read: how it opens, which subject its verb takes, and who does what an infinitive says.

Belongs here: what stands open of a clause, and what interrupts it. Does not belong here: taking in words (syntax.py),
and whom "he" or "the striker" means (noun_phrases.py).
"""

from __future__ import annotations

from dataclasses import dataclass

from orchestration.football.grammar.clauses import aside_closes
from orchestration.football.grammar.noun_phrases import Noun, SoFar
from orchestration.football.grammar.parts_of_speech import AUXILIARIES, PEOPLE, SUBORDINATE
from orchestration.football.words.lexicon import word_lists

_W = word_lists("grammar_words")
_BEFORE_THERE = frozenset(("and", "but", ";", ":", "–", "—"))
_NOT_TO = frozenset(("from", "with", "past")) | _W["outdoes"]
_ASIDE = 9  # words at most from "there" to who is: "there, arriving at the far post, was Kane"
_IT_IS = (["it", "was"], ["it", "is"])
_ONE_OF_THEM = [[*it_is, "one", "of"] for it_is in _IT_IS]
_AT_HAND = (["on", "hand"], ["at", "hand"], ["there"])
_DASHES = frozenset("–—")
MARKS_APART = _DASHES | {"-"}
_LEAVES = word_lists("side_words")["leaves"]
_SHOOTS = word_lists("goal_words")["shoots"]
_VERB_WITHIN = 2  # words of its subject: "coolly chipped", "let fly"


@dataclass(slots=True)
class OpenClause(SoFar):
    """What a pass over a sentence knows, and what it makes of a clause's beginning, its verb and its infinitives."""

    def behind_an_aside(self, i: int) -> int | None:
        """Where an infinitive goes on behind what who got the ball is, from the comma at word ``i`` on: "for Kane, a
        yard offside perhaps, | to tap in"."""
        if self.lows[i + 1] not in ("a", "an"):
            return None
        stop = aside_closes(self.lows, i, min(i + _ASIDE, self.end - 1))
        return stop + 1 if stop and self.lows[stop + 1] == "to" and not any(self.kinds[i:stop]) else None

    def behind_a_role(self, i: int) -> int:
        """Where a participle goes on behind what somebody named up to word ``i`` is, ", the Spurs striker, | giving";
        ``i`` where none does."""
        if self.lows[i : i + 2] != [",", "the"]:
            return i
        stop = aside_closes(self.lows, i, min(i + _ASIDE, self.end - 1))
        role = stop and self.lows[stop - 1] in PEOPLE and self.lows[stop + 1].endswith("ing")
        return stop + 1 if stop and role else i

    def is_there(self, noun: Noun) -> bool:
        """Whether a noun is who was there, in a clause that begins so: "and there, arriving at the far post, was Kane";
        not "the referee, there in the middle, was Kane to score"."""
        lows = self.lows
        for j in range(noun.first - 2, max(self.first, noun.first - _ASIDE) - 1, -1):
            if lows[j] == "there" and (j == self.first or lows[j - 1] in _BEFORE_THERE):
                between = lows[j + 1 : noun.first - 1]  # up to "was"
                return not between or (between[0] == between[-1] == "," and between.count(",") == 2)
        return False

    def opens(self, w: str, aside: bool = False) -> None:
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
        self.paired = self.lent if joins and self.lent is not None and not self.is_a_ball(self.lent) else None
        if w in (":", ";"):
            self.waiting = None
        self.candidate = self.lent = None
        self.governor, self.opener, self.has_verb = "", w, False

    def is_only_described(self, i: int, giver: Noun | None) -> bool:
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
        opens = next((k for k in range(i - 1, self.first, -1) if self.lows[k] in MARKS_APART), None)
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

    def does_something_seen(self, noun: Noun) -> bool:
        """Whether a noun phrase behind a "saw" or "watched" does what comes next: "Hart watched the ball fly in"; not
        "Kane shot and watched the ball fly in", which is his doing."""
        return noun.kind in ("person", "team") or (self.is_a_ball(noun) and not self.has_shot(noun.first))

    def has_shot(self, until: int) -> bool:
        """Whether the subject shot before word ``until``: "Kane let fly and …", "Kane turned, shot and …"; not "Hart
        kept out a shot and …"."""
        if self.subject is None or self.subject.kind == "team":
            return False
        soon = self.subject.end + _VERB_WITHIN
        return any(
            self.lows[k] in _SHOOTS and (k < soon or self.lows[k - 1] in ("and", ","))
            for k in range(self.subject.end, until)
        )

    def is_a_ball(self, noun: Noun) -> bool:
        return noun.kind == "thing" and self.lows[noun.end - 1] == "ball"

    def takes_verb(self, w: str) -> None:
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

    def takes_infinitive(self, i: int) -> None:
        """ "crossed for Kane to score", "found Kane unmarked to score": whoever got the ball; else the subject."""
        self.lent = (
            self._left(i)
            or (self.fed and self._fed_too(i))
            or self.fed
            or self.needed()
            or self.agent
            or (self.praised if self.listed == "for" else None)  # "praised Kane for his nerve to level"
            or self.lent
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
