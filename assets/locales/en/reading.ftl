# What the reader refuses in a dataset file, which is written in RON, and its advice. Each is a phrase
# without a capital and without a full stop, as compilers write them. What stands in “curly”
# quotation marks around an argument is text of the author's file.
#
# RON's own reader says some things that are not here; they stay in English.

## The file itself

# $fault is one of the reading-file-… below, $file a path.
reading-file-fault = { $fault }: { $file }
reading-file-missing = there is no such file
reading-file-denied = this file may not be read
reading-file-directory = this is a directory, not a file
reading-file-device = this is a device or a pipe, not a file
# $most is a number of gibibytes.
reading-file-too-large = this file is larger than { $most } GiB, which is as much as Ibar reads
# $why is what the system says, in its language.
reading-file-broken = reading broke off ({ $why })

reading-empty-file = the file is empty
reading-zero-byte = the file holds a zero byte: this is no text
reading-not-utf8 = from here on the file is not { "UTF-8" }
reading-looks-like-utf16 = this looks like { "UTF-16" }: save the file as { "UTF-8" }
reading-save-as-utf8 = save the file as { "UTF-8" }
reading-no-dataset = this file is no dataset
reading-looks-like-json = this looks like { "JSON" }: with a name that ends in { ".json" }, Ibar reads it as such
reading-looks-like-html = this looks like { "HTML" } or { "XML" }: Ibar reads { "KML" }, { "GPX" } and its own pages, under their own endings
reading-dataset-start = a dataset starts with “{ "Dataset(" }”
reading-bracket-missing = expected “(” after “{ "Dataset" }”
# $name is the name of another record, as in "Event".
reading-other-record = expected a “{ "Dataset(…)" }”, found a “{ $name }”

# Versions of the form of a dataset: $found in the file, $read by this program.
reading-other-version = this file is of version { $found } of the form; Ibar reads version { $read }
reading-newer-version-help = open it with a newer Ibar
# $field is a field with its value.
reading-write-version = write “{ $field }”
reading-write-version-first = write “{ $field }” as its first field
# A loss: a clause after a semicolon.
reading-as-version-1 = the file is read as version 1

# RON has extensions that a file may ask for.
reading-unused-extension = the extension “{ $name }” is not used in this form

## Expected and found

# $expected is one of the reading-expected-…, $found one of the reading-found-… below; where a
# language has cases, words after a colon can do without them.
reading-expected-found = expected { $expected }, found { $found }

reading-expected-point = “{ "(lat: …, lon: …)" }”
# $name is the name of a record, as in "Event".
reading-expected-record = “{ $name }(…)”
reading-expected-text = a string in double quotes
reading-expected-number = a number
reading-expected-whole-number = a whole number
reading-expected-boolean = “{ "true" }” or “{ "false" }”
reading-expected-list = a list in square brackets
reading-expected-names = names by language in braces
reading-expected-fields = round brackets with fields
reading-expected-closing-bracket = “)”
# A word of the form, as in kind: Attack.
reading-expected-word = a word without quotes
# The name of a field.
reading-expected-colon = a colon after the name

# The end of the file or of the record.
reading-found-end = the end
# A string is text between quotation marks.
reading-found-text = a string
reading-found-open-text = a string that is never closed
reading-found-open-comment = a comment that is never closed
# A number that is not whole.
reading-found-fraction = a fraction
# $text is a word or sign of the file.
reading-found-word = “{ $text }”

reading-value-expected = expected a value
reading-list-expected = expected a list in square brackets
reading-missing-comma = expected a comma before this
# $found is a word or sign of the file.
reading-field-expected = expected a field of the dataset, found “{ $found }”
reading-too-many-digits = the number has too many digits
# In brackets: $expected is how many values there should be, $found how many there are.
reading-number-of-values = { $expected ->
    [one] expected { $expected } value, found { $found }
   *[other] expected { $expected } values, found { $found }
}
reading-other-number-of-values = expected another number of values, found { $found }

## Fields and words

# $record is the name of a record, as in "Event", or "(…)".
reading-unknown-field = “{ $record }” has no field “{ $field }”
reading-missing-field = “{ $record }” needs a field “{ $field }”
reading-given-twice = “{ $field }” is given twice
reading-dataset-has-no-field = a dataset has no field “{ $field }”
reading-dataset-needs-field = a dataset needs a field “{ $field }”
# $fields are names of fields with commas between them: those of one record, and those of the file.
reading-its-fields = its fields are { $fields }
reading-the-fields = the fields are { $fields }
# $word is a word of the file, as in kind: Attak.
reading-unknown-word = “{ $word }” is none of the words that fit here
# $words are words of the form with commas between them.
reading-the-words = the words are { $words }
# $list is the name of a list, as in "events".
reading-list-twice = the list “{ $list }” is given twice

