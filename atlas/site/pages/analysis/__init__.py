"""Pages that answer questions: the five questions, comparing, finding, the matrix and brokerage."""
