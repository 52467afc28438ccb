# Windows over the views: the page about the grades, the page of shortcuts, the progress of opening
# a file, and the list of problems of a file.

# Heading of the page about the grades of the Admiralty code (letters A to F for sources, numbers 1
# to 6 for claims). Use the names of the code that are usual in your language.
dialogs-grades = About the grades
dialogs-grades-intro = A grade of the Admiralty code has two halves: a letter for how reliable a source is, and a number for how credible a piece of information is. What is shown beside a claim is the best letter among its sources with its own number. An event passes the filter where it or a claim on it has both halves and each is as good as asked for; F, 6 and what is not graded never pass.

# Heading above the dataset's own sentences on how its grades were given.
dialogs-grades-rule = How this dataset grades
# Stands below that heading where the dataset has no such sentence.
dialogs-grades-no-rule = It does not tell
dialogs-grades-whole-file = Numbers are those of the whole file, also while it is shown as known on a day

# Head of a table of letters with their meanings; ".counted" heads the column with the number of
# sources of each letter.
dialogs-reliability = Reliability
    .counted = sources
# Head of a table of numbers with their meanings; ".counted" heads the column with the number of
# claims of each number.
dialogs-credibility = Credibility
    .counted = claims

# Before a row of grades, each with its number of claims, as in "B2 14".
dialogs-claims-by-grade = Claims by grade
# The same for events.
dialogs-events-by-grade = Events by grade

# Heading of the page of keyboard shortcuts.
dialogs-shortcuts = Shortcuts
# Below the shortcuts: what the pointer does.
dialogs-shortcuts-hint = On the timeline and the map, turn the wheel to zoom at the pointer and drag to move. Drag the scale or the flag to move the playhead. On the map, span a rectangle with Shift to zoom to it, double click to come closer, and click with the other button for coordinates and distances

# Button beside the bar of progress.
dialogs-cancel = Cancel
    .tooltip = Stop reading; Escape does it too
# Button in an empty window.
dialogs-open = Open…
    .tooltip = Open another dataset file
# Button in an empty window.
dialogs-open-shipped = Open “Serbia–Kosovo 2023”
    .tooltip = Open the dataset that Ibar ships with
# Button: opens the list of what is wrong with the file.
dialogs-show-problems = Show problems
    .tooltip = List what is wrong with the file

# Heading of the window that lists what is wrong with the file.
dialogs-problems = Problems
# Button above the list.
dialogs-edit = Open file
    .tooltip = Open the file in your editor
# Button above the list.
dialogs-copy-all = Copy all
    .tooltip = Put the whole list on the clipboard
# Below the list where it is cut off. $count is the number of problems left out.
dialogs-more-problems = { $count ->
    [one] And { $count } more, which is not listed
   *[other] And { $count } more, which are not listed
}
# Button in the row of a problem.
# .name: its name for screen readers. $nth is the place of the problem in the list: 1, 2, 3 …
dialogs-copy = Copy
    .name = Copy problem { $nth }
    .tooltip = Put this problem on the clipboard
# Last line in the row of a problem: $help says how to mend it, in a sentence.
dialogs-help = Help  { $help }
