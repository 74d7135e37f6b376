"""Images beside the pages: checked, and stripped of what they tell about place and person."""
