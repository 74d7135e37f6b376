"""What an owner configures: the settings of `atlas.yml`, custom fields, and custom places."""
