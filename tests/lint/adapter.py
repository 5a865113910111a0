"""Stands in for dbt's `adapter` while sqlfluff lints: a macro behind dispatch is a call of its own name."""

from collections.abc import Callable


def dispatch(macro: str) -> Callable[..., str]:
    """The macro, as a function that writes a call on its first argument, which is always an expression."""
    return lambda expression, *_: f"{macro}({expression})"
