"""The Register van Overheidsorganisaties: its published file read, and matched with the pages of an atlas."""
