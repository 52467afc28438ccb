# The list of events, on the left of the window.

# Heading above events (many) whose date nobody knows, where other headings are dates.
list-undated = Undated
