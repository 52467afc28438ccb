# Events whose dates leave open whether they lie in the dates shown.

# End of the sentence in the status line that counts events, and a sentence of its own: so many of
# the events shown may as well have happened before or after the dates shown. $shown is the number
# of events shown, $possible how many of them.
certainty-possible = { $possible } of the { $shown } perhaps earlier or later

# The two together. $sentence is such as "14 of 100 events: 77 outside these dates", $possible the
# sentence above.
certainty-sentence = { $sentence }; { $possible }

# Name of a row or a mark for screen readers, where the event may also lie outside the dates shown.
# $name is title, date and place.
certainty-name = { $name }, perhaps earlier or later

# On the page about the open file: which hours its dates mean by a part of the day. $from and $to are
# clock times such as 18:00.
certainty-part-hours = { $part ->
    [night] Night is { $from } to { $to }.
    [dawn] Dawn is { $from } to { $to }.
    [morning] Morning is { $from } to { $to }.
    [midday] Midday is { $from } to { $to }.
    [daytime] Daytime is { $from } to { $to }.
    [afternoon] Afternoon is { $from } to { $to }.
   *[evening] Evening is { $from } to { $to }.
}

# Flags of the playhead that is dragged onto a bound of an event whose time is not known closer.
# $event is its short title.
certainty-earliest = { $event }, at the earliest
certainty-latest = { $event }, at the latest

# Below the figure of a force on the map: who gave it and what time it is for. $date is such as
# "26 Sep", $speaker is a name, or several with commas. .date stands in a line below the name where there is
# little room.
certainty-for = { $speaker }, for { $date }
    .date = for { $date }
# In a line below that, or after a comma: when it was said. The speaker may be a woman, a man, several
# people or an office: say it without a subject ("stated on").
certainty-said = said on { $date }
# The two together, of a figure that was given at the time that it is for.
certainty-said-then = { $speaker } said on { $date }

# The figures of a force at the ends of two windows of time, A and B, that are compared. $a and $b are
# figures such as "≈4,500", or a dash for none.
certainty-figures = A { $a }, B { $b }

# Date in few letters of something that took place once within these days, nobody knows when. $dates is
# such as "3–20 Oct 2023".
certainty-once = once { $dates }

# In the narrow column of the hours in the list: at that time or before. $time is a time of day, such
# as 14:17, or a day, such as "20 Oct".
certainty-by = by { $time }
# The same: at some time between the two. Each is such as 14:17, or an hour alone, such as 12.
certainty-between = { $from }–{ $to }

# What is said of a date, where the date itself is in doubt. $words is such as "02:46" or "day".
certainty-doubted = { $words }?

## Warnings of what is most likely a slip in a file

# $id is an event, $year the year that is written.
certainty-far-date = “{ $id }” is dated { $year }, far from all other events
# $meant is the date with another year, as in 2025-03-03.
certainty-far-date-meant = did you mean { $meant }?
# $first and $last are years.
certainty-far-date-others = the others are dated { $first } to { $last }
# $id is an event, $date its date as it is written.
certainty-future-date = “{ $id }” is dated { $date }, which is yet to come
certainty-future-date-help = check the year, unless it is a plan
# $id is a place. Latitude 0 and longitude 0 meet in the Gulf of Guinea.
certainty-null-island = “{ $id }” lies at 0, 0, in the Gulf of Guinea
certainty-null-island-help = leave the position out where it is not known
# $id is the place. The map is drawn in a projection that cannot show every point of the earth.
certainty-beyond-map = the map does not reach “{ $id }”, whose events stand at its edge
# $field is the name of a field in the file's header: projection.
certainty-beyond-map-help = another “{ $field }” in the header can show it

## Lines of the key of the map

# A pale mark: the event may as well lie outside the dates shown.
certainty-key-possible = Perhaps earlier or later
# A question mark at a mark: nobody is sure of the date.
certainty-key-doubted = Date in doubt

## Warnings of figures that are not drawn

# $date is the date of a figure of a force, as it is written.
certainty-figure-outside = this figure is for { $date }, when the force is nowhere: it is not drawn
# "presence" is the name of a field of the file.
certainty-figure-outside-help = add the time to { "presence" }, or correct the date

# Advice on a date such as 2023-W41, which is no EDTF.
certainty-week-help = write a week as its days, as in [2023-10-09..2023-10-15]

# In the panel of an event whose date leaves open whether it lies in the dates shown.
certainty-panel = Perhaps earlier or later than the dates shown
