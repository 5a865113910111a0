"""What the numbers of a short text say of its topic: results and the minutes of goals, or the scores of another game.

Belongs here: scores and minutes, each judged by the words beside it, as bytes. Does not belong here: the decision
(topic.py), and reading a score or a minute (scoreline.py, time_phrases.py).
"""

from __future__ import annotations

import json
import re
from itertools import islice

from orchestration.football.words.lexicon import DATA

_WORDS = json.loads((DATA / "topic_cues.json").read_text("utf-8"))["numbers"]

# A sign weighs this much, and results as well as minutes count this often at most.
_SIGN, _OFTEN = 2, 3
MOST = 2 * _SIGN * _OFTEN
"""Weight of the numbers that speak for football, at most."""
_ANOTHER_GAME = 5
_LOOKED_AT = 60  # numbers: a table has no end of them
_MOST_GOALS = 9  # of a side whose opponents score too
_SET = 6  # games of who wins one, at least


def _any_of(words: list[str]) -> re.Pattern[bytes]:
    """One of these words, or of these beginnings of a word, in lower-cased bytes."""
    return re.compile(rb"(?<![a-z])(?:" + b"|".join(re.escape(word.encode()) for word in words) + rb")")


_OUTCOME, _GOAL, _NO_RESULT = (_any_of(_WORDS[name]) for name in ("outcome", "goal", "no_result"))

# The scores "2-0" and "27:22", not "2017-18" nor "1.2-3"; the minutes "10th minute", "78'" and "12 min"; and what is
# one where the words before say so: "after 14 minutes", "minuto 10", "(Rooney 23, Kane 90)", "Town 2 (Kane 3) City 1".
_NUMBER = re.compile(
    rb"""(?P<first>[0-9](?<![\w.,/:$%\x93-][0-9])[0-9]{0,2})
    (?:[ ]?(?:-|:|\xe2\x80\x93|&ndash;)[ ]?(?P<second>[0-9]{1,3})(?![\w/:%-]|[.,][0-9])
    |(?:[+][0-9]+)?(?P<minute>
        (?:st|nd|rd|th|[.]|er?|a|\xc2\xba|\xc2\xaa)[ -](?:[Mm]inu|min\b)
        |[ ]min(?:ute)?\b|'(?!')|\xe2\x80\x99|(?<=minuto[ ][0-9])(?![0-9])|(?<=minuto[ ][0-9]{2})(?![0-9]))
    |(?P<minutes>[ ]minu)
    |(?P<listed>(?=[.']?[,;)]))
    |(?P<beside>(?=,?[ ](?:[(A-Z]|\xc3))))""",
    re.VERBOSE,
)
_SINCE_KICK_OFF = re.compile(
    rb"\b(?:after|on|inside|within|nach|na|aos|dopo|los|de) (?:just |only |barely )?(?:[0-9]+ (?:and|e|y|und|en) )?$"
)
_CAPITAL = rb"(?:[A-Z]|\xc3[\x80-\x9e]|\xd0[\x90-\xaf])"
_NAME_AFTER = re.compile(rb" " + _CAPITAL)
_SCORER_BEFORE = re.compile(rb"\(" + _CAPITAL + rb"[^(),<>]{0,40} $|\b" + _CAPITAL + rb"[\w\x80-\xff'-]* \($")
_OTHER_SIDE = re.compile(
    rb"(?:,| \([^)<>]{1,50}\))? " + _CAPITAL + rb"[\w\x80-\xff'. -]{2,25} [0-9](?![0-9/:-]|[.][0-9])"
)
_NEXT_SET = re.compile(rb"[ ,(]*[0-9]+-[0-9]")
_SENTENCE_END = re.compile(rb"[.!?][)\"']?\s+(?=[A-Z\xc3\xd0])|[\n<>]")


def weigh_numbers(raw: bytes) -> tuple[int, int]:
    """Weight of the numbers of a text (UTF-8) that tell a football match, and of the scores that tell another game.

    "Rovers beat Town 2-1", "Getafe 2-0 Eibar" and "scored in the 10th minute" speak for football; "beat Toulouse 27-22"
    and "beat Thiem 6-3 5-7 6-1" against it; a vote of 3-2 or an open hour of 9-5 says nothing.
    """
    results = goals = others = 0
    for found in islice(_NUMBER.finditer(raw), _LOOKED_AT):
        start, end = found.span()
        before, after = raw[max(0, start - 80) : start], raw[end : end + 60]
        if found["second"]:
            if _is_result(before, after):
                if _is_of_another_game(int(found["first"]), int(found["second"]), after):
                    others += 1
                else:
                    results += 1
        elif found["minute"] is not None or found["minutes"]:
            if found["minutes"] is None or _SINCE_KICK_OFF.search(before):
                goals += bool(_GOAL.search(_sentence(before, after))) or (results > 0 and _ends_with_name(before))
        elif found["listed"] is not None and results:
            goals += _SCORER_BEFORE.search(before) is not None
        elif _ends_with_name(before) and _OTHER_SIDE.match(after):
            results += 1
        if results >= _OFTEN and goals >= _OFTEN:
            break
    return _SIGN * (min(results, _OFTEN) + min(goals, _OFTEN)), _ANOTHER_GAME * others


def _is_result(before: bytes, after: bytes) -> bool:
    """Whether a score between these stands between two names, or in a sentence that tells who won; a vote is none."""
    sentence = _sentence(before, after)
    if _NO_RESULT.search(sentence):
        return False
    return bool(_OUTCOME.search(sentence) or (_ends_with_name(before) and _NAME_AFTER.match(after)))


def _is_of_another_game(first: int, second: int, after: bytes) -> bool:
    """Whether two sides do not score so many goals, or the score is followed by that of the next set."""
    most, least = max(first, second), min(first, second)
    return (most > _MOST_GOALS and least > 0) or (most >= _SET and _NEXT_SET.match(after) is not None)


def _sentence(before: bytes, after: bytes) -> bytes:
    """What stands around a number in its sentence, lower-cased, a full stop at its end."""
    return (_SENTENCE_END.split(before)[-1] + b"|" + _SENTENCE_END.split(after, 1)[0] + b".").lower()


def _ends_with_name(before: bytes) -> bool:
    """Whether the last word begins with a capital, and a blank follows it: "at Getafe ", not "Getafe, "."""
    word = before[max(before.rfind(b" ", 0, -1), before.rfind(b"\n"), before.rfind(b">")) + 1 :]
    return word[-1:] == b" " and (word[:1].isupper() or word[:1] in (b"\xc3", b"\xd0")) and word[-2:-1] not in b",;:)"
