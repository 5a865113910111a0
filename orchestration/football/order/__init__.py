"""In which order the goals of a match fell, and for which side.

Belongs here: laying goals on the lattice of game/scoreline.py, and what words ask of the path. Does not belong here:
the lattice itself.
"""
