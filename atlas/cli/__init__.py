"""The command line. The only room that prints, exits, reads the clock or looks at the environment."""
