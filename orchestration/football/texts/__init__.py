"""A whole text, before anything in it is read.

Belongs here: its topic, its near copies, reading many in turns. Does not belong here: what it tells.
"""
