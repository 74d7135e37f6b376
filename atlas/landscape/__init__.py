"""From entities to the landscape: relations, editions, levels, forms, ties, areas, dates and lights.

Knows nothing of disk, YAML, HTML or Graphviz.
"""
