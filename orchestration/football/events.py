"""Sentences that tell a goal: the words that say so, put together with who scored and what they demand of the score.

Belongs here: which reader reads which word (goal_verbs.py, goal_nouns.py, numbered_goals.py, goal_phrases.py), and what
a sentence as a whole adds to its tellings. Does not belong here: any of these readers, and putting the goals of a match
in order (match_goals.py, scoreline.py).

Each telling has a weight, in the units of scoreline.py: how surely it tells a goal of this match.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set
from itertools import pairwise
from operator import attrgetter

from orchestration.football.acts.antecedents import (
    compatriot,
    named_ahead,
    starts_with_role,
    whom_he_means,
    whose_goal_was_due,
    whose_was_announced,
)
from orchestration.football.acts.disallowed import annuls, is_annulled, may_be_taken_back, own_clause, turns_from
from orchestration.football.acts.goal_ellipses import left_out
from orchestration.football.acts.goalkeepers import bar_keepers
from orchestration.football.acts.misses import only_meant, tells_no_goal
from orchestration.football.acts.other_acts import tells_another_act, wins_a_kick
from orchestration.football.acts.other_days import is_record_of, is_tally, pastness
from orchestration.football.acts.penalties import (
    PENALTY,
    awards_penalty,
    by_one_taker,
    from_the_spot,
    in_brackets,
    is_anothers,
    one_penalty_each,
)
from orchestration.football.acts.shoot_outs import (
    TELLS_OF_A_SHOOT_OUT,
    decides_a_shoot_out,
    in_shootout,
    is_kick_of_a_shoot_out,
)
from orchestration.football.goals.further_goals import NUMBERED
from orchestration.football.goals.goal_nouns import by_noun
from orchestration.football.goals.goal_phrases import STATE, by_phrase
from orchestration.football.goals.goal_verbs import by_verb
from orchestration.football.goals.hauls import GETS, with_hauls
from orchestration.football.goals.numbered_goals import by_ordinal
from orchestration.football.goals.own_goals import into_own_net, own_goal_scorer, put_into_own_nets, told_as_noun
from orchestration.football.goals.same_goal import came_before, merge
from orchestration.football.goals.unlisted_verbs import unlisted_verbs
from orchestration.football.grammar.clauses import quoted_words
from orchestration.football.grammar.scene import Scene, background
from orchestration.football.grammar.syntax import Sentence, parse
from orchestration.football.lists.flashes import flashed, heed_cries
from orchestration.football.lists.scorers import behind_teams, listed
from orchestration.football.lists.scores_ahead import heed_scores_ahead
from orchestration.football.minutes.timing import give_times
from orchestration.football.order.scores_behind import heed_scores_behind
from orchestration.football.order.standing import number
from orchestration.football.results.acting_teams import they
from orchestration.football.results.result_words import RESULT_NOUNS
from orchestration.football.sides.replies import heed_replies
from orchestration.football.tellings.phrases import PhraseTable, read_phrases
from orchestration.football.tellings.told import CALLED, DESCRIBED, JUST_TOLD, PRONOUN, Told, named_at
from orchestration.football.words.goal_words import MOVES, NOUNS, NUMBERING, VERBS
from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.sentences import is_caption

_W = word_lists("goal_words")
_ROWS = read_phrases()
PHRASES = PhraseTable(_ROWS)
_STATES = {row.text for row in _ROWS if row.kind == "state"}
_BEATEN = {row.text for row in _ROWS if row.kind == "beaten"}


def read_events(scene: Scene) -> list[Told]:
    """Every telling of a goal, in the order of the text."""
    prose = scene.prose
    quoted = quoted_words(scene)
    flashes = flashed(scene)
    lists = [*listed(scene), *flashes]
    listing = {t.sentence for t in lists}
    lists.extend(t for t in behind_teams(scene) if t.sentence not in listing)
    told: list[Told] = []
    awarded = -9
    others = background(scene).union(listing, in_shootout(prose), *(sheet.sentences for sheet in scene.sheets))
    begins: dict[int, list[int]] = defaultdict(list)
    unlisted = unlisted_verbs(scene)
    phrased = frozenset(PHRASES.places(scene))
    for i in sorted(phrased.union(unlisted, prose.places(TELLING_WORDS))):
        begins[prose.sentence[i]].append(i)
    spots = prose.sentences_with(("spot", *PENALTY))
    for s in sorted((begins.keys() | spots) - others):
        first, end = prose.sentences[s]
        if quoted[(first + end) // 2] or (prose.words[first].isdigit() and is_tally(scene, first, end)):
            continue
        lows = prose.lows[first:end]
        low_set = set(lows)
        found = _sentence(scene, s, begins[s], unlisted, phrased, quoted, low_set) if s in begins else []
        if found and not low_set.isdisjoint(_AFTER_A_GOAL):
            found = [t for n, t in enumerate(found) if _is_another_goal(scene, t, found[:n], told)]
        if found:
            follows = s - awarded == 1 or (s - awarded == 2 and _tells_the_kick(scene, found[0]))
            if follows and not is_anothers(parse(scene, awarded), found[0]):
                _tell_of_the_penalty(found[0], low_set)
            for t in found:
                _name_scorer(scene, t, told)
            if told:
                _number_another(found[0], told[-1])
            if is_annulled(scene, s + 1, found):
                for t in found:
                    t.weight -= 2.5
        told.extend(found)
        if s in spots and awards_penalty(lows) and not any(t.penalty for t in found):
            awarded = s
    put_into_own_nets(scene, told)
    by_one_taker(told)
    bar_keepers(scene, told)
    for t in told:
        t.paragraph = prose.paragraph[t.sentence]
        t.caption = is_caption(prose, t.sentence)
        t.move = t.weight >= 2.0 and not MOVES.isdisjoint(t.sources)
    heed_cries(scene, told)
    heed_replies(scene, told)
    heed_scores_ahead(scene, told)
    heed_scores_behind(scene, told)
    timed = [t for t in give_times(scene, told, flashes) if t.weight > -1.0 and not _only_a_state(t)]
    return sorted([*timed, *lists], key=attrgetter("at"))


def _tells_the_kick(scene: Scene, t: Told) -> bool:
    """Whether a goal is told behind the foul that a penalty was given for: "… a penalty. Alli had been tripped. Kane
    drilled it in"; not "…. Kane's goal was his first"."""
    return not told_as_noun(t) and wins_a_kick(scene.prose.lows[slice(*scene.prose.sentences[t.sentence - 1])])


