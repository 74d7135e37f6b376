"""What an owner decides: the settings of `atlas.yml`, fields of their own, and places of their own."""
