"""A web page → its article, with the posts that it embeds, exact and in their place.

Belongs here: markup: embeds, main text, title, author, date. Does not belong here: where pages come from
(warc.py), whether they are about football. Pages are parsed, never rendered; nothing in them is run or fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import orjson
import trafilatura
from selectolax.lexbor import LexborHTMLParser, LexborNode
from trafilatura.settings import Document

from orchestration.dumps.articles import domain_of, parse_date
from orchestration.football.posts import snowflake_time
from orchestration.records import Article, Embed

EMBEDS = (
    "blockquote.twitter-tweet, blockquote.twitter-video, twitter-widget, amp-twitter,"
    " iframe[src*='twitter.com/embed'], iframe[data-tweet-id]"
)
"""What holds a post: the publish.twitter.com markup, what its script makes of it, AMP's, and frames."""

DATES = (
    "meta[property='article:published_time']",
    "meta[itemprop='datePublished']",
    "meta[name='article:published_time']",
    "meta[name='datePublished']",
    "meta[name='parsely-pub-date']",
    "meta[name='sailthru.date']",
    "meta[name='pubdate']",
    "meta[name='publishdate']",
    "meta[name='dcterms.created']",
    "meta[name='DC.date.issued']",
    "meta[name='date']",
    "time[itemprop='datePublished']",
    "time[pubdate]",
    "article time[datetime]",
)
"""Where pages say when they were published, the surest first; JSON-LD's datePublished comes before the ``time``s."""

_STATUS = re.compile(r"(?:twitter|x)\.com/(?:#!/)?(\w{1,20})/status(?:es)?/(\d{1,20})")
_LINE = r"\s*(?P<name>.*?)\s*\(@(?P<handle>\w{1,20})\)\s*(?P<date>.*)$"
_AUTHOR = re.compile(r"[—–-]" + _LINE, re.DOTALL)
_LAST_AUTHOR = re.compile(r"(?P<text>.*)(?:[—–]|(?:^|(?<=\s))--?(?=\s))" + _LINE, re.DOTALL)
_MARK = re.compile(r"XMATCHDAYEMBED(\d+)X")
_URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)")


class NoArticleError(ValueError):
    """The page has no main text."""


@dataclass(frozen=True, slots=True)
class _Post:
    """An embed before its place is known: its flattened form, and what the markup says."""

    text: str
    status_id: str | None
    name: str | None
    handle: str | None
    dated: str | None
    links: tuple[str, ...]

    @property
    def flattened(self) -> str:
        """``text — Name (@handle) Month D, YYYY``, as crawl corpora hold it."""
        author = f"{self.name or self.handle} (@{self.handle})" if self.handle else ""
        line = " ".join(part for part in (author, self.dated) if part)
        return f"{self.text} — {line}" if author else self.text


