"""Finding pages: the search index, previews of links, and facets of lists."""
