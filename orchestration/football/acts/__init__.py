"""Who does what in a match, and what comes of it.

Belongs here: persons and their acts: deliveries, saves, misses, penalties, goals that are taken back. Does not belong
here: what tells a goal (goals/).
"""
