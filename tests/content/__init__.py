"""Tests of the reading room: from disk to checked entities."""
