"""Lists by others: a sheet with a row for each coalitie or organisatie, with names of parties instead of ids.

Owns the meaning of headings and names, and what must be asked. Nothing in a list is guessed: whatever looks like a
count or a remark, and a name that only resembles that of a page, becomes a question.
"""
