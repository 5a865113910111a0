"""Goals that a sentence tells beside others, or in words that are no verb of scoring: "with Mee also on target", "Mee
and Hart the scorers", "only for Mee to peg them back", "either side of a Mee penalty"."""

from collections import Counter

import pytest

from orchestration.football.reading import read
from orchestration.records import Article

KANE, MEE, HART = "Harry Kane", "Ben Mee", "Luuk de Vries"


def scorers(score: str, sentence: str) -> Counter[str | None]:
    """How many goals each player has, with his side's first letter, in a report of one sentence."""
    reading = read(Article(f"Leeds United {score} Derby County. {sentence}"))
    return Counter(f"{goal.side[0]}: {goal.player}" for goal in reading.goals if goal.player)


TOLD = """
3-0|{A} scored twice with {B} also on target.|h: {A}, h: {A}, h: {B}
3-0|A first-half brace by {A} fired Leeds to a 3-0 win with {B} also on target after the break.|h: {A}, h: {A}, h: {B}
3-0|Leeds beat Derby 3-0, with {A}, {B} and {C} each on the scoresheet.|h: {A}, h: {B}, h: {C}
3-0|Leeds beat Derby 3-0 at Elland Road with {A}, {B} and {C} on the mark.|h: {A}, h: {B}, h: {C}
2-0|Leeds beat Derby 2-0, with {A} and {B} providing the second-half goals.|h: {A}, h: {B}
2-0|Leeds beat Derby 2-0, {A} and {B} the scorers.|h: {A}, h: {B}
4-0|{A} scored twice; {B} and {C} got the rest.|h: {A}, h: {A}, h: {B}, h: {C}
2-1|{A} and {B} scored for Leeds; {C} replied.|h: {A}, h: {B}, a: {C}
2-1|{A} and {B} scored for Leeds. {C} replied.|h: {A}, h: {B}, a: {C}
2-1|{A} and {B} were the scorers for Leeds and {C} for Derby.|h: {A}, h: {B}, a: {C}
1-0|Leeds beat Derby 1-0 courtesy {A}.|h: {A}
2-2|{A}'s brace had twice put Leeds ahead, only for {B} and {C} to peg them back.|h: {A}, h: {A}, a: {B}, a: {C}
1-1|{A} put Leeds ahead, only for {B} to grab a deserved point for the visitors.|h: {A}, a: {B}
2-1|{A} put Leeds ahead, {C} equalised and {B} decided it.|h: {A}, a: {C}, h: {B}
2-0|{A} and {B} had Leeds two goals to the good at half-time.|h: {A}, h: {B}
2-0|Two goals in a minute from {A} earned Leeds victory.|h: {A}, h: {A}
2-0|Two goals in stoppage time from {A} put the seal on a fine win.|h: {A}, h: {A}
2-0|Leeds won with two goals from the club's all-time top goal scorer {A}.|h: {A}, h: {A}
2-0|Two goals inside three minutes by {A} sank Derby.|h: {A}, h: {A}
2-0|{A} struck on seven minutes, and winger {B} tacked on the second ten minutes later.|h: {A}, h: {B}
2-0|{A} netted the opener, before the hosts doubled things on 26 minutes through {B}.|h: {A}, h: {B}
2-1|{A} and {B} struck. Derby had halved the deficit through boyhood Leeds fan {C}.|h: {A}, h: {B}, a: {C}
1-0|Leeds stay top despite {A}'s strike in the first minute of stoppage time giving Leeds victory.|h: {A}
2-1|{A} scored twice for Leeds either side of a {C} penalty.|h: {A}, h: {A}, a: {C}
2-1|{A}'s two goals sandwiched {C}'s effort for the visitors.|h: {A}, h: {A}, a: {C}
2-1|{A} opened the scoring, and his header restored the lead after {C}'s leveller.|h: {A}, h: {A}, a: {C}
2-0|{A} put them in front on 23 minutes, and {B} did likewise in the 68th.|h: {A}, h: {B}
2-0|{A} opened the scoring. In the last minute {A} did it again.|h: {A}, h: {A}
3-0|{A} scored in the 6th and 40th minutes, {B} headed the third just after the hour.|h: {A}, h: {A}, h: {B}
3-0|{A} led the way with two goals and there was one for {B}.|h: {A}, h: {A}, h: {B}
2-0|{A} headed in. Joe Hart fed {B}, who finished.|h: {A}, h: {B}
2-2|Goals from {A} and {B} couldn't deliver three points for Leeds.|h: {A}, h: {B}
2-1|Leeds were two up through {A} and {B}, before {C} began the fightback.|h: {A}, h: {B}, a: {C}
2-1|Leeds ({A}, {B}) won 2-1 at home to Derby ({C}).|h: {A}, h: {B}, a: {C}
3-1|Leeds ({A} 2, {B}) beat Derby ({C}) 3-1.|h: {A}, h: {A}, h: {B}, a: {C}
2-1|{A} netted twice to fire Leeds to a 2-1 success at home to Derby ({C}).|h: {A}, h: {A}, a: {C}
1-1|{A} scored from the spot before {C} tied up the proceedings at 1-1.|h: {A}, a: {C}
1-0|The deadlock was broken courtesy of {A} in the 10th minute.|h: {A}
2-1|{A} gave Leeds the lead and, after {C}'s leveller, {B} won it.|h: {A}, a: {C}, h: {B}
2-0|They scored twice, {A} on 20 minutes hitting the bar and {B} scoring both.|h: {B}, h: {B}
2-0|{A} and {B} did the damage.|h: {A}, h: {B}
1-0|{A} did the damage in the 12th minute.|h: {A}
2-0|The goals were shared by {A} and {B}.|h: {A}, h: {B}
2-0|Leeds's scorers in normal time were {A} and {B}.|h: {A}, h: {B}
3-0|{A} led the way with a brace and he was joined on the scoresheet by {B}.|h: {A}, h: {A}, h: {B}
2-0|Two goals from Coutinho's stand-in {A} took the hosts through.|h: {A}, h: {A}
2-1|{A} gave Leeds the lead and, after {C}'s leveller, {B} won it.|h: {A}, a: {C}, h: {B}
2-1|{A} put Leeds in front and, after {C}'s equaliser, {B} scored the winner.|h: {A}, a: {C}, h: {B}
2-1|Derby ({C}) lost 2-1 at Leeds ({A}, {B}).|a: {C}, h: {A}, h: {B}
1-1|Leeds ({A}) drew 1-1 with Derby ({C}).|h: {A}, a: {C}
"""


