"""Pages about the atlas as a whole: start, lists, changes, downloads, and what is not known."""