def _tell_of_the_penalty(t: Told, said: Set[str]) -> None:
    """A goal told right after a penalty was awarded, in a sentence of the words ``said``, is that penalty."""
    if not said & {"missed", "saved"}:
        t.penalty = t.penalty or (not said & {"header", "headed", "cross", "corner"} and not t.own_goal)


def _name_scorer(scene: Scene, t: Told, told: Sequence[Told]) -> None:
    """Names whom a telling only means: "he", "the striker", who was announced by what is ``told`` before it, "his
    compatriot"."""
    s = t.sentence
    first, end = scene.prose.sentences[s]
    if t.person is None and (t.pronoun or (starts_with_role(scene.prose.lows[first:end]) and t.team is None)):
        if t.pronoun:
            t.person = named_ahead(scene, t, first, end)
            t.person = whose_goal_was_due(scene, t, first) if t.person is None else t.person
        t.person = whom_he_means(scene, s, told) if t.person is None else t.person
        if t.person is not None:
            t.sources = [*t.sources, PRONOUN]
            t.weight -= 0.3
    elif (
        told
        and told[-1].sentence == s - 1
        and told[-1].constraints
        and (announced := whose_was_announced(scene, t, told[-1])) is not None
    ):
        t.person, t.name_at = announced
    if t.person is None or t.pronoun or DESCRIBED in t.sources:
        m = compatriot(scene, t)
        t.person, t.name_at = (t.person, t.name_at) if m is None else (m.person, (m.first, m.end))


