"""Turning what was read into records: matches, goals, claims with their spans.

Belongs here: the fields of MatchMention, GoalMention and Claim. Does not belong here: finding anything (matches.py,
goals.py), the posts (posts.py, post_links.py), and why it was read so (tracing.py).
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from orchestration.football.game.clock import before_the_end, bounds_of
from orchestration.football.game.frame import Frame
from orchestration.football.game.scoreline import SHORTER, UNTOLD, result_cost
from orchestration.football.grammar.scene import Scene, TeamAt, by_place
from orchestration.football.match_goals import Story
from orchestration.football.matches.occasion import Occasion
from orchestration.football.matches.passing import Passing
from orchestration.football.matches.subject import confidence
from orchestration.football.names import teams
from orchestration.football.order.placing import ROOM
from orchestration.football.results.spelt_scores import tells_no_goals
from orchestration.football.tellings.goal import UNPINNED, Goal, minute_of, sureness
from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.sentences import without_nicknames
from orchestration.records import Claim, GoalMention, MatchMention, Span, TeamMention

Words = tuple[int, int]
EVEN_ODDS = 0.6 * ROOM  # what is no dearer: goals nobody tells stand on the other side of one, and there is time for it
TOSS_UP = SHORTER / 2  # by how much another final score is dearer, and it may be as well
OPENING = 3  # sentences
DOUBT = UNTOLD - 0.05  # the same where goals may be missing: dearer by one that nobody tells
SUMMED_UP = UNTOLD + 0.05  # the same where only a part of the text tells the match: dearer than that


@dataclass(slots=True)
class Notes:
    """The records of one article as they are taken. ``shift``: code points of the scene's text that stand before
    ``text`` (the title), which no span may quote."""

    scene: Scene
    text: str
    shift: int
    matches: list[MatchMention] = field(default_factory=list)
    goals: list[GoalMention] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    _namings: dict[str, list[TeamAt]] = field(default_factory=dict)  # of each team, once a passing match was taken

    def take(self, frame: Frame, story: Story, occasion: Occasion, points: float) -> None:
        """Adds one match, its goals and all that is said of them."""
        number = len(self.matches) + 1
        self.matches.append(_match(self.scene, number, frame, story, occasion, points))
        self._say_match(number, frame, occasion)
        strain = story.path.cost + UNPINNED * (frame.final is None)
        for goal_no, goal in enumerate(story.goals, 1):
            self.goals.append(_goal(self.scene, number, goal_no, goal, strain))
            self._say_goal(number, goal_no, goal)
        if frame.extra_time and not any(c.claim == "extra time" and c.match_no == number for c in self.claims):
            self._say_extra_time(number, story)

    def take_passing(self, passing: Passing) -> None:
        """Adds one match that is only mentioned, where the text itself prints its result."""
        if self.scene.prose.starts[passing.at] < self.shift:
            return
        number = len(self.matches) + 1
        self.matches.append(
            MatchMention(
                match_no=number,
                home=_team(passing.home, self.scene),
                away=_team(passing.away, self.scene),
                home_away_basis=passing.home_away_basis,
                match_date=passing.match_date,
                match_date_basis="stated" if passing.match_date else None,
                home_score=passing.score[0],
                away_score=passing.score[1],
                score_basis="stated",
                subject=False,
            )
        )
        for team_id in (passing.home, passing.away):
            if at := self._nearest(team_id, passing.at):
                self._say(number, "teams", team_id, (at.first, at.end))
        self._say(number, "final score", f"{passing.score[0]}-{passing.score[1]}", (passing.at, passing.at + 1))
        if passing.date_at:
            self._say_at(number, "date", str(passing.match_date), *passing.date_at)

    def _nearest(self, team_id: str, at: int) -> TeamAt | None:
        """Where a team is named nearest to a word; of two alike, before it."""
        if not self._namings:
            for t in self.scene.teams:
                for each in t.ids:
                    self._namings.setdefault(each, []).append(t)
        named = self._namings.get(team_id, [])
        behind = bisect_left(named, at, key=by_place)
        return min(named[max(0, behind - 1) : behind + 1], key=lambda t: abs(t.first - at), default=None)

    def _say(self, number: int, claim: str, value: str, words: Words, goal_no: int | None = None) -> None:
        start = self.scene.prose.starts[words[0]] - self.shift
        end = self.scene.prose.ends[words[1] - 1] - self.shift
        if 0 <= start < end:
            self.claims.append(Claim(number, claim, value, Span.cut(self.text, start, end), goal_no))

    def _say_match(self, number: int, frame: Frame, occasion: Occasion) -> None:
        for team_id in (frame.home, frame.away):
            at = next(
                (t for t in self.scene.teams if team_id in t.ids and self.scene.prose.starts[t.first] >= self.shift),
                None,
            )
            if at:
                self._say(number, "teams", team_id, (at.first, at.end))
        scores = {
            "final score": frame.final,
            "half-time score": frame.half_time,
            "aggregate": frame.aggregate,
            "shoot-out": frame.shootout,
        }
        for claim, places in frame.said.items():
            score = scores.get(claim)
            for words in places:
                self._say(number, claim, f"{score[0]}-{score[1]}" if score else "yes", words)
        if frame.home_away_basis == "stated":
            for s in sorted(frame.at_home.get(frame.home, ())):
                self._say(number, "home team", frame.home, self.scene.prose.sentences[s])
        values = {"date": occasion.match_date, "competition": occasion.competition, "stage": occasion.stage}
        for claim, (start, end) in occasion.said.items():
            self._say_at(number, claim, str(values[claim]), start, end)

    def _say_extra_time(self, number: int, story: Story) -> None:
        """Where only a title names extra time, the minutes of its goals say so."""
        for t in (t for goal in story.goals for t in goal.tellings):
            if t.time_at and t.time and (t.time.regulation or 0) > 90:
                self._say(number, "extra time", "yes", t.time_at)

    def _say_at(self, number: int, claim: str, value: str, start: int, end: int) -> None:
        """Adds a claim about a match, whose words stand at ``start:end`` of the scene's text."""
        if start >= self.shift:
            self.claims.append(Claim(number, claim, value, Span.cut(self.text, start - self.shift, end - self.shift)))

    def _say_goal(self, number: int, goal_no: int, goal: Goal) -> None:
        mention = self.goals[-1]
        for t in goal.tellings:
            sentence = self.scene.prose.sentences[t.sentence]
            self._say(number, "goal", mention.side, sentence, goal_no)
            if t.name_at and mention.player:
                self._say(number, "scorer", mention.player, t.name_at, goal_no)
            if t.time_at and t.time and t.time.label:
                self._say(number, "minute", t.time.label, t.time_at, goal_no)
            elif t.time_at and t.time and (bounds := bounds_of(t.time)):
                self._say(number, "minute range", f"{bounds[0]}-{bounds[1]}", t.time_at, goal_no)
            if t.score_at is not None and t.score and goal.after in (t.score, t.score[::-1]):
                self._say(
                    number, "score after", f"{goal.after[0]}-{goal.after[1]}", (t.score_at, t.score_at + 1), goal_no
                )
            for claim, so in (("own goal", t.own_goal), ("penalty", t.penalty)):
                if so:
                    self._say(number, claim, "yes", sentence, goal_no)


