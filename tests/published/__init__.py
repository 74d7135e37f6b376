"""Tests of the atlas that this repository publishes: its facts may change, and no test of code rests on them."""
