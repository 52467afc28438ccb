# Sheets and lines about the file: its progress while it is read, the notice under the top bar, the
# list of problems, the page about the grades.

# Progress, in parts with dots between them: "Opening a.ron · 412,000 events · 48 of 112 MB".
sheets-opening = Opening { $file }
# The file is open already, and is read once more because it changed on disk.
sheets-reading-again = Reading again { $file }
sheets-events = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
# What is being done. $bytes: "48 of 112 MB".
sheets-fetching = fetching, { $bytes }
sheets-searching = finding records, { $bytes }
sheets-sorting = putting them in order
# $done and $total are numbers of megabytes, or of kilobytes.
sheets-megabytes = { $done } of { $total } MB
sheets-kilobytes = { $done } of { $total } kB

# The notice under the top bar. $problems: "3 problems"; $file: the name of a file.
sheets-notice-kept = { $problems } in { $file }; everything was kept
sheets-notice-left-out = { $problems } in { $file }; what could be read is shown
# $reason: what is wrong with the file, a phrase that begins with a verb: "cannot be read: line 3: no
# dataset", "is gone".
sheets-notice-last-good = { $file } { $reason }; showing the last good state
# $open: the name of the file that stays open.
sheets-notice-refused = { $file } { $reason }; { $open } stays open

# How many problems a file has, on the status line and in the notice.
sheets-unreadable = cannot be read
sheets-no-problems = no problems
sheets-problems = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
}
sheets-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
sheets-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
sheets-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}

# The sentence above the list of problems. $first, $second and $third are "2 errors", "1 warning",
# "4 notes": those of the three that there are.
sheets-sentence-unreadable = { $file } cannot be read: { $reason }
sheets-sentence-good = Nothing is wrong with { $file }: all of it was read
sheets-sentence-one = { $first } in { $file }
sheets-sentence-two = { $first } and { $second } in { $file }
sheets-sentence-three = { $first }, { $second } and { $third } in { $file }

# How bad a problem is; at its row in the list.
sheets-weight-note = Note
sheets-weight-warning = Warning
sheets-weight-error = Error

# In the table of grades: sources or claims that have none.
sheets-ungraded = ungraded
