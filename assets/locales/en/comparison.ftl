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
# How the map shows A and B: a switch with three positions, each a word or two.
comparison-maps-two = Two maps
    .about = Show { "A" } and { "B" } side by side; both maps move together
# One map of which the left part shows A and the right part B, with a handle between them.
comparison-maps-swipe = Swipe
    .about = Show { "A" } to the left and { "B" } to the right of a handle on one map
comparison-maps-one = One map
    .about = Show the events of { "A" } and { "B" } on one map
# The handle between A and B, for a screen reader.
comparison-handle = Handle between { "A" } and { "B" }
# A map for a screen reader: $side is A or B, $dates its dates.
comparison-map-of = Map of { $side }, { $dates }
# At the right end of the strip above a map: how many events its dates hold, and how many of them
# the other map does not have.
comparison-map-count = { $count ->
    [one] { $count } event, { $only } only here
   *[other] { $count } events, { $only } only here
}
# The strip for a screen reader: $side is A or B, $dates its dates, $count the words above.
comparison-map-caption = { $side }, { $dates }: { $count }
