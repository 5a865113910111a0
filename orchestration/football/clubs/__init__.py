"""Which teams a text speaks of, where the table of teams does not say.

Belongs here: clubs nobody knows, names that several share, women and juniors, team sheets. Does not belong here: names
that stand in the table (names/).
"""
