"""The Register van Overheidsorganisaties: its published file, matched with the pages of an atlas."""
