"""Images of pages: checked, and stripped of metadata about places and persons."""
