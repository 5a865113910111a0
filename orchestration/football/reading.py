"""Reading one article: from its text to the matches, goals and posts that it tells, each with the span that says it.

Belongs here: the order of the steps. Does not belong here: any rule about football or posts, and the making of
records (mentions.py).
"""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence, Set
from contextlib import contextmanager
from dataclasses import replace

from orchestration.football import mentions, tracing
from orchestration.football.clubs.cast import know_teams
from orchestration.football.clubs.first_person import know_us
from orchestration.football.clubs.lineups import find_sheets
from orchestration.football.events import read_events
from orchestration.football.found import Account, Findings, LetGo
from orchestration.football.game.frame import Frame, swapped
from orchestration.football.game.result import Score
from orchestration.football.grammar.clauses import quoted_words
from orchestration.football.grammar.scene import Scene, background, looking_at
from orchestration.football.match_goals import Story, read_goals, strife
from orchestration.football.matches.extra_time import goes_on
from orchestration.football.matches.matches import find_matches
from orchestration.football.matches.occasion import find_occasions, occasion_of
from orchestration.football.matches.passing import Passing, against_others, find_passing, of_others
from orchestration.football.matches.stretches import clubs_given, part_results, tellings_of
from orchestration.football.matches.subject import TOLD, looks_back, telling
from orchestration.football.posts.post_links import link_posts
from orchestration.football.posts.posts import find_posts
from orchestration.football.results.results import read_results
from orchestration.football.sides.allegiances import Allegiances, read_allegiances
from orchestration.football.sides.fates import find_fate
from orchestration.football.sides.sides import fits_alike, speaks_of_hosts
from orchestration.football.tellings.told import Told
from orchestration.football.texts.turns import Turns, at_once
from orchestration.records import Article, PostMention, Reading


def read(article: Article, trace: bool = False) -> Reading:
    """All that an article's text tells. Pure; spans are code points into ``article.text``.

    With ``trace``, ``Reading.trace`` has a line for each constraint kept or dropped and for each match thought of.
    """
    return at_once(_steps(article, trace))


def read_articles(articles: Sequence[Article]) -> list[Reading]:
    """The readings of a batch of articles, one each, in order; raises what reading one of them does."""
    readings = []
    for attempt in attempts(articles):
        if isinstance(attempt, Exception):
            raise attempt
        readings.append(attempt)
    return readings


def attempts(articles: Sequence[Article]) -> list[Reading | Exception]:
    """The readings of a batch of articles, one each, in order, or what reading one raises.

    They are read abreast: a step of one after the other, then the next step. So the rules and words of a step stay in
    the processor's caches, which all steps together are too large for.
    """
    made: list[Reading | Exception] = [Reading()] * len(articles)
    with collector_at_rest():
        for group in _abreast(articles):
            running = [(n, _steps(articles[n])) for n in group]
            while running:
                running = [(n, steps) for n, steps in running if _goes_on(made, n, steps)]
    return made


ABREAST = 128_000  # characters of articles and titles read at once; what is known of more would only fill the memory


def _abreast(articles: Sequence[Article]) -> Iterator[list[int]]:
    """The articles, by their numbers, in groups that are read abreast."""
    group: list[int] = []
    size = 0
    for n, article in enumerate(articles):
        length = len(article.text) + len(article.title or "")
        size += length
        if group and size > ABREAST:
            yield group
            group, size = [], length
        group.append(n)
    if group:
        yield group


def _goes_on(made: list[Reading | Exception], n: int, steps: Turns[Reading]) -> bool:
    """Takes the next step of article ``n``; whether there are more. What it comes to is put in its place."""
    try:
        next(steps)
        return True
    except StopIteration as done:
        made[n] = done.value
    except Exception as error:  # a text that trips a rule must not stop the others
        made[n] = error.with_traceback(None)  # its frames hold the scene, and this list, that holds it
    return False


