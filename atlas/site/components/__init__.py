"""Parts that several pages share: facts, tables, signals, sources, and the frame around a page."""
