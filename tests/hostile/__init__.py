"""Contributions that mean harm: known shapes of attack, put wherever a page can hold text."""
