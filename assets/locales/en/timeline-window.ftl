# The timeline: its header, scale, lanes, charts and overview, as the window draws them.
#
# The playhead is the line that marks the present instant; the window is the stretch of time whose
# events are shown; a range is a window with a start and an end set by hand; a lane is a row of the
# timeline; an instant is a point in time. Names of marks and handles are read out by screen readers.
# Tooltips have no full stop at the end. Keys of the keyboard stand in braces and quotation marks, which
# keep them Latin in Cyrillic.

## Header

# The field with the time of the playhead. `.about` is its tooltip: G is a key of the keyboard, a
# step is a length of time with a sign, as +3 days. `.enter` stands below what is typed: what the
# Enter key does.
timeline-window-go-to = Go to time
    .about = Type a date, a time, a step or an event ({ "G" })
    .enter = { "Enter" } goes there
# Tooltips of the fields of both ends of a range, and what the Enter key does there.
timeline-window-range-start = Where the range starts: type a date, a time, a step or an event
timeline-window-range-end = Where the range ends: type a date, a time, a step or an event
timeline-window-range-enter = { "Enter" } sets it
# Alone between the two fields, each of which shows a date in the nominative: "from … to …". A
# dash where the language would inflect the dates.
timeline-window-range-to = to
# The field for the length of the window, for a screen reader; `.about` is its tooltip, with lengths
# that can be typed in this language.
timeline-window-length = Window length
    .about = How long a stretch is shown, such as 3 days or 36 h
# The menu of lengths next to it, for a screen reader; `.about` is the tooltip of each.
timeline-window-usual-lengths = Usual lengths
    .about = How long a stretch is shown
# Name, for screen readers, of the menu that has the ways in which the dates shown follow the
# playhead, where a row has no room for all of them.
timeline-window-dates = Dates shown
# A switch, short: compares two windows of time. V is a key of the keyboard.
timeline-window-compare = Compare
    .about = Show what is in one stretch of time, in another, and in both ({ "V" })
# A chip that opens the list of events without a date: short; `.name` is for a screen reader.
timeline-window-undated = { $count ->
    [one] { $count } undated
   *[other] { $count } undated
}
    .name = { $count ->
        [one] { $count } event without a date
       *[other] { $count } events without a date
    }
# A short button that shows all of time on the timeline: from the first date of the dataset to the last.
timeline-window-fit = Whole record

## Scale

# Right of it, in the same row, are the names of the phases of the crisis. About 8 letters have room.
timeline-window-phases = Phases
# The tooltip of the checkbox "Fold gaps".
timeline-window-fold-gaps = Show long stretches in which nothing is dated as breaks
# The menu of time zones, for a screen reader.
timeline-window-zone = Time zone
# Labels are in the time of a city. $city is its name as the database of time zones has it, in
# English, as "Belgrade".
timeline-window-zone-city = { $city } time
    .about = The zone in which the dataset's dates are meant
# The letters are the same in every language and script.
timeline-window-zone-utc = { "UTC" }
    .about = Coordinated universal time, labels and day lines alike

## Playhead, window, range

timeline-window-playhead = Playhead
# The handle of the second clock: only what had been said by then is shown. `known` stands on the
# flag with $by, a date in the nominative, perhaps with a time: as it was known on that date.
timeline-window-known-by = Known by
timeline-window-known = known { $by }
# Handles that are dragged.
timeline-window-start = Start of the window
timeline-window-end = End of the window
timeline-window-range = The range
timeline-window-brush = Drag to set a range
# A stretch of time; $from and $to are dates with times in the nominative, OF($from) and OF($to) the
# same after a preposition.
timeline-window-from-to = { $from } to { $to }
# One of two windows that are compared, and its ends. $side is A or B.
timeline-window-side = Window { $side }
timeline-window-side-start = Start of { $side }
timeline-window-side-end = End of { $side }

## Lanes

# The menu of the lanes.
timeline-window-empty-lanes = Empty lanes
    .about = Show lanes without an event in sight too
