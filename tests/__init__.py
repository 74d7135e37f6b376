"""Tests of the atlas builder."""
