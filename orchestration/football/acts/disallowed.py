"""Goals that the referee takes back: "disallowed", "flagged offside", "overturned after a review".

Belongs here: which goals of which sentence are taken back. Does not belong here: shots that never went in (misses.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from orchestration.football.acts.denials import is_only_at_first
from orchestration.football.grammar.noun_phrases import Noun
from orchestration.football.grammar.scene import Scene
from orchestration.football.grammar.syntax import parse
from orchestration.football.tellings.told import Told
from orchestration.football.words.goal_words import NOUNS, PLURALS, VERBS
from orchestration.football.words.lexicon import word_lists

_W = word_lists("goal_words")


def annuls(scene: Scene, first: int, end: int) -> int | None:
    """The word of a sentence by which a goal is taken back: "disallowed", "flagged offside"."""
    lows = scene.prose.lows
    if _ANNULLING.isdisjoint(lows[first:end]):
        return None
    stands = not _W["stands"].isdisjoint(lows[first:end])
    flagged = not _W["flags"].isdisjoint(lows[first:end]) and not _stays_down(lows, first, end)
    upheld = flagged and any(_upholds(lows, j, first) for j in range(first, end) if lows[j] == "overturned")
    for k in range(first, end):
        ruled_out = lows[k] == "ruled" and "out" in lows[k + 1 : k + 5] and not stands
        if (
            lows[k] in ("disallowed", "chalked")
            or ruled_out
            or (lows[k] == "overturned" and not _upholds(lows, k, first) and not _is_made_up_for(scene, k))
        ) and not _is_only_at_first(lows, k, first, end):
            return k
        if lows[k : k + 2] == ["no", "goal"] and lows[k + 2 : k + 3] == ["was"]:
            return k
        given = upheld or stands or "gave" in lows[k:end]
        raised = lows[k] == "flag" and not given and _is_raised(scene, k, first, end)
        if raised and not _is_only_at_first(lows, k + 1, first, end):
            return k
        if lows[k] in _STOPS_PLAY and "but" in lows[first:k] and _stops_play(lows, k, first, end):
            return k
        doubted = lows[k - 2] in _W["doubts"] and lows[k - 1] != "as"  # "a hint of offside"
        doubted = doubted or not _W["claims_it"].isdisjoint(lows[k - 4 : k - 2])  # "claiming he was offside"
        called = lows[k] == "offside" and flagged and not upheld and not doubted
        if called and not _is_only_at_first(lows, k, first, end):
            return k
    return None


def _is_raised(scene: Scene, k: int, first: int, end: int) -> bool:
    """Whether the flag at word ``k`` takes back what was just told: "the flag was up", "the assistant's flag denied
    them"; not "ran to the corner flag as Spurs went up", "after the flag had denied Alli", "the flag was up for
    Alli"."""
    lows = scene.prose.lows
    if not _ANOTHER_FLAG.isdisjoint(lows[max(first, k - 5) : k]):
        return False
    stop = next((j for j in range(k + 1, end) if lows[j] in _ENDS_A_CALL), end)
    return not _W["flag_goes_up"].isdisjoint(lows[k + 1 : min(stop, k + 5)]) and "P" not in scene.kinds[k:stop]


_ANOTHER_FLAG = frozenset(("corner", "after", "once", "until"))


def _stops_play(lows: Sequence[str], k: int, first: int, end: int) -> bool:
    """Whether play is stopped at word ``k`` before the goal: "the referee had blown for a foul", "the whistle had gone
    for a push", "the keeper was judged to have been impeded"; not "Spurs had blown the chance", "the whistle had gone
    before they could reply"."""
    had, behind = not _HAD.isdisjoint(lows[max(first, k - 2) : k]), lows[k + 1 : min(end, k + 7)]
    if lows[k] in _W["judged"]:
        his = "been" in behind or lows[k - 2] == "he"  # not "but Spurs were judged to have fouled Mee later"
        return his and not _W["offends"].isdisjoint(behind)
    offence = behind[:1] == ["for"] and not _W["offences"].isdisjoint(behind)
    if lows[k] == "gone":
        return had and offence and "whistle" in lows[max(first, k - 4) : k]
    return offence or (had and not _W["whistles"].isdisjoint(lows[max(first, k - 5) : min(end, k + 5)]))


_STOPS_PLAY = _W["judged"] | {"blown", "blew", "gone"}


def _stays_down(lows: Sequence[str], first: int, end: int) -> bool:
    """Whether the flag was not raised: "the flag stayed down for offside"."""
    return "flag" in lows[first:end] and any(
        lows[k] == "flag" and "down" in lows[k + 1 : k + 4] for k in range(first, end)
    )


def _is_only_at_first(lows: Sequence[str], k: int, first: int, end: int) -> bool:
    """Whether a goal taken back at word ``k`` was given in the end: "initially disallowed, but a review found him
    onside", "ruled out at first before …"; not "initially given but then disallowed before …"."""
    since = next((j + 1 for j in range(k - 1, first - 1, -1) if lows[j] in _PARTS), first)
    near = lows[since : min(end, k + 3)]
    return is_only_at_first(near) and not _BUT.isdisjoint(lows[k:end])