reading-unknown-zone = there is no time zone “{ $zone }”
# $example is the name of a time zone.
reading-zone-help = use a name of the { "IANA" } database, as in “{ $example }”

reading-colon-help = write “{ "name: value" }”, with a colon
reading-quotes-help = write the text in straight double quotes: { "\"…\"" }
reading-escape-help = write “{ "\\\\" }” for a backslash and “{ "\\\"" }” for a quote
# $example is a piece of a file.
reading-point-help = write a point as { $example }
# Coordinates as other programs write them; $meant is the point as it is written here.
reading-coordinates-comma = a decimal comma: numbers have a decimal point here
reading-coordinates-quoted = coordinates in quotes: they are numbers here
reading-coordinates-hemisphere = coordinates with a letter for the hemisphere: south and west have a minus sign here
reading-coordinates-degrees = coordinates in degrees and minutes: they are decimal degrees here
reading-coordinates-names = latitude and longitude are called “{ "lat" }” and “{ "lon" }” here
reading-coordinates-pair = two numbers without names, of which either may be the latitude
reading-coordinates-help = write { $meant }
reading-coordinates-pair-help = in the order of { "GeoJSON" }, longitude first, this is { $meant }
reading-names-help = write names as { $example }
reading-quantity-help = write { "Exact(30)" }, { "About(30)" }, { "Range(20, 40)" }, { "AtLeast(30)" } or { "AtMost(30)" }
# $letters are grades from A to F.
reading-reliability-help = write one of { $letters }, without quotes
reading-where-help = write { "Place(…)" }, { "Point(…)" }, { "Area(…)" }, { "Line(…)" }, { "Along(…)" } or { "Unlocated" }

## Brackets, strings and comments

# $expected and $found are brackets.
reading-wrong-bracket = expected “{ $expected }”, found “{ $found }”
reading-bracket-closes-nothing = nothing is open that “{ $found }” could close
# $bracket is an opening bracket; $lines says how many lines above the closing one it stands.
reading-was-opened = { $lines ->
    [0] “{ $bracket }” was opened on this line
    [one] “{ $bracket }” was opened on the line above
   *[other] “{ $bracket }” was opened { $lines } lines above
}
reading-bracket-unclosed = this bracket is never closed
reading-dataset-unclosed = the bracket of the dataset is never closed
reading-dataset-unclosed-help = add “)” at the end of the file
reading-dataset-ends = the dataset ends before this
reading-bracket-above = look for a closing bracket too many above
# $list is the name of a list, as in "events".
reading-list-unclosed = the list “{ $list }” is never closed
reading-list-unclosed-help = add “]” after its last record; nothing is left out
# $found is a word or sign of the file that belongs into the record before it. $record says what that
# is: actor, source, place, event, force, phase or story.
reading-stands-outside = { $record ->
    [actor] “{ $found }” stands outside of the actor
    [source] “{ $found }” stands outside of the source
    [place] “{ $found }” stands outside of the place
    [force] “{ $found }” stands outside of the force
    [phase] “{ $found }” stands outside of the phase
    [story] “{ $found }” stands outside of the story
   *[event] “{ $found }” stands outside of the event
}
reading-bracket-before = look for a closing bracket too many before it
reading-too-deep = too many brackets within each other
# $most is a number, 64.
reading-more-brackets = more than { $most } brackets within each other
reading-string-unclosed = this string is never closed
reading-string-unclosed-help = add “{ "\"" }” where the text ends
# $most is a number of bytes.
reading-string-too-long = this string is longer than { $most } bytes
reading-string-too-long-help = shorten it, or look for a quotation mark that closes it too late
reading-comment-unclosed = this comment is never closed
reading-comment-unclosed-help = add “*/” where the comment ends
reading-too-many-unclosed = too many strings or comments are never closed
# $most is a number from 1 to 64.
reading-too-many-mistakes = { $most ->
    [one] more than { $most } mistake
   *[other] more than { $most } mistakes
}

## What a mistake costs: clauses after a semicolon. More of them are in check.ftl.

# $field is the name of a field.
reading-field-left-out = “{ $field }” is left out
reading-nothing-left-out = nothing is left out
# A field that is not known.
reading-passed-over = it is passed over
# Two lists of the same name.
reading-both-read = both are read
reading-rest-not-read = the rest is not read
reading-rest-of-file-not-read = the rest of the file is not read
# A title or summary.
reading-stays-empty = it stays empty
reading-utc-taken = UTC is taken
reading-dates-as-utc = dates without an offset are read as UTC
reading-english-taken = English is taken
reading-basemap-political = Borders, roads and names of today are shown
# The hours of the parts of a day: morning, evening and the like.
reading-usual-hours-taken = the usual hours are taken

# What the RON reader’s own library says, always in English; behind a colon or at the start of a
# problem.
reading-as-ron-says = { $text }
