"""Which matches an article tells: the two teams, who was at home, the final score and other printed scores.

Belongs here: pairing teams, binding printed scores to the teams a sentence names, choosing the matches an article is
about. Does not belong here: goals (goals.py), names of competitions and dates (competitions.py).
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.resources import files

from orchestration.football import teams
from orchestration.football.scene import Scene, TeamAt

_WORDS: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in json.loads((files("orchestration.football") / "data" / "result_words.json").read_text("utf-8")).items()
}


@dataclass(slots=True)
class Frame:
    """One match as far as it is known before its goals are read. Scores are (home, away); ``sentences`` are the indices
    of the sentences that tell it; ``said[kind]`` are word ranges that say so."""

    home: str
    away: str
    home_away_basis: str = "text order"
    final: tuple[int, int] | None = None
    result: str | None = None
    half_time: tuple[int, int] | None = None
    aggregate: tuple[int, int] | None = None
    shootout: tuple[int, int] | None = None
    penalties: bool | None = None
    extra_time: bool | None = None
    sentences: Sequence[int] = ()
    said: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    confidence: float = 0.5
    subject: bool = True


@dataclass(frozen=True, slots=True)
class Result:
    """A printed score bound to teams: ``scores`` for ``first`` and ``second`` (None: not named), word ``at``;
    ``stated`` tells that ``first`` stands as the home side in a fixture line ("A 2-1 B")."""

    at: int
    sentence: int
    first: str | None
    second: str | None
    scores: tuple[int, int]
    stated: bool
    kind: str


def _one(ids: Sequence[str], favourites: Counter[str]) -> str:
    return max(ids, key=lambda i: favourites[i])


def promote_unknown_teams(scene: Scene, url: str | None) -> None:
    """Names that the table lacks but the text treats as teams become teams of the scene."""
    prose = scene.prose
    evidence: Counter[int] = Counter()
    slug_words = set(re.split(r"[^a-z0-9]+", (url or "").lower()))
    for name in scene.people.mentions:
        after = prose.lows[name.end] if name.end < len(prose.lows) else ""
        before = prose.lows[name.first - 1] if name.first else ""
        full = scene.people.names[name.person].lower()
        if name.end - name.first > 1 and not teams.looks_like_team(full) and not all(w in slug_words for w in full.split()):
            continue
        if scene.kinds[name.end : name.end + 1] == ["#"] or (name.first and scene.kinds[name.first - 1] == "#"):
            evidence[name.person] += 2
        if not prose.owns[name.end - 1] and after in _WORDS["team_after"]:
            evidence[name.person] += 2
        if before in _WORDS["team_before"]:
            evidence[name.person] += 1
        if teams.looks_like_team(full):
            evidence[name.person] += 2
        if all(w in slug_words for w in full.split()):
            evidence[name.person] += 2
    chosen = {
        p for p, n in evidence.items() if n >= 2 and (len(scene.people.names[p].split()) == 1 or teams.looks_like_team(scene.people.names[p]) or n >= 4)
    }
    if not chosen:
        return
    for name in scene.people.mentions:
        if name.person in chosen:
            for i in range(name.first, name.end):
                scene.kinds[i], scene.refs[i] = "T", len(scene.teams)
            scene.teams.append(TeamAt(name.first, name.end, (teams.team_id(scene.people.names[name.person]),), "name"))


def _weights(scene: Scene) -> Counter[str]:
    """How much a text speaks of each team: early mentions count more."""
    weights: Counter[str] = Counter()
    size = max(len(scene.prose.words), 1)
    for t in scene.teams:
        share = {"name": 1.0, "nickname": 0.7, "demonym": 0.25, "code": 0.5}[t.form] / len(t.ids)
        share *= 2.0 if t.first < 80 else 1.0 + 0.3 * (1 - t.first / size)
        for i in t.ids:
            weights[i] += share  # type: ignore[assignment]
    return weights


def _bind(scene: Scene, weights: Counter[str]) -> list[Result]:
    """Every printed score with the teams that its sentence gives it to."""
    prose, kinds = scene.prose, scene.kinds
    by_sentence: dict[int, list[TeamAt]] = {}
    for t in sorted(scene.teams, key=lambda t: t.first):
        if t.form != "demonym":
            by_sentence.setdefault(prose.sentence_of(t.first), []).append(t)
    results = []
    for at, (a, b) in scene.scores.items():
        s = prose.sentence_of(at)
        first, end = prose.sentences[s]
        named = by_sentence.get(s, [])
        before = [t for t in named if t.end <= at]
        after = [t for t in named if t.first > at]
        lows = prose.lows
        kind = _kind(scene, at, first, end)
        if before and after and before[-1].end == at and after[0].first == at + 1 and not prose.owns[at - 1]:
            results.append(Result(at, s, _one(before[-1].ids, weights), _one(after[0].ids, weights), (a, b), True, kind))
            continue
        subject = _one(before[0].ids, weights) if before else None
        if subject and len(before) > 1 and lows[before[0].end] in ("vs", "v", "against"):
            subject = None
        objects = [_one(t.ids, weights) for t in (*before[1:], *after)]
        other = next((o for o in objects if o != subject), None)
        window = lows[max(first, at - 12) : min(end, at + 7)]
        words = set(lows[first:end]) if at - first < 14 else set(window)
        high, low = max(a, b), min(a, b)
        passive = any(w in ("were", "was", "been", "being", "suffered", "beaten", "by") for w in window)
        if a == b:
            scores = (a, b)
        elif (words & _WORDS["lose_nouns"] and "of" not in lows[at : at + 4]) or words & (_WORDS["lose_verbs"] - _WORDS["win_verbs"]) or (passive and words & _WORDS["win_verbs"] and "by" in window):
            scores = (low, high)
        elif words & (_WORDS["win_verbs"] | _WORDS["win_nouns"]):
            scores = (high, low)
        else:
            scores = (a, b)
            kind = "loose" if kind == "final" else kind
        if subject is None and after:
            subject, other = _one(after[0].ids, weights), next((o for o in objects[1:] if o != _one(after[0].ids, weights)), None)
        results.append(Result(at, s, subject, other, scores, False, kind))
    return results


def _kind(scene: Scene, at: int, first: int, end: int) -> str:
    lows = scene.prose.lows
    near = set(lows[max(first, at - 4) : min(end, at + 5)])
    if near & {"aggregate", "agg"}:
        return "aggregate"
    if near & {"penalties", "shootout", "shoot-out", "pens"}:
        return "shoot-out"
    if near & {"half-time", "halftime", "break", "interval"}:
        return "half-time"
    if set(lows[at + 1 : min(end, at + 9)]) & {"last", "previous", "earlier", "ago", "reverse"} or lows[at - 1] in ("previous", "last"):
        return "other"
    return "final"


def _url_pair(url: str | None, known: Sequence[str]) -> tuple[str, str] | None:
    """Home and away team of a fixture in a page's address ("…/arsenal-v-chelsea/…"), where the text names both."""
    found = re.search(r"/([a-z0-9%-]+?)-vs?-([a-z0-9%-]+?)(?:/|$|\?)", (url or "").lower())
    if not found:
        return None
    pair = []
    for slug in found.groups():
        import urllib.parse

        wanted = teams.team_id(urllib.parse.unquote(slug).replace("-", " "))
        hit = next((k for k in known if k == wanted), None) or next((k for k in known if set(k.split("-")) & set(wanted.split("-")) - {"city", "united"}), None)
        if hit is None:
            return None
        pair.append(hit)
    return (pair[0], pair[1]) if pair[0] != pair[1] else None


