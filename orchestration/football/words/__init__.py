"""The words of football English, and a text cut into words and sentences.

Belongs here: reading data/, numbers, sentences. Does not belong here: what the words of a sentence say together
(grammar/).
"""
