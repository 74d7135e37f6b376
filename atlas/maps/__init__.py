"""From the landscape to pictures: a drawing as values, its DOT, and the SVG that Graphviz makes of it.

The only package that knows Graphviz. It knows nothing of pages, HTML or Jinja.
"""
