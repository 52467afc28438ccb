# Problems that the check of a dataset finds, and its advice. Each is a phrase without a capital and
# without a full stop, as compilers write them. Words in straight or “curly” quotation marks after an
# argument are what stands in the author's file.

# Weights of a problem, and advice: nouns at the start of a printed problem, as in
# "error[bad-date]: there is no month 13" and "help: months are 01 to 12".
check-note = note
check-warning = warning
check-error = error
check-help = help

# A problem and what it costs. $what is one of the phrases below or in reading.ftl, $loss one of the
# clauses below, as in "expected some text, found none; this event is left out".
check-what-and-loss = { $what }; { $loss }

# Advice on a misspelt word or identifier: $word is the nearest that is known.
check-did-you-mean = did you mean “{ $word }”?

# The same where $form is a piece of the file, as in "Range(8, 12)".
check-did-you-mean-form = did you mean { $form }?

## What a problem costs: clauses after a semicolon.

check-actor-left-out = this actor is left out
check-source-left-out = this source is left out
check-place-left-out = this place is left out
check-event-left-out = this event is left out
# A force is a body of troops.
check-force-left-out = this force is left out
# A phase is a named span of time.
check-phase-left-out = this phase is left out
check-story-left-out = this story is left out
check-claim-left-out = this claim is left out
# A dispute is a contradiction between two claims.
check-dispute-left-out = this dispute is left out
# A figure is a number in a claim.
check-figure-left-out = this figure is left out
# A presence says where troops stand, and when.
check-presence-left-out = this presence is left out
# A strength says how many troops there are.
check-strength-left-out = this strength is left out
# A step of a story.
check-step-left-out = this step is left out
# How the window opens a dataset for the first time.
check-opening-left-out = the opening is left out
check-location-left-out = the location is left out
# A point on the map.
check-point-left-out = the point is left out
# A web address.
check-address-left-out = the address is left out
# A reference to another record, by its identifier.
check-reference-left-out = the reference is left out
# "It" is the part of the file that is underlined: a number, name, text or field.
check-it-left-out = it is left out
# "This" is a picture, film or document.
check-this-left-out = this is left out

# An actor that the file makes a part of itself stays, as a part of nothing.
check-kept-without-that = it is kept without that

# The record stays, without the part that is underlined.
check-actor-kept = the actor is kept without it
check-claim-kept = the claim is kept without it
check-figure-kept = the figure is kept without it
check-force-kept = the force is kept without it
check-strength-kept = the strength is kept without it
check-event-kept-undated = the event is kept without a date
check-claim-kept-undated = the claim is kept without a date
check-source-kept-undated = the source is kept without a date
check-place-kept-without-point = the place is kept without a point
check-place-kept-without-position = the place is kept without saying where its point comes from
check-place-fact-left-out = the fact is left out

# Of two texts or fields where one can be, the first is the one that counts.
check-first-holds = the first holds
# A line has two sides, and the event is on neither.
check-no-side = neither side is taken
# No event is selected when the file is opened.
check-nothing-selected = nothing is selected
check-step-selects-nothing = the step selects nothing
# A step of a story does not move the playhead, the line on the timeline that marks the time shown.
check-step-leaves-playhead = the step leaves the playhead
check-map-opens-as-usual = the map opens as usual

## Identifiers

# $id is an identifier that the file refers to. $record says of what: actor, source, place, event,
# force, phase or story.
check-unknown-id = { $record ->
    [actor] there is no actor “{ $id }”
    [source] there is no source “{ $id }”
    [place] there is no place “{ $id }”
    [force] there is no force “{ $id }”
    [phase] there is no phase “{ $id }”
    [story] there is no story “{ $id }”
   *[event] there is no event “{ $id }”
}
check-unknown-claim = there is no claim “{ $id }”

# Two records have the same identifier. $record is as in check-unknown-id.
check-duplicate-id = { $record ->
    [actor] a second actor named “{ $id }”
    [source] a second source named “{ $id }”
    [place] a second place named “{ $id }”
    [force] a second force named “{ $id }”
    [phase] a second phase named “{ $id }”
    [story] a second story named “{ $id }”
   *[event] a second event named “{ $id }”
}
check-duplicate-claim = a second claim named “{ $id }”

# "The first" is the record or claim with the same identifier; $line is a line of the file.
check-duplicate-id-help = the first is on line { $line }; rename one of them
check-duplicate-claim-help = the first is in the event on line { $line }; rename one of them

check-id-empty = this identifier is empty
check-id-with-space = this identifier has white space in it
check-id-help = use letters, digits and underscores, as in “{ "s24_0240" }”