def _is_another_goal(scene: Scene, t: Told, before: Sequence[Told], told: Sequence[Told]) -> bool:
    """Whether the other one that "added another in …" speaks of is a goal: one is told ``before`` it in the sentence or
    is his own, or the sentence tells nothing else of him; not "made a fine save and added another". Only behind a goal
    is "on his way to a hat-trick" one, or "followed suit"; not "Kane scored, Mee was booked and Alli followed suit",
    "Kane scored and chances followed in the 20th"; and only who scored it "did it again"."""
    if not _HAUL.isdisjoint(t.sources[:1]):
        near = [*told[-1:], *before] if scene.prose.lows[t.at].startswith(_FROM_BEFORE) else before
        if scene.prose.lows[t.at] in _DOES:
            near = [u for u in near if u.person is not None and u.person == t.person]
        listed = t.sources[:1]  # the one before it in its own list lends it nothing
        goals = [u.at for u in near if u.weight >= 1.0 and u.sentence >= t.sentence - 1 and u.sources[:1] != listed]
        follows = near is before or (t.name_at is not None and t.at - t.name_at[1] <= 1)
        until = scene.prose.sentences[t.sentence][1] if near is not before else t.at  # "followed with a yellow card"
        return bool(goals) and follows and not tells_another_act(scene, goals[-1], until, False)
    if _ANOTHER.isdisjoint(t.sources) or any(u.weight >= 1.0 for u in before):
        return True
    if t.name_at is not None and (t.at - t.name_at[1] <= 1 or not MOVES.isdisjoint(t.sources)):
        return True  # "Kane, the Spurs striker, added another, tapping in …"
    if t.pronoun and told and told[-1].sentence >= t.sentence - 1:  # "Kane scored. He added another …"
        return True
    return any(u.weight >= 1.0 and u.person == t.person for u in told)


def _number_another(t: Told, before: Told) -> None:
    """Numbers the other one that a player "added" to the goal of his told right before it."""
    if before.person is None or before.person != t.person or before.count > 1 or before.weight < 1.5 or t.nth:
        return
    if not _ANOTHER.isdisjoint(t.sources):
        before.nth = before.nth or 1
        t.nth = before.nth + 1


_ANOTHER = frozenset(row.text for row in _ROWS if row.kind == "another")
_HAUL = frozenset(row.text for row in _ROWS if row.kind == "haul")
_AFTER_A_GOAL = frozenset(("another", "way", "route", "followed", "follows", "following", "again", "there"))
_DOES = ("did", "does")
_FROM_BEFORE = ("follow", *_DOES)  # of what the sentence before tells, too


def _only_a_state(t: Told) -> bool:
    """Whether a telling says how the score stands and not since when, "they were level at the break", or only what a
    side got out of a match."""
    minute = t.time is not None and (t.time.regulation is not None or t.time.after_event is not None)
    if t.person is not None or len(t.sources) > 1 or minute:
        return False
    gains = t.weight <= 1.0 and t.constraints in _GAINS
    return gains or (t.weight <= STATE and t.sources[0] in _STATES)


_GAINS = (("last",), ("won", "last"))  # "earned a point", "secured a win"
_NEVER_DENIED = ("beaten", CALLED)  # a keeper lets in what he could not save; what a scorer is called, he stays
TELLING_WORDS = VERBS | NOUNS | NUMBERING


