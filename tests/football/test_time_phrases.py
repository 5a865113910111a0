"""When things happen in a match: the phrases of the trade, minute by minute."""

from __future__ import annotations

import csv
import gzip
import json
import re
import time
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from orchestration.football.game.clock import TimePhrase
from orchestration.football.times.time_grammar import RULES, Rule
from orchestration.football.times.time_phrases import find_times
from tests.football.made_reports import ordinal
from tests.football.told import only

SHARED = Path(__file__).parents[2].parent / "shared" / "data"


UNITS = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen"""


NUMBER_WORDS = ["", *UNITS.split()]


TENS = ["", "", *["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]]


IRREGULAR = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth"}


IRREGULAR |= {"twelve": "twelfth"} | {ten: ten[:-1] + "ieth" for ten in TENS if ten}


def in_words(number: int, hyphen: str) -> str:
    if number >= 100:
        rest = number % 100
        return "one hundred" + (f" and {in_words(rest, hyphen)}" if rest else "")
    if number < 20:
        return NUMBER_WORDS[number]
    unit = NUMBER_WORDS[number % 10]
    return TENS[number // 10] + (hyphen + unit if unit else "")


def ordinal_in_words(number: int, hyphen: str) -> str:
    words = in_words(number, hyphen)
    last = re.split(r"[ -]", words)[-1]
    return words[: len(words) - len(last)] + IRREGULAR.get(last, last + "th")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.example)
def test_no_rule_goes_on_for_as_long_as_a_text_may(rule: Rule) -> None:
    assert not re.search(r"\)[*+]", rule.pattern), "a phrase that may begin anywhere is looked for to the end each time"


def labels(text: str) -> list[str | None]:
    return [phrase.label for phrase in find_times(text)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.example)
def test_a_rule_reads_its_example_and_not_its_counter_example(rule: Rule) -> None:
    assert find_times(rule.example), rule.pattern
    assert not find_times(rule.counter), rule.pattern


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.example)
def test_a_rule_means_what_its_row_says(rule: Rule) -> None:
    told = find_times(rule.example)[0]
    if rule.kind.startswith("between"):
        assert told.earliest is not None and told.latest is not None and told.regulation is None
        assert rule.earliest is None or told.earliest == rule.earliest
        assert rule.latest is None or told.latest == rule.latest
    elif rule.kind == "during":
        assert told == TimePhrase(told.start, told.end, period=rule.period)
    elif rule.kind == "added":
        assert told.regulation == rule.base and (told.period or "").endswith("stoppage time")
    elif rule.kind.startswith(("stated", "understood", "each")):
        assert told.basis == "stated"
    elif rule.kind == "near":
        assert told.regulation is None and told.basis is None and told.latest is not None
        assert told.latest - (told.earliest or 0) == (rule.latest or 0) - (rule.earliest or 0)
    elif rule.kind in ("counted", "counted from it", "gone", "inside", "either side"):
        assert told.basis == "relative"
    elif rule.kind != "plus":
        assert told.after_event is not None and told.regulation is None


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("in the 48th minute", "48'"),
        ("the 48th-minute leveller", "48'"),
        ("a 56th - minute header", "56'"),
        ("48 minutes in, he struck", "48'"),
        ("scored on 48 minutes", "48'"),
        ("Kane 48'", "48'"),
        ("Kane (48)", "48'"),
        ("eight minutes before the break", "37'"),
        ("nine minutes from time", "81'"),
        ("with 19 minutes remaining", "71'"),
        ("with 10 minutes left in the second half", "80'"),
        ("three minutes to go until half-time", "42'"),
        ("five minutes into the second half", "50'"),
        ("two minutes after the interval", "47'"),
        ("after just two minutes", "2'"),
        ("27 seconds in, Lukaku scored", "1'"),
        ("after two minutes and nine seconds", "3'"),
        ("inside the opening minute", "1'"),
        ("half an hour in, they led", "30'"),
        ("a quarter of an hour from time", "75'"),
        ("on the hour mark", "60'"),
        ("on the half-hour", "30'"),
        ("four minutes into extra time", "94'"),
        ("with three minutes of extra time left", "117'"),
        ("in the 105th minute", "105'"),
        ("in the one hundred and twentieth minute", "120'"),
        ("45+2", "45'+2'"),
        ("90'+4'", "90'+4'"),
        ("in the fourth minute of stoppage time", "90'+4'"),
        ("the second minute of first-half added time", "45'+2'"),
        ("three minutes into injury time", "90'+3'"),
        ("slid in on 69 minutes to seal it", "69'"),
        ("led after ten minutes before Chelsea hit back", "10'"),
        ("the game was 23 minutes old", "23'"),
        ("needed just four minutes to open the scoring", "4'"),
        ("with 20 to go", "70'"),
        ("48 mins: GOAL!", "48'"),
        ("48 min GOAL!", "48'"),
        ("48: GOAL!", "48'"),
        ("in the final minute of normal time", "90'"),
        ("in the last minute of the first half", "45'"),
        ("less than a minute after half-time", "46'"),
        ("a little over a minute after the restart", "47'"),
        ("after six minutes in their 4-3 win over Hull", "6'"),
        ("ten minutes into a 2-0 home victory over Hull", "10'"),
        ("in the 10th minute of a hard-fought 3-2 win", "10'"),
        ("after 13.6 seconds", "1'"),
        ("timed at 61.2 seconds, he struck", "2'"),
        ("with 67:12 on the clock", "68'"),
        ("with the last action before half-time", "45'"),
        ("two minutes into the four minutes of added time", "90'+2'"),
        ("the third of four minutes' added time", "90'+3'"),
        ("they held out for 72 minutes. Then Kane struck", "72'"),
    ],
)
def test_a_minute(text: str, label: str) -> None:
    assert only(text).label == label


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("just before the hour", 55, 59),
        ("moments before half-time", 40, 45),
        ("midway through the first half", 18, 28),
        ("within 15 minutes of the restart", 46, 60),
        ("early in the second half", 46, 57),
        ("they won it late on", 70, 90),
        ("at the death", 86, 90),
        ("in the final ten minutes", 80, 90),
        ("scored in extra time", 91, 120),
        ("just past the 80-minute mark", 81, 84),
        ("around the 20-minute mark", 18, 22),
        ("just past the 90-minute mark", 90, 90),
        ("no sooner had the second half begun than", 46, 47),
    ],
)
def test_a_vague_phrase_is_an_interval_and_no_minute(text: str, earliest: int, latest: int) -> None:
    phrase = only(text)
    assert (phrase.regulation, phrase.earliest, phrase.latest) == (None, earliest, latest)


def test_within_a_few_minutes_is_the_last_of_them_or_sooner() -> None:
    phrase = only("within three minutes of the restart")
    assert (phrase.regulation, phrase.earliest, phrase.latest) == (48, 46, 48)


def test_nearly_so_long_leaves_a_minute_either_side() -> None:
    phrase = only("just under a quarter-of-an-hour gone")
    assert (phrase.regulation, phrase.earliest, phrase.latest) == (14, 13, 15)


def test_stoppage_time_without_its_minute() -> None:
    late, early = only("deep into stoppage time"), only("in first-half stoppage time")
    assert (late.regulation, late.stoppage, late.period) == (90, None, "second half, stoppage time")
    assert (early.regulation, early.stoppage, early.period) == (45, None, "first half, stoppage time")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("three minutes later", 3, 3),
        ("within two minutes it was level", 0, 2),
        ("two minutes earlier", -2, -2),
        ("just 90 seconds later", 1.5, 1.5),
        ("two minutes after the opener", 2, 2),
        ("moments later", 0, 2),
    ],
)
def test_a_time_counted_from_the_last_event_has_no_minute_of_its_own(text: str, low: float, high: float) -> None:
    phrase = only(text)
    assert phrase.after_event == (low, high) and phrase.regulation is None


@pytest.mark.parametrize("text", ["kicked off at 19:45", "in the five minutes either side of half-time"])
def test_what_gives_no_minute(text: str) -> None:
    assert not {*labels(text)} - {None}


def test_two_minutes_told_together() -> None:
    assert labels("struck three minutes either side of half-time") == ["42'", "48'"]
    assert labels("struck two minutes either side of the hour") == ["58'", "62'"]
    assert labels("in the 85th and 90th minutes") == ["85'", "90'"]
    assert labels("in the 85th minute and the 90th") == ["85'", "90'"]


def test_a_number_alone_is_a_minute_where_minutes_are_spoken_of() -> None:
    assert labels("Scored in the 24th minute. Another followed in the 26th.") == ["24'", "26'"]
    assert labels("They finished in the 18th and 19th places, then in the 20th.") == []
    assert labels("One minute it rained. A club of the sort that was founded in the 19th century.") == []


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("Kane (10) heads in the opener and Alli (40) doubles the lead.", ["10'", "40'"]),
        ("Kane (19) scores the only goal.", ["19'"]),
        ("Kane (10) scores against Chelsea and Alli (40) heads in.", ["10'", "40'"]),
        ("Kane (85) runs clear and scores.", ["85'"]),
        ("A header by Kane (85) takes Spurs top.", ["85'"]),
        ("Goals by Kane (24) of England and Alli (40) won it.", ["24'", "40'"]),
        ("An own goal by Cahill (19) of Chelsea won it.", ["19'"]),
    ],
)
def test_a_number_in_brackets_is_a_shirt_in_captions_alone(text: str, minutes: list[str]) -> None:
    assert labels(text) == minutes


@pytest.mark.parametrize(
    "text",
    [
        "from 12 yards with a 20-yard strike",
        "a 1-0 win, 2-2 on aggregate",
        "aged 23",
        "the 23-year-old",
        "level after 90 minutes",
        "over 90 minutes",
        "he played 90 minutes",
        "10 minutes of stoppage time were added",
        "in the last 12 months",
        "unbeaten in 12 matches",
        "his 32nd of the season",
        "kick-off at 7:45 on 2 July 2018",
        "after 20 minutes of pressure",
        "after six minutes in the rain",
        "two goals in three minutes",
        "first half-dozen chances",
        "Forward Kane (31) of Spurs heads in",
        "Kane (10) shoots past Hart (1) of City",
        "Spurs' Harry Kane (10) scores his side's 3rd goal against Chelsea's Petr Cech (1) and Cahill (24)",
        "on the break they were quick",
    ],
)
def test_no_time_of_the_match(text: str) -> None:
    assert find_times(text) == []


COUNTED = {  # template: (smallest and largest number, the minute it means)
    "{n} minutes in, he scored": (1, 120, lambda n: n),
    "he scored on {n} minutes.": (1, 120, lambda n: n),
    "{n} minutes from time": (1, 89, lambda n: 90 - n),
    "with {n} minutes remaining": (1, 89, lambda n: 90 - n),
    "{n} minutes before half-time": (1, 44, lambda n: 45 - n),
    "{n} minutes after the restart": (1, 45, lambda n: 45 + n),
    "{n} minutes into the second half": (1, 45, lambda n: 45 + n),
    "in the {nth} minute": (1, 120, lambda n: n),
    "his {nth}-minute header": (1, 120, lambda n: n),
    "in the {nth} minute of the second half": (1, 45, lambda n: 45 + n),
}


ADDED = {
    "in the {nth} minute of stoppage time": 90,
    "{n} minutes into injury time": 90,
    "in the {nth} minute of first-half added time": 45,
}


WRITTEN = st.sampled_from(("figures", " ", "-"))


def render(template: str, number: int, written: str) -> str:
    if written == "figures":
        return template.format(n=number, nth=ordinal(number))
    return template.format(n=in_words(number, written), nth=ordinal_in_words(number, written))


@given(st.sampled_from(sorted(COUNTED)), st.data(), WRITTEN)
def test_a_minute_written_comes_back(template: str, data: st.DataObject, written: str) -> None:
    smallest, largest, minute = COUNTED[template]
    number = data.draw(st.integers(smallest, largest))
    assert labels(render(template, number, written)) == [f"{minute(number)}'"]


@given(st.sampled_from(sorted(ADDED)), st.integers(1, 15), WRITTEN)
def test_a_minute_of_stoppage_time_written_comes_back(template: str, number: int, written: str) -> None:
    assert labels(render(template, number, written)) == [f"{ADDED[template]}'+{number}'"]


WORDS = sorted({word for rule in RULES for word in rule.example.split()})


PROSE = st.lists(st.sampled_from([*WORDS, "Kane", "İstanbul", "⚽", "90", "(", ")", "1-0", ".", "\n\n"])).map(" ".join)


@given(PROSE)
@example("İİİİ scored in the 48th minute")
def test_phrases_are_in_order_and_apart_and_within_the_text(text: str) -> None:
    ends = [0]
    for phrase in find_times(text):
        assert ends[-1] <= phrase.start < phrase.end <= len(text)
        assert text[phrase.start : phrase.end].strip() == text[phrase.start : phrase.end]
        assert phrase.earliest is None or phrase.latest is None or phrase.earliest <= phrase.latest
        ends.append(phrase.end)


@example("and 24th", "48th-minute")
@example("(20th)", "48'")
@given(PROSE, PROSE)
def test_another_paragraph_changes_nothing_before_it(text: str, appended: str) -> None:
    before = find_times(f"{text}\n\n")
    assert [p for p in find_times(f"{text}\n\n{appended}") if p.end <= len(text)] == before


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    find_times(text)


def test_a_sentence_eight_times_as_long_takes_about_eight_times_as_long() -> None:
    def seconds(n: int) -> float:
        text = "Kane scored in the 12th minute and " * n
        started = time.process_time()
        assert len(find_times(text)) == n
        return time.process_time() - started

    assert min(seconds(4_000) for _ in range(3)) <= 24 * min(seconds(500) for _ in range(3))


def test_case_does_not_matter() -> None:
    assert labels("IN THE FORTY-EIGHTH MINUTE") == labels("in the forty-eighth minute") == ["48'"]


def test_minutes_in_gold_sentences() -> None:
    """Where the report gives a minute and one sentence holds it, the clock reads that minute."""
    if not SHARED.is_dir():
        pytest.skip("no shared data beside the project")
    read = total = 0
    for path in sorted((SHARED / "gold" / "match_reports").glob("*.json")):
        for goal in json.loads(path.read_text())["goals"]:
            minutes = [p for p in find_times(goal["evidence"] or "") if p.regulation is not None]
            if goal["minute_from_report"] is not None and minutes:
                total += 1
                told = {m for p in minutes for m in (p.regulation, (p.regulation or 0) + (p.stoppage or 0))}
                read += goal["minute_from_report"] in told
    assert total > 50 and read / total >= 0.95


def test_minutes_in_world_cup_prose() -> None:
    """The minute in a sentence that tells of a scorer's goal is, but for chances told beside it, the true one."""
    if not SHARED.is_dir():
        pytest.skip("no shared data beside the project")
    goals: dict[str, list[tuple[str, int]]] = defaultdict(list)
    with (SHARED / "groundtruth" / "jfjelstul_worldcup" / "goals.csv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            minute = int(row["minute_regulation"]) + int(row["minute_stoppage"])
            goals[row["match_id"]].append((row["family_name"], minute))
    true = total = 0
    with gzip.open(SHARED / "articles" / "jsonl" / "world-cup-matches.c4.jsonl.gz", "rt", encoding="utf-8") as lines:
        for article in map(json.loads, lines):
            match_id = re.search(r"M-\d{4}-\d+", article["url"])
            for sentence in re.findall(r"[^.!?\n]+", article["text"]):
                minutes = [minute for name, minute in goals[match_id[0] if match_id else ""] if name in sentence]
                if minutes and re.search("scor|goal|header|equal|lead", sentence):
                    for phrase in find_times(sentence):
                        if phrase.regulation is not None and phrase.stoppage is not None:
                            total += 1
                            true += any(abs(phrase.regulation + phrase.stoppage - minute) <= 1 for minute in minutes)
    assert total > 80 and true / total >= 0.85


def test_a_kick_off_in_the_second_half_is_of_that_half() -> None:
    assert [time.period for time in find_times("shortly after kick-off in the second half")] == ["second half"]


def test_no_minute_comes_before_the_start():
    assert not find_times("They were 95 minutes from time.")


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("Kane netted the winner in the 90th.\n\nAlli had levelled in the 32nd minute.", [90, 32]),
        ("Kane got his fifth goal in the 20th derby.\n\nAlli had levelled in the 32nd minute.", [32]),
        (
            "It was his winner in the 20th, the first in the 18th edition.\n\nAlli levelled in the 32nd minute.",
            [32],
        ),
        ("Kane took a penalty in the 30th.\n\nAlli had levelled in the 32nd minute.", [32]),
    ],
)
def test_a_figure_behind_a_goal_is_its_minute_before_any_is_called_one(text, minutes):
    assert [at.regulation for at in find_times(text)] == minutes


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("with 13:51 left in the contest, Hahn scored", "77'"),
        ("with 1:12 remaining in regulation", "89'"),
        ("Hahn scored with 2:31 left in the first half", "43'"),
        ("1:12 into the second half", "47'"),
        ("12:31 into the match", "13'"),
        ("scored at 67:12 and at 89:30", "68'"),
        ("scored in the 63:12 mark", "64'"),
    ],
)
def test_college_reports_tell_minutes_by_the_clock(text: str, label: str) -> None:
    assert labels(text)[0] == label


