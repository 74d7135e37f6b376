"""Text to YAML nodes: front matter, scalars, and messages about what cannot be parsed."""
