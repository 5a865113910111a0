"""Who and what a text names: teams, people, grounds, competitions, places.

Belongs here: finding names and what the tables of data/ know of them. Does not belong here: which unknown names are
clubs (clubs/), and who plays for whom (sides/).
"""
