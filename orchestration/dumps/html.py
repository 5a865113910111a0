"""A web page → its article, with the posts that it embeds, exact and in their place.

Belongs here: markup: embeds, main text, title, author, date. Does not belong here: where pages come from
(warc.py), whether they are about football. Pages are parsed, never rendered; nothing in them is run or fetched.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Any, NamedTuple

import orjson
import trafilatura
from selectolax.lexbor import LexborHTMLParser, LexborNode
from trafilatura.settings import Document

from orchestration.dumps.articles import domain_of, parse_date
from orchestration.football.posts.posts import snowflake_time
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
_AUTHOR_LINE = 300
"""Characters at the end of a post within which its author's line stands."""
_HANDLE = re.compile(r"\(@(\w{1,20})\)")
_DASH = re.compile("[—–-]")
_PARTING_DASH = re.compile(r"[—–]|(?:^|(?<=\s))--?(?=\s)")
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
        with suppress(UnicodeError, LookupError):
            if name and (codec := _codec(name)):
                return content.decode(codec)
    return content.decode("cp1252", errors="replace")


_CODECS = {
    **{name: name for name in ("utf-8", "koi8-r", "koi8-u", "gbk", "gb18030", "big5hkscs", "euc_jp", "iso2022_jp")},
    **{f"iso8859-{n}": f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
    **{f"cp{n}": f"cp{n}" for n in (866, 874, 949, 932, *range(1250, 1259))},
    **{"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874"},
    **{"gb2312": "gbk", "big5": "big5hkscs", "euc_kr": "cp949", "shift_jis": "cp932", "mac-roman": "mac-roman"},
    **{"mac-cyrillic": "mac-cyrillic", "utf-8-sig": "utf-8"},
    **dict.fromkeys(("utf-16", "utf-16-le", "utf-16-be"), "utf-8"),  # a page whose ASCII could be read says so wrongly
}
"""Python's codec → the one that pages which name it are read by (WHATWG Encoding 4.2); others, pages cannot name."""


def _codec(label: str) -> str | None:
    """The codec for what a page calls its encoding. Raises LookupError where it is none at all."""
    return _CODECS.get(codecs.lookup(label).name)


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
    mark = (
        f"XMATCHDAYEMBED{hashlib.sha256(page.encode(errors='replace')).hexdigest()[:16]}N"  # no page can hold its own
    )
    posts = _lift(tree, mark, max_embeds)
    found = trafilatura.bare_extraction(
        tree.html or "", url=url, include_comments=False, include_tables=False, with_metadata=True
    )
    if not isinstance(found, Document) or not (found.text or "").strip():
        raise NoArticleError("no main text in the page")
    text, embeds = _put_back(found.text or "", mark, posts)
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


def _lift(tree: LexborHTMLParser, mark: str, most: int) -> list[_Post]:
    """Take the embedded posts out of the page; a marked paragraph keeps the place of each that has words."""
    posts: list[_Post] = []
    for node in tree.css(EMBEDS)[:most]:
        if not _stands_alone(node):
            continue
        post = _post(node)
        if post is None or not post.text:
            node.decompose()
            continue
        place = LexborHTMLParser(f"<p>{mark}{len(posts)}X</p>").css_first("p")
        assert place is not None
        _wrapping(node).replace_with(place)
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
    author = _author(after, _DASH, 0)
    if author is None and (author := _author(said or whole, _PARTING_DASH, -1)):
        said = (said or whole)[: author.start].rstrip()
    elif author and not blocks:
        said = whole[: author.start].rstrip()
    return _Post(
        text=said,
        status_id=status_id,
        name=author.name if author else None,
        handle=author.handle if author else statuses[-1][1] if statuses else None,
        dated=author.date or None if author else None,
        links=_outside(links),
    )


class _Author(NamedTuple):
    """The line that ends an embed, ``— Name (@handle) Month D, YYYY``, and where it begins."""

    start: int
    name: str
    handle: str
    date: str


def _author(words: str, dash: re.Pattern[str], which: int) -> _Author | None:
    """The author's line at the end of ``words``; it begins at the first (-1: the last) ``dash`` before the handle."""
    begin = max(len(words) - _AUTHOR_LINE, 0)
    handles = list(_HANDLE.finditer(words, begin))
    dashes = list(dash.finditer(words, begin, handles[-1].start())) if handles else []
    if not dashes:
        return None
    parts, handle = dashes[which], handles[-1]
    name = words[parts.end() : handle.start()].strip()
    return _Author(parts.start(), name, handle[1], words[handle.end() :].strip())


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


def _put_back(text: str, mark: str, posts: list[_Post]) -> tuple[str, tuple[Embed, ...]]:
    """The main text with each post in its place, paragraphs parted by a blank line, and where the posts are."""
    blocks: list[str] = []
    embeds: list[Embed] = []
    length = 0
    left = {f"{mark}{number}X": post for number, post in enumerate(posts)}
    for block in _blocks(text, mark):
        post = left.pop(block, None)
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


def _blocks(text: str, mark: str) -> Iterator[str]:
    """The paragraphs of trafilatura's text, one a line; a mark that ended up within one is one of its own."""
    for line in text.splitlines():
        for piece in re.split(rf"({mark}\d+X)", line):
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
