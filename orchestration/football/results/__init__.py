"""What sentences state of results, and of whom.

Belongs here: results in figures and in words. Does not belong here: which match a result is of (matches/).
"""
