"""The live preview: a server on this machine that shows a content folder as it would be built."""
