# The status sentence: how many events are shown, and why the others are not, as in "14 of 100
# events: 77 outside these dates, 6 filtered out, 3 below the grade". It stands at the bottom of the
# window, where its parts are also drawn one by one.

# Every event is shown.
filter-all = { $total ->
    [one] { $total } event
   *[other] All { $total } events
}
# $shown of $total events are shown.
filter-some = { $total ->
    [one] { $shown } of { $total } event
   *[other] { $shown } of { $total } events
}
# The whole sentence. $shown is one of the two messages above, $reasons a list of the ones below.
filter-sentence = { $shown }: { $reasons }
# A list of reasons, built from left to right: $list is the list so far, $reason one more.
filter-also = { $list }, { $reason }

# The reasons. $count is a number of events; the noun "events" is understood, and adjectives
# agree with it.
#
# Nobody had said so by the day that was chosen.
filter-not-yet-known = { $count ->
    [one] { $count } not yet reported
   *[other] { $count } not yet reported
}
# Without a date.
filter-undated = { $count ->
    [one] { $count } undated
   *[other] { $count } undated
}
# Of a kind that is switched off, or without a word of the search.
filter-filtered = { $count ->
    [one] { $count } filtered out
   *[other] { $count } filtered out
}
# Graded below the grade asked for, or not graded (sources have grades from A to F, claims from 1
# to 6).
filter-below-grade = { $count ->
    [one] { $count } below the grade
   *[other] { $count } below the grade
}
# Outside the part of the map that is shown.
filter-off-map = { $count ->
    [one] { $count } off the map
   *[other] { $count } off the map
}
