# The map: its key, its marks and what stands on them, its edge.

# Buttons in the corner of the map; as short as can be.
# flies to the selected event
map-button-selected = Selected
# goes back to the opening view
map-button-all = Whole map
# Beside a place beyond the edge of the map: shows it together with what is in view.
map-widen = Widen the view

# The key of the map, one short line for each sort of sign.
# a hollow mark at the seat of who spoke
map-key-seat = Where the speaker was
# a hollow mark that stands for a place that is not known better
map-key-placeholder = Place not known
# further places that an event affects
map-key-further = Also affected
# $force: name of a force, "KFOR", or one of the two words below; its square grows with the number
# of troops
map-key-by-strength = { $force }, by strength
map-key-peacekeepers = Peacekeepers
map-key-troops = Troops
# a band along a line, as wide as the lowest and the highest figure
map-key-band = Troops, least and most
# a position in front, of which only a claim speaks
map-key-forward = Forward, as claimed
# reinforcements: announced, arrived
map-key-announced = Troops announced
map-key-arrived = Troops arrived
# an arrow from where units came, of which only a claim speaks
map-key-came-from = Came from there, as claimed
# a line with an arrow through the events of one operation
map-key-order = In this order
# a disc: the place is known to within this radius
map-key-radius = Known to this radius
# an area in which it took place, nobody says where
map-key-area = Somewhere in this area
map-key-line = Along this line
map-key-contested-line = Disputed border, ceasefire line
map-key-claim-limit = Limit of a claim or a zone
map-key-claimed-area = Claimed by several states
# a ring at events on which claims contradict each other
map-key-disputed = Disputed
# a ring of colours with a number: so many events in one place
map-key-count = Events here, by kind
# Small squares of colour on the map, each of one event or many.
map-key-density = Very many events: stronger where more
# a switch, while some kinds of events are hidden
map-key-all-kinds = Show all kinds
# paler and smaller marks
map-key-age = Longer ago

# One word in place of the credits, where the map is too low for them.
map-credits = Credits
# Credits at the lower edge: how far the base map can be trusted. The first without, the second with
# its error.
map-credits-schematic = Rivers and roads schematic
# $accuracy: a distance, "2 km".
map-credits-accuracy = Rivers and roads schematic, ±{ $accuracy }
# Where the dataset gives no credits of its own; a sentence, before one of the two above.
map-credits-base = Made with Natural Earth.
# After the credit of the base map where nothing on it is schematic: its greatest error.
map-credits-world = Coasts and borders ±{ $accuracy }
# Where the points of the dataset's places come from; a sentence, after its credits. $publisher: who
# gives most of them, "GeoNames (CC BY 4.0)"; the second where others are beside it.
map-credits-positions = Positions: { $publisher }.
map-credits-positions-and-others = Positions: { $publisher } and others.
map-credits-positions-by-hand = Positions placed by hand.

# A chip that opens a list of the events that have no place on the map.
map-without-place = { $count ->
    [one] { $count } without a place
   *[other] { $count } without a place
}
# How many of very many events are in view.
map-events-here = { $count ->
    [one] { $count } event here
   *[other] { $count } events here
}
# The same, with the number of those outside the view.
map-events-beyond = { $count ->
    [one] { $count } event here, { $beyond } beyond the edge
   *[other] { $count } events here, { $beyond } beyond the edge
}

# The ruler, one leg. $distance: "12.4 km"; $bearing: the direction in degrees clockwise from north.
map-ruler-leg = { $distance }, { $bearing }°

# A place beyond the edge of the map. $distance: "70 km", of the nearest of several places.
map-dock-from = from { $distance }
# A dock that holds all places for which there was no room.
map-dock-more = { $count ->
    [one] { $count } more place
   *[other] { $count } more places
}
# Directions, in the form that they take in "Vienna, 740 km away to the north-west".
map-compass-north = north
map-compass-north-east = north-east
map-compass-east = east
map-compass-south-east = south-east
map-compass-south = south
map-compass-south-west = south-west
map-compass-west = west
map-compass-north-west = north-west

# Arrows of reinforcements, for screen readers. $event: title, date and place of the event.
map-arrow-announced = Reinforcement announced: { $event }
map-arrow-arrived = Reinforcement arrived: { $event }
# An arrow away from a place. $place: its name; $force: the force whose units came from there.
# The mark of the event that is read, while it is not among those shown. $event: its title and date.
map-unshown-event = { $event }: not among the events shown
map-arrow-came-from = { $force }: units came from { $place }, as claimed

# Camps and positions of a force, for screen readers. $place: name; $force: name of the force.
map-camp-forward = { $place }, { $force }, forward, as claimed
# $radius: how well the position is known, "300 m".
map-camp-known = { $place }, { $force }, known to { $radius }
# At the symbol of a force, in the place of the speaker and date of a figure: nobody gives one.
map-strength-unknown = strength not told

# The label of a force, in large type. $figure: "≈4,500".
map-force-figure = { $force } { $figure }

# Along a disputed line: what each side calls it. $term: "Administrative line", with a capital;
# $by: who calls it so, "Belgrade".
map-line-usage = { $term } ({ $by })

# Under the name of an area that several states claim. $claimants: a list of countries in the
# nominative; $by: the country that administers it.
map-claimed = Claimed by { $claimants }
map-governed-claimed = Administered by { $by }, claimed by { $claimants }
map-own-claimed = Self-governed, claimed by { $claimants }
# Along a border about which the two sides do not agree, and along one between armies.
map-disputed-border = Disputed border
map-control-line = Ceasefire line

# Lines from the seats of those who speak of the selected event. $stance: "asserts", "denies",
# "admits" or "calls-for". The word on a line, alone:
map-speaker-word = { $stance ->
    [denies] denies
    [admits] admits
    [calls-for] calls for
   *[asserts] asserts
}
# with the name of the seat where the map does not show it; $seat: a city, "Belgrade", which stands
# for those who speak from there:
map-speaker-seat-word = { $stance ->
    [denies] { $seat } denies
    [admits] { $seat } admits
    [calls-for] { $seat } calls for
   *[asserts] { $seat } asserts
}
# and with the names of those who speak:
map-speaker-line = { $stance ->
    [denies] { $seat } denies: { $speakers }
    [admits] { $seat } admits: { $speakers }
    [calls-for] { $seat } calls for: { $speakers }
   *[asserts] { $seat } asserts: { $speakers }
}
# All lines for screen readers. $count: how many people or bodies speak; $lines: the lines above, with
# semicolons between them.
map-speakers = { $count ->
    [one] { $count } speaks of this: { $lines }
   *[other] { $count } speak of this: { $lines }
}

# Under the name of a place on the map. $fact: what holds there, "closed"; $date: "24 Sep".
map-place-fact-since = { $fact } since { $date }
# In the facts of a place. $fact: "closed"; $when: dates in words; $publishers: a list of who reports it.
map-place-fact-of = { $fact }, { $when } ({ $publishers })
map-place-fact-when = { $fact }, { $when }
