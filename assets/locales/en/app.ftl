# The window itself: its title, the dialog that opens a file, and why a file or the window does not
# open.

# The title of the window. $title is the dataset's.
app-window-title = { $title } – Ibar

# The system's dialog to open a file: its title, and its two choices of what is listed.
app-open-dialog = Open a dataset
app-open-dialog-known = Everything that Ibar reads
app-open-dialog-datasets = Datasets
app-open-dialog-all = All files

## Why a file cannot be shown. These are predicates of a sentence about a file, which stands before
## them as "crisis.ron is gone".

app-is-gone = is gone
# $why is one of the reading-file-… in reading.ftl, or one of the three below.
app-cannot-be-read = cannot be read: { $why }

app-reading-broke-off = reading it broke off
# "It" is the file, of which the end is missing.
app-breaks-off = it breaks off
# $what is a problem at that line of the file, as in reading.ftl.
app-at-line = line { $line }: { $what }

# $reason is app-is-gone or app-cannot-be-read.
app-file-and-reason = { $file } { $reason }
# Opening was cancelled.
app-not-opened = { $file } was not opened

## Options of the command line that cannot be followed. $option is as it is typed, as in "--at".

app-no-such-event = { $option }: { $file } has no event with the id '{ $id }'
# $tag is a language that was asked for, such as "de"; $languages lists the tags that there are.
app-no-names-in = { $option }: { $file } has no names in '{ $tag }', but in { $languages }
# $text is the value of the option, $fault why it is not understood.
app-bad-option = { $option } { $text }: { $fault }

## Why the window does not open

app-no-display = there is no display to open a window on: start Ibar in a desktop session, or set { "DISPLAY" } or { "WAYLAND_DISPLAY" }
# The display is the screen's server.
app-display-silent = the display does not answer: is it running, and are the libraries installed that the { "README" } names?
# $why is one of the messages in geo.ftl.
app-base-map-unreadable = the base map cannot be read: { $why }
# $why is what the system says, in English.
app-window-not-opened = the window could not be opened: { $why }

# The dates of --from and --to are the wrong way round.
app-range-backwards = the date of { "--to" } is before the one of { "--from" }

# $option stands as it is; $text is what was typed; $example a grade.
app-bad-grade = { $option }: “{ $text }” is no grade such as { $example }
