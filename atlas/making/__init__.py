"""The making room: which pieces of work for a site need not be done again, and who does the rest.

It knows what a piece of work is made from, and nothing of what is in it.
"""
