# The clock of knowledge: a slider below the timeline. What was said after its instant is hidden.

# The slider for a screen reader.
knowledge-clock = Clock of knowledge
# Its value: $day is a date, the others are numbers of claims.
knowledge-value = { $day }: { $known ->
    [one] { $known } claim
   *[other] { $known } claims
} made by then, { $later } later
# The row of the sides that have no row of their own.
knowledge-others = Others
# A very short link at the end of the track, which puts the clock away: an adverb.
knowledge-today = today
    .name = As known today
    .about = Show everything that is known today
