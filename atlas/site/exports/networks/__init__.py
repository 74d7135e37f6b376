"""Networks as files: who works together, and apart from that every other relation."""
