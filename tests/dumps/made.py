"""Made-up records of every format, for tests: people are ``fan_…``, ids are snowflakes of the day of a real match."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

import zstandard

FIRST_ID = (1530558000000 - 1288834974657) << 22  # 2018-07-02T19:00:00Z
REPORT = (
    "Belgium came from two goals down to beat Japan 3-2 in the last sixteen of the World Cup. Genki Haraguchi and"
    " Takashi Inui scored for Japan, Jan Vertonghen and Marouane Fellaini levelled with headers, and Nacer Chadli,"
    " a substitute, struck the winner with the last kick of the match."
)
RECIPE = "Soften the leeks in butter for twenty minutes, stir in the cream and bake the tart until it is golden."


def status_id(n: int) -> str:
    """The id of a post made ``n`` seconds after 19:00 UTC on 2018-07-02."""
    return str(FIRST_ID + ((n * 1000) << 22))


def tweet(n: int, text: str | None = None, **changes: Any) -> dict[str, Any]:
    """An API v1.1 post."""
    posted = datetime(2018, 7, 2, 19, n // 60 % 60, n % 60, tzinfo=UTC)
    return {
        "created_at": posted.strftime("%a %b %d %H:%M:%S %z %Y"),
        "id": int(status_id(n)),
        "id_str": status_id(n),
        "text": text or f"Goal number {n}! What a match",
        "user": {
            "id_str": str(9000 + n % 50),
            "screen_name": f"fan_{n % 50:04}",
            "name": f"Fan {n}",
            "followers_count": n,
        },
        "entities": {"hashtags": [{"text": "BELJPN"}], "user_mentions": [], "urls": []},
        "favorite_count": n,
        "retweet_count": 0,
        "lang": "en",
        **changes,
    }


def lines(records: Iterable[Any]) -> bytes:
    """JSON lines."""
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def csv_2015(rows: int) -> bytes:
    """The Premier League 2015 layout, every third text over two lines."""
    body = "".join(
        f'"Shot {n}{chr(10) if n % 3 == 0 else ", "}saved",fan_{n:04},,{1443276000000 + 1000 * n},,en\n'
        for n in range(rows)
    )
    return ("text,user,created_at,timestamp,geo,lang\n" + body).encode()


def page(text: str = REPORT, embed: str = "") -> str:
    """A web page with an article."""
    return (
        "<!DOCTYPE html><html lang='en'><head><title>Belgium 3-2 Japan</title>"
        "<meta property='article:published_time' content='2018-07-02T22:30:00+02:00'></head><body><nav>Home</nav>"
        f"<article><h1>Belgium 3-2 Japan</h1><p>{text}</p>{embed}<p>Belgium play Brazil in the quarter-finals of the"
        " World Cup on Friday, in Kazan, without a suspended player.</p></article></body></html>"
    )


def warc(bodies: Iterable[str], kind: str = "response") -> bytes:
    """A WARC file, a record a page."""
    records = []
    for n, body in enumerate(bodies):
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body.encode()
        head = (
            f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{n:012}>\r\n"
            f"WARC-Date: 2018-07-03T00:00:00Z\r\nWARC-Target-URI: https://example.org/{n}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        )
        records.append(head.encode() + http + b"\r\n\r\n")
    return b"".join(records)


def tar(members: Mapping[str, bytes]) -> bytes:
    """A tar archive."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return packed.getvalue()


def zipped(members: Mapping[str, bytes]) -> bytes:
    """A zip archive."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


PACKINGS = {
    "": lambda content: content,
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
    ".zst": zstandard.ZstdCompressor().compress,
    ".tar": lambda content: tar({"inner": content}),
    ".tar.bz2": lambda content: bz2.compress(tar({"inner": content})),
    ".zip": lambda content: zipped({"inner": content}),
    ".bz2.tar": lambda content: tar({"inner.bz2": bz2.compress(content)}),
}
"""Every way that a dump may be packed."""
