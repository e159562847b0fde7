"""Which fixed sentences do decisions have, and how is one template read and written?

``phrases`` is the little language of the templates; the other modules are the book, a kind of
decision each.
"""
