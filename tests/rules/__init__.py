"""Every rule has an example that triggers it."""
