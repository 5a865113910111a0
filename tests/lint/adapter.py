"""Stands in for dbt's `adapter` while sqlfluff lints."""

from collections.abc import Callable


def dispatch(macro: str) -> Callable[..., str]:
    """The macro, as a function that writes a call on its first argument, which is always an expression."""
    return lambda expression, *_: f"{macro}({expression})"


def get_relation(*_: object) -> bool:
    """Whether a relation is there already: the SQL of an existing warehouse is linted too."""
    return True
