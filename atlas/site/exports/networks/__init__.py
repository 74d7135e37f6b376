"""Networks as files: collaboration, and separately every other relation."""
