"""The facts of a page: its fact box, values as text, what is known of each, and where it comes from."""
