# Bookmarks: instants and stretches of time that a person marked on the timeline, with the list in
# which they are named and removed.

# The button that opens the list, and the name of the list: a noun.
bookmarks-list = Bookmarks
# The list is empty.
bookmarks-none = No bookmarks yet
# Two buttons below the list. An instant is a point in time; the playhead is the line that marks the
# present instant on the timeline; B is a key of the keyboard, which braces and
# quotation marks keep Latin in Cyrillic.
bookmarks-add-instant = Add this instant
    .about = Where the playhead stands ({ "B" })
# The window is the stretch of time whose events are shown.
bookmarks-add-window = Add the dates shown
    .about = The stretch in force

# Buttons at the end of each row, short; `.name` is what a screen reader says of the button. $name is
# what the person called the bookmark, or its date in the nominative.
bookmarks-go = Go
    .name = Go to { $name }
bookmarks-remove = Remove
    .name = Remove { $name }
# The field for the name, for a screen reader. $date is a date, or two as in bookmarks-from-to.
bookmarks-name = Name of the bookmark, { $date }
# A bookmark and its date, in the tooltip of its flag.
bookmarks-name-and-date = { $name }, { $date }
# The flag on the scale, for a screen reader. $bookmark is its name and date, or its date alone.
bookmarks-flag = Bookmark { $bookmark }
# A stretch of time; $from and $to are dates in the nominative, perhaps with a time, OF($from) and
# OF($to) the same after a preposition.
bookmarks-from-to = { $from } to { $to }
