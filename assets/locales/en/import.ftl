# Faults of files that are not RON. Lines and columns stand before them.

# $expected is a sign that JSON wants there, or two of which either will do.
import-bad-json = this is no { "JSON" }: expected { $expected }
    .value = this is no { "JSON" }: a value is missing
    .number = this is no number in { "JSON" }
    .escape = this is no { "JSON" }: behind the backslash stands no escape such as { "\\n" }
    .end = this is no { "JSON" }: there is more behind its end
    .depth = brackets stand too deep in brackets
    .many = there are more than { $most } values in this file
# $member is the name of a member of the file.
import-no-records = the file has no records of Ibar’s: the member "{ $member }" is missing
    .help = Ibar reads { "GeoJSON" }, Linked Places, { "TimelineJS" }, { "StoryMapJS" } and events of timemap
# $first and $second are names of columns.
import-no-columns = a table of events needs the columns "{ $first }" and "{ $second }"
import-long-row = this row has { $cells ->
    [one] { $cells } cell
   *[other] { $cells } cells
}, and the table { $columns ->
    [one] { $columns } column
   *[other] { $columns } columns
}
    .help = Was a comma left without quotation marks around its cell?
# $why is what the reader says, in English.
import-bad-form = this cannot be read: { $why }
# $field is the name of a property or a column.
import-unknown-field = nothing is known by the name "{ $field }"; it is passed over
    .help = Ibar reads the fields of its own records, which { "ibar schema" } explains

# The line after a file of somebody else's was read.
import-tally = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}: { $events ->
    [one] { $events } event
   *[other] { $events } events
}, { $refused } refused; { $columns ->
    [one] { $columns } column
   *[other] { $columns } columns
} left alone

# What a column of a table was taken for, in lists.
import-role-id = identifier
import-role-title = title
import-role-summary = summary
import-role-when = when
import-role-until = until
import-role-earliest = at the earliest
import-role-latest = at the latest
import-role-date-precision = precision of the date
import-role-time = time of day
import-role-year = year
import-role-month = month
import-role-day = day
import-role-latitude = latitude
import-role-longitude = longitude
import-role-coordinates = coordinates
import-role-radius = radius in metres
import-role-radius-km = radius in kilometres
import-role-place-precision = precision of the place
import-role-place = place
import-role-region = region
import-role-country = country
import-role-statement = what was said
import-role-speaker = who said it
import-role-said = when it was said
import-role-source = source
import-role-publisher = publisher
import-role-address = web address
import-role-kind = kind
import-role-actor = actor
import-role-tag = tag
import-role-figure = figure
import-role-figure-low = lowest figure
import-role-figure-high = highest figure
import-role-note = note
import-role-left-alone = left alone
# What was found about a file as a whole.
import-detail-encoding = encoding
import-detail-separator = separator
import-detail-header = line of the names
import-detail-sheet = sheet
import-detail-dates = order of dates
import-detail-zone = time zone
import-order-day = day first
import-order-month = month first
import-format-separated = separated text
import-format-workbook = workbook

# Faults of tables of somebody else's. $column is the name of a column, $text what is in its cell.
import-open-quote = this quotation mark is never closed
    .help = It is read as a letter; double it, or put one behind the cell
import-open-quotes = { $count ->
    [one] from here on one more quotation mark is never closed, and only counted
   *[other] from here on { $count } more quotation marks are never closed, and only counted
}
import-too-many-columns = there are { $found } columns, and at most { $most } are read
import-empty-table = there is no table in this file
    .help = A table has a row of names and a row a record, with commas, semicolons or tabs between the cells
import-no-rows = there are no rows under the names of the columns
# $most is the most rows that are read.
import-too-many-rows = this table has { $count } rows, of which the first { $most } are read
    .help = Read it in parts, with a file for some of the years or countries each
import-odd-encoding = this line is in another encoding than the rest of the file
    .help = Save the file as { "UTF-8" }
# $count is the number of such lines besides those that were told one by one. It stands with the first of them.
import-odd-encoding-more = { $count ->
    [one] from here on one more line is in another encoding, and only counted
   *[other] from here on { $count } more lines are in another encoding, and only counted
}
import-bad-letters = some bytes are no letters in { $encoding }
    .help = Choose another encoding, or save the file as { "UTF-8" }
import-second-id = another row has the identifier "{ $id }" already; this one becomes "{ $own }"
# What the role of a column says of a cell that it cannot read. $role is one of the words below.
import-unread-cell = in the column "{ $column }", "{ $text }" is no { $role ->
    [When] date
    [Until] date after the start
    [Earliest] date
    [Latest] date after the earliest
    [Said] date
    [Time] time of day
    [Latitude] latitude
    [Longitude] longitude
    [Coordinates] pair of coordinates
    [Address] web address
   *[other] number
}; it is kept as a note
import-refused-cell = this row has no date and no place: in the column "{ $column }", "{ $text }" is no { $role ->
    [When] date
    [Until] date
    [Earliest] date
    [Latest] date
    [Said] date
    [Time] time of day
    [Latitude] latitude
    [Longitude] longitude
    [Coordinates] pair of coordinates
    [Address] web address
   *[other] number
}
# $count is the number of rows that are refused besides those that were told one by one. It stands with the first of them.
import-refused-more = { $count ->
    [one] from here on one more row is refused, and only counted
   *[other] from here on { $count } more rows are refused, and only counted
}
import-refused-row = this row has neither a date nor a place
    .help = Fill in one of them, or give another column the role of a date or a place
