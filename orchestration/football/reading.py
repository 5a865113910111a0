"""Reading one article: from its text to the matches, goals and posts that it tells, each with the span that says it.

Belongs here: the order of the steps, and turning what they find into records. Does not belong here: any rule about
football or posts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from orchestration.football import teams
from orchestration.football.events import Told, read_events
from orchestration.football.goals import Goal, minute_of, read_goals
from orchestration.football.matches import Frame, find_matches, know_teams, swapped
from orchestration.football.occasion import Occasion, find_occasions, occasion_of
from orchestration.football.posts import find_posts, link_posts
from orchestration.football.scene import Scene, look_at
from orchestration.football.scoreline import Path
from orchestration.football.subject import TOLD, confidence, telling
from orchestration.records import Article, Claim, GoalMention, MatchMention, Reading, Span, TeamMention


def read(article: Article, trace: bool = False) -> Reading:
    """All that an article's text tells. Pure; spans are code points into ``article.text``."""
    text = article.text
    posts = find_posts(text, article.embeds)
    lead = f"{article.title}\n\n" if article.title and not text.startswith(article.title) else ""
    prose = text
    for post in posts:
        said = text[post.span.start : post.span.end]
        block = said + "." + " " * (post.block.end - post.span.end - 1) if post.block.end > post.span.end else said
        prose = prose[: post.span.start] + block + prose[post.block.end :]
    scene = look_at(lead + prose)
    shift = len(lead)
    matches: list[MatchMention] = []
    goals: list[GoalMention] = []
    claims: list[Claim] = []
    know_teams(scene, article.url)
    starts = scene.prose.starts
    occasions = find_occasions(lead + prose, article.published_on, [(starts[t.first], t.ids) for t in scene.teams], article.url)
    told = read_events(scene)
    naming = {t.sentence for t in told if t.person is not None and t.weight >= 1.0}
    for candidate in find_matches(scene, naming, article.url):
        frame, found, path = _seated(scene, candidate, told)
        points = telling(scene, frame, found)
        if points < TOLD:
            if frame.main:
                break
            continue
        number = len(matches) + 1
        occasion = occasion_of(occasions, frame.home, frame.away, _within(scene, frame))
        matches.append(_match(number, frame, path.final, occasion, scene, confidence(points)))
        claims.extend(_match_claims(scene, number, frame, text, shift))
        claims.extend(_occasion_claims(number, occasion, text, shift))
        for goal_no, goal in enumerate(found, 1):
            goals.append(_goal(scene, number, goal_no, goal))
            claims.extend(_goal_claims(scene, number, goal_no, goal, goals[-1], text, shift))
    posts = link_posts(posts, matches, goals, claims, text)
    return Reading(tuple(matches), tuple(goals), tuple(posts), tuple(claims))


def read_articles(articles: Sequence[Article]) -> list[Reading]:
    """The readings of a batch of articles, one each, in order."""
    return [read(article) for article in articles]


def _seated(scene: Scene, frame: Frame, told: Sequence[Told]) -> tuple[Frame, list[Goal], Path]:
    """The match with its goals, its sides turned where only so "hosts" and "visitors" fit who scored."""
    found, path = read_goals(scene, frame, told)
    if frame.home_away_basis == "text order" and any(t.team and t.team[0] in ("@home", "@away") for t in told):
        other = swapped(frame)
        found_other, path_other = read_goals(scene, other, told)
        if path_other.cost < path.cost - 0.5:
            return other, found_other, path_other
    return frame, found, path


def _team(team_id: str, scene: Scene) -> TeamMention:
    try:
        return TeamMention(team_id, teams.team(team_id).team, True)
    except KeyError:
        name = next((t for t in scene.teams if team_id in t.ids), None)
        printed = scene.prose.text[scene.prose.starts[name.first] : scene.prose.ends[name.end - 1]] if name else team_id
        return TeamMention(team_id, printed, False)


