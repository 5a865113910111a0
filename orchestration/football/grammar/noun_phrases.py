"""Noun phrases, and whom "he", "him" and "the striker" mean within a sentence.

Belongs here: what the words read so far make of the next noun phrase. Does not belong here: whom "he" means at the head
of a sentence (antecedents.py), and taking words in (syntax.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from orchestration.football.grammar.parts_of_speech import (
    PREPOSITIONS,
    SERVES,
    SUBORDINATE,
    VERBS,
    Words,
    is_from_somebody,
)
from orchestration.football.names.names import ROLES
from orchestration.football.words.lexicon import word_lists

_W = word_lists("grammar_words")
PATHS = ("path", "feet", "run", "stride")
_LEFT_FOR_HIM = _W["substitutes"] | {"introduced"}
_BODY = word_lists("goal_words")["parts_of_a_body"]
_ERRS = word_lists("goal_words")["errs"]
_FINISHES = (word_lists("goal_words")["finish"] | word_lists("goal_words")["score"] | {"met", "added", "cancelled"}) - {
    "deflected"
}
_TO_AN_AGENT = 9  # words at most from a verb to who did it: "intercepted in the box by the Leeds striker Kane"
_BEATS = word_lists("goal_words")["rounds"] | word_lists("side_words")["past_him"] | {"round"}
_PULLS, _DOWN = frozenset(("pulled", "pulling", "dragged", "took", "cut")), (["down"], ["back"])
_HIMSELF = 9  # words at most from "he" to "himself", with the word behind
_SOON = 3  # words at most from a subject to its verb
FELLS = _PULLS | {"down"}
_THINKS = _W["thinks"]
_AFTER_A_SLIP = frozenset(("and", ",", "as", "at"))
_AMENDS = (["made", "up"], ["made", "amends"], ["atoned", "for"])
_STOPS_HIM = word_lists("goal_words")["keeps_out_shots"] | _W["fouls"] | _PULLS


@dataclass(slots=True)
class Noun:
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


_LOOKS_BACK = frozenset(("but", "despite", "having"))


def _looks_back(after: Sequence[str]) -> bool:
    """Whether what follows a substitute is about whom he replaced: "by Kane but his goal had …", "before his goal
    counted", ", but he had scored"; not ", but the substitute scored"."""
    if after[:2] == [",", "but"]:
        return "had" in after
    return not _LOOKS_BACK.isdisjoint(after[:1]) or after[:2] == ["before", "his"]


