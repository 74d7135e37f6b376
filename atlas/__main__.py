"""`python -m atlas` does what `atlas` does."""

from atlas.cli.main import main

main()
