"""From the landscape to pictures: a drawing of values, its DOT, and the SVG that Graphviz makes of it.

The only room that knows Graphviz. It knows nothing of pages, HTML or Jinja.
"""
