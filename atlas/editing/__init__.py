"""Commands for editors: create, confirm, rename, merge and remove pages, tables, proposals, and a new atlas.

Only this package and `site.output` write files. It must not print or exit: `cli` shows what it returns.
"""
