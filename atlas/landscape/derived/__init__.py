"""What follows from the pages on a date: members, level, form, area, ties, roles and windows."""
