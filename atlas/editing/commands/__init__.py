"""What each command for editors does to a content folder, without the terminal around it."""