import-help-date = Write a date as { $example }
import-help-time = Write a time of day as { $example }
import-help-degrees = Write degrees as { $example }, with letters or signs for minutes where there are any
import-help-address = Write a web address as { $example }
import-help-number = Write a number as { $example }
# $note is a sentence of its own.
import-placed-by-name = "{ $place }" has no coordinates: { $note }
import-place-not-found = no town of the world is named "{ $place }", and it has no coordinates
    .help = Add columns of latitude and longitude, or give the place its coordinates by hand
# Kept with a place in the dataset.
import-note-by-name = Placed by its name.
import-note-one-of = Placed by its name; { $others ->
    [one] { $others } other town has it
   *[other] { $others } other towns have it
}.
# $why is what the reader says, in English.
import-bad-workbook = this workbook cannot be read: { $why }
    .help = Save it again as { "XLSX" } or { "CSV" }, without a password
import-empty-workbook = no sheet of this workbook has anything in it
import-large-workbook = this workbook is larger than { $most } { "MiB" } when it is unpacked
# $sheet is the name of a sheet, $others the names of others with commas between them.
import-other-sheets = only the sheet { $sheet } of this workbook is read; there are tables in { $others }, too
    .help = Choose another sheet above the map, or name it in the recipe, as { "sheet: \"2024\"" }
# Events of a later download beside those of an earlier one.
import-revision = { $added } new, { $changed } changed, { $deleted } deleted, { $unchanged } unchanged
# Said by the publisher of a file, in a dataset.
import-withdrawn = The record was deleted from the file.
# Kept with a range in a dataset. $best is a number.
import-best-estimate = best estimate: { $best }

# The strip about a file of somebody else's. $found is what was found, but is not certain.
import-unsure = { $found }?
import-show-columns = Show columns
import-hide-columns = Hide columns
import-columns-hint = What each column of the file was taken for
# $name is the name of a column of the file.
import-column = Column “{ $name }”
import-column-filled = { $count ->
    [one] { $count } cell
   *[other] { $count } cells
}
import-column-unread = { $count ->
    [one] { $count } cell cannot be read so; it is kept as a note
   *[other] { $count } cells cannot be read so; they are kept as notes
}
# $role is a phrase such as "when" or "web address".
import-column-guessed = Taken at first for: { $role }
import-more-columns = and { $count ->
    [one] { $count } more column
   *[other] { $count } more columns
}
import-no-header = no names
import-header-line = names in line { $line }
# The name of a dataset.
import-pasted = Pasted rows
# $file is the name of a file.
import-recipe-kept = Choices kept in { $file }
# $why is a sentence without its full stop.
import-recipe-not-kept = The choices hold in this window, but cannot be kept beside the file: { $why }
import-no-recipe-there = { $file } is there already and is no recipe
import-bad-recipe = the recipe in { $file } cannot be read, line { $line }, column { $column }: { $why }
    .help = Mend it or remove it; the file is read without it
# Stands for $why in the message above: a file in the place of a recipe.
import-recipe-too-large = it is larger than any recipe

# Later states of the open file. A command of the File menu.
import-update = Update from…
    .about = Choose a newer file of the same records: what it changes becomes a later state of knowledge, as “As known on a day” shows it
# The title of the window for choosing that file.
import-update-dialog = Choose the newer file
# A command of the File menu.
import-save-records = Save as { "RON" }…
    .about = Save the whole record as a dataset of Ibar’s own, with what newer files brought
# $file is the name of a file, $what the numbers of import-revision.
import-updated = { $file }: { $what }
    .by-titles = { $file }: { $what } (without identifiers, records are matched by their titles)
# A notice. $count is the number of files that were dropped, $opened the name of one, $others the names of the rest.
import-several-dropped = { $count } files were dropped, and a window shows one: { $opened } is open. Drop the others one at a time: { $others }
# $sheet is the name of a sheet, $cell the name of a cell such as C5, $row the number of a row, $what a
# sentence without its full stop.
import-at-cell = sheet { $sheet }, cell { $cell }: { $what }
    .row = sheet { $sheet }, row { $row }: { $what }

# $command is a command that builds Ibar.
import-no-parquet = this is a { "Parquet" } file, which this build of Ibar does not read
    .help = Build Ibar with { $command }, or save the file as { "GeoJSON" }: { "ogr2ogr out.geojson in.parquet" }
# $why is what the reader says, in English; $name is the name of a way to compress; $found and $most are numbers of columns, and in .text
# $most is a number of mebibytes.
import-bad-parquet = this { "Parquet" } file cannot be read: { $why }
    .type = this { "Parquet" } file is damaged, or it has a column of a type that is not read
    .footer = the description at the end of this { "Parquet" } file is damaged, or far too long
    .large = parts of this { "Parquet" } file unpack to more than is read at once
    .columns = this { "Parquet" } file has { $found } columns; at most { $most } are read
    .text = the rows of this { "Parquet" } file are more than { $most } { "MiB" } as text
    .packing = this { "Parquet" } file is packed with { $name }, which is not read
    .packing-help = Pack it with { "Zstandard" }: { "ogr2ogr -lco COMPRESSION=ZSTD out.parquet in.parquet" }
    .help = Take a part of it: { "ogr2ogr -where … out.geojson in.parquet" }
