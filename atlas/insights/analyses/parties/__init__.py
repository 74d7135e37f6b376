"""Analyses that ask about a party: its seats, capacity, home base, and who connects."""
