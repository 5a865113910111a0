"""Clauses: where the words around a word begin and end that say one thing.

Belongs here: the bounds of a clause, and what stands in quotation marks. Does not belong here: what a clause says
(shots.py, misses.py, other_days.py), and who does it (syntax.py).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence, Set

from orchestration.football.grammar.scene import Scene
from orchestration.football.words.goal_words import NOUNS, VERBS
from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.sentences import Prose

_W = word_lists("goal_words")


def clause_around(scene: Scene, at: int, first: int, end: int) -> tuple[int, int]:
    """The words around ``at`` up to the next commas, dashes and conjunctions."""
    if scene.partings is None:
        lows = scene.prose.lows
        scene.partings = [
            i
            for i in scene.prose.places(_MAY_PART)
            if (lows[i] not in ("-", "and", "time") or _parts(scene, i))
            and not (lows[i] == "after" and lows[i - 1] in _SOON and not _W["credits"].isdisjoint(lows[i + 1 : i + 2]))
            and not (lows[i] == "only" and lows[i - 1] == "the")
            and not (lows[i] == "as" and (lows[i - 1] in _AS_EARLY or lows[i + 1 : i + 2] in _AS_WHEN))
            and not (scene.kinds[i] == "t" and _is_of_a_time(scene, i))
            and (lows[i] != "either" or (lows[i + 1 : i + 3] == _SIDE_OF and "P" in scene.kinds[i + 3 : i + 6]))
            and not (lows[i] == "," and not _HOWEVER.isdisjoint(lows[i - 1 : i + 2 : 2]) and _is_about_however(lows, i))
        ]
    partings = scene.partings
    before, after = bisect_left(partings, at), bisect_right(partings, at)
    start = partings[before - 1] + 1 if before else first
    stop = partings[after] if after < len(partings) else end
    return start if start > first else first, stop if stop < end else end


def forestalled(lows: Sequence[str], first: int, at: int) -> int | None:
    """The "could" of what a clause from word ``first`` tells that word ``at`` came before: "before the visitors could
    regroup Kane had headed in"."""
    return next((k for k in range(first, at) if lows[k] == "could"), None) if lows[first - 1] == "before" else None


PARTING = frozenset((*",;:–—()-", "time")) | _W["hard"] | _W["soft"]  # what may part clauses
_MAY_PART, _SIDE_OF = PARTING | {"either"}, ["side", "of"]  # "missed twice | either side of Kane's goal"


def _is_of_a_time(scene: Scene, i: int) -> bool:
    """Whether a word of a time goes on to tell when: "five minutes after the break"; not "seconds after he scored"."""
    at = scene.times[scene.refs[i]]
    opens = i == at.first and scene.prose.lows[i] == "and"  # "… | and in the 34th"
    return scene.kinds[i + 1 : i + 2] == ["t"] and not at.phrase.ahead and not opens


def _is_about_however(lows: Sequence[str], i: int) -> bool:
    """Whether the comma at ``i`` sets a "however", "too", "though" or "meanwhile" apart within a clause: "Kane's
    header, however, was saved"; not "Kane headed in, however, Leeds levelled"."""
    opens = i - 2 if _HOWEVER.isdisjoint(lows[i + 1 : i + 2]) else i
    return lows[opens : opens + 3 : 2] == [",", ","] and not _W["be"].isdisjoint(lows[opens + 3 : opens + 4])


_HOWEVER = frozenset(("however", "though", "meanwhile", "too"))


def _parts(scene: Scene, i: int) -> bool:
    """Whether a "-", an "and" or a "time" parts clauses: "… by the time Kane headed in"."""
    if scene.prose.lows[i] == "time":
        return scene.prose.lows[i - 2 : i] == ["by", "the"]
    if scene.prose.lows[i] == "-":  # a dash, not the hyphen of "30-yard"
        return scene.prose.starts[i] > scene.prose.ends[i - 1]
    return not (0 < i < len(scene.kinds) - 1 and _joins(scene, i))


_SOON = ("soon", "shortly")  # "soon after through Kane"
_AS_EARLY, _AS_WHEN = ("early", "late"), (["early"], ["late"])  # "as early as the fifth minute"


def _joins(scene: Scene, i: int) -> bool:
    """Whether an "and" joins two names, two men's shots, or two places a ball goes: "over the wall and past Oblak"."""
    before, after = scene.kinds[i - 1], scene.kinds[i + 1]
    if before == after == "P":
        return not _follows_what_was_done(scene, i)
    if after == "t" or (scene.prose.lows[i + 1 : i + 3] == ["in", "the"] and scene.kinds[i + 3 : i + 4] == ["t"]):
        return False  # "scored and in the 34th minute Mee was booked"
    if before == after == "T" or scene.prose.lows[i + 1] in _PLACES_OF_A_BALL:
        return True
    somebody_s = after == "P" or scene.prose.lows[i + 1] in _ARTICLES
    return somebody_s and scene.prose.lows[i - 1] in NOUNS and _joins_shots(scene, i)


