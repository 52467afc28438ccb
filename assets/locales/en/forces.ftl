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
# The time that a figure is for, within a line of parts with commas: "for 12 March 2020".
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
