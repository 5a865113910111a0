"""Posts that an article embeds, and the crowd's posts.

Belongs here: finding and reading posts, and which goal one is about. Does not belong here: the prose around them.
"""