_PARTS = frozenset((",", ";", "and", "but"))
_ENDS_A_CALL = _PARTS | {"as", "when", "while"}
_BUT = frozenset(("but", "before", "until", "only", "then"))


def _upholds(lows: Sequence[str], k: int, first: int) -> bool:
    """Whether a call against a goal is what is overturned at ``k``: "the flag went up but a review overturned the
    decision"; not "the goal was overturned", "recorded as an own goal until FIFA overturned the decision"."""
    called = not _W["calls"].isdisjoint((*lows[max(first, k - 5) : k], *lows[k + 1 : k + 5]))
    return called and not _W["against_a_goal"].isdisjoint(lows[first:k])


def _is_made_up_for(scene: Scene, k: int) -> bool:
    """Whether a lead is overturned at ``k``, not a call: "the opener was overturned by goals from Kane and Alli",
    "overturned a 1-0 deficit", "goals from Kane and Alli overturned Mee's header"; not "VAR overturned Mee's goal"."""
    lows = scene.prose.lows
    if not _W["leads_and_losses"].isdisjoint(lows[k + 1 : k + 7]):
        return True
    if lows[k - 1] not in _W["be"] and _is_done_by_goals(lows[max(0, k - 10) : k]):
        return True
    by = lows[k + 1 : k + 2] == ["by"]
    return by and (not NOUNS.isdisjoint(lows[k + 2 : k + 4]) or scene.kinds[k + 2 : k + 3] == ["P"])


def _is_done_by_goals(before: Sequence[str]) -> bool:
    """Whether the words before a verb end in goals that do it: "goals from Kane and Alli (overturned)"; not "headers by
    Kane hit the bar before VAR (overturned)"."""
    goals = next((k for k, (a, b) in enumerate(pairwise(before)) if a in PLURALS and b in _BY), None)
    return goals is not None and _REVIEWS.isdisjoint(before[goals:])


_BY = ("by", "from")
_REVIEWS = frozenset(("before", "until", "var", "referee", "officials", "review"))


_ANNULLING = _STOPS_PLAY | {"flag", "ruled", "disallowed", "chalked", "overturned", "no", "offside"}


def may_be_taken_back(scene: Scene, told: Told, annulled: int) -> bool:
    """Whether a goal may be the one that word ``annulled`` takes back: play stopped before it was, not before its
    penalty, nor before what is told behind the call."""
    return scene.prose.lows[annulled] not in _STOPS_PLAY or (told.at < annulled and not told.penalty)


def own_clause(scene: Scene, annulled: int, first: int, told: Sequence[Told]) -> int:
    """Where the part of a sentence begins that what is taken back is told in: "Kane tapped in, and Alli put another in
    the net but was offside" takes no goal from Kane, nor "Kane, who had another goal disallowed, headed in", nor "Kane
    scored and his second was ruled out"."""
    lows = scene.prose.lows
    subject = parse(scene, scene.prose.sentence_of(annulled)).subject_at(annulled)
    if subject is not None and subject.kind == "thing" and _is_a_later_one(scene, subject):
        return subject.first
    had = next((k for k in range(annulled - 1, max(first, annulled - 8), -1) if lows[k] in _HAD), None)
    if had is not None and lows[had + 1] in _ONE_MORE and not _W["efforts"].isdisjoint(lows[had + 2 : annulled]):
        return had
    if (aside := _aside_before(lows, first, annulled)) is not None and "," in lows[annulled:]:
        return aside
    for k in range(annulled - 1, first, -1):
        another = any(k < t.at < annulled for t in told) or "P" in scene.kinds[k:annulled]
        if lows[k - 1 : k + 1] == [",", "and"] and another:
            return k
    return first


def _aside_before(lows: Sequence[str], first: int, at: int) -> int | None:
    """Where an aside begins that tells, at word ``at``, of another goal, which was taken back: ", having had a goal
    (disallowed), scored", ", who had seen an effort (ruled out), …"; None where none does."""
    comma = next((k for k in range(at - 1, first, -1) if lows[k] == ","), None)
    if comma is None or lows[comma + 1] not in _OPENS_AN_ASIDE or _GOALS.isdisjoint(lows[comma + 2 : at]):
        return None
    if _HAD_SEEN.isdisjoint(lows[comma + 1 : at]):  # "scored, who celebrated before his goal was disallowed, …"
        return None
    return comma + 1


_GOALS = _W["efforts"] | {"goals", "efforts"}
_OPENS_AN_ASIDE = frozenset(("having", "who", "despite", "after"))
_HAD_SEEN = frozenset(("had", "having", "seen", "seeing", "after", "despite"))


def _is_a_later_one(scene: Scene, goal: Noun) -> bool:
    """Whether the subject of "was disallowed" is another goal than one told before: "his second", "his 34th-minute
    goal"; not "his goal"."""
    words = slice(goal.first, goal.end)
    return "t" in scene.kinds[words] or not _ANEW.isdisjoint(scene.prose.lows[words])


