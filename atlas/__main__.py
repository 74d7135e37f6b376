"""`python -m atlas` does what `atlas` does."""

from atlas.cli import main

main()
