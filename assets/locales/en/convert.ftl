# Datasets in other formats: the command "convert", and what it says.

convert-command = Write a dataset in another format, by the ending of the file's name
    .long =
        { "ibar convert IN OUT" } reads { "IN" }, or the dataset that Ibar ships with where only { "OUT" } is given, and
        writes { "OUT" }: { ".ron" }, { ".geojson" } ({ "RFC 7946" }), { ".csv" }, { ".kml" } with times, { ".ics" } (iCalendar),
        { ".json" } (TimelineJS 3), { ".jsonld" } (Linked Places), { ".md" } (a report). Ibar reads { ".ron" }, { ".geojson" },
        { ".jsonld" } and { ".csv" } of events back, with the same events.

        What was held back by dates, filter and grade, and what the format cannot hold, is listed on
        standard error. Ends with 0, with 1 where the dataset has errors, with 2 where a file cannot be
        read or written.
convert-files = The dataset to read, and the file to write; with one file, the dataset that Ibar ships with is written
# .events and .claims explain the two values of the option.
convert-rows = What a row of a table is
    .events = An event; Ibar reads such a table back
    .claims = A claim, with its speaker, date and sources

# What was written: $file with so many events and claims.
convert-done = { $file }: { $events ->
    [one] { $events } event
   *[other] { $events } events
}, { $claims ->
    [one] { $claims } claim
   *[other] { $claims } claims
}
# Lines on standard error. $what is a sentence as below.
convert-held = held back: { $what }
convert-loss = not in this format: { $what }

# Two sentences on what was held back, in one line.
convert-held-both = { $first }; { $second }
# $total: the claims on the events that are written.
convert-claims-held = { $held ->
    [one] { $held } of { $total } claims is below the grade
   *[other] { $held } of { $total } claims are below the grade
}

# What a format cannot hold.
convert-lost-stories = stories, because they lead through events that are held back
convert-lost-positions = { $count ->
    [one] the position of { $count } event, which has no coordinates of its own
   *[other] the positions of { $count } events, which have no coordinates of their own
}
convert-lost-undated = { $count ->
    [one] { $count } event, because its date has no start that the format can hold
   *[other] { $count } events, because their dates have no start that the format can hold
}
convert-lost-references = what is known of { $actors ->
    [one] { $actors } actor
   *[other] { $actors } actors
}, { $sources ->
    [one] { $sources } source
   *[other] { $sources } sources
} and { $places ->
    [one] { $places } place
   *[other] { $places } places
} besides ids, and names and points of places
convert-lost-day-parts = the hours of the parts of a day
convert-lost-marks = { $count ->
    [one] { $count } mark of the direction of writing
   *[other] { $count } marks of the direction of writing
}
convert-lost-claims-table = what makes events and sources records: such a table is not read back
convert-lost-kml = claims and sources as records; they stand in the descriptions as sentences
convert-lost-timelinejs = claims and sources as records, places and the second of two clocks; sentences stand in the slides
convert-lost-ics = claims and sources as records; they stand in the descriptions as sentences
convert-lost-markdown = records as such; it is for people

# Why a file was not written or read. $file is its name.
convert-unknown-format = { $file }: no format has this ending; there are { $known }
convert-no-dataset = { $file }: no dataset could be read

# Names of formats, in menus.
# .claims: the same with a row a claim.
convert-format-ron = Ibar dataset ({ "RON" })
convert-format-geojson = { "GeoJSON" }
convert-format-csv = Table of events ({ "CSV" })
    .claims = Table of claims ({ "CSV" })
convert-format-kml = { "KML" } with times
convert-format-timelinejs = { "TimelineJS" }
convert-format-ics = Calendar ({ "iCalendar" })
convert-format-lpf = { "Linked Places" }
convert-format-markdown = Report ({ "Markdown" })
convert-recipe = The recipe by which to read a table of somebody else’s; else the one beside it
# $why is a line, a column and what the reader says, in English.
convert-bad-recipe = the recipe { $file } cannot be read: { $why }
convert-after = The dataset of an earlier download of the same file, which becomes the earlier state of knowledge
