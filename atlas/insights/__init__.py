"""Analyses of the landscape: each asks questions of it and shows what they rest on.

Reads the landscape and changes nothing. The only room that knows networkx and numpy. One small module for each
analysis; the tuple `ANALYSES` in `read` is the list. Measures (`network`, `overlap`, `diversity`, `balance`,
`connection`, `betweenness`, `brokerage`) are plain functions that the analyses and pages use. No total score, no
ranking of people, no causes.
"""
