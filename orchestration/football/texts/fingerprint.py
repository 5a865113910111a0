"""Which texts are near copies of one another: MinHash bands of a text's word shingles.

Belongs here: the fingerprint of one text. Does not belong here: comparing two; the warehouse joins
texts that share a band (int_articles_cluster).
"""

from __future__ import annotations

import re
import zlib

import numpy as np

SHINGLE_WORDS = 5  # independent reports of a match hardly share five words in a row; copies share most
BANDS, ROWS = 8, 4  # texts alike to 0.8 (Jaccard) share a band 98 times in 100, to 0.2 once in 80

_WORD = re.compile(r"\w+")
_RANDOM = np.random.default_rng(20180702)
_FACTORS = _RANDOM.integers(1, 2**31, BANDS * ROWS, dtype=np.uint64)
_OFFSETS = _RANDOM.integers(0, 2**31, BANDS * ROWS, dtype=np.uint64)
_PRIME = np.uint64(2**31 - 1)


def bands(text: str) -> list[str]:
    """The text's ``BANDS`` band hashes, hexadecimal, in band order; equal words give equal bands.

    MinHash with banding: Broder 1997; Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", 3.3-3.4.
    """
    words = _WORD.findall(text.casefold())
    count = max(1, len(words) - SHINGLE_WORDS + 1)
    shingles = {zlib.crc32(" ".join(words[i : i + SHINGLE_WORDS]).encode("utf-8", "replace")) for i in range(count)}
    values = np.fromiter(shingles, dtype=np.uint64, count=len(shingles))[:, None] % _PRIME
    smallest = ((values * _FACTORS + _OFFSETS) % _PRIME).min(axis=0).reshape(BANDS, ROWS)
    return ["".join(f"{value:08x}" for value in band) for band in smallest.tolist()]
