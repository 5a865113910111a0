"""Goals told without a sentence: lists of scorers, stamped entries, flashes.

Belongs here: the forms of such lines. Does not belong here: goals told in prose (goals/).
"""
