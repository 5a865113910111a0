"""How a post speaks: kind, feeling, language, side, scores. Posts here are written for these tests."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.football.posts.reactions import tone, tones

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "data"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="no ../shared beside the project")
KINDS = {"report", "celebration", "shock", "praise", "commiseration", "criticism", "joke", "comment"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("FT: Swansea 2-2 Bournemouth", "report"),
        ("GOL! 17' Arsenal 1-1 Leicester. Live updates: https://t.co/abcdefghij", "report"),
        ("Team news: here is how we line up tonight https://t.co/abcdefghij", "report"),
        ("GOOOOOAL!!! GET IN!!!", "celebration"),
        ("GOLAZO GOLAZO GOLAZO #JPN!", "celebration"),
        ("Come on you Spurs!! 🎉", "celebration"),
        ("Oh my god, what just happened 😱", "shock"),
        ("I can't believe that, no way", "shock"),
        ("What a goal. World class.", "praise"),
        ("Thank you Japan, so proud of this team", "praise"),
        ("Gutted for Japan 💔", "commiseration"),
        ("Hard luck lads, heads up", "commiseration"),
        ("Absolutely pathetic defending, sack him", "criticism"),
        ("How did he miss that sitter", "criticism"),
        ("hahahaha what is that defending 😂😂", "joke"),
        ("Watching the game with my brother", "comment"),
        ("", "comment"),
        ("⚽️", "comment"),
    ],
)
def test_the_kind_of_a_post(text: str, kind: str) -> None:
    assert tone(text).kind == kind


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("What a screamer from the striker", "What a howler from the striker"),
        ("Golazo, what a worldie that was", "That was a penalty for the defence"),
        ("Buzzing after that win tonight", "Gutted after that game tonight"),
        ("The keeper was magnificent tonight", "The keeper was shambolic tonight"),
    ],
)
def test_feeling_follows_how_football_speaks(better: str, worse: str) -> None:
    first, second = tone(better, "en").sentiment, tone(worse, "en").sentiment
    assert first is not None and second is not None and first > second


@pytest.mark.parametrize("text", ["A penalty for United", "The striker on the attack", "Manchester United defence"])
def test_names_of_the_game_feel_neither_good_nor_bad(text: str) -> None:
    assert tone(text, "en").sentiment == 0


def test_other_languages_have_no_sentiment_model() -> None:
    post = tone("Qué partido tan increíble de la selección, qué golazo")
    assert (post.language, post.sentiment) == ("es", None)


@pytest.mark.parametrize(
    ("text", "given_language", "language"),
    [
        ("That is the best match I have seen in years", None, "en"),
        ("Das war ein großartiges Spiel von beiden Mannschaften", None, "de"),
        ("Quel match incroyable entre ces deux équipes", None, "fr"),
        ("Susunan pemain Leicester melawan Arsenal malam ini", "in", "id"),  # Twitter's old code
        ("That is the best match I have seen in years", "und", "en"),
        ("Leicester Arsenal Cech", None, None),  # names are of no language
        ("⚽️⚽️", None, None),
        ("Wow", None, None),
        ("@someone #JPN https://t.co/abcdefghij", None, None),
        ("⚽️⚽️", "und", None),
    ],
)
def test_language_is_the_dumps_or_detected_or_unknown(
    text: str, given_language: str | None, language: str | None
) -> None:
    assert tone(text, given_language).language == language


@pytest.mark.parametrize(
    ("text", "scores"),
    [
        ("Japan lead 2-0!", ("2-0",)),
        ("2 – 1 and 2:2 now", ("2-1", "2-2")),
        ("Argentina 1, Iran 0", ("1-0",)),
        ("#Swansea 0 - #Everton 0.", ("0-0",)),
        ("It is 2-0. Yes, 2-0!", ("2-0",)),
        ("Kick-off 7:30 pm on 2018-07-02 in a 4-4-2, odds 5/1, 2017-18 season", ()),
        ("A 0-2219 win", ()),
        ("won 28-25", ()),
    ],
)
def test_scores_are_read_and_other_numbers_left(text: str, scores: tuple[str, ...]) -> None:
    assert tone(text).scores == scores


def test_hashtags_and_mentions_are_kept_as_written() -> None:
    post = tone("#SWABOU with @SwansOfficial &#8217; #1 mail@example.com #été2018")
    assert post.hashtags == ("SWABOU", "été2018")
    assert post.mentions == ("SwansOfficial",)


def test_teams_come_from_words_and_hashtags_in_order() -> None:
    assert tone("Belgium were poor #JPN").teams == ("belgium", "japan")
    assert tone("What a game #JPNBEL").teams == ("japan", "belgium")


@pytest.mark.parametrize(
    "text",
    [
        "GOOOOAL",
        "golazo!",
        "Tor für Deutschland",
        "y but de la France",
        "What a goal",
        "GOOOLL",
        "GOOAALL",
        "GOLAÇOOO",
        "MÅÅÅÅL",
        "GÓÓÓL",
        "goalazo",
        "ゴオオオル",
        "고오오올",
        "جووول",
    ],
)
def test_goal_words_in_many_languages(text: str) -> None:
    assert tone(text).goal_words


@pytest.mark.parametrize(
    "text", ["FT: Spurs 2-1 Hull", "FULL-TIME at Anfield", "HT 1-1", "It’s all over!", "Final whistle.", "Abpfiff! 2:1"]
)
def test_a_post_tells_that_the_referee_has_blown(text: str) -> None:
    assert tone(text).whistle


@pytest.mark.parametrize("text", ["GOAL! 2-1 in the final!", "a full house", "half the time", "all over the place"])
def test_the_words_of_a_whistle_mean_other_things_too(text: str) -> None:
    assert not tone(text).whistle


@pytest.mark.parametrize(
    "text", ["goalkeeper", "so close", "but gutted", "history", "#goalsetting for the week", "málaga"]
)
def test_words_that_only_hold_a_goal_word_are_none(text: str) -> None:
    assert not tone(text).goal_words


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Come on Arsenal", "arsenal"),
        ("Vamos Argentina, carajo", "argentina"),
        ("We need a striker. #Arsenal", "arsenal"),
        ("GOAL JAPAN!!", "japan"),
        ("Gutted for Japan", None),  # sympathy takes no side
        ("We're gonna struggle against Leicester", None),  # the other side
        ("Japan v Belgium, what a game", None),
        ("Goal for Japan, Belgium are asleep!!", None),  # two teams: whose joy?
        ("Belgium were better", None),
    ],
)
def test_the_side_a_post_is_with(text: str, side: str | None) -> None:
    assert tone(text).supports == side


def test_a_shared_name_means_the_side_that_plays() -> None:
    assert tone("Come on City", sides=("manchester-city", "everton")).supports == "manchester-city"


# --- never a crash, never the network ---------------------------------------------------------


@settings(max_examples=200)
@given(st.text(max_size=300) | st.sampled_from(["\ud83d lone", "a\x00b", "x" * 10_000, "#" * 5_000, "2-" * 3_000]))
def test_any_text_has_a_tone(text: str) -> None:
    post = tone(text)
    assert post.kind in KINDS
    assert post.sentiment is None or -1 <= post.sentiment <= 1


def test_a_batch_is_its_posts_in_order() -> None:
    texts = ["Come on Arsenal", "", "What a goal!"]
    assert tones(texts, ["en", None, "en"]) == [
        tone(t, lang) for t, lang in zip(texts, ["en", None, "en"], strict=True)
    ]
    with pytest.raises(ValueError):
        tones(texts, ["en"])


def test_the_language_model_needs_neither_network_nor_cache_folder(tmp_path: Path) -> None:
    code = """
import socket
def refuse(*args, **kwargs): raise AssertionError("network")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
from orchestration.football.posts.reactions import tone
print(tone("That is the best match I have seen in years").language)
"""
    cache = tmp_path / "no-such-folder"
    env = os.environ | {"FTLANG_CACHE": str(cache), "HOME": str(tmp_path), "TMPDIR": str(tmp_path)}
    project = Path(__file__).resolve().parents[2]
    ran = subprocess.run(
        [sys.executable, "-c", code], env=env, cwd=project, capture_output=True, text=True, check=False
    )
    assert ran.stdout.strip() == "en", ran.stderr
    assert list(tmp_path.iterdir()) == []
