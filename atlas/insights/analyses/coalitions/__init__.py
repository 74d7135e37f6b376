"""Analyses that ask about a coalition: anchors, successors, lessons, and whether it still runs."""
