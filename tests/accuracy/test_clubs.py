"""What the fit of clubs' contexts learns from, and what it makes of it."""

from itertools import chain

import pytest

from orchestration.records import Article
from tests.accuracy import clubs
from tests.accuracy.clubs import Seen, fit, names_of

REPORT = "Arsenal beat Chelsea 2-0 on Saturday. Striker Theo Walcott scored twice and Willian was sent off."


def test_the_clubs_of_the_table_are_learnt_from_as_if_nobody_knew_them():
    seen = list(names_of("report", Article(REPORT)))
    assert {("behind", "beat P #"), ("sentence", "#")} <= set(chain(*(n.contexts for n in seen if n.is_club)))
    assert {("before", "striker"), ("behind", "scored")} <= set(chain(*(n.contexts for n in seen if not n.is_club)))
    assert any(("behind", "beat T #") in n.contexts for n in seen if n.is_club)  # the other club is known


def test_a_name_counts_for_more_in_a_text_that_tells_a_match():
    (told, *_), (spoken_of, *_) = [list(names_of("", Article(text))) for text in (REPORT, "Arsenal want Alexis.")]
    assert told.trust > spoken_of.trust


def test_what_stands_around_clubs_speaks_for_one_and_what_stands_around_players_against(monkeypatch):
    monkeypatch.setattr(clubs, "FEWEST", 2)
    club, player = frozenset([("before", "defeat by")]), frozenset([("before", "striker")])
    once = frozenset([("before", "never again")])
    seen = [Seen(f"article {n}", club if n % 2 else player, bool(n % 2), 1.0) for n in range(40)]
    weights = fit([*seen, Seen("article 40", once, True, 1.0)])
    assert weights["before", "defeat by"] > 0 > weights["before", "striker"]
    assert ("before", "never again") not in weights


@pytest.mark.parametrize("words", ["at hotspur", '" said'])
def test_no_context_is_a_club_s_name_or_the_end_of_a_speech(words):
    seen = [Seen(f"article {n}", frozenset([("before", words), ("before", "at")]), True, 1.0) for n in range(20)]
    assert set(fit(seen)) == {("before", "at")}