def _sentence(
    scene: Scene,
    s: int,
    begins: Sequence[int],
    unlisted: Set[int],
    phrased: Set[int],
    quoted: list[bool],
    low_set: set[str],
) -> list[Told]:
    """What a sentence tells, at the words that may begin a telling; ``unlisted`` are verbs that no list has, at
    ``phrased`` a phrase may begin."""
    lows, kinds = scene.prose.lows, scene.kinds
    first, end = scene.prose.sentences[s]
    out: list[Told] = []
    sentence = parse(scene, s)
    beaten = first  # where what a keeper could not do ends: "could only help it into the net"
    for i in begins:
        w, kind = lows[i], kinds[i]
        if quoted[i] or (kind and kind != "t") or i < beaten:
            continue
        if i in phrased and (found := PHRASES.at(scene, i, end, low_set)) is not None:
            phrase, stop = found
            denied = phrase.kind not in _NEVER_DENIED and tells_no_goal(scene, i, first, end)
            beaten = stop if phrase.kind in ("beaten", "way") else beaten
            if not denied and not only_meant(scene, i, first):
                told = by_phrase(sentence, i, stop, phrase)
                out.extend(told if phrase.constraints != _EQUALISER else _of_this_leg(scene, i, stop, end, told))
            continue
        if (w in VERBS or i in unlisted) and not kind:
            out.extend(by_verb(sentence, i, w))
        if w in NUMBERING and not kind:
            out.extend(by_ordinal(sentence, i, w))
        # the "late winner" tells when as well, "ten minutes after the opener" only when
        if w in NOUNS and (kind != "t" or not scene.times[scene.refs[i]].phrase.after_event):
            out.extend(by_noun(sentence, i, w))
    if not GETS.isdisjoint(low_set):
        out = with_hauls(sentence, out)
    if not out:
        return out
    out.extend(left_out(scene, out, first, end))
    if lows[end - 1] == "?":  # "can Kane convert?"
        out = [t for t in out if not _is_asked_for(lows, t.at, first)]
    for t in out:
        _complete(sentence, t)
    if "leg" in low_set:
        out = [t for t in out if not (t.own_goal and _FIRST_LEG in pairwise(lows[t.at : t.at + _IN_WHICH_LEG]))]
    merged = merge(scene, out)
    _one_score_each(merged)
    _one_double_of_two(lows, merged)
    one_penalty_each(lows, merged, first, end)
    sure = len(merged) > 1 and [t for t in merged if t.person is not None and t.weight >= 1.5]
    if sure:  # "his looping header": one shot, told twice
        merged = [
            t
            for t in merged
            if t.person is not None or t.constraints or t.team or t.against or t.pronoun or t.own_goal
            or any(came_before(scene, t, u) for u in merged)
        ]  # fmt: skip
    if (annulled := annuls(scene, first, end)) is not None:
        _take_back(scene, merged, annulled, first, end)
    return merged


def _complete(sentence: Sentence, t: Told) -> None:
    """What the rest of a sentence says of a goal told in it: how old it is, its score and number, whether it was an own
    goal or a penalty."""
    scene, s, first, end = sentence.scene, sentence.number, sentence.first, sentence.end
    lows = scene.prose.lows
    named = t.name_at[1] if t.name_at is not None else end
    named += 4 * (lows[named : named + 1] in _OF_WHEN)  # "the early scorer Kane of last week"
    past = pastness(scene, t.at, first, named if CALLED in t.sources else end)  # what he did next is of no goal
    if 2.5 <= past < 4.0:  # not a record that somebody set today
        t.count = 1  # "Kane, who scored twice last week, headed in"
    t.weight -= min(past, 2.0) if t.own_goal and is_record_of(lows, t.at, first) else past
    if t.count > 1 and _completes(lows[max(first, t.at - 4) : t.at + 4], t.at - max(first, t.at - 4)):
        t.count, t.nth = 1, t.count  # "completing his hat-trick" is the third goal, not three
    if t.person is None and t.team is None and t.against is None:
        t.team = they(scene, t.at, s)
    _score_of(scene, t, first, end)
    number(scene, t, first, end)
    if t.sources[0] in _BEATEN and t.fallback is None and not NUMBERED.isdisjoint(t.constraints):
        t.pronoun = False  # "could do nothing about the fifth": whose is told next
    numbered = t.nth is not None or not NUMBERED.isdisjoint(t.constraints)
    if numbered and lows[first] in _THIS and lows[first + 1] in _W["be"]:
        t.sources = [*t.sources, JUST_TOLD]
    his = t.name_at[0] if t.name_at is not None and first <= t.name_at[0] < t.at else first
    t.own_goal = t.own_goal or (not told_as_noun(t) and into_own_net(lows, t.at, his, end))
    t.penalty = not t.own_goal and from_the_spot(lows, t.at, first, end) and not is_anothers(sentence, t)
    if t.name_at is not None and lows[t.name_at[1] : t.name_at[1] + 1] == ["("]:
        t.penalty = t.penalty or in_brackets(lows, t.name_at[1])
    shot_out = not TELLS_OF_A_SHOOT_OUT.isdisjoint(lows[first : t.at]) and is_kick_of_a_shoot_out(
        scene.prose, t.at, first, end
    )
    if shot_out or (t.penalty and decides_a_shoot_out(scene.prose, t.at, end)):
        t.weight -= 3.0
    if (t.own_goal and t.person is None) or (t.own_goal and not told_as_noun(t) and t.sources != ["own goal"]):
        own_goal_scorer(sentence, t)
    if t.own_goal and lows[t.at - 1] == "had" and t.weight > 0.0:  # "after Cork had put it past his own keeper"
        t.weight = max(t.weight, 1.0)


