"""Files of other tools: read into one neutral form, mapped by a file that editors can change, and planned as pages."""
