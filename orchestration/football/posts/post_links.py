"""Which match, and which of its goals, each post of an article is about.

Belongs here: the attribution of a post to a match and a goal. Does not belong here: where posts stand (posts.py), what
they feel (reactions.py), and how goals themselves are found (match_goals.py).
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from orchestration.football.names.team_names import find_teams, teams_in_hashtag
from orchestration.football.names.teams import fold
from orchestration.football.posts.posts import HASHTAG, last_word
from orchestration.football.posts.reactions import printed_scores
from orchestration.football.words.lexicon import DATA
from orchestration.records import Claim, GoalMention, MatchMention, PostMention

# Posts about a match come between its eve and the second day after (clocks differ by up to a day).
_EVE, _AFTERMATH = timedelta(days=-1), timedelta(days=2)


def link_posts(
    posts: Sequence[PostMention],
    matches: Sequence[MatchMention],
    goals: Sequence[GoalMention],
    claims: Sequence[Claim],
    text: str,
) -> list[PostMention]:
    """The same posts, each with the match and, where it speaks of one, the goal it is about.

    In order of trust: the scorer it names, the score it prints, the minute or instant it was written, its place right
    after prose or a post that tells a goal; else the match alone. A post far from every match in time, or under the
    hashtag of another match, is about none of them.
    """
    if not posts:
        return []
    told = _Told(posts, claims)
    linked: list[PostMention] = []
    for post in posts:
        match = _match_of(post, matches, goals, told)
        if match is None:
            linked.append(post)
            continue
        playing = [goal for goal in goals if goal.match_no == match.match_no]
        link = _goal_of(post, match, playing, _told_before(post, playing, linked, told, text))
        linked.append(
            replace(
                post,
                match_no=match.match_no,
                goal_no=link.goal.goal_no if link.goal else None,
                attribution=link.attribution,
                attribution_confidence=link.confidence,
            )
        )
    return _linked_by_instant(linked)


class _Told:
    """Where the article's own prose makes its claims, in text order."""

    def __init__(self, posts: Sequence[PostMention], claims: Sequence[Claim]) -> None:
        blocks = sorted((post.block.start, post.block.end) for post in posts)

        def in_post(at: int) -> bool:
            before = bisect_right(blocks, (at, len(blocks) << 40))
            return before > 0 and at < blocks[before - 1][1]

        prose = sorted([c for c in claims if not in_post(c.span.start)], key=lambda c: c.span.start)
        self._places = [claim.span.start for claim in prose]
        self._claims = prose
        self._of_match: defaultdict[int, list[int]] = defaultdict(list)
        for claim in prose:
            self._of_match[claim.match_no].append(claim.span.start)

    def goals(self, start: int, end: int) -> set[tuple[int, int | None]]:
        """(match_no, goal_no) of every goal told between two places."""
        here = self._claims[bisect_left(self._places, start) : bisect_left(self._places, end)]
        return {(claim.match_no, claim.goal_no) for claim in here if claim.goal_no is not None}

    def distance(self, match: MatchMention, at: int) -> float:
        """Characters from ``at`` to the nearest claim about ``match``, infinite where there is none."""
        places = self._of_match[match.match_no]
        after = bisect_left(places, at)
        return min((abs(place - at) for place in places[max(0, after - 1) : after + 1]), default=float("inf"))


def _match_of(
    post: PostMention, matches: Sequence[MatchMention], goals: Sequence[GoalMention], told: _Told
) -> MatchMention | None:
    """The match whose teams or scorers a post names, else the one that the nearest prose tells."""
    teams = _teams_named(post.text)

    def near(match: MatchMention) -> bool:
        if post.posted_on is None or match.match_date is None:
            return True
        return _EVE <= post.posted_on - match.match_date <= _AFTERMATH

    def own_teams(match: MatchMention) -> int:
        return sum(team.team_id in teams or _says(post.text, team.name) for team in (match.home, match.away))

    def own_scorers(match: MatchMention) -> int:
        return sum(_names(post, goal) for goal in goals if goal.match_no == match.match_no)

    def trust(match: MatchMention) -> tuple[int, int, bool, float]:
        return own_teams(match), own_scorers(match), match.subject, -told.distance(match, post.block.start)

    fitting = [match for match in matches if near(match) or own_teams(match) == 2]
    if not any(own_teams(match) or own_scorers(match) for match in fitting) and _names_other_match(post.text):
        return None
    return max(fitting, key=trust, default=None)


def _teams_named(words: str) -> set[str]:
    """team_ids of every team that a post's words, hashtags or handles ("@SevillaFC_ENG") may mean."""
    tags = [*HASHTAG.findall(words), *(handle.partition("_")[0] for handle in _HANDLE.findall(words))]
    return {team for hit in find_teams(words) for team in hit.team_ids} | {
        team for tag in tags for team in teams_in_hashtag(tag)
    }


_HANDLE = re.compile(r"@(\w+)")


def _says(words: str, name: str) -> bool:
    """Whether a name stands in a post as words or, run together, in a hashtag: '#ShkendijaTottenham'."""
    folded = fold(name)
    tags = fold(" ".join(HASHTAG.findall(words)))
    return f" {folded} " in f" {fold(words)} " or folded.replace(" ", "") in tags


def _names_other_match(words: str) -> bool:
    return any(len(teams_in_hashtag(tag)) == 2 for tag in HASHTAG.findall(words))


