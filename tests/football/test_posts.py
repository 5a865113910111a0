"""Embedded posts: found in every flattened form, left alone where prose only looks like one."""

from __future__ import annotations

import itertools
import json
import re
from datetime import UTC, date, datetime
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.football.posts.posts import find_posts, snowflake_time
from orchestration.records import Embed, PostMention
from tests.football.around_posts import AFTER, PROSE, gold, needs_shared, text_of


def facts(post: PostMention) -> tuple[str, str | None, str | None, date | None]:
    return post.text, post.author_name, post.author_handle, post.posted_on


# --- one post, in each of the forms that crawls hold ------------------------------------------

WORDS = "What a hit, son! #AAABBB pic.twitter.com/abcDEF1234"


@pytest.mark.parametrize(
    "dash", [" — ", "— ", "—", " &mdash; ", "&mdash; ", " – ", " -- ", " - ", "\n— ", "\n\n— ", " ― "]
)
def test_every_dash_opens_an_author_line(dash: str) -> None:
    text = f"{PROSE}\n\n{WORDS}{dash}Ann Other (@ann_other) July 2, 2018\n\n{AFTER}"
    assert [facts(p) for p in find_posts(text)] == [(WORDS, "Ann Other", "ann_other", date(2018, 7, 2))]


@pytest.mark.parametrize(
    "printed",
    [
        "July 2, 2018",
        "Jul 2, 2018",
        "2 July 2018",
        "2nd July 2018",
        "2 juillet 2018",
        "2. Juli 2018",
        "2 de julio de 2018",
        "2 luglio 2018",
        "2 de julho de 2018",
        "2 juli 2018",
        "2 Temmuz 2018",
        "2 lipca 2018",
        "2 июля 2018",
        "2018年7月2日",
        "2018년 7월 2일",
        "2018-07-02",
        "July 2, 2018 at 7:30 PM",
        "7:30 PM - 2 Jul 2018",
        "July 2, 2018 9:05pm BST",
    ],
)
def test_dates_are_read_in_many_languages(printed: str) -> None:
    (post,) = find_posts(f"{PROSE}\n\n{WORDS} — Ann Other (@ann) {printed}\n\n{AFTER}")
    assert facts(post) == (WORDS, "Ann Other", "ann", date(2018, 7, 2))
    assert post.block.quote.endswith(printed)


def test_a_day_that_the_calendar_lacks_makes_no_author_line() -> None:
    text = f"{PROSE}\n\nWell played all — Ann Other (@ann) February 31, 2018\n\n{AFTER}"
    assert find_posts(text) == []


@pytest.mark.parametrize(
    "name", ["Ann ⚽️📻", "Radio | FC 157", "Ann (Official)", "Ann - The Blog", "@ann", "Ännä Ößterreich", "1-2 Ann"]
)
def test_names_hold_emoji_pipes_parentheses_and_dashes(name: str) -> None:
    (post,) = find_posts(f"{PROSE}\n\n{WORDS} — {name} (@ann) July 2, 2018\n\n{AFTER}")
    assert facts(post) == (WORDS, name, "ann", date(2018, 7, 2))


def test_dashes_and_parentheses_within_a_post_stay_in_it() -> None:
    words = "2-0 — and (finally) a game — who knew?"
    (post,) = find_posts(f"{PROSE}\n\n{words} — Ann (@ann) July 2, 2018")
    assert facts(post) == (words, "Ann", "ann", date(2018, 7, 2))


def test_an_article_writes_all_its_author_lines_with_the_same_dash() -> None:
    posts = ["Great — really great", "Never in doubt", "What a night"]
    text = "\n\n".join(f"{words} - Ann (@ann) July 2, 2018" for words in posts)
    assert [(p.text, p.author_name) for p in find_posts(text)] == [(words, "Ann") for words in posts]


def test_an_instagram_caption_ends_in_its_sharing_line() -> None:
    text = (
        f"{PROSE}\n\n Pain!! ❌\n\nA post shared by  Ann Other (@ann.other) on Sep 27, 2020 at 11:50am PDT\n\n{AFTER}"
    )
    (post,) = find_posts(text)
    assert facts(post) == ("Pain!! ❌", "Ann Other", "ann.other", date(2020, 9, 27))


def test_wide_gaps_are_line_breaks_within_posts_where_paragraphs_are_set_closer() -> None:
    tweet = "ANN IS OUT IN FRONT!\n\n\n\nShe gets behind the line and puts it past the keeper."
    text = f"{PROSE}\n\n{tweet} — Ann (@ann) July 2, 2018\n\n{AFTER}\n\nNo luck. — Bo (@bo) July 2, 2018"
    assert [p.text for p in find_posts(text)] == [tweet, "No luck."]


def test_a_post_in_two_paragraphs_above_a_line_of_its_own() -> None:
    text = f"{PROSE}\n\nStudy up, @bo_fc. Sunday's coming.\n\n#AAvBB\n\n— Ann (@ann) July 2, 2018\n\n{AFTER}"
    (post,) = find_posts(text)
    assert post.span.quote == "Study up, @bo_fc. Sunday's coming.\n\n#AAvBB"


