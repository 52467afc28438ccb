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

## Help: "ibar --help" and "ibar check --help". Options as "--at", dates and fields in quotation marks
## stay as they are.

cli-about = A schematic map linked to a timeline, in which every fact is somebody's claim with a source

# Headings of the help, which stand before a list. The first stands before the line that shows how the
# command is typed, and has its colon; the others get theirs.
cli-usage = Usage:
# Stands for all options in a line of usage.
cli-usage-options = [OPTIONS]
# What a value stands for in a usage, “--at <WHEN>”, in capital letters.
cli-value-address = ADDRESS
cli-value-chart = CHART
cli-value-command = COMMAND
cli-value-dataset = DATASET
cli-value-file = FILE
cli-value-files = FILES
cli-value-format = FORMAT
cli-value-grade = GRADE
cli-value-language = LANGUAGE
cli-value-length = LENGTH
cli-value-line = LINE
cli-value-name = NAME
cli-value-number = NUMBER
cli-value-out = OUT
cli-value-rows = ROWS
cli-value-size = SIZE
cli-value-text = TEXT
cli-value-theme = THEME
cli-value-view = VIEW
cli-value-what = WHAT
cli-value-when = WHEN
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options

# After the explanation of an option: the value that it has unless given, and the values that it can
# have, with commas between them. Then the same as a list: its heading, and one value with its
# explanation.
cli-default-value = [default: { $value }]
cli-possible-values = [possible values: { $values }]
    .heading = Possible values:
    .item = { $value }: { $help }

# The options --help and --version. Commands have a longer help and a shorter one.
cli-help-flag = Print help
    .more = Print help (see more with '{ "--help" }')
    .less = Print help (see a summary with '{ "-h" }')
cli-version-flag = Print version

cli-file = The dataset to open; without it, the one that Ibar ships with. A large one is read while the window opens, which then shows its problems
cli-at = Where to put the playhead: an { "EDTF" } date such as { "2023-09-24T02:46+02:00" }, or one as people write it, such as "24 sep 2023 02:46", "44 BCE" or start
cli-known-by = Show only what was known by the end of that date
cli-select = The id of the event to select
cli-filter = Show only what fulfils this line, as in "speaker:serbia about:troops"
# "auto" and "both" are values of the option.
cli-names = The language of names, one that the dataset has, such as { "uk" }; "{ "auto" }" is that of the window, "{ "both" }" gives places in both local forms
# $tag is what stands where a language such as "sr-Latn" is expected.
cli-not-a-language = '{ $tag }' is not the tag of a language, such as en or sr-Latn
cli-lang = The language of the window, and of the dataset's texts where it has them in several; without it, that of the system
cli-verbose = Print what goes wrong and is worked around, on standard error; twice or three times for more

# The command "check". The second part is the longer help.
cli-check = Look for problems in datasets; without a file, in the one that Ibar ships with
    .long =
        Prints one summary line a file on standard output, and every problem on standard error.
        Ends with 0 where there is none, with 1 where there are some, with 2 where a file cannot be
        read.

        As { "JSON" } it prints one array on standard output, and nothing else: an object for each
        problem, with "{ "file" }", "{ "line" }", "{ "column" }", "{ "severity" }" ("{ "error" }" or "{ "warning" }"), "{ "code" }",
        "{ "message" }" and "{ "help" }" ({ "null" } where there is none). Lines and columns count from one, columns
        in characters. A file that cannot be read has one at its line 1, column 1.
cli-check-files = The files to look at
cli-check-format = How the problems are printed
cli-check-fonts = Tell also which letters no font on this computer has

# For whom something is printed: values of the option --format.
cli-format-text = For people
cli-format-json = For programs

# The command "when". The second part is the longer help; its examples are dates as Ibar reads them in
# English, which it does in every language.
cli-when = Explain dates: their bounds, their precision, and how they read in words
    .long =
        Dates are { "EDTF" }, levels 0 and 1 and the sets of level 2, and a time may stop at the minute:

        { "  2023-09-24, 2023-09-24T02:46+02:00, 2023-09~, 199X, 2023-09-29/2023-10-02, 1999-06-12/..," }
        { "  [2023-09-24..2023-09-26], {2023-10-01..2023-10-04,2023-10-20..2023-10-22}" }

        A date as people write it is read as well, and its { "EDTF" } is printed: "24 sep 2023", "44 BCE",
        "about 1855", "spring 2018", yesterday, "2 days ago".

        "{ "earliest" }" is the first instant that a date can mean, and "{ "latest" }" the last one, both included,
        to the millisecond: those of { "2023-09-24" } are 00:00:00 and 23:59:59.999 of that day. Bounds are
        { "RFC 3339" }, at the offset that the zone has then; a year before 0000 or after 9999 is expanded
        to a sign and six digits or more, as in { "-000043" } and { "+170000002" }, and year 0000 is 1 BCE.

        As { "JSON" } it prints one object a line, with "{ "text" }", "{ "valid" }", "{ "edtf" }", "{ "earliest" }", "{ "latest" }",
        "{ "precision" }" and "{ "words" }". "{ "valid" }" is { "true" } where the text itself is { "EDTF" }; "{ "edtf" }" is how to write
        it in a dataset. An end that is open or unknown is { "null" }, and so is all but the text and "{ "valid" }"
        of a text that is not a date. Its fault is printed on standard error.

        Ends with 0 where all are dates, with 1 where one is not, with 2 where an argument is wrong.
