# What the command line prints.

# A command that was not done, as compilers and shells write it. $what is why.
cli-error = error: { $what }

# After the first problems of a file: $count is how many more there are.
cli-and-more = { $count ->
    [one] and { $count } more, which `{ "ibar check" }` prints
   *[other] and { $count } more, which `{ "ibar check" }` prints
}

# $option is as it is typed, $fault is that there is no such time zone.
cli-bad-zone = { $option }: { $fault }

# What "ibar when" prints about a date. In place of the file's name where a fault in a date is shown:
cli-date = date
# Names of rows, with the value after them: the date's form for programs, its first and its last
# instant, how precisely it is known, and how it reads.
cli-row-edtf = { "EDTF" }
cli-row-earliest = earliest
cli-row-latest = latest
cli-row-precision = precision
cli-row-words = words
# In place of an instant, where a date has no end or nobody knows it.
cli-bound-open = open
cli-bound-unknown = unknown
