"""Everything a reader gets: pages as data, templates, Markdown, and the folder that is written."""