def _steps(article: Article, trace: bool = False) -> Turns[Reading]:
    """The reading of one article, with a rest after each of its larger steps."""
    posts = find_posts(article.text, article.embeds)
    title = f"{article.title}\n\n" if article.title and not article.text.startswith(article.title) else ""
    scene = yield from looking_at(title + _prose(article.text, posts))
    yield
    found = yield from _found(scene, article)
    yield
    notes = mentions.Notes(scene, article.text, len(title))
    for account in found.accounts:
        if account.points >= TOLD:
            notes.take(account.frame, account.story, account.occasion, account.points)
    linked = link_posts(posts, notes.matches, notes.goals, notes.claims, article.text)
    for mention in found.passing:
        notes.take_passing(mention)
    lines = tuple(tracing.trace(scene, found)) if trace else ()
    return Reading(tuple(notes.matches), tuple(notes.goals), tuple(linked), tuple(notes.claims), lines)


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Python does not look for reference cycles meanwhile, as it does after every few hundred objects that are made:
    reading makes many and no cycle."""
    was_at_work = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_at_work:
            gc.enable()


def _prose(text: str, posts: Sequence[PostMention]) -> str:
    """The text with the author lines of its posts blanked, so that a post is a sentence of its own; same length."""
    parts, at = [], 0
    for post in posts:
        parts += [text[at : post.span.end], "." if post.block.end > post.span.end else ""]
        parts.append(" " * (post.block.end - post.span.end - 1))
        at = post.block.end
    return "".join([*parts, text[at:]])


def _found(scene: Scene, article: Article) -> Turns[Findings]:
    """Every match that the text may tell, the main one first; others count only beside a main one that is told. And
    those that it only mentions."""
    know_teams(scene, article.url)
    part_results(scene)
    know_us(scene)
    scene.sheets = find_sheets(scene)
    yield
    starts = scene.prose.starts
    occasions = find_occasions(
        scene.prose.text,
        article.published_on,
        [(starts[t.first], t.ids) for t in scene.teams],
        article.url,
        _within(scene, background(scene)),
        lambda at: quoted_words(scene)[scene.prose.word_at(at)],
    )
    yield
    told = read_events(scene)
    yield
    naming: dict[int, set[int]] = defaultdict(set)
    for t in told:
        if t.person is not None and t.weight >= 1.0 and (t.listed or not t.caption):
            naming[t.sentence].add(t.person)
    accounts: list[Account] = []
    let_go: list[LetGo] = []
    several = len({team_id for t in scene.teams for team_id in t.ids}) > 1
    results = read_results(scene, occasions.published_on) if several else []
    if elsewhere := of_others(scene, results, told):
        told = _without(told, elsewhere, "of another day's match, whose result stands beside it", let_go)
    yield
    candidates = find_matches(scene, results, naming, article.url)
    if candidates:
        sides = {team for candidate in candidates for team in (candidate.home, candidate.away)}
        if elsewhere := against_others(scene, told, sides):
            told = _without(told, elsewhere, "of a match with a team that plays in none told", let_go)
    yield
    scorers = {t.person for t in told if t.person is not None}
    said = read_allegiances(scene, told, scorers) if candidates else Allegiances()
    yield
    given = clubs_given(scene, candidates, told) if len(candidates) > 1 else {}
    of_old = bool(candidates or results) and looks_back(scene)
    for candidate in candidates:
        goes_on(scene, candidate)
        if candidate.final is None:
            candidate.fate = find_fate(scene, candidate)
        frame, story = _seated(scene, candidate, tellings_of(candidate, told, given), said)
        points = 0.0 if of_old else telling(scene, frame, story.goals)
        # the whole text is the main match's
        own = None if frame.main or frame.sentences is None else _within(scene, frame.sentences)
        occasion = occasion_of(
            occasions, frame.home, frame.away, own, ends_tie=_ends_tie(scene, frame), scores=_scores(frame)
        )
        accounts.append(Account(frame, story, occasion, points))
        if frame.main and points < TOLD:
            break
    passing: list[Passing] = []
    if results and not of_old:
        frames = [account.frame for account in accounts if account.points >= TOLD]
        passing = find_passing(scene, results, frames, occasions.dates, occasions.published_on)
    return Findings(accounts, passing, results, told, let_go, of_old)


def _without(told: Sequence[Told], places: Set[int], why: str, let_go: list[LetGo]) -> list[Told]:
    """The tellings at other places; those at these are ``let_go``."""
    let_go.extend([(t, why) for t in told if t.at in places])
    return [t for t in told if t.at not in places]


def _seated(scene: Scene, frame: Frame, told: Sequence[Told], said: Allegiances) -> tuple[Frame, Story]:
    """The match with its goals, its sides turned where only so "hosts" and "visitors" fit who scored, a final score
    that names no team on the side that the goals give it."""
    frame, story = _whose(scene, frame, told, said)
    if frame.home_away_basis == "text order" and speaks_of_hosts(told, said):
        other = swapped(frame)
        doubt = story.path.cost + strife(story, frame) - 0.25  # how little the other way round must cost
        if doubt <= 0.0 or (not story.stood and fits_alike(frame, other, told, said)):
            return frame, story
        turned = read_goals(scene, other, told, said)
        if turned.path.cost + strife(turned, other) < doubt:
            return other, turned
    return frame, story


def _whose(scene: Scene, frame: Frame, told: Sequence[Told], said: Allegiances) -> tuple[Frame, Story]:
    """The match with its goals, and of the two ways round that a closing score may stand the one that they make
    cheaper; neither where they don't care."""
    if frame.closing is None or frame.final is not None:
        return frame, read_goals(scene, frame, told, said)
    ways = [replace(frame, final=score) for score in (frame.closing, frame.closing[::-1])]
    one, other = [(way, read_goals(scene, way, told, said)) for way in ways]
    if abs(one[1].path.cost - other[1].path.cost) < 0.5:
        return frame, read_goals(scene, frame, told, said)
    return min(one, other, key=lambda pair: pair[1].path.cost)


def _ends_tie(scene: Scene, frame: Frame) -> bool:
    """Whether a match is not the first of its tie: an aggregate of more than its own score is told, or of a goalless
    match before it."""
    if frame.aggregate is None or frame.aggregate != frame.final:
        return frame.aggregate is not None
    return "goalless" in scene.prose.lows or (0, 0) in scene.scores.values()


def _scores(frame: Frame) -> list[Score | None]:
    """All scores that are told of a match whose final one is; none of another."""
    return [frame.final, frame.half_time, frame.aggregate, frame.shootout] if frame.final is not None else []


def _within(scene: Scene, sentences: Set[int]) -> Callable[[int], bool]:
    """Whether a place in the text is in one of ``sentences``."""
    return lambda at: scene.prose.sentence_at(at) in sentences
