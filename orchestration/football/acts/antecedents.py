"""Whom "he" or "the striker" means at the head of a sentence, by the sentences before it.

Belongs here: the persons of those sentences of whom a goal may be told. Does not belong here: whom "he" means within a
sentence (noun_phrases.py).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from orchestration.football.acts.deliveries import SERVED
from orchestration.football.acts.goalkeepers import keepers
from orchestration.football.acts.penalties import PENALTY
from orchestration.football.acts.play import penalised
from orchestration.football.grammar.scene import Scene
from orchestration.football.grammar.syntax import parse
from orchestration.football.names.names import OUTFIELD, Name
from orchestration.football.names.origins import is_foreign, languages_of, sounds_of
from orchestration.football.names.teams import team_id
from orchestration.football.tellings.told import Told
from orchestration.football.words.goal_words import MOVES
from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.sentences import Prose


def starts_with_role(lows: Sequence[str]) -> bool:
    """Whether a sentence begins with what somebody is who may score: "The striker …", "The former Leeds United man …";
    not "Our goalkeeper …"."""
    described = (w in OUTFIELD or w in ("man", "woman") or w.endswith("year-old") for w in lows[1:7])
    return lows[:1] in (["the"], ["our"]) and any(described)


def named_ahead(scene: Scene, t: Told, first: int, end: int) -> int | None:
    """Whom "his" at the head of a sentence means before that names him: "After his brace on Monday, Kane left"."""
    lows = scene.prose.lows
    if lows[first] not in _LOOKS_AHEAD or "," not in lows[t.at : end]:
        return None
    main = lows.index(",", t.at) + 1
    return next((m.person for m in scene.people_between(main, main + 3) if not scene.prose.owns[m.end - 1]), None)


_LOOKS_AHEAD = frozenset(("after", "following", "despite", "since", "for", "with"))


def whose_goal_was_due(scene: Scene, t: Told, first: int) -> int | None:
    """The only man whom a sentence from word ``first`` on names before a goal that nobody wondered at: "Kane was lively
    and it was no surprise when he headed in"; not "Kane and Alli were lively, and …"."""
    lows = scene.prose.lows
    if lows[t.at - 1] != "he" or "surprise" not in lows[max(first, t.at - 4) : t.at]:
        return None
    named = scene.people_between(first, t.at)
    return named[0].person if len(named) == 1 and not scene.prose.owns[named[0].end - 1] else None


def whom_he_means(scene: Scene, s: int, told: Sequence[Told]) -> int | None:
    """Whom "he" means at the head of sentence ``s``: who scored or got the ball last, or acted first, in one of the
    three before it. No keeper and nobody who speaks: it is a scorer that is looked for."""
    prose = scene.prose
    no_scorers = keepers(scene) | scene.people.officials
    near = told[bisect_left(told, s - 3, key=attrgetter("sentence")) :]
    for back in range(s - 1, max(s - 4, -1), -1):
        scorers = [t for t in near if t.sentence == back and t.person is not None and t.weight >= 0.5]
        hidden = [t.at for t in near if t.sentence == back and t.person is None and t.weight >= 0.5]
        if scorers and hidden and hidden[-1] > scorers[-1].at:
            last = scene.people_between(hidden[-1], prose.sentences[back][1])[-1:]
            if last and last[0].person not in no_scorers and not prose.owns[last[0].end - 1]:
                return last[0].person  # "Kane struck twice but Hull got one back when Alli put Son through. He …"
        if scorers:
            felled = None if scorers[-1].penalty else _felled(scene, s, back, scorers[-1].at)
            return scorers[-1].person if felled is None else felled
        if (acting := _acting_in(scene, back)) is None:
            continue  # "Alli pulled it back, and there was the striker. He …": somebody named before
        people = scene.people_between(*prose.sentences[back])
        named = [m.person for m in people if not _only_serves(prose, m)]
        if any(t.sentence == back and t.weight >= 0.5 for t in near):  # he is who scored, whom the sentence hides
            named = [m.person for m in people if _is_whence(prose, m)]
        for person in (*acting, *reversed(named)):
            if person is None or person in no_scorers:
                continue
            if any(m.person == person and not _OUT.isdisjoint(prose.lows[m.end : m.end + 3]) for m in people):
                continue  # "Kane was sidelined, with Alli taking his place. The striker …"
            if person not in _speakers(scene) or person in map(attrgetter("person"), told):
                return person
    return None


def _acting_in(scene: Scene, s: int) -> list[int | None] | None:
    """Who got the ball last in a sentence and who acted first in it; None where the ball went to a "striker" whom it
    does not name."""
    if s not in scene.acting:
        sentence = parse(scene, s)
        receiver = sentence.receiver()
        unnamed = receiver is not None and receiver.kind == "role" and receiver.person is None
        nouns = (receiver, sentence.topic())
        scene.acting[s] = None if unnamed else [noun.person for noun in nouns if noun is not None]
    return scene.acting[s]


