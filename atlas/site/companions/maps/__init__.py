"""The landscape map of an opgave as files that other programs draw and edit: draw.io and Mermaid."""
