"""Measures of the network: plain functions that analyses and pages use. No total score."""