_LINK_CUES = {
    name: re.compile(cue, re.I) for name, cue in json.loads((DATA / "link_cues.json").read_text("utf-8")).items()
}
_MINUTE = re.compile(r"(?<![\w.])(\d{1,3})(?:\s?['’′]?\s?\+\s?(\d{1,2}))?\s?(?:['’′]|(?:th\s)?min(?:ute)?s?\b)")
# Posts about one goal come within minutes: the word 'goal' peaks one to two minutes after it.
_SAME_MOMENT = timedelta(minutes=3)


@dataclass(frozen=True, slots=True)
class _Link:
    goal: GoalMention | None
    attribution: str
    confidence: float


def _names(post: PostMention, goal: GoalMention) -> bool:
    """Whether a post names the goal's scorer: by surname with a capital, or in a hashtag or handle.

    'Son scores!' names Son, 'my son scores' does not; '@TimoWerner' names Timo Werner.
    """
    if not goal.player:
        return False
    surname = fold(goal.player.split()[-1]).strip()
    words = re.finditer(rf"(?<![^\W_]){re.escape(surname)}(?![^\W_])", fold(post.text))
    if any(post.text[word.start()].isupper() or post.text[word.start() - 1 : word.start()] in "#@" for word in words):
        return True
    tags = " ".join(re.findall(r"[#@]\w+", post.text))
    return " " in goal.player and fold(goal.player).replace(" ", "") in fold(tags)


def _told_before(
    post: PostMention, goals: Sequence[GoalMention], linked: Sequence[PostMention], told: _Told, text: str
) -> list[GoalMention]:
    """The goals that stand right before a post: in the post it follows, else in the last paragraph of prose."""
    before = linked[-1] if linked else None
    end = last_word(text, post.block.start)
    if before and before.block.end >= end:
        return [g for g in goals if (g.match_no, g.goal_no) == (before.match_no, before.goal_no)]
    start = max(text.rfind("\n", 0, end) + 1, before.block.end if before else 0)
    here = told.goals(start, end)
    return [g for g in goals if (g.match_no, g.goal_no) in here]


def _goal_of(
    post: PostMention, match: MatchMention, goals: Sequence[GoalMention], before: Sequence[GoalMention]
) -> _Link:
    words = post.text
    of_match = bool(_teams_named(words) & {match.home.team_id, match.away.team_id})
    about_match = _Link(None, "team" if of_match else "position", 0.6)
    if _LINK_CUES["line-up"].search(words) or _LINK_CUES["several goals"].search(words):
        return about_match

    says_goal = _LINK_CUES["goal"].search(words) is not None
    whole = _LINK_CUES["whole match"].search(words) is not None
    scores = _scores(words)
    at_score = [g for g in goals if {(g.home_score_after, g.away_score_after)} & scores]
    named = [g for g in goals if _names(post, g)]
    if len(named) > 1:
        # One player's brace, or several scorers in one breath: the score, his count or the place tells which.
        one_player = len({g.player for g in named}) == 1
        for narrower in (at_score, *((_by_count(named, words), before) if one_player else ())):
            if len(both := [g for g in named if g in narrower]) == 1:
                return _Link(both[0], "scorer", 0.8)
        return about_match
    if named and (says_goal or not whole):
        return _Link(named[0], "scorer", 0.9)
    if whole or named:
        return about_match
    # The final score alone is news of the match; with a word for a goal it is news of the last one.
    if len(at_score) == 1 and (says_goal or at_score[0] != goals[-1]):
        return _Link(at_score[0], "score", 0.85)
    minutes = {int(found[1]) + int(found[2] or 0) for found in _MINUTE.finditer(words)}
    timed = [g for g in goals if g.minute_regulation and g.minute_regulation + (g.minute_stoppage or 0) in minutes]
    if len(timed) == 1 and says_goal:
        return _Link(timed[0], "time", 0.75)
    if len(before) == 1 and (says_goal or _LINK_CUES["someone"].search(words)):
        return _Link(before[0], "position", 0.6)
    return about_match


def _by_count(goals: Sequence[GoalMention], words: str) -> Sequence[GoalMention]:
    """The one of a player's goals that a post counts: 'his second', 'hat-trick'."""
    for number, cue in ((3, "player's third"), (2, "player's second")):
        if _LINK_CUES[cue].search(words):
            return goals[number - 1 : number]
    return ()


def _scores(words: str) -> set[tuple[int | None, int | None]]:
    """Scores that a post prints as news, not as background ('at 2-0 down'), in either order of the teams."""
    background = [found.span() for found in _LINK_CUES["background score"].finditer(words)]
    news = [
        (home, away)
        for at, home, away in printed_scores(words)
        if not any(start <= at < end for start, end in background)
    ]
    return {*news, *((away, home) for home, away in news)}


def _linked_by_instant(posts: Sequence[PostMention]) -> list[PostMention]:
    """Cries of 'goal' that name nothing, linked to the goal that another post of the same moment names."""
    sure = [p for p in posts if p.posted_at and p.goal_no and p.attribution in ("scorer", "score")]

    def link(post: PostMention) -> PostMention:
        at = post.posted_at
        if not at or post.goal_no or not post.match_no or not _LINK_CUES["goal"].search(post.text):
            return post
        if _LINK_CUES["whole match"].search(post.text):
            return post
        near = {
            p.goal_no
            for p in sure
            if p.match_no == post.match_no and p.posted_at and abs(p.posted_at - at) <= _SAME_MOMENT
        }
        if len(near) != 1:
            return post
        return replace(post, goal_no=near.pop(), attribution="time", attribution_confidence=0.7)

    return [link(post) for post in posts]
