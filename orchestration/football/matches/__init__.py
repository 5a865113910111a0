"""Which matches a text tells.

Belongs here: choosing among results, whose ground, which day, which one the text is about. Does not belong here: what
single sentences state (results/).
"""
