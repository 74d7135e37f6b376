"""Files beside the pages: the feed, text versions, and what search engines and scripts read."""