def test_what_stands_before_a_tweet_belongs_to_the_prose() -> None:
    text = f"{PROSE} Fans reacted on social media: WOW!! What a goal!! #AAA — Ann (@ann) July 2, 2018 {AFTER}"
    (post,) = find_posts(text)
    assert post.text == "WOW!! What a goal!! #AAA"


# --- posts without author line ----------------------------------------------------------------


@pytest.mark.parametrize(
    "paragraph",
    [
        "Lovely finish at the far post 🙌 pic.twitter.com/FCIpvzarUn",
        "COME ON YOU REDS #RFC | https://t.co/utMcYSDkhb",
        "All the best at @bo_fc, Jerome! 👊#AFC",
        "pic.twitter.com/09qsXxxrnV",
    ],
)
def test_a_trailing_link_or_a_cluster_of_tags_gives_a_post_away(paragraph: str) -> None:
    (post,) = find_posts(f"{PROSE}\n\n{paragraph}\n\n{AFTER}")
    assert facts(post) == (paragraph, None, None, None)


@pytest.mark.parametrize(
    "prose",
    [
        # a dash, a phrase in parentheses, a date
        "The captain — Ann Other (pictured) July 2, 2018 — scored twice.",
        "The final — the third for Ann Other (@ann) July 2, 2018 was the first — ended level.",
        "It was posted — by Ann Other (@ann) on July 2, 2018, she says — before the match.",
        "A well-known Ann Other (@ann) July 2, 2018.",
        # quoted posts belong to the prose that quotes them
        "One fan tweeted: 'I love her analysing the goal in the stands... hilarious #irony'.",
        "'Time to go, @bo_fc. #BoOut,' wrote one fan.",
        # a hashtag or a handle alone
        "Supporters used #BoOut in protest against the owners of @bo_fc all week.",
        "SIX MINUTES OF ADDED TIME...",
        "The picture (see pic.twitter.com/FCIpvzarUn for more) went round the world.",
    ],
)
def test_prose_that_only_looks_like_a_post_is_left_as_prose(prose: str) -> None:
    assert find_posts(f"{PROSE}\n\n{prose}\n\n{AFTER}") == []


def test_an_author_line_with_nothing_before_it_is_no_post() -> None:
    assert find_posts(f"— Ann Other (@ann) July 2, 2018\n\n{AFTER}") == []


def test_an_author_line_under_plain_prose_has_lost_its_post() -> None:
    lost = "But the board had already decided, and it was announced after the match that the coach was sacked."
    assert find_posts(f"{PROSE}\n\n{lost}\n\n— Ann Other (@ann) July 2, 2018\n\n{AFTER}") == []


# --- embeds from markup -----------------------------------------------------------------------


def test_an_embed_is_taken_at_its_word() -> None:
    flat = "Short words — Ann (@ann) July 2, 2018"
    text = f"{PROSE}\n\n{flat}\n\n{AFTER}"
    start = text.index(flat)
    embed = Embed(start, start + len(flat), "Short words", "1013881000000000000", "Ann", "ann", links=())
    (post,) = find_posts(text, [embed])
    assert (post.span.quote, post.block.quote, post.status_id) == ("Short words", flat, "1013881000000000000")
    assert post.posted_at == snowflake_time("1013881000000000000")
    assert post.posted_on == date(2018, 7, 2)


def test_an_embed_that_holds_nothing_is_no_post() -> None:
    assert find_posts("   ", [Embed(0, 3, "gone")]) == []


def test_a_flattened_post_after_an_embed_does_not_reach_into_it() -> None:
    first, second = "First one — Ann (@ann) July 2, 2018", "second one! — Bo (@bo) July 2, 2018"
    embed = Embed(0, len(first), "First one", author_handle="ann")
    assert [p.text for p in find_posts(f"{first} {second}", [embed])] == ["First one", "second one!"]


@pytest.mark.parametrize(
    ("status_id", "instant"),
    [
        ("479725943280259073", datetime(2014, 6, 19, 20, 42, 32, 412_000, UTC)),
        ("20", None),
        ("29700859247", None),  # the last kind of id that was counted one by one
        ("", None),
        ("abc", None),
        ("٤٧٩٧٢٥٩٤٣٢٨٠٢٥٩٠٧٣", None),
        ("9" * 40, None),
    ],
)
def test_a_status_id_tells_its_instant(status_id: str, instant: datetime | None) -> None:
    assert snowflake_time(status_id) == instant


# --- properties -------------------------------------------------------------------------------

