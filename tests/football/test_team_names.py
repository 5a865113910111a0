"""Which teams a text names, in prose and in hashtags."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration.football.names.team_names import find_teams, teams_in_hashtag
from orchestration.football.names.teams import all_teams, fold


def named(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(text[hit.start : hit.end], hit.team_ids) for hit in find_teams(text)]


def ids(text: str) -> list[str]:
    return [each for hit in find_teams(text) for each in hit.team_ids]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They won USA '94.", []),
        ("He was at France 98 with Brazil.", ["brazil"]),
        ("Italy won in Germany 2006.", ["italy"]),
        ("Germany 2006 was a fine side.", ["germany"]),
        ("Not since France 98, when Brazil lost.", ["brazil"]),
        ("At Arsenal 60,000 fans saw Chelsea win.", ["arsenal", "chelsea"]),
        ("In Germany 80,000 fans saw Italy win.", ["germany", "italy"]),
        ("Hull won at Leeds 48 hours after the cup.", ["hull-city", "leeds-united"]),
        ("Italy won in Germany 48 hours after the cup.", ["italy", "germany"]),
        ("Italy won in Germany 36-year-old Kane's last match.", ["italy", "germany"]),
        ("They were in Germany for 90 minutes.", ["germany"]),
        ("Mexico beat the U.S. 4-2.", ["mexico", "united-states"]),
        ("The U.S. came back to win.", ["united-states"]),
        ("He came back to the U.S. in May.", []),
    ],
)
def test_a_country_is_a_team_where_it_plays_and_no_tournament(text: str, expected: list[str]) -> None:
    assert ids(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Japan lost 3-2 to Belgium.", [("Japan", ("japan",)), ("Belgium", ("belgium",))]),
        ("Manchester City's win", [("Manchester City", ("manchester-city",))]),
        ("Paris Saint-Germain", [("Paris Saint-Germain", ("paris-saint-germain",))]),
        ("at Brighton & Hove Albion", [("Brighton & Hove Albion", ("brighton-hove-albion",))]),
        ("Atlético Madrid and Malaga", [("Atlético Madrid", ("atletico-madrid",)), ("Malaga", ("malaga",))]),
        ("everton were level", [("everton", ("everton",))]),
        ("the Gunners", [("Gunners", ("arsenal",))]),
        ("BEL 3-2 JPN", [("BEL", ("belgium", "belenenses")), ("JPN", ("japan",))]),
        ("Arsenal Women won", [("Arsenal Women", ("arsenal-women",))]),
        ("the Belgian striker", [("Belgian", ("belgium",))]),
        ("ARSENAL 2-1 CHELSEA", [("ARSENAL", ("arsenal",)), ("CHELSEA", ("chelsea",))]),
        ("Lille led as Roma drew", [("Lille", ("lille",)), ("Roma", ("roma",))]),
        ("RECAP Portugal win", [("Portugal", ("portugal",))]),
        ("ROUND-UP Chelsea win", [("Chelsea", ("chelsea",))]),
        ("AJ Valencia wins", []),
        ("DIEGO Valencia wins", []),
        ("As Roma drew, AS Monaco won", [("Roma", ("roma",)), ("AS Monaco", ("monaco",))]),
    ],
)
def test_a_name_in_text(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "a reading of the game",
        "Reading the game well is his gift.",
        "Nice goal by the striker.",
        "the derby",
        "a polish finish",
        "told us so",
        "Jordan Henderson crossed",
        "Antonio Valencia crossed",
        "interim manager",
        "Romania".replace("ia", "ticism"),
        "the foxes ran",
        "in America",
    ],
)
def test_what_only_looks_like_a_team(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a draw with Reading at home", "reading"),
        ("Reading 2-1 Fulham", "reading"),
        ("everton beat reading", "reading"),
        ("Jordan beat Qatar", "jordan"),
        ("Hosts Valencia lost", "valencia"),
        ("Unbeaten Valencia went on", "valencia"),
        ("a trip to Nice", "nice"),
    ],
)
def test_an_ordinary_word_is_a_team_in_its_place(text: str, expected: str) -> None:
    assert expected in ids(text)


def test_a_sure_mention_vouches_for_a_doubtful_one() -> None:
    assert ids("Derby had the better of it.") == []
    assert ids("Derby had the better of it. Derby County won.") == ["derby-county", "derby-county"]


@pytest.mark.parametrize(
    "text",
    [
        "Derby were held.",
        "Reading have won.",
        "Derby had earlier lost.",
        "Derby manager Tom Roe was happy.",
        "Derby beat us.",
        "Nice moved up to fifth.",
        "Nice's run goes on.",
    ],
)
def test_what_only_a_side_does_at_the_head_of_a_sentence_tells_that_it_is_one(text: str) -> None:
    assert len(ids(text)) == 1


def test_a_text_with_capitals_at_heads_of_sentences_alone_is_one_without() -> None:
    assert ids("Tigres won 3 - 0. Sobis doubled tigres' lead.") == ["tigres-uanl"] * 2
    assert ids("Tigres won 3 - 0. Sobis saw tigres at the zoo.") == ["tigres-uanl"]


def test_a_shared_name_gives_all_it_may_mean() -> None:
    (hit,) = find_teams("Then City scored.")
    assert {"manchester-city", "leicester-city", "hull-city"} <= set(hit.team_ids)


def test_a_team_that_opens_a_paragraph_after_a_heading_has_no_given_name() -> None:
    assert ids("Arsenal 0-1 Chelsea\n\nChelsea's goal came late.") == ["arsenal", "chelsea", "chelsea"]
    assert ids("Arsenal 0-1 Chelsea. Pedro Chelsea scored.") == ["arsenal", "chelsea"]


def test_forms() -> None:
    text = "Les Bleus, the French and France; FRA 4-3"
    assert [hit.form for hit in find_teams(text)] == ["nickname", "demonym", "name", "code"]


@given(st.lists(st.sampled_from([each.team for each in all_teams()] + ["and", "the", "2-1", "İ", "é"])).map(" ".join))
def test_hits_are_in_order_and_apart(text: str) -> None:
    end = 0
    for hit in find_teams(text):
        assert end <= hit.start < hit.end <= len(text) and hit.team_ids
        end = hit.end


@given(st.sampled_from([each for each in all_teams() if not each.valid_to]))
def test_a_full_name_between_a_score_and_a_stop_is_its_team(each: object) -> None:
    assert each.team_id in ids(f"They drew 1-1 against {each.team} 2.")  # type: ignore[attr-defined]


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert len(fold(text)) == len(text)
    find_teams(text)


def test_a_long_text_is_read_to_its_end() -> None:
    assert len(find_teams("Arsenal beat City in the derby at Reading. " * 25_000)) > 50_000


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("#JPNBEL", ("japan", "belgium")),
        ("#BELJPN", ("belgium", "japan")),
        ("#SWABOU", ("swansea-city", "bournemouth")),
        ("#LEIARS", ("leicester-city", "arsenal")),
        ("#ARSvLEI", ("arsenal", "leicester-city")),
        ("#EnglandvFrance", ("england", "france")),
        ("#MUFC", ("manchester-united",)),
        ("#ManUtd", ("manchester-united",)),
        ("#Gunners", ("arsenal",)),
        ("#SevillaFC", ("sevilla",)),
        ("#FCBarcelona", ("barcelona",)),
        ("#SundayFC", ()),
        ("#BEL", ("belgium",)),
        ("#WC2018", ()),
        ("#NEW", ()),
        ("#goal", ()),
        ("#", ()),
    ],
)
def test_a_hashtag(tag: str, expected: tuple[str, ...]) -> None:
    assert teams_in_hashtag(tag) == expected


def test_a_part_of_the_world_names_the_one_team_of_it_that_the_text_names():
    text = "Brazil beat Ghana, and the South Americans celebrated. The African side went home."
    assert [hit.team_ids for hit in find_teams(text)] == [("brazil",), ("ghana",), ("brazil",), ("ghana",)]
    assert len(find_teams("Brazil beat Chile, and the South Americans went home.")) == 2


@pytest.mark.parametrize("scorer", ["Carrick", "Bray"])
def test_a_town_of_a_small_club_that_is_a_surname_names_no_team_alone(scorer):
    text = f"Leeds lost. {scorer} scored twice. Bray Wanderers beat Carrick Rangers."
    assert [hit.team_ids for hit in find_teams(text)] == [("leeds-united",), ("bray-wanderers",), ("carrick-rangers",)]


@pytest.mark.parametrize(
    "text",
    [
        "Ghana met Benin. The West Africans went home.",
        "England met Montenegro. The European side went home.",
        "Qatar met Lebanon. The Asian side went home.",
        "Arsenal beat Chelsea. Kane, who has played for England, said no European side had run more.",
        "Arsenal beat Chelsea. Kane of England left. Brazil called Willian up. No European side had run more.",
    ],
)
def test_a_part_of_the_world_is_no_team_that_does_not_meet_one_of_elsewhere(text):
    assert not any(hit.form == "nickname" for hit in find_teams(text))


def test_who_draws_with_another_side_is_one():
    assert [hit.team_ids for hit in find_teams("Nice and Lyon drew.")] == [("nice",), ("lyon",)]
    assert [hit.team_ids for hit in find_teams("Nice and easy does it for Lyon.")] == [("lyon",)]


@pytest.mark.parametrize("place", ["Vale", "Grange", "Manor", "Heath", "Priory"])
def test_a_place_behind_a_town_makes_another_club_of_it(place):
    assert find_teams(f"They beat Sutton {place} 1-0 at home.") == []
    assert [hit.team_ids for hit in find_teams("They beat Sutton 1-0 at home.")] == [("sutton-united",)]


@pytest.mark.parametrize("club", ["South Derby", "East Fulham", "Sutton Sports", "Inter-Ashby"])
def test_a_name_inside_a_longer_one_is_no_club(club):
    assert find_teams(f"They beat {club} 1-0, and {club} went home.") == []


@pytest.mark.parametrize(
    "text",
    ["They led in the East Fulham 1-0.", "They beat Sutton 1-0, said Sports.", "Inter-Roma", "Up North Everton won."],
)
def test_a_name_beside_words_that_begin_or_end_no_club_is_one(text):
    assert find_teams(text)


def test_a_union_of_a_town_is_another_club():
    assert find_teams("They beat Union Omaha 2-0.") == []
    teams = [("union-berlin", "philadelphia-union"), ("leeds-united",)]
    assert [hit.team_ids for hit in find_teams("Union Beat Leeds 1-0")] == teams
