"""The written folder: made aside, put in place of the old one, and locked while that happens."""