@pytest.mark.parametrize(
    "text",
    [
        "Kane scored at 19:52",
        "kick-off is at 15:00",
        "with 2:31 left on the meter",
        "with 2:31 left in overtime",
        "Highlights at 45:10 of the video. Kane scored at 19:52 in town",
        "3:10 into town",
    ],
)
def test_other_times_of_a_clock_are_no_minutes(text: str) -> None:
    assert not {"91'", "20'", "16'", "88'", "4'"}.intersection(labels(text))


def test_a_clock_that_runs_past_a_day_is_the_match_s() -> None:
    assert labels("Kane scored at 23:41, Alli at 67:12") == ["24'", "68'"]


def test_goals_of_the_season_in_brackets_are_no_minutes() -> None:
    assert labels("Kane (8) scored the opener in the 12th minute") == ["12'"]
    assert labels("led in the 50th minute after a goal from forward Kane (3)") == ["50'"]
    assert labels("Son scored in the 12th minute before Kane (40) levelled") == ["12'", "40'"]
    assert labels("Kane (8) and Alli (40) scored before the 88th minute")[:2] == ["8'", "40'"]
    assert labels("Kane (80) scored having come on in the 20th minute")[0] == "80'"
    assert labels("Kane (12) scored after Son was sent off in the 10th minute")[0] == "12'"
    assert labels("Alli (44) levelled with a 44th minute penalty")[0] == "44'"
