"""Tests of the landscape room."""
