"""Times that count from when a scorer came on."""

import pytest

from tests.football.told import minutes


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Harry Kane came on at the interval and needed only four minutes to score.", "49'"),
        ("Harry Kane came on in a half-time switch and needed only four minutes to score.", "49'"),
        ("Harry Kane came on in the 60th minute. Kane needed just four minutes to score.", "64'"),
        ("Dele Alli came on in the 60th minute. Harry Kane needed just four minutes to score.", None),
        ("Harry Kane came on at half-time and the striker needed 16 minutes to halve the deficit.", "61'"),
        ("Dele Alli was sent on at half-time, but Harry Kane needed only four minutes to level.", None),
        ("Harry Kane scored within two minutes of coming on.", None),
        ("Harry Kane came on and needed only four minutes to score.", None),
        ("Harry Kane needed only four minutes to score.", "4'"),
    ],
)
def test_what_counts_from_coming_on_needs_its_minute(text, label):
    assert [minute for _, minute in minutes(text)] == [label]