def decode_page(content: bytes, charset: str | None = None) -> str:
    """A page's characters: by its byte order mark, by ``charset`` (what HTTP says), by what the page itself
    says, as UTF-8, else as Windows-1252 (WHATWG Encoding, HTML 13.2.3.2). Never raises."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    said = re.search(rb"<meta[^>]{0,200}?charset=[\"']?([\w:.-]{1,40})", content[:4096], re.IGNORECASE)
    for name in (charset, said[1].decode("ascii", "ignore") if said else None, "utf-8"):
        try:
            if name:
                return content.decode(name)
        except (UnicodeError, LookupError):
            continue
    return content.decode("cp1252", errors="replace")


def article_from_html(
    page: str, url: str | None = None, crawled: datetime | None = None, max_embeds: int = 1000
) -> Article:
    """The article of a page. ``url``: where it was fetched, if known; ``crawled``: when.

    Raises NoArticleError where there is no main text.
    """
    tree = LexborHTMLParser(page)
    published_on, published_at, basis = _published(tree)
    said = ("link[rel='canonical']", "href"), ("meta[property='og:url']", "content")
    url = url or next((address for where in said if (address := _first_attribute(tree, *where))), None)
    posts = _lift(tree, max_embeds)
    found = trafilatura.bare_extraction(
        tree.html or "", url=url, include_comments=False, include_tables=False, with_metadata=True
    )
    if not isinstance(found, Document) or not (found.text or "").strip():
        raise NoArticleError("no main text in the page")
    text, embeds = _put_back(found.text or "", posts)
    if published_on is None:
        published_on, basis = _date_in_url(url), "url"
    if published_on is None:
        published_on, basis = parse_date(found.date)[0], "page"
    if published_on is None and crawled is not None:
        published_on, published_at, basis = crawled.date(), crawled, "crawl"
    return Article(
        text=text,
        title=found.title or None,
        url=url,
        domain=domain_of(url),
        authors=tuple(author.strip() for author in (found.author or "").split(";") if author.strip()),
        language=_first_attribute(tree, "html", "lang"),
        published_on=published_on,
        published_at=published_at,
        published_basis=basis if published_on else None,
        embeds=embeds,
    )


def _first_attribute(tree: LexborHTMLParser, selector: str, name: str) -> str | None:
    for node in tree.css(selector):
        value = (node.attributes.get(name) or "").strip()
        if value:
            return value
    return None


# --- embeds -----------------------------------------------------------------------------------


def _lift(tree: LexborHTMLParser, most: int) -> list[_Post]:
    """Take the embedded posts out of the page; a marked paragraph keeps the place of each that has words."""
    posts: list[_Post] = []
    for node in tree.css(EMBEDS)[:most]:
        if not _stands_alone(node):
            continue
        post = _post(node)
        if post is None or not post.text:
            node.decompose()
            continue
        mark = LexborHTMLParser(f"<p>XMATCHDAYEMBED{len(posts)}X</p>").css_first("p")
        assert mark is not None
        _wrapping(node).replace_with(mark)
        posts.append(post)
    return posts


def _wrapping(node: LexborNode) -> LexborNode:
    """The outermost element that holds an embed and nothing else that can be read: main text extraction
    throws out boxes that are called ``social`` or ``embed``, with whatever stands in them."""
    words = _words(node).split()
    while (parent := node.parent) is not None and parent.tag in ("div", "figure", "section", "aside", "p", "span"):
        if _words(parent).split() != words:
            break
        node = parent
    return node


def _stands_alone(node: LexborNode) -> bool:
    """Whether no other embed encloses this one (AMP's holds a blockquote for where no script runs)."""
    parent = node.parent
    while parent is not None:
        if parent.tag in ("twitter-widget", "amp-twitter") or (
            parent.tag == "blockquote" and "twitter-" in (parent.attributes.get("class") or "")
        ):
            return False
        parent = parent.parent
    return True


def _post(node: LexborNode) -> _Post | None:
    quote = node if node.tag == "blockquote" else node.css_first("blockquote")
    links = tuple(a.attributes.get("href") or "" for a in node.css("a[href]"))
    statuses = [match for link in links if (match := _STATUS.search(link))]
    attributes = node.attributes
    status_id = (
        attributes.get("data-tweet-id")
        or attributes.get("data-tweetid")
        or (statuses[-1][2] if statuses else None)
        or next(iter(re.findall(r"[?&]id=(\d{1,20})", attributes.get("src") or "")), None)
    )
    if quote is None:
        return _rendered(node, status_id, links)
    blocks = [words for p in quote.css("p") if (words := _words(p))]
    whole = _words(quote)
    said = "\n\n".join(blocks)
    after = whole[whole.rfind(blocks[-1]) + len(blocks[-1]) :] if blocks else whole
    # The author's line follows the paragraphs; some sites have it within them.
    author = _AUTHOR.search(after)
    if author is None and (author := _LAST_AUTHOR.search(said or whole)):
        said = author["text"].rstrip()
    elif author and not blocks:
        said = whole[: author.start()].rstrip()
    return _Post(
        text=said,
        status_id=status_id,
        name=author["name"] if author else None,
        handle=author["handle"] if author else statuses[-1][1] if statuses else None,
        dated=author["date"].strip() or None if author else None,
        links=_outside(links),
    )


def _rendered(node: LexborNode, status_id: str | None, links: tuple[str, ...]) -> _Post | None:
    """What Twitter's script made of an embed, as archived pages hold it."""
    words = node.css_first(".Tweet-text, .e-entry-title, [data-testid='tweetText']")
    if words is None:
        return None
    name, handle = node.css_first(".TweetAuthor-name, .p-name"), node.css_first(".TweetAuthor-screenName, .p-nickname")
    return _Post(
        text=_words(words),
        status_id=status_id,
        name=_words(name) if name else None,
        handle=_words(handle).lstrip("@") if handle else None,
        dated=None,
        links=_outside(links),
    )


def _outside(links: tuple[str, ...]) -> tuple[str, ...]:
    """The addresses that a post points to: not the post itself, hashtags or people."""
    return tuple(
        link
        for link in links
        if link
        and not _STATUS.search(link)
        and not re.search(r"(?:twitter|x)\.com/(?:hashtag/|search|\w+/?(?:\?|$))", link)
    )


def _words(node: LexborNode) -> str:
    """The words of a node: white space run together, ``br`` a line end, an emoji's picture its character."""
    parts: list[str] = []
    for child in node.traverse(include_text=True):
        if child.tag == "-text" and child.parent is not None and child.parent.tag not in ("script", "style"):
            parts.append(re.sub(r"[ \t\r\n\f]+", " ", child.text_content or ""))
        elif child.tag == "br":
            parts.append("\n")
        elif child.tag == "img" and child.attributes.get("alt"):
            parts.append(child.attributes["alt"] or "")
    lines = "".join(parts).split("\n")
    return "\n".join(re.sub(r" +", " ", line).strip(" ") for line in lines).strip()


def _put_back(text: str, posts: list[_Post]) -> tuple[str, tuple[Embed, ...]]:
    """The main text with each post in its place, paragraphs parted by a blank line, and where the posts are."""
    blocks: list[str] = []
    embeds: list[Embed] = []
    length = 0
    for block in _blocks(text):
        mark = _MARK.fullmatch(block)
        post = posts[int(mark[1])] if mark and int(mark[1]) < len(posts) else None
        words = post.flattened if post else block
        if post:
            embeds.append(
                Embed(
                    start=length,
                    end=length + len(words),
                    text=post.text,
                    status_id=post.status_id,
                    author_name=post.name,
                    author_handle=post.handle,
                    posted_at=snowflake_time(post.status_id or ""),
                    links=post.links,
                )
            )
        blocks.append(words)
        length += len(words) + 2
    return "\n\n".join(blocks), tuple(embeds)


def _blocks(text: str) -> Iterator[str]:
    """The paragraphs of trafilatura's text, one a line; a mark that ended up within one is one of its own."""
    for line in text.splitlines():
        for piece in re.split(rf"({_MARK.pattern.replace('(', '(?:')})", line):
            if piece.strip():
                yield piece.strip()


# --- dates ------------------------------------------------------------------------------------


def _published(tree: LexborHTMLParser) -> tuple[date | None, datetime | None, str | None]:
    for value in _said_dates(tree):
        on, moment = parse_date(value)
        if on is None:
            try:
                stamp = parsedate_to_datetime(value)
                on, moment = stamp.date(), stamp.astimezone(UTC) if stamp.tzinfo else None
            except (ValueError, TypeError, IndexError, OverflowError):
                continue
        return on, moment, "page"
    return None, None, None


def _said_dates(tree: LexborHTMLParser) -> Iterator[str]:
    metas = [selector for selector in DATES if selector.startswith("meta")]
    times = [selector for selector in DATES if selector not in metas]
    for selector in metas:
        yield from (node.attributes.get("content") or "" for node in tree.css(selector))
    for node in tree.css("script[type='application/ld+json']"):
        try:
            yield from _json_ld_dates(orjson.loads(node.text() or ""))
        except orjson.JSONDecodeError:
            continue
    for selector in times:
        yield from (node.attributes.get("datetime") or "" for node in tree.css(selector))


def _json_ld_dates(value: Any, depth: int = 0) -> Iterator[str]:
    """Every ``datePublished`` of a JSON-LD document, outermost first (schema.org/datePublished)."""
    if depth > 8:
        return
    if isinstance(value, list):
        for item in value:
            yield from _json_ld_dates(item, depth + 1)
    elif isinstance(value, dict):
        if isinstance(value.get("datePublished"), str):
            yield value["datePublished"]
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _json_ld_dates(value.get(key), depth + 1)


def _date_in_url(url: str | None) -> date | None:
    found = _URL_DATE.search(url or "")
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None
