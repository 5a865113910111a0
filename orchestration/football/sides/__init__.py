"""Which side persons and goals are of.

Belongs here: the votes of words and names. Does not belong here: the order of the goals (order/).
"""
