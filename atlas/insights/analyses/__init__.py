"""The analyses, one module each: they ask questions of the landscape and show what these are based on."""
