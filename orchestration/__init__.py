"""Matchday: dumps of articles and tweets in, a published DuckDB file of matches, goals and reactions out."""
