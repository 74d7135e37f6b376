"""Incremental builds: what need not be read, checked or rendered again, and the workers that do the rest.

Knows what each task depends on, and nothing about the contents of pages.
"""
