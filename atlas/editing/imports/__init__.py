"""The changes that imported tables request, as a plan that can be shown before anything is written."""
