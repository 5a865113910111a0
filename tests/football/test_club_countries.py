"""Countries that only say where a club is from."""

import pytest

from tests.football.told import results, teams

HEAD = "Tarvin Town beat Morden United 2-1 on Saturday.\n\n"


def result(text: str) -> tuple:
    """The teams and scores of the one result of a round-up's second paragraph."""
    (r,) = [r for r in results(HEAD + text) if "tarvin-town" not in (r.first, r.second)]
    return r.first, r.second, r.scores


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Hexby Arms beat Angola's Lunda Azul 2-0.", ("hexby-arms", "lunda-azul", (2, 0))),
        ("Zambia's Power Dynamos thrashed Eswatini's Manzini Swifts 5-0.", ("power-dynamos", "manzini-swifts", (5, 0))),
        ("Malawi's Silver Strikers drew 0-0 with Congo's Aigles Noirs.", ("silver-strikers", "aigles-noirs", (0, 0))),
        ("Hexby Arms were too strong for Mali's Onze Bleus, winning 2-0.", ("hexby-arms", "onze-bleus", (2, 0))),
        ("Diables Noirs of Congo earned a 2-1 victory away to Zambian club Muza.", ("diables-noirs", "muza", (2, 1))),
        ("Hexby Arms of Ghana beat Mali's Onze Bleus 3-1.", ("hexby-arms", "onze-bleus", (3, 1))),
        ("At Brant Park, Hexby Arms of Ghana beat Onze Bleus of Mali 1-0.", ("hexby-arms", "onze-bleus", (1, 0))),
        ("Leon beat Onze Bleus of Mali 1-0.", ("leon", "onze-bleus", (1, 0))),
        ("Hexby Arms of Ghana went top after a 1-0 win over Onze Bleus of Mali.", ("hexby-arms", "onze-bleus", (1, 0))),
        ("A goal gave Ghana's Hexby Arms a 1-0 win over Mali's Onze Bleus.", ("hexby-arms", "onze-bleus", (1, 0))),
        ("Ghanaian club Hexby Arms were thrashed 5-0 by Malian side Onze FC.", ("hexby-arms", "onze", (0, 5))),
        ("Hexby Arms and Angola's Petro Huila played out a goalless draw.", ("petro-huila", "hexby-arms", (0, 0))),
    ],
)  # fmt: skip
def test_a_result_is_that_of_the_club_that_a_country_has(text, read):
    assert result(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "Malawi drew 1-1 with Zambia's Copper Pots.",
        "Zambia's Copper Pots won 2-0. Grace Banda scored both against Malawi.",
        "Spain beat Italy's Under-21s 2-0.",
        "Kane saw his shot put in by Croatia's Ivan Horvat in a 4-2 victory in Lille.",
    ],
)
def test_a_nation_s_own_side_and_its_player_are_no_clubs(text):
    clubs = {*teams(HEAD + text)}
    assert not clubs & {"copper-pots", "under", "under-21s", "ivan-horvat"}


@pytest.mark.parametrize(
    "text",
    [
        "Ade Musa of Nigeria secured a 2-0 win over Hull with two goals.",
        "Harry Kane of England earned a 2-1 win over Hull.",
        "Sam Charlton of England won 2-0 against Hull with Stoke.",
        "Liberian striker Ade Weah secured a 2-1 win over Hull with two goals.",
        "Ade Weah of Liberia beat Hull 1-0 with a goal for Stoke.",
    ],
)
def test_a_player_of_a_country_is_no_club(text):
    assert not {"ade-musa", "harry-kane", "sam-charlton", "ade-weah"} & {*teams(HEAD + text)}
