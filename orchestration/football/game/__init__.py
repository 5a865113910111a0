"""What a match is: its clock, its scoreline, a result, the frame that its goals are read in.

Belongs here: values and their arithmetic, apart from any text. Does not belong here: words.
"""
