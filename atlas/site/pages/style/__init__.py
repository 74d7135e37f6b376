"""The living style guide: every component in every state."""