_HAD = word_lists("side_words")["has"]
_ONE_MORE = frozenset(("a", "an", "another", "one", "two"))


def turns_from(scene: Scene, k: int) -> bool:
    """Whether at word ``k`` a sentence leaves what it has taken back: "Kane had one disallowed before Alli scored",
    "after having one disallowed, Kane scored"; not "Kane's goal was disallowed as he handled"."""
    lows = scene.prose.lows
    if lows[k] == ",":
        first = scene.prose.sentences[scene.prose.sentence_of(k)][0]
        opening = lows[first:k]
        if _aside_before(lows, first, k) is not None:
            return True
        return opening[0] in _OPENS_BEFORE and "," not in opening and not _is_only_said(lows, k + 1)
    if lows[k] in ("but", ";", "while"):
        return True
    if lows[k] == "when" and lows[k + 1 : k + 2] in (["he"], ["she"]):
        before = lows[max(0, k - _EARLIER_WITHIN) : k]  # "had already had a goal ruled out when he headed in"
        return "already" in before and not _RULED_OUT.isdisjoint(before[before.index("already") :])
    if lows[k] == "before":
        return lows[k + 1 : k + 2] != ["being"]
    return lows[k] == "and" and _goes_on_with_another(scene, k + 1)


_OPENS_BEFORE = frozenset(("after", "having", "despite"))


def _goes_on_with_another(scene: Scene, k: int) -> bool:
    """Whether words from ``k`` on go on with somebody, whatever time is told first: "and Alli scored", "and, moments
    later, Hull's Alli scored", "and Hull led"; not "and Hull had another ruled out"."""
    lows = scene.prose.lows
    if scene.kinds[k : k + 1] == ["T"] and not _is_only_said(lows, k):
        return _ANNULLING.isdisjoint(lows[k : scene.prose.sentences[scene.prose.sentence_of(k)][1]])
    then = scene.past_time(k + (lows[k : k + 1] == [","]))
    then += then > k and lows[then : then + 1] == [","]
    if then > k and (scene.kinds[then : then + 1] == ["T"] or not _SIDES.isdisjoint(lows[then : then + 3])):
        return True  # "and, moments later, the visitors levelled"
    return scene.kinds[then : then + 1] == ["P"]


def _is_only_said(lows: Sequence[str], k: int) -> bool:
    """Whether what words from ``k`` on tell is but thought or claimed: "Kane protested that he had scored"."""
    return not _SAYS.isdisjoint(lows[k : k + _SAID_WITHIN])


_SAYS = word_lists("grammar_words")["says"] | {"protested", "complained", "argued"}
_SAID_WITHIN = 4  # words of a subject and its verb
_SIDES = word_lists("result_words")["sides"]


_RULED_OUT = frozenset(("goal", "one", "effort", "header", "strike"))
_EARLIER_WITHIN = 12  # words


def is_annulled(scene: Scene, s: int, told: Sequence[Told]) -> bool:
    """Whether sentence ``s`` takes back what the one before ``told``: it does not begin with somebody else, nor speak
    of a goal not told before ("Israel had a goal by Refaelov disallowed")."""
    if s >= len(scene.prose.sentences):
        return False
    first, end = scene.prose.sentences[s]
    annulled = annuls(scene, first, end)
    if annulled is None or not {"penalty", "spot-kick"}.isdisjoint(scene.prose.lows[first:end]):
        return False
    lows = scene.prose.lows
    anew = any(
        lows[i] in ("a", "an", "another") and not _W["efforts"].isdisjoint(lows[i + 1 : i + 4])
        for i in range(max(first, annulled - 8), min(end, annulled + _RULED_OUT_A))
    )
    by_name = scene.kinds[first] in ("P", "T") and "it" not in lows[first:end]
    later = scene.times_between(first, annulled) or not _ANEW.isdisjoint(lows[first:annulled])
    only_thought = not _THINKS.isdisjoint(lows[first:annulled])
    later = later or (by_name and not only_thought and not _BUT.isdisjoint(lows[first:annulled]))
    anew = anew or (bool(later) and not VERBS.isdisjoint(lows[first:annulled]))  # "On the hour Kane headed in, but …"
    if by_name and (only_thought or not VERBS.isdisjoint(lows[first:end])):
        # "Kane put Spurs ahead. Kane thought he had scored …", "Kane was flagged offside as he tapped in"
        anew = anew or any(t.constraints for t in told) or scene.prose.opens_paragraph(s)
    mine = {t.person for t in told}
    if None not in mine:  # "Kane scored. They should have had a third, but Alli's effort was ruled out"
        efforts = (m for m in scene.people_between(first, annulled) if scene.prose.owns[m.end - 1])
        anew = anew or any(m.person not in mine and lows[m.end] in _W["efforts"] for m in efforts)
    return not anew and all(m.person in mine for m in scene.people_between(first, first + 3))


_THINKS = word_lists("grammar_words")["thinks"]
_RULED_OUT_A = 4  # words from a "ruled" to an effort told behind it: "ruled out a goal by Alli"
_ANEW = frozenset(("also", "then", "again", "later", "another", "second", "soon"))
