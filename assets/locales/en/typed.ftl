# Words below a field in which a time is typed: what the text means.

# The playhead goes elsewhere than to the date typed: the data begin later, or end earlier.
typed-before-data = Before the data, goes to their start
typed-after-data = After the data, goes to their end

# What becomes of the range of dates whose one end is typed. $date: "24 Sep 2023".
# Its start was set after its end: the range keeps its length and moves.
typed-range-moves = Past the end, so that the range moves along, to { $date }
# Both ends are set by what was typed.
typed-range-both = Both ends, { $from } to { $to }
typed-range-starts = Starts at { $date }
typed-range-ends = Ends at { $date }
# Two dates were typed with “vs” between them: the two stretches of time are compared. $first and
# $second are dates in the nominative.
typed-compare = Compare { $first } with { $second }
# The address of a view was typed or pasted. $date is the date of its playhead with a time, in the
# nominative.
typed-view = A view that somebody passed on
typed-view-of-date = A view that somebody passed on: { $date }
