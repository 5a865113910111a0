"""Records that hold several posts, or leave out who wrote them, as one self-contained record a post.

Belongs here: taking API v2 pages and personal archives apart. Does not belong here: what a post's fields
mean (layouts.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Record = dict[str, Any]


def flatten_page(page: Record) -> Iterator[Record]:
    """The posts of an API v2 page or of one streamed response, each with what ``includes`` says of it.

    As twarc's ``flatten``: the author under ``author``, referenced posts within ``referenced_tweets``, media
    within ``attachments.media``. A record that is no page comes back as it is.
    """
    data = page.get("data")
    if not isinstance(data, (list, dict)):
        yield page
        return
    raw_includes = page.get("includes")
    includes: Record = raw_includes if isinstance(raw_includes, dict) else {}
    users = _by(includes.get("users"), "id")
    tweets = _by(includes.get("tweets"), "id")
    media = _by(includes.get("media"), "media_key")
    for post in data if isinstance(data, list) else [data]:
        if not isinstance(post, dict):
            yield {"data": post}
            continue
        author = users.get(str(post.get("author_id")))
        flat = {"author": author, **post} if author else dict(post)
        references = post.get("referenced_tweets")
        if isinstance(references, list):
            flat["referenced_tweets"] = [_completed(reference, tweets, users) for reference in references]
        attachments = post.get("attachments")
        keys = attachments.get("media_keys") if isinstance(attachments, dict) else None
        if isinstance(keys, list):
            flat["attachments"] = {"media_keys": keys, "media": [media[str(key)] for key in keys if str(key) in media]}
        yield flat


def _completed(reference: Any, tweets: Mapping[str, Record], users: Mapping[str, Record]) -> Any:
    if not isinstance(reference, dict):
        return reference
    post = tweets.get(str(reference.get("id")), {})
    author = users.get(str(post.get("author_id")))
    return {**post, **({"author": author} if author else {}), **reference}


def _by(values: Any, key: str) -> dict[str, Record]:
    if not isinstance(values, list):
        return {}
    return {str(value[key]): value for value in values if isinstance(value, dict) and key in value}


def archived_post(entry: Record, account: Record) -> Iterator[Record]:
    """An entry of a personal archive's ``tweets.js`` as an API v1.1 post by the archive's owner.

    ``account``: what the archive's ``account.js`` says of the owner, {} where there is none.
    """
    post = entry.get("tweet", entry)
    owner = {
        "id_str": account.get("accountId"),
        "screen_name": account.get("username"),
        "name": account.get("accountDisplayName"),
    }
    user = {key: value for key, value in owner.items() if isinstance(value, str)}
    yield {**post, "user": user} if isinstance(post, dict) else entry
