"""The landscape map: boxes in bands of levels, lines between them, and the drawing for a phone."""
