"""Analyses of opgaven: levels, forms, perspectives, definitions and knowledge."""
