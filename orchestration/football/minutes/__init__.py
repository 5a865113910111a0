"""Which time of a text is which goal's.

Belongs here: minutes beside goals, counted on from others, or told elsewhere. Does not belong here: the phrases of time
(times/).
"""
