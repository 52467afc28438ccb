# Panel at the right: the selected event as an article, claim by claim. The rest of its words is in
# detail.ftl.

# Names of facts, in a narrow column at the left of the facts; the column is as wide as the widest.
detail-window-when = When
detail-window-where = Where
# Before the names of further places that the event affects.
# .name: name of a link to such a place, for screen readers. $place is its name.
# .tooltip: second line of the link's tooltip.
detail-window-also-at = Also at
    .name = Also at { $place }
    .tooltip = Show it on the map
detail-window-who = Who
# The grade of the Admiralty code. A noun.
detail-window-grade = Grade

# A fact for screen readers: $name is one of the five above, $value what it says.
detail-window-fact = { $name } { $value }
# A fact with a qualification, such as a date and who gives it.
detail-window-fact-qualified = { $name } { $value }; { $qualification }

# Sign beside the kind of an event: somebody contradicts a claim on it.
detail-window-disputed = Disputed

# Heading of the claims on the event.
# .count: beside it: how many claims there are, by how many speakers.
detail-window-claims = Who says what
    .count =
        { $claims ->
            [one] { $claims } claim
           *[other] { $claims } claims
        }, { $speakers ->
            [one] { $speakers } speaker
           *[other] { $speakers } speakers
        }
# Heading of the sources that report the event as such.
detail-window-reported-by = Event reported by
# Heading of links to media.
detail-window-media = Pictures, films, documents
# Heading of links to other events.
detail-window-same-place = Also at this place

# What a claim does, at the right of its speaker's name. The speaker may be a man, a woman, an
# institution or several people, and stands in the nominative.
detail-window-asserts = Says
detail-window-denies = Denies
detail-window-admits = Admits
detail-window-calls-for = Calls for
# The same for screen readers. $stance is one of the four above.
detail-window-stance = { $speaker } { $stance }

# A claim gives another time than the event has. $time is a date or an hour in words.
detail-window-gives-time = Gives the time as { $time }
# When a claim was made. $date is a short date, such as "28 Sep 2023", in the nominative.
detail-window-said = Said { $date }
# Before the title of another event that a claim is on; the title follows in the same line.
# .name: the whole line for screen readers. $event is the event's title, date and place.
detail-window-on-event = On
    .name = On { $event }

# Link to a claim that denies this one. $speaker as above.
detail-window-also-denied = Also denied by { $speaker }
# Link to a claim that contradicts this one without denying it.
detail-window-also-contradicted = Also contradicted by { $speaker }
# The link for screen readers: $link is one of the two above, $question what the two differ on.
detail-window-rival = { $link }: { $question }

# Chip with the grade of a claim, for screen readers. $grade is its signs and meaning.
# .tooltip: second line of its tooltip.
detail-window-claim-grade = Grade { $grade }
    .tooltip = Click to read how grades are given
# Below the claims: how many are left out because their grade is lower than asked for.
detail-window-below-grade = { $count ->
    [one] { $count } claim below the grade
   *[other] { $count } claims below the grade
}

# Tooltip in a chart of rival figures: the claim is on another event. $claim is speaker, figure and
# date; $title and $date are those of the event.
detail-window-figure-elsewhere =
    { $claim }
    Claim on { $title }, { $date }
# Key of the chart, beside a filled dot: the figure is for the latest time.
detail-window-latest = for the latest
# Key of the chart, beside a hollow dot.
detail-window-earlier = for an earlier time
# Heading of a chart of start times.
# .count: beside it: how many accounts give a time.
detail-window-start-times = When it began
    .count = { $count ->
        [one] { $count } account
       *[other] { $count } accounts
    }

# Link to a source, for screen readers: opens it in the browser. $source is its name.
detail-window-open-source = Open { $source }

# Link to the event before this one, for screen readers. $event is its title, date and place.
detail-window-back-to = Back to { $event }
# Link to the event after this one.
detail-window-on-to = On to { $event }

# While no event is selected.
detail-window-select = Select a marker, an item on the timeline or a row of the list to read who says what about it
# Heading of a list of questions on which accounts differ.
# .scope: beside it: questions on events within the dates shown.
detail-window-differ = Accounts differ on
    .scope = in the dates shown
# Below the list where it is cut off.
detail-window-more-questions = { $count ->
    [one] and { $count } question more
   *[other] and { $count } questions more
}
