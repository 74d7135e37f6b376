"""One module per page: from the landscape to a page object. Order, wording and addresses are decided here."""