def _take_back(scene: Scene, told: Sequence[Told], annulled: int, first: int, end: int) -> None:
    """Lowers the weight of the goals that word ``annulled`` of a sentence says were ruled out."""
    since = own_clause(scene, annulled, first, told)
    until = next((k for k in range(annulled, end) if turns_from(scene, k)), end)
    for t in told:
        t.weight -= 3.0 if since <= t.at < until and may_be_taken_back(scene, t, annulled) else 0.0


_OF_WHEN = (["of"], ["in"], ["from"])
_THIS = frozenset(("it", "that", "this"))
_FIRST_LEG = ("first", "leg")  # "Kane, who had scored an own goal in the first leg, headed in"
_IN_WHICH_LEG = 8  # words


def _completes(words: Sequence[str], at: int) -> bool:
    """Whether the words around the one at ``at``, that tells several goals, tell the last of them: "completing a
    hat-trick", "to seal his hat-trick", "the captain's hat-trick was complete"; not "finished with a hat-trick"."""
    behind_with = next((k for k in range(at, 0, -1) if words[k] == "with"), 0)  # "sealed a win with a hat-trick"
    if not _W["completes"].isdisjoint(words[behind_with : at + 1]) or words[at + 1 : at + 3] in _COMPLETE:
        return True
    return not _W["completes_his"].isdisjoint(words[: at + 1]) and not _HIS.isdisjoint(words)


_COMPLETE = (["was", "complete"], ["was", "completed"])
_HIS = word_lists("grammar_words")["of_persons"]
_EQUALISER = ("equaliser",)


def _is_asked_for(lows: Sequence[str], at: int, first: int) -> bool:
    """Whether a question only asks for the goal at word ``at``: "can Kane convert?", "and who would score the next?";
    not "Kane would score twice, so why …?", "could Leeds hold on after Kane scored?"."""
    for k in range(at - 1, max(first, at - 10) - 1, -1):
        if lows[k] in _PARTS_FROM_A_QUESTION:
            return False
        if lows[k] in _ASKS:
            j = k - (k > first and lows[k - 1] in _QUESTION_WORDS)
            return j == first or lows[j - 1] in (_OPENS_A_QUESTION if j == k else _JOINS_A_QUESTION)
    return False


_ASKS = frozenset(("can", "could", "will", "would", "did", "has", "is", "was"))
_QUESTION_WORDS = frozenset(("who", "what", "when", "where", "why", "how"))
_JOINS_A_QUESTION = frozenset(("and", "but", "or", "so", ":", ";", "-", "–", "—", '"', "“", "‘"))
_OPENS_A_QUESTION = _JOINS_A_QUESTION | {",", "now", "then", "yet"}  # ", who would score" is no question
_PARTS_FROM_A_QUESTION = frozenset(("after", "as", "when", "now", "that", "because", "since", "once", "while", "if"))


def _of_this_leg(scene: Scene, i: int, stop: int, end: int, told: list[Told]) -> list[Told]:
    """Tellings of what words ``i..stop`` level, without what is only level over two legs: "that levelled the tie" is no
    further goal, "Kane levelled the tie on aggregate" no equaliser."""
    lows = scene.prose.lows
    over_two = not _W["legs"].isdisjoint(lows[i : min(end, stop + 6)])
    if not over_two and (lows[stop : stop + 2] != ["the", "tie"] or not scene.prose.places(_W["legs"])):
        return told
    for t in told:
        t.constraints = tuple(name for name in t.constraints if name != "equaliser")
    return [t for t in told if t.person is not None or t.pronoun]


