"""Words for readers: dates, numbers, lists, stems, and labels for the values of the table of kinds."""
