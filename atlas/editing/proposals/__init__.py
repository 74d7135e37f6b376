"""Proposals of readers: read from a mail or an issue, and carried out on the lines concerned."""
