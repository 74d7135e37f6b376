"""Analyses of the landscape: each asks questions and shows what these are based on.

Reads the landscape and changes nothing. The only package that knows networkx and numpy. Each analysis is one small
module; the tuple `ANALYSES` in `registry` lists them. Measures are plain functions that analyses and pages use. There
are no total scores, no rankings of people and no causal claims.
"""