_LETTERS = st.sampled_from("abcdefghijklmnopqrstuvwxyzäöüßéñçøł")
_WORD = st.text(_LETTERS, min_size=1, max_size=9)
_POST_END = st.sampled_from(["!", "!!", "…", " 🔥", " #AAA", " pic.twitter.com/abcDEF1234", ""])
_CUES = json.loads((files("orchestration.football") / "data" / "post_cues.json").read_text("utf-8"))
# "Then …" begins prose: an author line that stands alone below it may have lost its post.
_CONNECTIVE = re.compile(next(cue["pattern"] for cue in _CUES["prose"] if cue["cue"] == "connective"), re.I)
_POST = st.builds(
    lambda words, end: " ".join(words).capitalize() + end, st.lists(_WORD, min_size=1, max_size=12), _POST_END
).filter(lambda words: not _CONNECTIVE.match(words))
_NAME = st.builds(
    lambda words, mark: " ".join(word.capitalize() for word in words) + mark,
    st.lists(_WORD, min_size=1, max_size=3),
    st.sampled_from(["", " ⚽️", " | FC", " (Official)", " 🇯🇵"]),
)
_HANDLE = st.text(st.sampled_from("abcxyzABC019_"), min_size=1, max_size=15)
_DAY = st.dates(date(2008, 1, 1), date(2030, 12, 31))
_DASH = st.sampled_from([" — ", "— ", "—", " &mdash; ", "&mdash; ", " -- ", " - ", "\n— ", "\n\n— "])
_FORM = st.sampled_from(["{0:%B} {0.day}, {0.year}", "{0.day} {0:%B} {0.year}", "{0.year}-{0:%m}-{0:%d}"])


@given(_POST, _NAME, _HANDLE, _DAY, _DASH, _FORM)
def test_any_embed_between_two_paragraphs_comes_back_exactly(
    words: str, name: str, handle: str, day: date, dash: str, form: str
) -> None:
    text = f"{PROSE}\n\n{words}{dash}{name} (@{handle}) {form.format(day)}\n\n{AFTER}"
    assert [facts(p) for p in find_posts(text)] == [(words, name, handle, day)]


@given(st.lists(st.tuples(_POST, _NAME, _HANDLE, _DAY), min_size=1, max_size=5), _DASH)
def test_posts_in_a_row_come_back_each_by_itself(posts: list[tuple[str, str, str, date]], dash: str) -> None:
    flat = [f"{words}{dash}{name} (@{handle}) {day:%B} {day.day}, {day.year}" for words, name, handle, day in posts]
    assert [facts(p) for p in find_posts("\n\n".join([PROSE, *flat, AFTER]))] == posts


_NOISE = st.text(st.one_of(st.sampled_from("—-–()@#\n ."), st.characters(codec="utf-8")), max_size=300) | st.lists(
    st.sampled_from(["— Ann (@ann) July 2, 2018", "pic.twitter.com/abcDEF1234", "\n\n", "\n", " ", "Words.", "&mdash;"])
).map("".join)


@settings(max_examples=300)
@given(_NOISE)
def test_any_text_gives_spans_that_reslice_and_never_overlap(text: str) -> None:
    posts = find_posts(text)
    for number, post in enumerate(posts, 1):
        assert post.post_no == number
        assert text[post.span.start : post.span.end] == post.span.quote == post.text == post.text.strip()
        assert post.block.start <= post.span.start and post.span.end <= post.block.end
    assert all(a.block.end <= b.block.start for a, b in itertools.pairwise(posts))


@given(st.text(max_size=200), st.data())
def test_any_embed_gives_spans_that_reslice(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    words = data.draw(st.sampled_from([text[start:end], "other words", ""]))
    for post in find_posts(text, [Embed(start, end, words)]):
        assert text[post.span.start : post.span.end] == post.span.quote


def test_a_long_live_blog_gives_all_its_posts() -> None:
    assert len(find_posts(f"{PROSE} {WORDS} — Ann (@ann) July 2, 2018\n\n" * 2_000)) == 2_000


def squash(text: str) -> str:
    return " ".join(text.split())


def printed_day(tweet: dict) -> date | None:
    return datetime.strptime(tweet["date"], "%B %d, %Y").date() if tweet["date"] else None


@needs_shared
def test_every_gold_tweet_is_found_exactly_and_nothing_else_is() -> None:
    for article in gold():
        text = text_of(article)
        want = [
            (
                t["text_start"],
                t["text_end"],
                t["end"],
                t["display_name"],
                (t["handle"] or "").lstrip("@") or None,
                printed_day(t),
            )
            for t in article["tweets"]
        ]
        got = [
            (p.span.start, p.span.end, p.block.end, p.author_name, p.author_handle, p.posted_on)
            for p in find_posts(text)
        ]
        assert got == want, article["id"]


@needs_shared
def test_nine_in_ten_gold_tweets_are_found_with_all_line_breaks_lost() -> None:
    want, got = set(), set()
    for article in gold():
        if any(t["handle"] for t in article["tweets"]):
            text = squash(text_of(article))
            want |= {squash(t["text"]) for t in article["tweets"]}
            got |= {p.text for p in find_posts(text)}
    assert len(want & got) >= 0.88 * max(len(want), len(got))