def _team(team_id: str, scene: Scene) -> TeamMention:
    try:
        return TeamMention(team_id, teams.team(team_id).team, True)
    except KeyError:
        name = max((t for t in scene.teams if team_id in t.ids), key=lambda t: t.end - t.first, default=None)
        printed = scene.prose.text[scene.prose.starts[name.first] : scene.prose.ends[name.end - 1]] if name else team_id
        return TeamMention(team_id, without_nicknames([printed])[0], False)


def _match(scene: Scene, number: int, frame: Frame, story: Story, occasion: Occasion, points: float) -> MatchMention:
    stated = frame.final is not None and not frame.reckoned
    known = stated or frame.reckoned
    final = story.path.final if known or _is_counted(scene, frame, story) else (None, None)
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
        home_score=final[0],
        away_score=final[1],
        score_basis="stated" if stated else None if final[0] is None else "inferred",
        half_time_home_score=frame.half_time and frame.half_time[0],
        half_time_away_score=frame.half_time and frame.half_time[1],
        extra_time=frame.extra_time,
        penalty_shootout=frame.penalties,
        home_penalties=frame.shootout and frame.shootout[0],
        away_penalties=frame.shootout and frame.shootout[1],
        aggregate_home_score=frame.aggregate and frame.aggregate[0],
        aggregate_away_score=frame.aggregate and frame.aggregate[1],
        confidence=confidence(points),
    )


