# The panel in which two windows of time, called A and B, are compared. A window is a stretch of time;
# A and B are drawn on the map and stay Latin letters, so they stand in braces and quotation marks.

# The title of the panel: a noun.
comparison-window-title = Comparison
# Buttons, short; `.about` is the tooltip. The first ends the comparison.
comparison-window-close = Close
    .about = Stop comparing
# A and B change places: a verb.
comparison-window-swap = Swap
    .about = Let { "A" } and { "B" } change places
# The button above the panel of an event that was selected during a comparison.
comparison-window-back = Back to the comparison
    .about = Go back from the selected event

# The field for the dates of A or B. The name, with $side A or B, is for a screen reader; `.hint`
# stands in the empty field, and `.fault` is said of a text that is no stretch of time: two dates as
# they can be typed in this language.
comparison-window-dates = Dates of { $side }
    .hint = 17–24 sep 2023
    .fault = Expected two dates, as in 17–24 sep 2023
# The button that takes the window in force (the dates that the timeline shows) as A or B. `.name` is
# for a screen reader, with $side A or B.
comparison-window-take = Use the dates shown
    .about = Compare the dates shown
    .name = Use the dates shown as { $side }

# A number of events for a screen reader: $words says where they are, as "only in A" or "in both".
comparison-window-count = { $words }, { $count }
# Headings above rows with two bars.
comparison-window-by-kind = Events by kind
comparison-window-by-actor = Events by actor
# A row for a screen reader: $name is a kind of event or an actor, $a and $b are numbers of events.
comparison-window-row = { $name }, { "A" } { $a }, { "B" } { $b }
# Below the rows of actors, of which only the first are listed.
comparison-window-more-actors = { $count ->
    [one] and { $count } actor more
   *[other] and { $count } actors more
}

# Forces: troops or police whose strength is recorded.
comparison-window-forces = Forces
# Below the heading: when the strengths of the table hold. $a and $b are dates with times, in the
# nominative.
comparison-window-at-ends = At the end of { "A" }, { $a }, and of { "B" }, { $b }
# Next to the name of a force that was not in the area at the end of one window, or of both.
comparison-window-not-at-end-of-a = not there at the end of { "A" }
comparison-window-not-at-end-of-b = not there at the end of { "B" }
comparison-window-not-there = not there
# No speaker says how strong a force was.
comparison-window-no-figure = Nobody gives a figure
# The head of the last column of the table: the difference between A and B; a noun.
comparison-window-change = Change
# The tooltip of a figure: the date for which it was given, in the nominative.
comparison-window-figure-for = for { $date }
