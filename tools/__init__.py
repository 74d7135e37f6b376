"""Programs for who works on atlas. Run them from the top of the repository, as `python -m tools.NAME`."""
