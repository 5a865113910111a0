"""An article as it was read: its text with the spans marked, and why each constraint was kept or dropped.

Belongs here: laying a Reading out for a person to read. Does not belong here: reading (reading.py), and finding the
article (orchestration/explain.py).
"""

from __future__ import annotations

from orchestration.football.reading import read
from orchestration.records import Article, Claim, GoalMention, Reading

_WHOLE_SENTENCES = frozenset({"goal", "own goal", "penalty"})


def explain(article: Article) -> str:
    """Its title, address and date, the text with each span in ⟦…⟧ and what it says behind it, then matches, goals, and
    the trace of the lattice."""
    reading = read(article, trace=True)
    parts = [_head(article), _marked(article.text, reading), _found(reading), "\n".join(reading.trace)]
    return "\n\n".join(part for part in parts if part)


def _head(article: Article) -> str:
    published = article.published_on and f"published on {article.published_on}, as its {article.published_basis} says"
    return "\n".join(line for line in (article.title, article.url, published) if line)


def _marked(text: str, reading: Reading) -> str:
    """The text with its spans marked where they do not overlap; claims of whole sentences stand at their end."""
    ends: dict[int, list[str]] = {}
    starts: dict[int, int] = {}
    for claim in reading.claims:
        label = _label(claim)
        if claim.claim not in _WHOLE_SENTENCES:
            starts[claim.span.start] = starts.get(claim.span.start, 0) + 1
            label = f"⟧{label}"
        if label not in ends.setdefault(claim.span.end, []):
            ends[claim.span.end].append(label)
        elif claim.claim not in _WHOLE_SENTENCES:
            starts[claim.span.start] -= 1
    for post in reading.posts:
        ends.setdefault(post.block.end, []).append(
            f"{{post {post.post_no}: match {post.match_no}, goal {post.goal_no}, by {post.attribution}}}"
        )
    out, at = [], 0
    for place in sorted(starts.keys() | ends.keys()):
        out += [text[at:place], *ends.get(place, ()), "⟦" * starts.get(place, 0)]
        at = place
    return "".join([*out, text[at:]])


def _label(claim: Claim) -> str:
    goal = f" {claim.goal_no}" if claim.goal_no is not None else ""
    return f"{{{claim.match_no}{'.' if goal else ''}{goal.strip()} {claim.claim}: {claim.value}}}"


def _found(reading: Reading) -> str:
    lines = []
    for match in reading.matches:
        score = f"{match.home_score}-{match.away_score}" if match.home_score is not None else "v"
        sides = f"{match.home.name} {score} {match.away.name}"
        told = f"confidence {match.result_confidence:.2f}" if match.subject else "in passing"
        lines.append(f"{match.match_no}. {sides}, {match.match_date or 'day not told'}, {told}")
        for goal in (g for g in reading.goals if g.match_no == match.match_no):
            minute = f"{goal.minute_regulation}'" if goal.minute_regulation else _between(goal)
            minute += f"+{goal.minute_stoppage}'" if goal.minute_stoppage else ""
            kind = " (own goal)" if goal.own_goal else " (penalty)" if goal.penalty else ""
            score = f"{goal.home_score_after}-{goal.away_score_after}" if goal.score_after_basis else "?"
            who = goal.player or "nobody named"
            lines.append(f"   {score} {who} {minute}{kind}, confidence {goal.confidence:.2f}")
    return "\n".join(lines) or "No match is told."


def _between(goal: GoalMention) -> str:
    """When a goal without a minute fell, as far as its text tells."""
    if goal.minute_earliest is not None:
        return f"minute {goal.minute_earliest}-{goal.minute_latest}"
    return f"minute ? ({goal.match_period})" if goal.match_period else "minute ?"
