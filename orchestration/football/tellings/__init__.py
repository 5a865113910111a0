"""A goal as words tell it, and the phrases that do.

Belongs here: the values that the finders of goals give, and what all of them use. Does not belong here: finding goals
(goals/).
"""
