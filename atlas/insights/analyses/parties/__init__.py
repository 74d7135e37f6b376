"""Analyses of parties: their seats, capacity, home base, and who connects."""
