"""Tests of what a reader gets: the folder that a build leaves."""
