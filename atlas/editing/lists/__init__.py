"""Lists of others: a sheet with one row for each coalitie or organisatie, in which parties are names and not ids.

Owns what a heading means, which page a name means, and what must be asked. Nothing in a list is guessed: what looks
like a count or a remark, and a name that is only nearly that of a page, becomes a question.
"""
