"""How readers contribute: links to the repository, proposals, and confirmation sheets."""
