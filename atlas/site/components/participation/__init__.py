"""Who takes part where: seats, partners, ties, and the measures that follow from them."""
