"""Workbooks and CSV files: an atlas as sheets, and cells read back as values."""
