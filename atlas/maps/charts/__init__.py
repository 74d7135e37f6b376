"""The other drawings: the map of opgaven, routes of solutions, and intervals on a time axis."""
