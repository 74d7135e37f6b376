"""What helps an editor: new pages, confirming, renaming, merging, removing, sheets, and a new atlas.

Only this room and `site.write` write. It must not print or exit: `cli` shows what it returns.
"""
