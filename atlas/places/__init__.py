"""Places: gemeenten with their neighbours and their tile on a map, larger areas, and public bodies of the Netherlands.

Data and look-ups only: what an atlas does with places is up to the rooms above.
"""
