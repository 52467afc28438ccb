# The comparison of two ranges of dates, A (earlier) and B (later).

# Of events: which of the two ranges they are in.
comparison-only-a = Only in A
comparison-only-b = Only in B
comparison-both = In both

# What became of the strength of a force between the end of A and the end of B, in a narrow column.
# The row of the figures by any speaker, as the map shows them; the other rows are named by speakers.
comparison-latest = Latest figures
# the same figures hold at both ends
comparison-same-figures = same figures
# the speaker's figure is the same at both ends
comparison-same-figure = same figure
# the force has left, or has come
comparison-gone = gone
comparison-new = new
# the speaker gives a figure for the one end only
comparison-none-later = no figure later
comparison-none-before = no figure before
# the two figures are equal
comparison-no-change = no change
# $from, $to, $least and $most are differences: "+500", "−1,200", "≈+300".
comparison-range = { $from } to { $to }
comparison-at-least = { $least } or more
comparison-at-most = { $most } or less
