"""Proposals by readers: read from mail or issues, and applied to the lines concerned."""
