"""Finding: the index of the search, previews of links, and how lists are narrowed down."""
