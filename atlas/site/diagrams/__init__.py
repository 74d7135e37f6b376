"""The diagrams of pages, drawn by `maps/`: which there are, with their legends, controls and tables."""