def find_matches(scene: Scene, url: str | None = None, title_words: int = 0) -> list[Frame]:
    """The matches that a text tells as its subject, in order of appearance."""
    promote_unknown_teams(scene, url)
    weights = _weights(scene)
    if len(weights) < 2:
        return []
    results = _bind(scene, weights)
    ranked = [t for t, _ in weights.most_common()]
    pair = _url_pair(url, ranked)
    stated = pair is not None
    lead = next((r for r in results if r.kind == "final" and r.first and r.second and r.sentence < 8), None)
    if pair is None and lead and lead.first and lead.second:
        pair = (lead.first, lead.second)
    if pair is None:
        pair = (ranked[0], ranked[1])
        if results and results[0].first and results[0].first not in pair:
            pair = (results[0].first, ranked[0])
    frame = Frame(*pair, home_away_basis="stated" if stated else "text order")
    frame.sentences = range(len(scene.prose.sentences))
    for r in results:
        fits = {r.first, r.second} - {None} <= set(pair) and (r.first or r.second)
        if r.kind == "final" and fits and frame.final is None:
            mine = r.first == frame.home or (r.first is None and r.second == frame.away)
            frame.final = r.scores if mine else (r.scores[1], r.scores[0])
            frame.said.setdefault("final score", []).append((r.at, r.at + 1))
        if r.stated and r.kind == "final" and {r.first, r.second} == set(pair) and not stated and r.first != frame.home:
            frame.home, frame.away = frame.away, frame.home
            frame.home_away_basis = "stated"
            stated = True
            if frame.final:
                frame.final = (frame.final[1], frame.final[0])
    if frame.final is None:
        loose = next((r for r in results if r.kind == "loose" and r.first in pair), None)
        if loose:
            frame.final = None
    return [frame]
