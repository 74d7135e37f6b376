"""What tables that come in would change, as a plan that can be shown before anything is written."""