timeline-window-collapse-all = Collapse all
timeline-window-open-all = Open all
# Takes back the order that was set by hand.
timeline-window-usual-order = Usual order
# The name of a lane that is open, or collapsed to one thin row, for a screen reader. $lane is its
# name: a kind of event, an actor, a place or a force, in the nominative; $count is how many events
# it has in sight. `.hint` is the second line of the tooltip; Alt is a key of the keyboard.
timeline-window-lane-open = { $count ->
    [one] { $lane }, lane, { $count } event, open
   *[other] { $lane }, lane, { $count } events, open
}
    .hint = Click to collapse, drag or { "Alt" } and an arrow to move
timeline-window-lane-collapsed = { $count ->
    [one] { $lane }, lane, { $count } event, collapsed
   *[other] { $lane }, lane, { $count } events, collapsed
}
    .hint = Click to open, drag or { "Alt" } and an arrow to move
# A collapsed or crowded lane is drawn as columns; $most is how many events there are in the tallest.
timeline-window-ridge = { $count ->
    [one] { $lane }, { $count } event, at most { $most } together
   *[other] { $lane }, { $count } events, at most { $most } together
}
# Several events drawn as one mark. $first is the name of the first, with its date. `.hint` is the
# second line of the tooltip.
timeline-window-stack = { $count ->
    [one] { $count } event, first { $first }
   *[other] { $count } events, first { $first }
}
    .hint = Click again for the next, double click to see them apart
# The place of a mark among all marks in sight, for a screen reader: "3 of 41 in sight".
timeline-window-position = { $nth } of { $count } in sight
# The head of a tooltip that lists events, and its last line where the list is cut: $count more.
timeline-window-events = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
timeline-window-more = and { $count } more
# A line of such a tooltip: the short title of an event and its date.
timeline-window-title-and-date = { $title }, { $date }
# Events of a lane before or after what is in sight, for a screen reader: the noun "events" is
# understood. `.hint` is the tooltip, and the line below it.
timeline-window-earlier = { $count ->
    [one] { $count } earlier, { $lane }
   *[other] { $count } earlier, { $lane }
}
    .hint = { $count ->
        [one] { $count } earlier event
       *[other] { $count } earlier events
    }
timeline-window-later = { $count ->
    [one] { $count } later, { $lane }
   *[other] { $count } later, { $lane }
}
    .hint = { $count ->
        [one] { $count } later event
       *[other] { $count } later events
    }
timeline-window-go-to-nearest = Click to go to the nearest
# Lanes that are scrolled out of sight, short; `.name` is for a screen reader.
timeline-window-lanes-above = { $count } above
    .name = { $count ->
        [one] { $count } lane above
       *[other] { $count } lanes above
    }
timeline-window-lanes-below = { $count } below
    .name = { $count ->
        [one] { $count } lane below
       *[other] { $count } lanes below
    }
# Where there are very many events, each kind is drawn as columns. $kind is the name of a kind of
# event, as "Clash", in the nominative; $from is a date with a time, from which a column counts.
timeline-window-kind-in-sight = { $count ->
    [one] { $kind }, { $count } event in sight
   *[other] { $kind }, { $count } events in sight
}
timeline-window-kind-from = { $kind }, from { $from }

## Charts

# Left of the chart of events, each before a number: how many events go on at the playhead, and of
# how many the start is known less well than to the day or hour of a bar. About 24 letters have room.
timeline-window-at-playhead = At the playhead
timeline-window-vague = Start known less well
# A bar of the chart. $dates is a day, or a longer or shorter stretch of time, in the nominative.
timeline-window-events-of = { $count ->
    [one] { $dates }: { $count } event
   *[other] { $dates }: { $count } events
}
# The last line of a tooltip about a figure of people killed or hurt.
timeline-window-read-claim = Click to read the claim

## Overview

# The strip below, which always shows all of time: its name at the left, about 22 letters, and for a
# screen reader.
timeline-window-whole-record = Whole record
timeline-window-overview = Overview of all of time
# Handles of the frame in it: what the timeline above shows.
timeline-window-shown-start = Start of what is shown
timeline-window-shown-end = End of what is shown
