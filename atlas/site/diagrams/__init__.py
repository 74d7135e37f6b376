"""What pages ask of `maps/`: which drawings there are, with their legend, controls and tables."""
