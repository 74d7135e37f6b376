"""The running text of a page: its blocks, links, headings, and markup that would not reach the reader."""
