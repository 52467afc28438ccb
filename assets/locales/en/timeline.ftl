# The timeline: lanes, events on the axis, folded gaps.

# Names of the lanes of events that have none of what the lanes are made by; in a narrow column.
timeline-no-actor = No actor named
timeline-no-place = No named place
timeline-no-force = No force
timeline-no-tag = No tag
timeline-no-kind = No kind

# A folded gap. $length: "8 years, 10 months"; $from and $to: dates, OF($from) and OF($to) their forms
# after a preposition.
timeline-fold = { $length } without a date, folded: { $from } to { $to }

# What something that is dragged comes to rest at. $event: the short title of an event.
timeline-end-of = End of { $event }

# How many different times claims give for the start of an event: behind its title, in second rank.
# Small numbers in words.
timeline-starts = { $count ->
    [2] two start times
    [3] three start times
    [4] four start times
    [5] five start times
    [6] six start times
    [7] seven start times
    [8] eight start times
    [9] nine start times
    [one] { $count } start time
   *[other] { $count } start times
}
# The same with the first and the last of them. $starts: "four start times"; $from and $to: "02:34".
timeline-starts-between = { $starts }, { $from } to { $to }

# At the right edge, at the bar of an event that goes on beyond it; as short as can be.
# it has no end
timeline-goes-on = goes on
# nobody says when it ended
timeline-end-unknown = end not known
# $date: "18 Oct", or with the year where that is another one.
timeline-goes-on-to = to { $date }
