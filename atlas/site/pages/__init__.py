"""One module per kind of page: from the landscape to a page object. Order, words and addresses are decided here."""
