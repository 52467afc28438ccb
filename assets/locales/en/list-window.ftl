# Panel at the left: search, chips of kinds, grade, and the list of events.

# In the empty search field.
# .name: name of the field for screen readers.
list-window-search = Find an event, place or name
    .name = Find an event

# Switch: only events inside the frame of the map are listed.
list-window-only-on-map = Only on the map
# Switch: a search finds nothing outside the dates shown.
list-window-only-in-dates = Only in these dates
    .tooltip = A search tells nothing of what is outside the dates shown

# Label before a menu of grades of the Admiralty code. A noun.
list-window-grade = Grade

# Choice in the menu: no grade is asked for.
list-window-any-grade = Any
    .tooltip = Also what is not graded at all

# Choice in the menu. $grade is a letter with a number, such as "B2".
# .tooltip: $meaning is the grade in words, such as "usually reliable source, probably true".
list-window-or-better = { $grade } or better
    .tooltip = At least { $meaning }, and graded in both

# Tooltip and name of a button that opens the page about the grades.
list-window-about-grades = About the grades

# Above the list: how many events it holds.
list-window-count = { $count ->
    [one] { $count } event
   *[other] { $count } events
}

