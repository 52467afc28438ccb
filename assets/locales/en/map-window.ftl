# The map: its buttons, key, ruler and menus, and the names of what is on it for screen readers. The
# rest of its words is in map.ftl.

# Name of the map as a whole, for screen readers.
map-window-name = Map

# Tooltips of buttons on the map. Their words, where they have any, are in map.ftl.
map-window-fly = Fly to the selected event
map-window-opening-view = Go back to the opening view
map-window-zoom-out = Zoom out of the map
map-window-zoom-in = Zoom in on the map
# Name of the button with a ruler, for screen readers.
map-window-ruler-button = Ruler
    .tooltip = Measure distances on the map
# Name of the button with an arrow to the right, for screen readers.
map-window-next-view = Next view of the map
    .tooltip = Go to the view that you came back from
# Name of the button with an arrow to the left, for screen readers.
map-window-previous-view = Previous view of the map
    .tooltip = Go back to the view before this one
# Tooltip of a button that widens the view to a place beyond the edge. $place is its name.
map-window-widen = See { $place } and what is in view now

# The key of the map: what its signs mean. Also the word on the button that unfolds it.
# .all-kinds: tooltip of a line of the key that shows every kind of events again.
map-window-key = Key
    .fold = Fold the key
    .unfold = Unfold the key
    .all-kinds = Show every kind again
# A line of the key for screen readers. $meaning is what the sign means.
map-window-key-line = Key: { $meaning }
# A line of the key of a comparison, for screen readers: which of the two windows hold the events,
# such as "only A", and their number.
map-window-compared = { $which }, { $count }

# Letter beside the arrow that points to the north.
map-window-north = N
# Small map that shows where the view lies, for screen readers. $place is its middle in coordinates.
map-window-locator = Locator, { $place }
    .tooltip = Click or drag to move the map there

# A chip: how many events have no place on the map. For screen readers.
map-window-unlocated = { $count ->
    [one] { $count } event without a place
   *[other] { $count } events without a place
}

# Name of the map for screen readers while distances are measured on it.
map-window-ruler = Ruler on the map
# What the ruler says, for screen readers. $words is a length or one of the three below.
map-window-ruler-says = Ruler: { $words }
map-window-ruler-first = Click where the way begins
map-window-ruler-next = Click where the way goes on
# The whole length of a way in several straight parts. $length is a length in words, such as "12 km".
map-window-ruler-parts = { $count ->
    [one] { $length } in { $count } part
   *[other] { $length } in { $count } parts
}
# Buttons of the ruler.
map-window-ruler-selected = To the selected
    .tooltip = Go on to where the selected event lies
map-window-ruler-back = Take back
    .tooltip = Take the last point back
map-window-ruler-clear = Clear
    .tooltip = Take every point away
map-window-ruler-done = Done
    .tooltip = Put the ruler away; Escape does it too
# Buttons on the plate of the ruler, with two points and with more.
map-window-ruler-box = Only events in this box
map-window-ruler-area = Only events in this outline
    .tooltip = Two points are the corners of a box, more an outline; it becomes part of the filter

# Menu of a place on the map. $coordinates is what goes to the clipboard.
map-window-copy = Copy { $coordinates }
# Starts the ruler at the place.
map-window-measure = Measure from here
map-window-centre = Centre here

# Link at a further place that an event affects. $place is its name.
map-window-also-at = Also at { $place }
# The same for screen readers. $event is title, date and place of the event.
map-window-also-at-event = Also at { $place }: { $event }

# A place beyond the edge of the map. $distance is a length in words, $direction a word for an eighth
# of the compass, such as "north-east" (map.ftl).
map-window-beyond = { $place }, { $distance } away to the { $direction }

# Names of marks for screen readers. $events is a list of events, each by title, date and place,
# parted by semicolons; $place is a sentence such as "Geneva, 1,200 km away to the north-west".
map-window-beyond-events = { $place }: { $events }
map-window-events-here = { $count ->
    [one] { $count } event here: { $events }
   *[other] { $count } events here: { $events }
}
# $mark is one of the names above; $nth is its place in the row of marks that the arrow keys lead
# through, $of how many there are.
map-window-nth-mark = { $mark } ({ $nth } of { $of })
# Last in a list of events where it is cut off.
map-window-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}

# Tooltips: what a click on a mark does. "Fan out" is to spread several events over a fan of rows.
map-window-fan-apart = Click to fan them out, twice to see them apart
map-window-fan-widen = Click to fan them out, twice to widen the view
map-window-fan-far = Click to fan them out; the map does not reach so far
map-window-far = The map does not reach so far
map-window-next = Click again for the next

# Date and place of an event in a tooltip.
map-window-when-where = { $when }, { $place }
# A camp of a force, in a tooltip: what it is, and a remark.
map-window-camp = { $camp }. { $note }

# Very many events are drawn as density and counted by squares of the map.
map-window-square-events = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
# A line of a square's tooltip: a number, and a kind of events such as "attack" (never in the plural).
map-window-square-line = { $count } { $kind }
# A part of the list in a square's name: the same two.
map-window-square-part = { $kind } { $count }
# Name of a square for screen readers. $kinds is a list of the parts above, parted by commas.
map-window-square = { $count ->
    [one] { $count } event in this square: { $kinds }
   *[other] { $count } events in this square: { $kinds }
}
map-window-empty-square = No events in this square

# Names on the map, for screen readers: each is a link.
# $place: the name of a place; a click shows what is known of it and its events.
map-window-place = { $place }, place
# $force: a force with its figure and who gave it; a click selects the claim.
map-window-figure = Figure: { $force }
# Heading of the list of events in the card of a place.
map-window-events-at = { $count ->
    [0] No events here
    [one] { $count } event here
   *[other] { $count } events here
}

# The area that is drawn on the map. The name of its button, for screen readers.
map-window-area-button = Area
    .tooltip = Draw a box or an outline: only events in it are shown
map-window-area = Area on the map
# What to do next; $count is the number of corners so far.
map-window-area-first = Drag a box, or click the corners of an outline
map-window-area-corners = { $count ->
    [one] { $count } corner: click the next one
   *[other] { $count } corners: Enter or a double click closes
}
# Buttons on its plate.
map-window-area-close = Only events in it
    .tooltip = Close the outline; two corners are those of a box
map-window-area-back = Take back
    .tooltip = Take the last corner back
map-window-area-leave = Leave
    .tooltip = Leave without an area; Escape does it too
