# Faults of files that are not RON. Lines and columns stand before them.

# $expected is a sign that JSON wants there, or two of which either will do.
import-bad-json = this is no { "JSON" }: expected { $expected }
    .value = this is no { "JSON" }: a value is missing
    .number = this is no number in { "JSON" }
    .escape = this is no { "JSON" }: behind the backslash stands no escape such as { "\\n" }
    .end = this is no { "JSON" }: there is more behind its end
    .depth = brackets stand too deep in brackets
# $member is the name of a member of the file.
import-no-records = the file has no records of Ibar’s: the member "{ $member }" is missing
    .help = Ibar reads the { "GeoJSON" } and the Linked Places that it has written itself
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
