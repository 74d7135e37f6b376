"""Analyses of coalitions: anchors, successors, lessons, and whether they still run."""
