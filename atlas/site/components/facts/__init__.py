"""The facts of a page: its fact box, values as rich text, details of relations, and sources."""
