# Bar at the top of the window, notice about the file below it, and status line at the bottom.

# Label of a switch, followed by a date or by "today": the window shows the record as it was known
# on that day.
# .name: name of the switch for screen readers.
bars-known-on = As known on
    .name = As known on a day
    .tooltip = Hide everything that was said later, as if on that day

# Stands in place of the date after "As known on" while nothing is hidden.
bars-known-today = today

# Name of the button with the date, for screen readers. $day is a date in words, such as
# "28 Sep 2023", or "today".
bars-known-by = Known by { $day }

# Above a field for a date.
# .name: name of the field for screen readers.
bars-known-field = Show what was known by the end of
    .name = Known by the end of

# Button below the field: takes the date at which the playhead of the timeline stands.
bars-known-playhead = The playhead’s instant

# The size of the dataset: three counts in one line, parted by dots in the middle. Claims are what
# somebody said about an event.
bars-counts =
    { $events ->
        [one] { $events } event
       *[other] { $events } events
    } · { $claims ->
        [one] { $claims } claim
       *[other] { $claims } claims
    } · { $sources ->
        [one] { $sources } source
       *[other] { $sources } sources
    }

# Name of the menu that has theme, languages and "as known on" where the bar has no room for them.
bars-settings = Settings

# Name of the menu that has all other menus where the bar has no room for them.
bars-menu = Menu

# Name of a menu that chooses the colours of the window.
bars-theme = Theme
    .tooltip = The colours of the window

# Name, for screen readers, of the menu that chooses the language of the window.
bars-language = Language
    .tooltip = The language of the window

# A choice for names and for texts: the same language as the window's. Short: it stands in the bar.
bars-as-language = As the language

# Short label before a menu that chooses the language of titles, statements and notes.
# .name: name of the menu for screen readers.
bars-texts = Texts
    .name = Language of texts
    .tooltip = The language of titles, statements and notes

# Short label before a menu that chooses the language of place names.
# .name: name of the menu for screen readers.
bars-names = Names
    .name = Place names
    .tooltip = The language of place names. A name that is missing in it is shown in another script of that language, else in English, else in the first language that it has

# Button in the notice: hides it.
# .name: its name for screen readers.
bars-close = Close
    .name = Close notice
    .tooltip = Hide this line

# Button: opens the list of what is wrong with the file.
bars-problems = Show problems
    .tooltip = List what is wrong with the file

# At the left of the status line while the record is shown as it was known on a day. $day is a date
# in words, such as "28 Sep 2023".
bars-status-known = As known on { $day }

# In the place of the line above while that is still being worked out, for a record of very many
# events.
bars-status-known-later = Finding what was known on { $day }…

# The whole status line for screen readers while the record is shown as known on a day. $day is a
# date in words; $sentence says how many events are shown and hidden.
bars-status-known-and = As known on { $day }. { $sentence }