@pytest.mark.parametrize("told", TOLD.strip().splitlines())
@pytest.mark.parametrize("names", [(KANE, MEE, HART), (HART, "Kim Min-su", KANE)])
def test_each_goal_that_a_sentence_tells_beside_others_is_told(told, names):
    score, sentence, due = told.format(**dict(zip("ABC", names, strict=True))).split("|")
    assert scorers(score, sentence) == Counter(due.split(", "))


@pytest.mark.parametrize(
    "other",
    [
        "Mee was also on the bench.",
        "Manager Ben Mee replied to his critics.",
        "Asked about the win, Ben Mee replied that he was pleased.",
        "Ben Mee got the rest he needed.",
        "The referee decided it was time to blow.",
        "Ben Mee decided it was time to go home.",
        "Derby were pegged back in their own half by Ben Mee.",
        "The scorers of last week, Ben Mee and Joe Hart, were tired.",
        "Two goals in the last week from Ben Mee had lifted Derby off the bottom.",
        "Three goals as good as last week's were asked of Ben Mee.",
        "Derby went close inside ten minutes from a Ben Mee cross.",
        "A Kane cross came either side of a Ben Mee penalty, which Joe Hart saved.",
        "Ben Mee was booked early and did it again.",
        "There was one chance for Ben Mee.",
        "Ben Mee, who finished third in the poll, watched on.",
        "A shot from Ben Mee couldn't beat Joe Hart.",
        "Leeds (manager Ben Mee) won 1-0.",
        "Leeds (Ben Mee) and Derby (Joe Hart) gave debuts in the 1-0 win.",
        "Derby (Ben Mee) had a man sent off as Leeds won 1-0.",
        "Leeds won 1-0 and clubs such as Chelsea (Ben Mee) want more.",
        "Derby (Ben Mee) lost 1-0 at Leeds.",
        "Derby (Ben Mee, Joe Hart) lost 4-3 at Hull last month.",
        "The storm did the damage.",
        "Ben Mee did the damage with two assists.",
        "Ben Mee did the damage for Leeds with his pace.",
        "Ben Mee did the damage in midfield.",
        "Ben Mee won a free-kick and Joe Hart did it again.",
        "Ben Mee did it again in the 70th minute, saving from Joe Hart.",
        "Manager Ben Mee's words began the fightback.",
        "Ben Mee's run started the comeback.",
        "Ben Mee decides it in the final minutes that he will take the kick.",
        "Ben Mee provides the goals as Joe Hart provides the assists each week.",
        "Last week's scorers were Ben Mee and Joe Hart.",
        "He was joined on the bench by Ben Mee.",
        "Leeds kept the ball, with Ben Mee also on hand to clear.",
        "Joe Hart was outstanding and Ben Mee did the damage with two assists.",
        "The manager's half-time words began the fightback.",
        "Ben Mee got the rest he needed and got the others in line for a photo.",
        "The top scorers were Ben Mee and Joe Hart, but both were kept quiet.",
        "Managers of Leeds (Ben Mee) and Derby (Joe Hart) shook hands after a 1-0 win.",
        "Derby (Ben Mee) had a man sent off as Leeds won 1-0.",
        "Ben Mee pegged Derby back on the left with his pace.",
        "Ben Mee, sandwiching Joe Hart's header, cleared.",
        "Ben Mee had chances either side of Joe Hart's penalty.",
        "It was a Kane header from a Ben Mee free kick midway through the second half giving Leeds victory.",
        "Three players were booked. There was one each for Ben Mee and Joe Hart.",
        "The assists were shared too. There was one for Ben Mee.",
        "Joe Hart won a free-kick and Ben Mee did it again.",
        "Ben Mee did it again in the 80th minute, saving from Joe Hart.",
        "Ben Mee led the side off and Joe Hart got the rest as Derby rang the changes.",
        "Ben Mee did the damage with two assists.",
        "Ben Mee did the damage in midfield.",
        "The fans asked Ben Mee to wave. Mee replied.",
        "The marathon was won by Ben Mee, who finished.",
        "Leeds won, despite Ben Mee's strike on the hour giving the hosts hope of a transfer.",
    ],
)
def test_what_else_such_words_tell_is_no_goal(other):
    assert scorers("1-0", f"Harry Kane headed in on the hour. {other}") == {"h: Harry Kane": 1}


@pytest.mark.parametrize(
    "other",
    [
        "set Leeds on their way and Ben Mee did the same with a save",
        "sealed victory, Joe Hart the first to embrace him and Ben Mee the second",
    ],
)
def test_a_goal_is_lent_to_nobody_who_did_something_else(other):
    assert scorers("3-1", f"Harry Kane {other}.") == {"h: Harry Kane": 1}
