"""From disk to entities: reading a content folder, parsing YAML, checking each page against the table of kinds."""