# $id is an actor that the file makes a part of itself.
check-part-of-itself = “{ $id }” is part of itself
# $id is a claim that the file lets contradict itself.
check-disputes-itself = “{ $id }” disputes itself

## Texts and names

check-empty-text = expected some text, found none
# $tag is a language tag, as in "sr-Latn".
check-text-empty = the text in “{ $tag }” is empty
check-second-text = a second text in “{ $tag }”
check-name-empty = the name in “{ $tag }” is empty
check-second-name = a second name in “{ $tag }”
check-no-name = expected at least one name
# $example is a piece of a file.
check-no-name-help = write a name in English at least, as in { $example }
# $most is a number of letters, always several hundred.
check-name-long = of this name only the first { $most } letters are shown
check-name-long-help = put what is no name into a note or a summary
check-language-tag = “{ $tag }” is no language tag
check-language-tag-help = use { "BCP 47" } tags such as “{ "en" }”, “{ "sr-Latn" }”, “{ "sr-Cyrl" }”, “{ "sq" }”

## Numbers and points

# $found is the number in the file, as it stands there; $from and $to are the limits.
check-number-range = expected a number from { $from } to { $to }, found { $found }
check-number-at-least-0 = expected a number of 0 or more, found { $found }
# The height of the piece of ground that the map shows.
check-height-range = expected a height from 1 to 20000 km, found { $found }
# The map is drawn in a projection chosen from where the events are.
check-projection-by-events = the projection follows from where the events are
# The two standard parallels of a conic projection; $found is the pair in the file.
check-parallels-range = expected two parallels on one side of the equator, from 0.5° to 89°, found { $found }
# The latitude of the middle of a map in Mercator’s projection.
check-mercator-range = expected a latitude from -80 to 80 for Mercator’s projection, found { $found }
# How far a place may be from its point.
check-radius-range = expected a radius of 0 metres or more, found { $found }
# A rank says which places are labelled first.
check-rank-range = expected a rank from 1 to 5, found { $found }
# A range of numbers in the wrong order.
check-range-down = the range goes from { $from } down to { $to }
# $least is 2 for a line and 3 for an area; $found is the number of points.
check-too-few-points = expected at least { $least } points, found { $found }
# $id is a place.
check-far-point = “{ $id }” lies far from all other places
# $meant is the point with its two numbers the other way round, as in "(lat: 42.9, lon: 20.7)".
check-swapped-help = { "lat" } and { "lon" } look swapped: did you mean { $meant }?
check-lost-point-help = a decimal point seems to be lost: did you mean { $meant }?

## Parts of the day, as a file's header may state their hours

# $word is a word of the file that is none of the words that the form has.
check-unknown-day-part = there is no part of the day “{ $word }”
# $words are words of the form with commas between them.
check-day-parts = the parts of a day are { $words }
# $found is a text of the file.
check-bad-hours = expected two clock times, found “{ $found }”
# $example is a piece of a file.
check-bad-hours-help = write the hours as in “{ $example }”

## The summary of a file in one line: "crisis.ron: 100 events, 440 claims, 2 phases; 1 warning"

# $file is a file's name, $contents the counts of its records or check-unreadable, $issues the counts
# of its problems or check-no-problems.
check-summary = { $file }: { $contents }; { $issues }

# Two parts of such a list of counts: $before may be several already.
check-counts = { $before }, { $next }

# In place of the counts of a file that is no dataset.
check-unreadable = unreadable
check-no-problems = no problems

check-error-count = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
check-warning-count = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
check-note-count = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
check-event-count = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
check-claim-count = { $count ->
    [one] { $count } claim
   *[other] { $count } claims
}
# Contradictions between claims.
check-dispute-count = { $count ->
    [one] { $count } dispute
   *[other] { $count } disputes
}
check-source-count = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
check-place-count = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
check-actor-count = { $count ->
    [one] { $count } actor
   *[other] { $count } actors
}
# Bodies of troops.
check-force-count = { $count ->
    [one] { $count } force
   *[other] { $count } forces
}
# Named spans of time.
check-phase-count = { $count ->
    [one] { $count } phase
   *[other] { $count } phases
}
check-story-count = { $count ->
    [one] { $count } story
   *[other] { $count } stories
}

# Characters of a string for which the reader's computer has no font. $count is their number,
# $characters lists the first by code point: “U+10380 and U+10381”.
check-no-font = { $count ->
    [one] no font for this character: { $characters }
   *[other] no font for these { $count } characters: { $characters }
}
# What comes of it: a box is drawn in place of each such character.
check-box = a box stands for each
# $script is the English name of a script, as it stands in the names of fonts: “Ugaritic”.
check-no-font-help = install a font for it, such as Noto Sans { $script }
check-no-font-help-any = install a font that has it, or write it otherwise
