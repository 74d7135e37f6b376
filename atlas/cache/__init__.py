"""The making room: what need not be read, judged or made again, and who does the rest.

It knows what a piece of work is made from, and nothing of what is in it.
"""
