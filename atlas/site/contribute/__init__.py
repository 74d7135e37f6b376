"""How readers take part: links to the repository, proposals, and sheets to confirm."""
