"""A text as words and sentences."""

import pytest

from orchestration.football.grammar.scene import look_at
from orchestration.football.words.sentences import LONGEST, cut
from tests.football.told import steps


def test_sentences_may_be_parted_further():
    prose = cut("Leeds won and Hull lost.\n\nStoke drew while Derby won. It rained.")
    prose.part([prose.lows.index("while"), prose.lows.index("and")])
    told = [" ".join(prose.words[first:end]) for first, end in prose.sentences]
    assert told == ["Leeds won", "and Hull lost .", "Stoke drew", "while Derby won .", "It rained ."]
    assert prose.paragraph == [0, 0, 1, 1, 1]
    assert [prose.sentence_of(prose.lows.index(word)) for word in ("won", "hull", "stoke", "derby", "it")] == [
        *range(5)
    ]


def test_a_sentence_that_begins_at_a_word_is_not_parted_there():
    prose = cut("Leeds won. Hull lost.")
    prose.part([prose.lows.index("hull")])
    assert len(prose.sentences) == 2


@pytest.mark.parametrize(("text", "before"), [("it rained, and " * 1000, ","), ("rain " * 1000, "rain")])
def test_a_text_that_goes_on_without_a_full_stop_is_parted_where_it_may_be(text, before):
    prose = cut(text)
    assert max(end - first for first, end in prose.sentences) <= LONGEST
    assert {prose.lows[first - 1] for first, _ in prose.sentences[1:]} == {before}
    assert prose.paragraph == [0] * len(prose.sentences) and len(prose.sentences) <= 2 * len(prose.words) / LONGEST + 1


def test_a_sentence_as_long_as_may_be_stays_one():
    assert cut("it rained, " * (LONGEST // 3)).sentences == [(0, LONGEST // 3 * 3)]
    assert len(cut("It rained. " * LONGEST).sentences) == LONGEST


def test_four_times_as_many_datelines_take_about_four_times_the_work():
    filed = "LEEDS, England (AP) - It rained.\n\n"
    look_at(filed)  # the tables are loaded once
    assert steps(look_at, filed * 200) <= 6 * steps(look_at, filed * 50)


@pytest.mark.parametrize(
    ("text", "lows"),
    [
        ("the away side led", ["the", "visitors", "led"]),
        ("the visiting team's goal", ["the", "visitors", "goal"]),
        ("The home outfit", ["the", "hosts"]),
        ("the home dressing room", ["the", "home", "dressing", "room"]),
        ("away from side issues", ["away", "from", "side", "issues"]),
        ("won 2–0", ["won", "2-0"]),
        ("the 2014–15 season", ["the", "2014–15", "season"]),
    ],
)
def test_a_word_is_spelt_as_most_writers_have_it(text, lows):
    assert cut(text).lows == lows


def test_a_then_behind_the_subject_of_a_clause_parts_nothing():
    assert "then" not in cut("before substitute Harry Kane then headed in").lows
    assert "then" in cut("Alli crossed before a scramble, then Kane headed in").lows
    assert "then" in cut("led after a minute then Kane added a second").lows
    assert "then" in cut("took over after Alli had struck the post then completing his treble").lows


def test_an_ordinal_may_end_a_sentence():
    prose = cut("Giroud scored in the 81st. Cazorla limped off. St. Etienne won.")
    assert [prose.words[first] for first, _ in prose.sentences] == ["Giroud", "Cazorla", "St"]


@pytest.mark.parametrize("epithet", ["33-year-old ", "Former Chelsea defender ", "Summer signing ", ""])
def test_who_is_described_at_the_head_of_a_sentence_begins_it(epithet):
    prose = cut(f"Giroud equalised. {epithet}Cazorla scored.")
    assert [prose.words[first] for first, _ in prose.sentences] == ["Giroud", "Cazorla"]


@pytest.mark.parametrize("line", ["added a second when", "Four minutes later,", "with a pass from forward", "goals by"])
def test_a_line_that_leads_on_goes_on_in_the_next(line):
    assert len(cut(f"{line}\nMadysen Hahn scored, assisted by forward\nDana Lund.").sentences) == 1


def test_where_one_line_only_leads_on_it_is_no_page_of_broken_lines():
    assert len(cut("Photo from\nLeeds beat Hull 1-0 thanks to Kane.").sentences) == 2


@pytest.mark.parametrize(
    ("line", "gap"),
    [("Sunday 12 May,", "\n"), ("added a second", "\n"), ("GOALKEEPER", "\n"), ("added a second when", "\n\n")],
)
def test_other_lines_end_what_they_say(line, gap):
    assert len(cut(f"{line}{gap}Madysen Hahn scored.").sentences) == 2
