"""Analyses that ask about an opgave: levels, forms, perspectives, definitions and knowledge."""
