# Panels, sheets and menus: what is said in them beside the record itself.

# On the page about the grades: the heading of an example, and its sentences. $statement is what
# somebody says, in the words of the dataset; $grade a letter and a number, as "B2".
panels-grade-example = An example
panels-grade-example-claim = “{ $statement }” has the grade { $grade }.
# $source is a publisher; $meaning is what the letter means: "usually reliable".
panels-grade-example-letter = { $letter }: of the sources that carry it, { $source } is the best graded: { $meaning }.
# $meaning is what the number means: "probably true".
panels-grade-example-number = { $number }: how credible the statement itself is: { $meaning }.

# Name of a theme of the window, in a menu beside "Light", "Dark" and "High contrast".
panels-theme-high-contrast-dark = High contrast, dark

# Button at the edge of a narrow window: the panel slides over the map. Verbs, as orders.
panels-drawer-open = Open the panel of the selected event
panels-drawer-close = Close the panel of the selected event

# A menu within the File menu.
panels-recent = Recent files

# Below a field for a date: what is typed is none. A phrase.
panels-no-date = this is no date

# At the field for a length of time, while what is typed is none.
panels-no-length = This is no length of time, as “3 days” is; the dates shown stay as they are

# Button below the bookmarks: a verb.
panels-bookmarks-copy = Copy for the file
    .about = Put all bookmarks on the clipboard as phases in RON, for the list of phases in the dataset's file

# Below the edge of a narrow map: one sign for all places that lie outside it. Short.
panels-docks-folded = { $count ->
    [one] { $count } place beyond
   *[other] { $count } places beyond
}
