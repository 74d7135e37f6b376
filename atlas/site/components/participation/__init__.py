"""Participation: seats, partners, ties, and the measures derived from them."""
