"""From disk to entities: reads a content folder, parses YAML, checks each page against the table of kinds."""