_PARTS = frozenset((",", "and", "but", "before", "after", "who", "which"))


def _score_of(scene: Scene, t: Told, first: int, end: int) -> None:
    """A score printed as the one that this goal makes: "to make it 2-0", "put them 1-0 up"."""
    if "#" not in scene.kinds[first:end]:
        return
    lows = scene.prose.lows
    for k in range(max(first, t.at - 2), min(end, max(t.at, named_at(t)) + 14)):
        if scene.kinds[k] == "#":
            before, after = lows[max(first, k - 3) : k], lows[k + 1 : k + 2]
            if before[-1:] in (["finished"], ["ended"]):  # "ensure that it finished 1-1"
                continue
            if before[-1:] == ["been"] or before[-2:] == ["who", "were"]:  # "stunned Hull, who had been 2-0 up"
                continue
            if after == ["lead"] and not _W["loses_a_lead"].isdisjoint(lows[t.at : k]):
                continue
            if not _W["legs"].isdisjoint(lows[k + 1 : k + 3]):  # "made it 4-4 on aggregate"
                continue
            if (
                "it" in before
                or after in (["up"], ["ahead"], ["lead"], ["down"])
                or before[-1:] in (["to"], ["score"])
                or before[-2:] == ["to", "lead"]
                or (before[-1:] == ["up"] and "put" in before)  # "put them up 2-1"
                or (before[-1:] == ["for"] and _PARTS.isdisjoint(lows[t.at : k]))  # "buried it for 3-3"
                or (before[-1:] == ["at"] and _levels_it(t, scene.scores[k]) and _PARTS.isdisjoint(lows[t.at : k]))
                or "scoreline" in before
                or (
                    before[-1:] == ["the"]
                    and not _OF_A_MATCH.intersection(after)
                    and scene.kinds[k + 1 : k + 2] != ["T"]
                )
            ):
                t.score, t.score_at = scene.scores[k], k
                return


def _levels_it(t: Told, score: tuple[int, int]) -> bool:
    """Whether a goal that levels makes a level score: "levelled the game at 2-2"; not "equalised at 1-0 down"."""
    return "equaliser" in t.constraints and score[0] == score[1]


_OF_A_MATCH = RESULT_NOUNS | word_lists("result_words")["matches"]  # "headed the 2-0", but not "for the 2-0 win"


def _one_score_each(told: Sequence[Told]) -> None:
    """A printed score is that of the goal told nearest to it, "Kroos scored, and Khedira made it 5-0", of goals told as
    one that of the last: "went 2-0 up with goals by Kroos and Khedira"."""
    for t in told:
        at = t.score_at
        if at is not None and any(u.score_at == at and abs(u.at - at) < abs(t.at - at) for u in told):
            t.score = t.score_at = None
    for one, two in pairwise(told):
        near = named_at(two) - named_at(one) <= _AS_ONE
        as_one = near and one.person != two.person and (one.at == two.at or one.sources[-1] == two.sources[-1])
        if as_one and one.score_at is not None and two.score_at in (None, one.score_at):
            two.score, two.score_at, one.score, one.score_at = one.score, one.score_at, None, None


def _one_double_of_two(lows: Sequence[str], told: Sequence[Told]) -> None:
    """A double that two together hit is one goal of each: "a quick-fire double from Kane and Alli"; not "Kane and Alli
    grabbed a brace each"."""
    for one, two in pairwise(told):
        as_one = one.person != two.person and one.count == two.count == 2 and two.at - one.at <= 1
        said = lows[max(0, one.at - _AS_ONE) : two.at + _AS_ONE]
        if as_one and not _DOUBLE.isdisjoint(two.sources) and _EACH.isdisjoint(said):
            one.count = two.count = 1


_DOUBLE = frozenset(("double", "brace"))
_EACH = _W["of_each"] - {"all"}  # "a double from Kane and Alli, all before the break"
_AS_ONE = 12  # words at most from one of several goals told together to the next