def _is_counted(scene: Scene, frame: Frame, story: Story) -> bool:
    """Whether the goals told make a score: no other score would fit them as well; there are some, or it is said that
    there are none. A text that opens with its fixture tells all of its match, and so does one without a printed score
    that gives each goal its minute, or at once says who won and ties each to the score ("a third"); others may leave
    goals out."""
    final, goals = story.path.final, story.goals
    if not goals and final == (0, 0):
        decided = frame.result in ("home", "away") and not frame.penalties
        return frame.headed and not decided and tells_no_goals(scene, frame.sentences)
    timed = all((when := minute_of(goal)) is not None and when.regulation is not None for goal in goals)
    opens = frame.told_at is not None and frame.told_at <= OPENING and all(goal.constraints for goal in goals)
    told = timed or (opens and not result_cost(final, frame.result))
    whole = frame.headed or (told and not _prints_another(scene, frame, story))
    if whole:
        return story.path.margin > TOSS_UP
    return story.path.margin > (DOUBT if frame.main else SUMMED_UP) and _is_over(scene, frame, story)


def _is_over(scene: Scene, frame: Frame, story: Story) -> bool:
    """Whether the match of a text is told to its end: who won, as its goals make it, a goal that was the winner or the
    last, or more than goals behind the last one told."""
    if result_cost(story.path.final, frame.result):
        return False
    if frame.result is not None or not story.goals[-1].constraints.isdisjoint(_ENDS):
        return True
    last = max(frame.sentences) if frame.sentences else len(scene.prose.sentences) - 1
    return max([t.sentence for goal in story.goals for t in goal.tellings]) < last


_ENDS = frozenset(("winner", "last", "consolation"))


def _prints_another(scene: Scene, frame: Frame, story: Story) -> bool:
    """Whether the sentences that tell a match print a score at which it never stands by its goals; not "should have
    been 2-0 up"."""
    stands = {goal.after for goal in story.goals}
    own, sentence, lows = frame.sentences, scene.prose.sentence, scene.prose.lows
    printed = [
        score
        for i, score in scene.scores.items()
        if (own is None or sentence[i] in own) and _MIGHT_HAVE.isdisjoint(lows[max(0, i - 4) : i])
    ]
    return any(score not in stands and score[::-1] not in stands for score in printed)


_MIGHT_HAVE = word_lists("goal_words")["might_be"]


def _name(scene: Scene, person: int) -> str:
    """A person's name as it is written where nobody shouts: 'FELLAINI' is Fellaini."""
    name = scene.people.names[person]
    return name.title() if name.isupper() and len(name) > 3 else name


def basis_of_score_after(goal: Goal) -> str | None:
    """How the score after a goal is known, 'stated' or 'inferred'; None where goals that nobody tells may as well stand
    on the other side of it."""
    scores = {t.score for t in goal.tellings if t.score}
    if goal.after in scores or goal.after[::-1] in scores:
        return "stated"
    return "inferred" if goal.place_margin > EVEN_ODDS else None


def _goal(scene: Scene, number: int, goal_no: int, goal: Goal, strain: float) -> GoalMention:
    side, other = ("home", "away") if goal.home else ("away", "home")
    named = goal.person is not None
    told = minute_of(goal)
    when = told and before_the_end(told)
    minute = when.regulation if when else None
    return GoalMention(
        match_no=number,
        goal_no=goal_no,
        side=side,
        player=_name(scene, goal.person) if goal.person is not None else None,
        player_side=(other if goal.own_goal else side) if named else None,
        own_goal=goal.own_goal,
        penalty=goal.penalty,
        minute_regulation=minute,
        minute_stoppage=(when.stoppage or 0) if when and minute is not None else None,
        minute_basis=when.basis if when and minute is not None else None,
        minute_earliest=int(when.earliest) if when and when.earliest is not None else None,
        minute_latest=int(when.latest) if when and when.latest is not None else None,
        match_period=when.period if when else None,
        home_score_after=goal.after[0],
        away_score_after=goal.after[1],
        score_after_basis=basis_of_score_after(goal),
        confidence=round(max(0.05, min(0.99, sureness(goal, strain))), 6),
    )
