"""The output folder: written aside, swapped with the old one, and locked meanwhile."""
