# Figures about forces: troops with a place and a strength.

# A claim that gives no number.
forces-no-number = no number
# A figure that is no strength of the force, but … $figure: "5,000", "≈4,500".
# the number that it is to have
forces-target = to be { $figure }
# by how much it grew or shrank
forces-change = a change of { $figure }
# the number of something larger that the force belongs to
forces-wider = { $figure } of a wider body
# The time that a figure is for, within a line of parts with commas: "for 12 March 2020". Here and in
# the next two OF($date) is the form of the date after a preposition.
forces-for = for { $date }
# The speaker and the time that the figure is for. $speaker: a name.
forces-speaker-for = { $speaker }, for { $date }
# When the speaker gave it, in a line of its own or after a comma. The speaker may be a woman, a man,
# several people or an office: say it without a subject ("stated on").
forces-said = said { $date }
# $publishers: names with commas. $count: how many.
forces-sources = { $count ->
    [one] Source: { $publishers }
   *[other] Sources: { $publishers }
}

# The first line of the hover text of a band on the timeline: a force, and what of it is there.
# $force: the name of the force, whose gender and number vary: "KFOR", "Serbian forces along the line".
forces-present = { $force }, present
forces-headquarters = { $force }, headquarters
# $count: how many camps.
forces-camps = { $count ->
    [one] { $force }, camp
   *[other] { $force }, camps
}
# Positions in front, of which only a claim speaks.
forces-forward = { $count ->
    [one] { $force }, forward position, as claimed
   *[other] { $force }, forward positions, as claimed
}
# Where units came from, of which only a claim speaks.
forces-origin = { $force }, where units came from, as claimed
# $what: one of those above; $places: names with commas.
forces-at-places = { $what }: { $places }
# More lines of the same text. Claims differ about whether the force was there, where or how strong.
forces-disputed = Disputed: accounts differ about it
# The strength at the time of the playhead: the latest figure that somebody gave. $strength: "4,500",
# or the words below.
forces-at-playhead = At the playhead { $strength }, as last told
# The lowest and the highest of several figures.
forces-range = { $low } to { $high }
# $who: name of an office or a person, which cannot be declined.
forces-commander = Commanded by { $who }

# In the middle of the chart of troops, while no force has a figure for the part of the time that is on
# screen.
forces-none-in-sight = No figure of any force for the time in sight
