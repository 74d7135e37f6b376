"""One reader for each format: from a path to a `ForeignFile`, or a refusal in one line."""
