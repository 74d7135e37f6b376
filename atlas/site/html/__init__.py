"""Page objects and Markdown to HTML, and the theme around it."""
