"""What each editing command does to a content folder, independent of the terminal."""
