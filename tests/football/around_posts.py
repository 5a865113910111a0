"""The prose that tests set around posts, and the articles whose posts are known."""

import json
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "data"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="no ../shared beside the project")

PROSE = "The visitors were stunned after the break, and the whole stadium fell silent for a minute."
AFTER = "However, the hosts had the last word in the closing minutes of a memorable night."


def gold() -> list[dict]:
    return [json.loads(path.read_text("utf-8")) for path in sorted((SHARED / "gold" / "mixed").glob("*.json"))]


def text_of(article: dict) -> str:
    return (SHARED / "gold" / "mixed" / article["text_file"]).read_text("utf-8")
