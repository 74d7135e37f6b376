"""Cards: the images that are shown where somebody shares a page."""
