"""Bytes to YAML nodes: decoding, front matter, and messages about what cannot be read."""
