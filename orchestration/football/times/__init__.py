"""The words that tell when: minutes, halves, days.

Belongs here: finding and understanding them. Does not belong here: which goal they are of (minutes/).
"""
