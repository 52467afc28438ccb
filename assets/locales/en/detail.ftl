# The panel of the selected event, on the right of the window.

# In the place of the date: when it took place is not known.
detail-when-unknown = Not known
# The date is that of the report, not of the event. $date: "24 September 2023, 02:34"; OF($date) is
# its form after a preposition.
detail-when-reported = Reported { $date }

# In the place of the name of a place.
detail-place-unknown = Not known
detail-place-area = Somewhere in an area
# Along some line of its own: a road, a river.
detail-place-line = Along a line
# Along the disputed line of the map.
detail-place-along = Along the line
# $place: name or coordinates of a place; $radius: how well the position is known, "300 m", "8 km".
detail-place-within = { $place } ±{ $radius }

# Where the point of a place comes from, a line of a hover text. $publisher: who gives it, "GeoNames".
detail-position-of = Position: { $publisher }
# $radius: how well it was placed, "300 m", "8 km"
detail-position-by-hand = Position: placed by hand, ±{ $radius }
detail-position-by-hand-exact = Position: placed by hand

# Roles of the place, behind its name and in second rank: not where it happened, but …
# where people met
detail-role-meeting = meeting place
# where the one who spoke has his or her seat
detail-role-seat = seat of the speaker
# a mark that has to stand somewhere
detail-role-placeholder = stands for a wider or unknown area

# Kinds of places, in hover texts: "Village, Kosovo".
detail-kind-town = Town
detail-kind-village = Village
# a border crossing
detail-kind-crossing = Crossing
# a military base
detail-kind-base = Base
detail-kind-monastery = Monastery
detail-kind-bridge = Bridge
detail-kind-dam = Dam
detail-kind-lake = Lake
detail-kind-airport = Airport
# a police or army checkpoint
detail-kind-checkpoint = Checkpoint
# where soldiers train
detail-kind-range = Training ground
detail-kind-region = Region
# a place of no other kind
detail-kind-place = Place

# Kinds of actors, in hover texts: "Person, prime minister".
detail-actor-state = State
detail-actor-organisation = Organisation
detail-actor-person = Person
detail-actor-group = Group
detail-actor-media = Media
# $whole: name of the body that the actor belongs to, which cannot be declined.
detail-actor-part-of = Part of { $whole }
# $place: name of the place, which cannot be declined.
detail-actor-seat = Seat in { $place }

# What a claim is about. $aspects: a list with commas of the words that follow, in the form that they
# have here: "About the time, the place".
detail-aspects = About { $aspects }
detail-aspect-occurrence = whether it happened
detail-aspect-time = the time
detail-aspect-place = the place
detail-aspect-casualties = the killed and hurt
detail-aspect-strength = the strength
detail-aspect-responsibility = who is responsible
detail-aspect-intent = the purpose
detail-aspect-legality = the legality
detail-aspect-demand = what should be done

# Behind the speaker's office and a comma: who passed the statement on. $who: one name, which cannot
# be declined.
detail-claim-through = as told by { $who }

# Headings of two groups of claims on one event: those that other claims dispute, and the rest.
detail-claims-differ = Accounts that differ
detail-claims-single = Not contradicted

# Heading of a chart of the figures that claims give for one number. $unit: what is counted, in the form
# that it has after a number: "Serbian soldiers".
detail-figures-title = { $unit }
# Above a chart of the figures that several claims give for one thing.
detail-figures-count = { $count ->
    [one] { $count } claim
   *[other] { $count } claims
}
# The same, where all were said in one year. $year: "2023".
detail-figures-count-in-year = { $count ->
    [one] { $count } claim in { $year }
   *[other] { $count } claims in { $year }
}
# A row of the chart for screen readers. $speaker: names; $figures: a list of figures.
detail-figures-row = { $speaker }: { $figures }
# The same with the date of the statement: $date, "29 Sep 2023". The speakers are one or several,
# women or men, or an office.
detail-figures-row-said = { $speaker }: { $figures }, said { $date }
# Within the list of figures, after a comma: the time that the figure is for. $date: "25 September
# 2023"; OF($date) is its form after a preposition.
detail-figure-for = for { $date }

# A row of the chart of start times for screen readers. $speaker: names; $time: the time at which the
# event began by their account.
detail-start-time = { $speaker }: { $time }

# Kinds of sources. The first words of a line: "Newspaper, in Serbian, first-hand report".
detail-source-agency = News agency
detail-source-newspaper = Newspaper
# radio or television
detail-source-broadcaster = Broadcaster
detail-source-online = Online media
detail-source-government = Government
detail-source-military = Armed forces
detail-source-international = International organisation
detail-source-ngo = Non-governmental organisation
detail-source-church = Church
detail-source-encyclopedia = Encyclopedia
detail-source-reference = Reference work
detail-source-blog = Blog
# More of that line: whether the source has it from somebody who was there.
detail-source-first-hand = first-hand report
detail-source-second-hand = no first-hand report
# More of that line: radio or television by law for all, which no government directs.
detail-source-public = public broadcaster
# A line of its own. $whose: the publisher whose report the source passes on, which cannot be
# declined.
detail-source-relays = Relays { $whose }
# A line of its own: the dataset's author has not seen the page itself.
detail-source-copy = Only a copy was read

# Badges behind the name of a source that a state controls.
detail-state-government = government
detail-state-military = armed forces
# a page that passes on what state media report
detail-state-relays = relays state media
detail-state-media = state media
