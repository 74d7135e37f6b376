"""Measures of the network: plain functions for analyses and pages. No total score."""
