"""The command line. The only package that prints, exits, reads the clock or reads the environment."""
