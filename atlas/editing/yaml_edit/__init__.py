"""Edits of the text of a page that leave every other line as its author wrote it."""
