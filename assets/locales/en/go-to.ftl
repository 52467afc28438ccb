# Typing where to go: the fields of the playhead (the line that marks the present instant) and of
# both ends of a range, and why a typed text is refused. Refusals stand in a small box below the
# field, without a full stop at the end.

# Names of the two fields, and of the handles on the timeline that do the same.
go-to-range-start = Start of the range
go-to-range-end = End of the range

# Nothing is typed yet. A step is a length of time with a plus or minus sign, as +3 days, which
# must be a length that can be typed in this language.
go-to-nothing-typed = Expected a date, a time, a step such as +3 days, or an event’s name
# The text is neither.
go-to-unknown = No date, and no event of that name
# An event was named that no date is known of.
go-to-event-undated = This event has no date
# A date that reaches back without limit, or on without limit, was typed for an end of the range.
go-to-no-beginning = This has no beginning
go-to-no-end = This has no end
# The end that was typed lies before the start. $start is a date with a time in the nominative,
# OF($start) the same after a preposition.
go-to-not-after-start = Not after the start of the range, { $start }
# The words between two dates that are compared, as in “23 sep vs 1 oct”: in small letters, with
# commas between them. The first is the usual one. “vs” and “|” are understood in every language.
go-to-against = against, versus
# Two dates to compare, or the address of a view, were typed for one end of a range.
go-to-no-end-of-range = Expected one date
