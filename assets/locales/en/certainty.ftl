# Events whose dates leave open whether they lie in the dates shown.

# End of the sentence in the status line that counts events, and a sentence of its own: so many of
# the events shown may as well have happened before or after the dates shown. $shown is the number
# of events shown, $possible how many of them.
certainty-possible = { $possible } of the { $shown } perhaps earlier or later

# The two together. $sentence is such as "14 of 100 events: 77 outside the window", $possible the
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
