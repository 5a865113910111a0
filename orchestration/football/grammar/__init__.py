"""The shallow grammar of a sentence.

Belongs here: word classes, clauses, subjects, and what stands for a person or side. Does not belong here: what any of
it says of a match.
"""