def _joins_shots(scene: Scene, i: int) -> bool:
    """Whether an "and" behind a shot joins what two did: "beat Hull with Kane's header and Alli's volley"; not "Hart
    saved Kane's header and Alli's volley went in"."""
    lows, kinds = scene.prose.lows, scene.kinds
    whose = i + 1 + (lows[i + 1] in _ARTICLES)
    if kinds[whose : whose + 1] != ["P"]:
        return False
    named = scene.people.mentions[scene.refs[whose]].end
    noun = next((k for k in range(named, min(len(lows) - 1, named + _OWNED_WITHIN)) if lows[k] in NOUNS), None)
    if noun is None or "P" in kinds[named:noun]:  # "Hart's save from Milner's volley"
        return False
    return lows[noun + 1] in _ENDS_A_PAIR or kinds[noun + 1] == "t"


_ARTICLES = ("a", "an")
_ENDS_A_PAIR = PARTING | {".", "were"}
_OWNED_WITHIN = 5  # words from a name to the shot that is his


def _follows_what_was_done(scene: Scene, i: int) -> bool:
    """Whether who is named behind an "and" acts upon what somebody did or what was done to him: "was parried by Hart
    and Kane buried it", "saw red for a foul on Alli and Kane scored"."""
    lows, mentions = scene.prose.lows, scene.people.mentions
    one, other = mentions[scene.refs[i - 1]], mentions[scene.refs[i + 1]]
    before = lows[max(0, one.first - 7) : one.first - 1]  # "pushed out by Hart", "flicked on at the near post by Hart"
    done = lows[one.first - 1] == "by" and any(w.endswith("ed") for w in before)
    done = done or (lows[one.first - 1] == "on" and lows[one.first - 2] in _W["challenges"])
    return done and not _ACTS.isdisjoint(lows[other.end : other.end + 1])


_ACTS = VERBS | {"was", "is"}  # "buried it", "was on hand to bury it"


_PLACES_OF_A_BALL = _W["past"] | _W["ball_goes"] | {"down"}


def aside_closes(lows: Sequence[str], i: int, end: int) -> int | None:
    """The mark before word ``end`` that closes what the comma, dash or bracket at word ``i`` puts in: "Kane, a yard
    offside, …", "Hart (on loan from Leeds) …"; None where none does."""
    try:
        return lows.index(ASIDES[lows[i]], i + 2, end)
    except ValueError:
        return None


ASIDES = {",": ",", "(": ")", "–": "–", "—": "—"}  # by what opens it, what closes what is put in


def quoted_words(scene: Scene) -> list[bool]:
    """Whether each word stands in quotation marks that hold at least four words. A speech that goes on in the next
    paragraph is opened there anew and closed but once."""
    if scene.quoted is not None:
        return scene.quoted
    prose = scene.prose
    flags = scene.quoted = [False] * len(prose.words)
    opened: int | None = None
    for i in prose.places(_QUOTES):
        if opened is not None and i - opened > _LONGEST_QUOTE:
            opened = None
        opens = _opens_a_quote(prose, i, opened)
        if opens is None:
            continue
        goes_on = opened is not None and prose.paragraph[prose.sentence[opened]] != prose.paragraph[prose.sentence[i]]
        if opened is not None and i - opened > 4 and (goes_on or not opens):
            flags[opened:i] = [True] * (i - opened)
        opened = i if opens else None
    return flags


def _opens_a_quote(prose: Prose, i: int, opened: int | None) -> bool | None:
    """Whether the quotation mark at word ``i`` opens a speech (else it closes one); None for an apostrophe. A straight
    mark opens before a word and behind a space; with spaces about it, it opens where none is ``opened``."""
    mark, text, at = prose.words[i], prose.text, prose.starts[i]
    if mark in "'`":  # agencies write ``he said this,'' with two of each
        return mark == "`" if text[at : at + 2] == mark * 2 else None
    if mark != '"':
        return mark in "“«"
    if text[at + 1 : at + 2].isspace():
        return opened is None and text[at - 1 : at].isspace()
    return at == 0 or text[at - 1].isspace() or text[at - 1] in "([–—-"


_QUOTES = frozenset("\"“”«»'`")
_LONGEST_QUOTE = 120  # words: a mark that closes none


def joint_between(lows: Sequence[str], one: int, two: int, joints: Set[str] = frozenset(("and",))) -> int | None:
    """The last word between two others that joins what they tell."""
    return next((k for k in range(two - 1, one, -1) if lows[k] in joints), None)


def are_parted(scene: Scene, a: int, b: int) -> bool:
    """Whether a strong boundary stands between two words of a sentence: two things are told, not one."""
    return not _PARTS_STRONGLY.isdisjoint(scene.prose.lows[min(a, b) : max(a, b)])


_PARTS_STRONGLY = word_lists("grammar_words")["contrasts"] | {"before", ";"}
