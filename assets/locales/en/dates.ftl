# The dates shown: the stretch of time whose events are on the screen, and how it follows the playhead
# (the line that marks the present instant on the timeline).

# Five switches next to each other, as short as can be. `.about` is the tooltip; it says which ends
# are included.
#
# Only what goes on at the playhead.
dates-moment = This moment
    .about = Show what holds at the playhead
# A fixed time that ends at the playhead. $length: "7 days", "3 hours", "1 year", in the nominative;
# it is any length, so words that agree with it in number or gender are to be avoided. $unit: the unit
# of a length of one year, day, hour or minute, else empty.
dates-last = { $unit ->
    [year] Last 12 months
    [day] Last 24 hours
    [hour] Last 60 minutes
    [minute] Last 60 seconds
   *[other] Last { $length }
}
    .about = Show a fixed time up to the playhead, both ends included
# A fixed time that starts at the playhead. $length as above.
dates-next = { $unit ->
    [year] Next 12 months
    [day] Next 24 hours
    [hour] Next 60 minutes
    [minute] Next 60 seconds
   *[other] Next { $length }
}
    .about = Show a fixed time from the playhead on, both ends included
# Everything from the beginning to the playhead.
dates-until = Until now
    .about = Show everything up to the playhead, and what begins just then
# From one instant to another, both set by hand.
dates-between = From–to
    .about = Show a stretch set by hand, without its last instant

# Of the reasons why events are not on the screen, after how many are: "14 of 100 events: 77 outside
# these dates".
dates-outside = { $count ->
    [one] { $count } outside these dates
   *[other] { $count } outside these dates
}
# A link behind that sentence that shows all events of the dataset; `.name` is for a screen reader.
dates-all-events = { $count ->
    [one] Show { $count } event
   *[other] All { $count } events
}
    .name = Show all events
    .tooltip = Take every filter away and show all dates

# The event that is read in the panel is not among those on the screen, because of its date; and a link
# that goes to its date. `.tooltip` says what the link does.
dates-not-shown = Not in the dates shown.
dates-go-there = Go there
    .tooltip = Put the playhead at this event; dates set by hand are widened to it

# Stand in place of an empty list of events: what found nothing, and below it the ways on. $text: what was
# searched for; $dates: the next message, or one date. Dates are in the nominative.
dates-span = { $from } – { $to }
dates-nothing-found = Nothing matches “{ $text }” in the dates shown: { $dates }.
dates-nothing-passes = { $count ->
    [one] The filters hide { $count } event of the dates shown: { $dates }.
   *[other] The filters hide all { $count } events of the dates shown: { $dates }.
}
dates-nothing-there = No event is in the dates shown: { $dates }.
# A link: what is searched for stays, the dates change.
dates-look-in-all = Look in all dates
    .tooltip = Keep the search and the filters, and show all dates