def _within(scene: Scene, frame: Frame) -> Callable[[int], bool] | None:
    """Whether a place in the text is in the match's own sentences; None where all are."""
    own = frame.sentences
    return None if own is None else lambda at: scene.prose.sentence_of(scene.prose.word_at(at)) in own


def _match(number: int, frame: Frame, final: tuple[int, int], occasion: Occasion, scene: Scene, sure: float) -> MatchMention:
    stated = frame.final is not None
    return MatchMention(
        match_no=number,
        home=_team(frame.home, scene),
        away=_team(frame.away, scene),
        home_away_basis=frame.home_away_basis,
        match_date=occasion.match_date,
        match_date_basis=occasion.match_date_basis,
        competition=occasion.competition,
        season=occasion.season,
        stage=occasion.stage,
        home_score=final[0] if stated or sum(final) else None,
        away_score=final[1] if stated or sum(final) else None,
        score_basis="stated" if stated else "inferred" if sum(final) else None,
        subject=True,
        confidence=sure,
    )


def _match_claims(scene: Scene, number: int, frame: Frame, text: str, shift: int) -> list[Claim]:
    claims = []
    for team_id in (frame.home, frame.away):
        at = next((t for t in scene.teams if team_id in t.ids), None)
        if at:
            claims.extend(_claim(number, "teams", team_id, (at.first, at.end), scene, text, shift))
    for kind, places in frame.said.items():
        for words in places:
            value = f"{frame.final[0]}-{frame.final[1]}" if frame.final else ""
            claims.extend(_claim(number, kind, value, words, scene, text, shift))
    return claims


def _occasion_claims(number: int, occasion: Occasion, text: str, shift: int) -> list[Claim]:
    values = {"date": occasion.match_date, "competition": occasion.competition, "stage": occasion.stage}
    return [
        Claim(number, claim, str(values[claim]), Span.cut(text, start - shift, end - shift))
        for claim, (start, end) in occasion.said.items()
        if start >= shift
    ]


def _goal(scene: Scene, number: int, goal_no: int, goal: Goal) -> GoalMention:
    own = goal.own_goal
    side = "home" if goal.home else "away"
    other = "away" if goal.home else "home"
    when = minute_of(goal)
    return GoalMention(
        match_no=number,
        goal_no=goal_no,
        side=side,
        player=scene.people.names[goal.person] if goal.person is not None else None,
        player_side=(other if own else side) if goal.person is not None else None,
        own_goal=own,
        penalty=goal.penalty,
        minute_regulation=when.regulation if when else None,
        minute_stoppage=(when.stoppage or 0) if when and when.regulation is not None else None,
        minute_basis=when.basis if when and when.regulation is not None else None,
        minute_earliest=int(when.earliest) if when and when.earliest is not None else None,
        minute_latest=int(when.latest) if when and when.latest is not None else None,
        match_period=when.period if when else None,
        home_score_after=goal.after[0],
        away_score_after=goal.after[1],
        score_after_basis="inferred",
        confidence=max(0.05, min(0.99, 0.5 + goal.margin / 10)),
    )


def _goal_claims(scene: Scene, number: int, goal_no: int, goal: Goal, mention: GoalMention, text: str, shift: int) -> list[Claim]:
    claims = []
    for t in goal.tellings:
        claims.extend(_claim(number, "goal", mention.side, scene.prose.sentences[t.sentence], scene, text, shift, goal_no))
        if t.name_at and mention.player:
            claims.extend(_claim(number, "scorer", mention.player, t.name_at, scene, text, shift, goal_no))
        if t.time_at and t.time and t.time.label:
            claims.extend(_claim(number, "minute", t.time.label, t.time_at, scene, text, shift, goal_no))
    return claims


def _claim(number: int, claim: str, value: str, words: tuple[int, int], scene: Scene, text: str, shift: int, goal_no: int | None = None) -> list[Claim]:
    start, end = scene.prose.starts[words[0]] - shift, scene.prose.ends[words[1] - 1] - shift
    if start < 0 or end <= start:
        return []
    return [Claim(number, claim, value, Span.cut(text, start, end), goal_no)]
