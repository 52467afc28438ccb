# The palette of commands: a field, and below it what the typed letters may mean.

palette-title = Palette of commands
palette-command-open = Find a command…
    .about = Type a few letters of a command, event, place, person or date
palette-field = Command, event, place, person or date
    .hint = Command, event, place, person or date
palette-none = Nothing has this name
# Sorts of entries, each before a name.
palette-command = Command
palette-event = Event
palette-place = Place
palette-person = Person
palette-actor = Actor
palette-date = Date
# An entry for a screen reader: $about is a key, a date or a role, and may be empty.
palette-entry = { $sort }: { $name } { $about }
# Two dates that are compared, and the address of a view.
palette-compare = Comparison
palette-view = View
