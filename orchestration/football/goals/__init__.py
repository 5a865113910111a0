"""What tells a goal in a sentence: verbs, nouns, phrases, numbers.

Belongs here: who scored, and what is no goal though it sounds like one. Does not belong here: when (minutes/), and for
which side in the end (order/).
"""