def compatriot(scene: Scene, t: Told) -> Name | None:
    """Whom "the Poland international" or "the Pole" of a telling means by how names sound, where the one that it was
    taken for has no such name and another of those named just before has: "fell to Costa after Malinowski had crossed.
    The Pole …"."""
    near = slice(max(scene.prose.sentences[t.sentence][0], t.at - _DESCRIBED_WITHIN), t.at)
    if "T" not in scene.kinds[near] and _COUNTRYMEN.isdisjoint(scene.prose.lows[near]):
        return None  # and no grammar is needed to tell
    who = parse(scene, t.sentence).subject_at(t.at)
    if who is None or who.kind != "role" or (nation := nation_in(scene, who.first, who.end)) is None:
        return None
    people = scene.people
    if t.person is not None and not is_foreign(people.names[t.person], nation):
        return None
    first = scene.prose.sentences[max(0, t.sentence - _LAST_NAMED)][0]
    no_scorers = keepers(scene) | people.officials
    named = {m.person: m for m in scene.people_between(first, who.first) if m.person not in no_scorers}
    likely = [m for person, m in named.items() if sounds_of(people.names[person], nation)]
    return likely[0] if len(likely) == 1 else None


_LAST_NAMED = 2  # sentences
_DESCRIBED_WITHIN = 12  # words before a goal
_COUNTRYMEN = word_lists("grammar_words")["countrymen"]


def nation_in(scene: Scene, first: int, end: int) -> str | None:
    """The national team whose name or people words ``first..end`` hold: "the Poland international", "the Dutchman"."""
    for k in range(first, end):
        if scene.kinds[k] == "T":
            return next((team_id for team_id in scene.teams[scene.refs[k]].ids if languages_of(team_id)), None)
        if scene.prose.lows[k].endswith("man"):
            return team_id(scene.prose.lows[k].removesuffix("man"))
    return None


def whose_was_announced(scene: Scene, t: Told, before: Told) -> tuple[int, tuple[int, int]] | None:
    """Who "the striker" of a telling is, where the sentence before it announced a goal of somebody else, and when:
    "Kane levelled after 12 minutes. Alli's shot was parried and the striker tapped in"."""
    prose, kinds = scene.prose, scene.kinds
    if before.name_at is None or before.person in (None, t.person):
        return None
    (since, until), (first, end) = prose.sentences[before.sentence], prose.sentences[t.sentence]
    timed = "t" in kinds[since:until] and "t" not in kinds[first:end]
    if not timed or t.constraints or not MOVES.isdisjoint(before.sources):
        return None
    if prose.paragraph[before.sentence] != prose.paragraph[t.sentence]:
        return None
    subject = parse(scene, t.sentence).subject_at(t.at)
    if subject is None or subject.kind != "role" or subject.person != t.person:
        return None
    if any(
        not prose.owns[m.end - 1] for m in scene.people_between(first, t.at)
    ):  # "Alli burst clear and the striker …"
        return None
    return (before.person, before.name_at) if before.person is not None else None


def _only_serves(prose: Prose, m: Name) -> bool:
    """Whether a name only tells whose pass somebody else met: "when he connected with Alli's cross"."""
    return prose.owns[m.end - 1] and not SERVED.isdisjoint(prose.lows[m.end : m.end + 3])


def _is_whence(prose: Prose, m: Name) -> bool:
    """Whether somebody is from whom something came that is no pass: "led with a goal of the month contender from Kane";
    not "levelled from a corner by Kane"."""
    lows = prose.lows
    came = lows[m.first - 1] in ("from", "by") and not prose.owns[m.end - 1]
    return came and SERVED.isdisjoint(lows[m.first - 4 : m.first - 1])


_OUT = word_lists("side_words")["unavailable"]


def _felled(scene: Scene, s: int, back: int, at: int) -> int | None:
    """Who was fouled in sentence ``back`` behind the goal at word ``at``, where sentence ``s`` tells the penalty."""
    first, end = scene.prose.sentences[s]
    if _SPOT.isdisjoint(scene.prose.lows[first:end]):
        return None
    people = scene.people_between(at, scene.prose.sentences[back][1])
    return next((m.person for m in reversed(people) if penalised(scene, m) > 0.0), None)


_SPOT = PENALTY | {"spot"}


def _speakers(scene: Scene) -> set[int]:
    """The people whose words or opinions the text tells: "Klopp said", "Neville compares …"."""
    if scene.speakers is None:
        lows = scene.prose.lows
        scene.speakers = {
            m.person
            for m in scene.people.mentions
            if not _SPEAKS.isdisjoint(tail := lows[m.end : m.end + 2]) and tail not in _FANCIES
        }
    return scene.speakers


_FANCIES = (["thought", "he"], ["thought", "she"])  # "Kane thought he had scored"
_SPEAKS = word_lists("grammar_words")["says"] | word_lists("grammar_words")["praises"]
