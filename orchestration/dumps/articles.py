"""Articles from flat crawl text and from records of named fields (JSON lines, CSV, Parquet).

Belongs here: which fields of a record say what, and what their dates rest on. Does not belong
here: framing (lines.py, csv_rows.py), HTML (html.py), whether an article is about football.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import urlsplit

from orchestration.records import Article

SYNONYMS: dict[str, tuple[str, ...]] = {
    "text": ("maintext", "text", "content", "body", "article_text", "full_text", "article", "story"),
    "title": ("title", "headline", "title_page"),
    "url": ("url", "link", "source_url", "canonical_url"),
    "domain": ("domain", "source_domain", "site", "publication", "publisher"),
    "authors": ("authors", "author", "byline"),
    "language": ("language", "lang"),
    "published": ("date_publish", "publish_date", "published_at", "published", "publication_date", "pub_date", "date"),
    "crawled": ("timestamp", "warc_date", "crawl_date", "date_download"),
}
"""For each thing an article has, the names that dumps give it, the surest first (C4: text, timestamp, url;
RealNews: text, publish_date, domain; news-please and CC-News: maintext, date_publish, source_domain)."""

NAMES = frozenset(name for names in SYNONYMS.values() for name in names)

PREFIX = re.compile(r"\s*date (\d{4}-\d{2}-\d{2})(?:\s|$)")


def is_record(fields: Mapping[str, Any]) -> bool:
    """Whether a record has an article's text and anything else that articles have."""
    names = {name.lower() for name in fields}
    telling = {name for key in ("title", "url", "domain", "published", "crawled") for name in SYNONYMS[key]}
    return bool(names & set(SYNONYMS["text"])) and bool(names & telling)


def article_from_text(text: str) -> Article:
    """The article of one flat file: crawl text, with or without its `` date YYYY-MM-DD `` prefix, which is
    no part of the article's own text. Raises ValueError where there is no text."""
    prefix = PREFIX.match(text)
    published = _date(prefix[1]) if prefix else None
    body = text[prefix.end() :] if prefix and published else text
    if not body.strip():
        raise ValueError("no text")
    return Article(body, published_on=published, published_basis="prefix" if published else None)


def article_from_record(fields: Mapping[str, Any]) -> Article:
    """The article that a record's fields hold. Raises ValueError where there is no text."""
    lower: dict[str, Any] = {}
    for name, value in fields.items():
        if value not in (None, "", []):
            lower.setdefault(name.lower(), value)

    def first(key: str) -> Any:
        return next((lower[name] for name in SYNONYMS[key] if name in lower), None)

    text = first("text")
    if not isinstance(text, str) or not text.strip("\0 \t\r\n"):
        raise ValueError("no text")
    url = _string(first("url"))
    basis = "field"
    on, moment = parse_date(first("published"))
    if on is None:
        basis = "crawl"
        on, moment = parse_date(first("crawled"))
    authors = first("authors")
    return Article(
        text=text.replace("\0", ""),
        title=_string(first("title")),
        url=url,
        domain=_string(first("domain")) or domain_of(url),
        authors=tuple(a for a in authors if isinstance(a, str) and a) if isinstance(authors, list) else _names(authors),
        language=_string(first("language")),
        published_on=on,
        published_at=moment,
        published_basis=basis if on else None,
    )


def domain_of(url: str | None) -> str | None:
    """The host that an address names, without ``www.``; None where it names none."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def parse_date(value: Any) -> tuple[date | None, datetime | None]:
    """The calendar day a field names, and the instant in UTC where it has a time with a zone.

    ISO 8601 with or without time and zone, and RealNews' MM-DD-YYYY. (None, None) for all else.
    """
    if isinstance(value, datetime):
        return value.date(), _in_utc(value)
    if isinstance(value, date):
        return value, None
    if not isinstance(value, str):
        return None, None
    value = value.strip()
    if american := re.fullmatch(r"(\d{2})-(\d{2})-(\d{4})", value):
        month, day, year = american.groups()
        return _date(f"{year}-{month}-{day}"), None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return _date(value[:10]), None
    return moment.date(), _in_utc(moment)


def _in_utc(moment: datetime) -> datetime | None:
    try:
        return moment.astimezone(UTC) if moment.tzinfo else None
    except OverflowError:  # year 1 or 9999, moved out of range by its zone
        return None


def _date(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _string(value: Any) -> str | None:
    return value.replace("\0", "").strip() or None if isinstance(value, str) else None


def _names(value: Any) -> tuple[str, ...]:
    text = _string(value)
    return (text,) if text else ()