@dataclass(slots=True)
class SoFar(Words):
    """What a pass over a sentence knows before its word ``at``.

    ``subject``: whose verbs these are; ``candidate``: the noun phrase of this clause that no verb has taken yet;
    ``waiting``: one before an interruption, still without a verb; ``receiver``: to whom the ball went last; ``named``:
    the person, role or team before ("who"); ``governor``: the preposition or verb that the next noun phrase belongs to;
    ``reach``: where the last noun phrase ends, with the adverbs behind it; ``outside``: the subject before what stands
    between two dashes; ``resumes``: the subject before a clause that interrupts behind "and,"; ``aside``: who did it in
    the passive, while a "who" tells more of him; ``taker``: who had the ball from somebody, of whom a "who" tells more;
    ``agent``: who did what a thing suffers, "the cross was met by Kane"; ``saver``: who made a save; ``runner``: to
    whom the ball had gone before another became the subject; ``closed``: a comma has just ended a subordinate clause;
    ``served``: the subject crossed, so that "he" who meets it is another.
    """

    at: int
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
    resumes: Noun | None = None
    agent: Noun | None = None
    aside: Noun | None = None
    taker: Noun | None = None
    governor: str = ""
    listed: str = ""
    opener: str = ""
    has_verb: bool = False
    served: bool = False
    opened: int = -1
    reach: int = -1
    saver: int | None = None
    runner: Noun | None = None
    closed: bool = False
    opens_at: int = -1

    def pronoun(self, i: int, w: str) -> Noun:
        """What "they", "it", "he" and "she", word ``w`` at ``i``, stand for."""
        if w == "they":
            return Noun("team", i, i + 1)
        if w == "it":
            return Noun("thing", i, i + 1)
        return self.he(i)

    def he(self, i: int) -> Noun:
        """Whom "he" means: who has just got the ball, else the subject before; else somebody of another sentence."""
        if self.subject is not None and self.subject.kind == "person" and self.does_it_himself(i):
            return Noun("person", i, i + 1, self.subject.person, self.subject.at)
        who = self.receiver
        if self.opener == "and" and self.listed == "by" and self.last is not None:
            who = self.winner_of_the_ball() or who  # "Mee's pass to Hart was intercepted by Kane and he …"
            who = self.last if who is None and self.is_outdone(self.last) else who  # "Mee was robbed by Kane and he …"
        if (noun := self.interrupted()) is not None:
            return Noun("person", i, i + 1, noun.person, noun.at)
        alone = self.named is not None and self.named.end == i - 1 and self.lows[self.named.first - 1] != "and"
        just_named = alone and self.listed not in _W["leaves_behind"]
        if just_named and self.lows[i - 1] in _W["moments"]:  # "Kane when he", not "Alli and Kane when he"
            who = self.named if self.lows[i] in ("he", "she") else who
        if who is None and self.lent is not None and self.lent.kind == "person":
            who = self.lent  # "leaving Kane to slot in his second"
        told_more = self.aside is not None and self.subject is self.aside and self.opener in (",", "and")
        if told_more and self.earlier is not None and self.earlier.kind in ("person", "role"):
            who = self.earlier  # "Kane was released by Alli, who had won it, and he scored"
        if who is None and self.agent is not None and (self.opener == "and" or self.lows[i - 1] == "for"):
            who = self.agent  # "the cross was met by Kane and his header …", "was met by Kane for his third goal"
        if who is None and self.subject is not None and self.subject.person is not None:
            acts = self.subject.kind != "thing" or self.subject.shot
            who = self.subject if acts else self.named or self.subject  # the fouled man, not the "challenge"'s
        if who is None and self.waiting is not None and self.waiting.kind == "person":
            who = self.waiting
        if who is not None and who.person is not None and who.person == self.saver and self.opener == "but":
            tucks_in = self.lows[min(i + 1, self.end - 1)] in _FINISHES and "own" not in self.lows[i : self.end]
            if tucks_in and self.last is not None and (self.last.shot or self.lows[self.last.first] == "him"):
                who = self.last  # "Hart saved Kane's penalty but he tucked in", "Hart denied him but he scored"
        told = self.opener == "that" and self.lows[i - 1] not in _THINKS  # not "Kane thought he had won it"
        left = who is not None and who is self.subject and (told or self.served)
        left = left or (who is not None and who is self.subject and self.opener == "and" and self.has_left_it(who, i))
        if who is None or who.person is None or left:
            return Noun("pronoun", i, i + 1, pronoun=True)
        return Noun("person", i, i + 1, who.person, who.at)

    def does_it_himself(self, i: int) -> bool:
        """Whether "he" at word ``i`` is set against whom he helped: "crossed for Kane's opener, and he scored the
        second himself"; not "and he helped himself to two"."""
        near = self.lows[i : min(i + _HIMSELF, self.end)]
        if self.opener != "and" or self.lows[self.opened - 1] != "," or "himself" not in near:
            return False
        return not any(w.isalpha() for w in near[near.index("himself") + 1 :][:1])

    def interrupted(self) -> Noun | None:
        """Whom an aside right behind his name is about: "Kane, with his second goal, restored parity"."""
        noun = self.waiting
        if noun is None or noun.kind != "person" or self.opener != "," or self.opened != noun.end:
            return None
        return None if self.has_verb or self.candidate is not None else noun

    def him(self, i: int) -> Noun:
        """Whom "him" means: who got the ball before this subject, or the last subject but this one."""
        who = self.runner if self.runner is not None and self.governor in _STOPS_HIM else self.earlier
        if who is None or who.person is None or (self.subject is not None and who.person == self.subject.person):
            return Noun("pronoun", i, i + 1, pronoun=True)
        return Noun("person", i, i + 1, who.person, who.at)

    def role(self, i: int, stop: int, known: bool = True) -> Noun:
        """Who "the striker" is where he is ``known`` already: as ``he``."""
        if known and (himself := self.described_behind(stop)) is not None:
            return replace(himself, first=i, end=stop)
        he, begins = None, i - (self.lows[i - 1] == "the")
        agent = self.last if known and self.listed == "by" else None
        if known and (winner := self.winner_of_the_ball()) is not None:
            he = winner
        elif agent is not None and self.opener in ("and", "&") and agent.end == begins - 1:
            he = Noun("pronoun", i, stop, pronoun=True)  # "was fed by Kane and the striker …": two people
        elif agent is not None and self.lows[agent.end : begins] == [",", "and"] and self.is_outdone(agent):
            he = agent  # "was dispossessed by Kane, and the striker …"
        elif known and self.agent is not None and self.opener == "and" and not (self.governor or self.has_verb):
            he = self.agent  # "Kane's opener was added to by Alli, and the winger …"
        elif known and self.opener == "and" and self.last is not None and self.is_struck(self.last, begins):
            he = self.last  # "the cross struck Kane and the striker …"
        elif known and self.receiver is None and self.subject is not None and self.has_served(self.subject, i):
            he = Noun("pronoun", i, stop, pronoun=True)  # "Kane's corner was cleared and the striker …": another
        elif known and (self.governor or self.has_verb):  # no subject: somebody else
            got = self.receiver if self.governor == "with" else None  # "…, with the striker slotting in"
            he = self.named if self.named and self.subject and self.named.person != self.subject.person else None
            he = got or he
            if he is not None and he.at is not None and self.scene.prose.owns[he.at[1] - 1]:
                he = None  # "turned Kane's cross into the striker's path"
            he = he or Noun("pronoun", i, stop, pronoun=True)
        elif known and self.opener == "and" and (other := self.gained_by_a_lapse(stop)) is not None:
            he = other
        elif known:
            he = self.in_whose_path(i, stop) or self.before_an_aside() or self.apposed(stop) or self.he(i)
            if he.person is not None and he.person == self.saver:  # "Hart twice denied Kane, but when the striker …"
                other = self.named if self.named is not None and self.named.person != self.saver else None
                he = other or Noun("pronoun", i, stop, pronoun=True)
        return Noun("role", i, stop, he.person, he.at, pronoun=he.pronoun) if he else Noun("role", i, stop)

    def described_behind(self, stop: int) -> Noun | None:
        """The subject whose name stands right before what he is: "up stepped Kane, the Spurs captain, to convert"."""
        apart = self.opener == "," and self.lows[stop : stop + 1] == [","]
        behind = self.subject is not None and self.subject.kind == "person" and self.subject.end == self.opened
        return self.subject if apart and behind else None

    def in_whose_path(self, i: int, stop: int) -> Noun | None:
        """Whom only described the ball reached last: "turned it into the Uruguayan's path, the striker …"."""
        if self.last is None or not self.last.pronoun or self.lows[self.last.end - 1] not in PATHS:
            return None
        return Noun("pronoun", i, stop, pronoun=True)

    def is_struck(self, noun: Noun, begins: int) -> bool:
        """Whether a ball came off somebody named right before the "and" that precedes word ``begins``."""
        return noun.kind == "person" and noun.end == begins - 1 and self.listed in _W["comes_off"]

    def is_felled(self, noun: Noun) -> bool:
        """Whether somebody is pulled, hauled or brought down: "pulled him down", "pulled down Kane"."""
        pulled = self.governor in _PULLS and self.lows[noun.end : noun.end + 1] in _DOWN
        return pulled or (self.lows[noun.first - 1] == "down" and self.lows[noun.first - 2] in _PULLS)

    def felled_by_the_punished(self, stop: int) -> Noun | None:
        """Whom a subject who is off or in the book went for: "Mee was booked for a foul on Kane and the striker …"; not
        "… and the striker made up for it"."""
        subject, other = self.subject, self.named
        if subject is None or _W["punished"].isdisjoint(self.lows[subject.end : subject.end + 3]):
            return None
        if other is None or other.person == subject.person or self.lows[stop : stop + 2] in _AMENDS:
            return None
        return other if other.end == self.opened and self.opener == "and" and self.listed == "on" else None

    def gained_by_a_lapse(self, stop: int) -> Noun | None:
        """Who gains by what the subject did wrong, behind an "and": whom he fouled, or who acted before the slip,
        "Kane put Spurs ahead when Mee failed to clear and the striker …"; not "when Mee crossed and the striker …"."""
        errs, other = self.subject, self.earlier
        if errs is None or errs.kind != "person" or not self.has_erred(errs):
            return self.felled_by_the_punished(stop)
        return other if other is not None and other.kind == "person" else None

    def has_erred(self, noun: Noun) -> bool:
        """Whether who is told of erred: "Mee failed to clear", "Mee slipped and"; not "Kane slipped his marker"."""
        soon = self.lows[noun.end : noun.end + _SOON]
        slipped = any(a == "slipped" and b in _AFTER_A_SLIP for a, b in pairwise(soon))
        return slipped or not _ERRS.isdisjoint(soon)

    def is_outdone(self, agent: Noun) -> bool:
        """Whether the subject came off worse against who did it: "was dispossessed by Kane"; not "was fed by Kane"."""
        return not _W["outdoes"].isdisjoint(self.lows[max(self.first, agent.first - 5) : agent.first])

    def before_an_aside(self) -> Noun | None:
        """Who acted before what others did meanwhile is told: "Kane flicked it on and, after Alli had won it back, the
        striker …"."""
        main = self.main
        apart = main is not None and self.subject is not None and main.person != self.subject.person
        closed = self.opener == "," and self.receiver is None and not self.has_verb
        return main if main is not None and main.kind == "person" and apart and closed else None

    def apposed(self, stop: int) -> Noun | None:
        """Who is described anew where no person is subject: "led through a Kane header, the striker rising highest"."""
        goes_on = self.opener == "," and self.lows[stop : stop + 1] and self.lows[stop].endswith("ing")
        nobody = self.receiver is None and (self.subject is None or self.subject.kind in ("team", "thing"))
        return self.named if goes_on and nobody and self.named is not None and self.named.kind == "person" else None

    def winner_of_the_ball(self) -> Noun | None:
        """Who has just won a ball, where an "and" goes on with what he did: "was seized upon by Kane, and …"."""
        agent = self.last if self.opener in ("and", "&") and self.listed in ("by", "upon") else None
        if agent is None or self.subject is None or self.subject.kind != "thing" or self.opened - agent.end > 1:
            return None
        won = self.lows[max(self.subject.end, agent.first - _TO_AN_AGENT) : agent.first]
        return None if _W["wins_the_ball"].isdisjoint(won) else agent

    def has_served(self, subject: Noun, i: int) -> bool:
        """Whether a subject is a ball that somebody played to others, "Kane's corner", or who played it before word
        ``i``: "Kane clipped in a corner and …", "Kane ran on, squared it and …"; not who had it back since."""
        if subject.kind == "thing":
            return not subject.shot and not SERVES.isdisjoint(self.lows[subject.first : subject.end])
        near = range(subject.end, min(i, subject.end + _SOON))
        served = not _W["delivers"].isdisjoint(self.lows[near.start : near.stop]) and any(map(self.serves_a_ball, near))
        return served or self.has_left_it(subject, i)

    def has_left_it(self, subject: Noun, i: int) -> bool:
        """Whether a subject played the ball on before word ``i``: "Kane ran on, laid it off and …"; not who had it back
        since."""
        if _W["plays_it_on"].isdisjoint(self.lows[subject.end : i]):
            return False
        verb = next((k for k in range(i - 1, subject.end - 1, -1) if self.plays_it_on(k)), None)
        return verb is not None and _W["has_it_back"].isdisjoint(self.lows[verb + 2 : i])

    def goes_on_a_list(self, i: int, stop: int) -> bool:
        """Whether a name after a comma or an "and" is one more object: "outran Ramos, Alba and Casillas"."""
        after = self.lows[stop] if stop < self.end else "."
        beaten = self.listed in _BEATS  # "beat a man and Cech", "past the wall and Cech"
        if not self.listed or self.last is None or self.last.end != self.opened:
            return False
        between = self.listed == "between"  # "ran between him and Cech"
        if self.last.kind != "person" and not (beaten and self.last.kind in ("thing", "role")) and not between:
            return False
        if "only" in self.lows[self.opened + 1 : i] or self.governor in PREPOSITIONS:
            return False  # "past Cech, only for Kane to level", "past Cech, with Kane, the striker, heading in"
        if self.opened < i - 1 and any(self.is_finite(k) for k in range(self.opened + 1, i)):
            return False
        if self.opener in ("and", "&") and after == "," and self.acts_behind(stop + 1):
            return False
        if self.opener not in (",", "and", "&"):
            return False
        if after in (",", "and", "&", ".", ";") or after in SUBORDINATE or between:
            return True
        if beaten and after == "to":  # "past Ramos and Casillas to put Spurs ahead"
            return True
        return after in PREPOSITIONS and not self.acts_yet(stop)  # "past Ramos and Alba in the box before …"

    def names_who_is_described(self, i: int, stop: int) -> bool:
        """Whether a name between commas is of who was only described before them, and is no subject: "a pass back to
        his keeper, Hart, was cut out"."""
        described = self.last is not None and self.last.kind == "role" and self.last.end == i - 1
        waits = self.waiting is not None and self.candidate is None and not self.has_verb
        return described and waits and self.lows[stop : stop + 1] == [","]

    def replaces(self, noun: Noun) -> bool:
        """Whether somebody only left the pitch: "came on for Kane", "was introduced for Spurs forward Kane", "a late
        replacement for Kane"; not "was flicked on for Kane"."""
        if self.governor != "for":
            return False
        at = next((k for k in range(noun.first - 1, self.first, -1) if self.lows[k] == "for"), noun.first - 1)
        if self.lows[at - 1] in _LEFT_FOR_HIM:
            return True
        on = next((k for k in range(max(self.first + 1, at - 2), at) if self.lows[k] == "on"), None)
        if on is None:
            return False
        if self.lows[on - 1] == "coming":
            return True
        return not self.lows[on - 1].endswith(("ed", "ing")) and self.lows[on - 1] not in _W["goes_on"]

    def is_agent(self, noun: Noun) -> bool:
        """Whether somebody finishes what a thing begins: "the cross was met by Kane", "… by the head of Kane"; not "the
        free-kick was deflected by Mee"."""
        if self.subject is None or self.subject.kind != "thing" or noun.kind != "person":
            return False
        by = next((k for k in range(noun.first - 1, self.first, -1) if self.lows[k] == "by"), self.first)
        if _FINISHES.isdisjoint(self.lows[max(self.first, by - 2) : by]):  # "was met by", "was turned in by"
            return False
        if self.governor == "of" and self.listed == "by" and self.last is not None:
            return not _BODY.isdisjoint(self.lows[self.last.first : self.last.end])
        return self.governor == "by"

    def takes_in(self, noun: Noun) -> bool:
        """Whether somebody gets the ball by whom it "was collected", "was picked up"; not who "was picked out"."""
        taken = self.lows[noun.first - 3 : noun.first - 1]
        return "out" not in taken and not _W["takes_in"].isdisjoint(taken)

    def is_brought_on(self, noun: Noun) -> bool:
        """Whether somebody comes on, of whom the text goes on to tell: "sent on Kane, and he scored", "was replaced by
        Kane, who scored"."""
        before = self.lows[max(self.first, noun.first - 6) : noun.first]
        if self.governor == "by" and "replaced" in before[-2:]:  # not "… by Kane but his goal had won it"
            return not _looks_back(self.lows[noun.end : noun.end + 7])
        if self.governor == "with":  # "replaced Alli with Kane"
            return not _W["swaps"].isdisjoint(before)
        return self.governor == "on" and "on" in before and not _W["brings"].isdisjoint(before)

    def is_praised(self, noun: Noun) -> bool:
        """Whether somebody's deed is spoken of: "praised Kane after he scored", "heaped praise on Kane", "was full
        of praise for Kane", "hailed the impact of Kane after coming on"."""
        before = self.lows[max(self.first, noun.first - 3) : noun.first]
        if self.governor in ("on", "for"):
            return "praise" in before
        if self.governor == "of" and self.last is not None and self.last.kind == "thing":
            return self.lows[self.last.first - 1] in _W["praises"]
        return self.governor in _W["praises"]

    def is_inverted(self, noun: Noun) -> bool:
        """Whether a person behind the verb is its subject: "up stepped Kane", "first to score was Kane"."""
        before = self.lows[max(self.first, noun.first - 3) : noun.first]
        if "stepped" in before and "up" in before:  # "and up stepped Kane to make sure"
            return True
        no_subject = self.subject is None and self.candidate is None and self.lent is None and self.waiting is None
        behind = self.has_verb and self.governor not in PREPOSITIONS and not self.governor.endswith("ing")
        return no_subject and behind  # not "replacing Kane, the striker …"

    def taken(self, thing: Noun) -> Noun:
        """A shot with whose it is, where the verb says so: "Kane unleashed a shot", "levelled with a header"."""
        taker = self.subject if self.has_verb else None
        if taker is None or taker.kind != "person" or thing.person is not None:
            return thing
        taken = self.governor in _W["takes_a_shot"] or self.governor in VERBS
        if taken and is_from_somebody(self.scene, thing.end, self.end):
            return thing  # "Hart should have done better with a shot from Kane"
        return replace(thing, person=taker.person, at=taker.at) if taken else thing

    def owns(self, thing: Noun) -> bool:
        """Whether the next name is whose shot a thing is: "a header from Kane"."""
        return thing.shot and thing.person is None and self.governor in ("from", "by", "of")

    def actor(self) -> Noun | None:
        """The subject of the clause before, where it may act at all; else the one before that."""
        subject = self.main or self.subject
        acts = subject is not None and (subject.kind != "thing" or subject.person is not None)
        return subject if acts else self.earlier or subject

    def needed(self) -> Noun | None:
        """Who does what "it took" him, or something of his, to do: "it took him a minute to level", "it took a header
        from Kane to level"."""
        it = self.subject is not None and self.subject.kind == "thing" and self.lows[self.subject.first] == "it"
        if not it or self.subject is None or self.lows[self.subject.end] not in _W["takes_somebody"]:
            return None
        k = self.subject.end + 1
        role = self.lows[k] == "the" and self.lows[k + 1] in ROLES and not self.scene.prose.owns[k + 1]
        if self.lows[k] == "him" or role:  # not "it was the captain's turn to provide"
            return self.him(k)
        return self.named if self.named is not None and self.named.first > self.subject.first else None

    def is_fed(self, i: int) -> bool:
        """A participle of the passive: "fed by Kane, …"."""
        return self.lows[i + 1 : i + 2] == ["by"] and self.opener in ("", ",")
