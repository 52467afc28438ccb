# The window: the stretch of time whose events are shown, and how it follows the playhead (the line
# that marks the present instant on the timeline).

# Five switches next to each other: one short word each. In English they stand for "Instant
# window", "Trailing window" and so on. `.about` is the tooltip; it says which ends are included.
#
# Only what goes on at the playhead.
window-instant = Instant
    .about = Show what holds at the playhead
# A window of fixed length that ends at the playhead, as if drawn behind it.
window-trailing = Trailing
    .about = Show a fixed time up to the playhead, both ends included
# A window of fixed length that starts at the playhead.
window-leading = Leading
    .about = Show a fixed time from the playhead on, both ends included
# Everything from the beginning to the playhead.
window-cumulative = Cumulative
    .about = Show everything up to the playhead, and what begins just then
# From one instant to another, both set by hand; a noun.
window-range = Range
    .about = Show a range set by hand, without its last instant