cli-when-texts = The dates
cli-when-zone = Time zone of times without an offset and of the bounds, as in { "Europe/Belgrade" }; like a dataset that names none, { "UTC" } unless given
cli-when-format = How the dates are printed

# The command "schema". The second part is the longer help.
cli-schema = Print the form of a dataset: an example with every field, explained
    .long = What it prints is itself a dataset, to start from.

# The command "help".
cli-help = Print this message or the help of the given subcommand(s)
cli-help-command = The command to explain

## Faults of the command line, after cli-error. $argument is an option as it is typed, as in
## "--at <WHEN>", and $value what was given for it.

cli-unknown-command = unrecognized subcommand '{ $command }'
cli-unknown-argument = unexpected argument '{ $argument }' found
cli-value-missing = a value is required for '{ $argument }' but none was supplied
cli-bad-value = invalid value '{ $value }' for '{ $argument }'
# $why is what the system says, in English.
cli-bad-value-why = invalid value '{ $value }' for '{ $argument }': { $why }
cli-value-too-many = unexpected value '{ $value }' for '{ $argument }' found; no more were expected
# $arguments are names of arguments with commas between them.
cli-arguments-missing =
    the following required arguments were not provided:
    { "  " }{ $arguments }
cli-argument-twice = the argument '{ $argument }' cannot be used multiple times
# $other is another option, or several with commas between them.
cli-argument-conflict = the argument '{ $argument }' cannot be used with '{ $other }'
cli-command-conflict = the subcommand '{ $command }' cannot be used with '{ $other }'

# Advice: $similar is an option or value that is nearly what was typed.
cli-similar = tip: a similar one exists: '{ $similar }'
cli-try-help = For more information, try '{ $option }'.

## Pictures: the command "render".

cli-render = Make a picture of the map, as it is in the window
    .long =
        The ending of the file's name is the format: { ".svg" } (vectors in layers, for a drawing
        program), { ".png" } or { ".pdf" } (a page). Headline, key, dates, sources and what is left out stand
        around the picture. It needs no display, and comes out the same on every machine.

        { "  ibar render attack.svg --from 2023-09-24 --to 2023-09-30 --size 85mm" }
        { "  ibar render day.png data.ron --at 2023-09-29 --size 1200x800 --theme dark" }
cli-render-out = The file to write; its ending is the format
cli-dataset = The dataset; without it, the one that Ibar ships with
cli-from = The first of the dates shown; without it, the dataset's first
cli-to = The last of the dates shown, included; without it, the dataset's last
cli-render-what = What the picture shows
cli-render-map = The map
cli-render-size = How large it is: a width as in { "85mm" } or { "1200" }, or width and height as in { "180mmx120mm" } or { "1200x800" }; { "180mm" } unless given
cli-render-scale = How many pixels of an image there are for each of the picture; without it, as many as print needs (300 to the inch) for a size in { "mm" }, else 1
cli-render-theme = The colours
cli-render-headline = The headline; without it, the dataset's title; empty for none
cli-render-outlines = Draw words as shapes: they look the same where the font is missing, and can no longer be edited
cli-force = Replace a file of that name
# $file: a name; $endings: the endings that there are, with commas between them.
cli-render-ending = the ending of “{ $file }” is no format of a picture: { $endings }

cli-render-timeline = The timeline
cli-render-both = The map above the timeline

cli-render-seconds = How many seconds a moving picture lasts ({ ".gif" }, { ".webp" }, or numbered images as in { "map-%04d.png" }); 10 unless given. The playhead goes through the dates of { "--from" } and { "--to" }
cli-render-fps = How many frames of a moving picture there are in a second
cli-render-step = How far the playhead moves from frame to frame, as in "6 h" or "1 day", in place of { "--seconds" }
cli-render-bad-step = it is no length of time
# Progress of a moving picture: $number of $all frames.
cli-render-frame = { $number } of { $all } frames
# The value is what stands behind the "?" of the address of a view, or the whole address.
cli-view = Show a view that was copied in the window; other options come on top of it
cli-address = The address of such a view, which begins with "{ "ibar:view?" }"; without a file it is shown on the dataset that Ibar ships with

# "C3" is a grade, and stays.
cli-grade = Leave out events and claims that are not graded that or better, such as { "C3" }

cli-render-chart = A chart on the timeline's scale
cli-render-panel = The selected event with who says what ({ "--select" })
cli-render-which-chart = Which chart
cli-render-story = The story that a page or a moving picture tells: its id, or { "first" }; a page tells the first one unless a part of the dataset is asked for
# $option stands as it is; $id is what was given; $known: ids with commas between them.
cli-render-no-story = { $option }: there is no story “{ $id }”; there are: { $known }
cli-render-no-event = no event is selected; { $option } selects one
