# The filter: its line of text, its fields with their values, and what is wrong with a line.
# Names of fields (speaker, stance) and signs of the line stay as they are in every language.

# What is wrong with a line, and where. $what is one of the messages below, $meant a word that may
# have been meant.
ask-fault = column { $column }: { $what }
ask-fault-meant = column { $column }: { $what }; did you mean “{ $meant }”?
ask-unknown-field = no field is called “{ $name }”
ask-no-value = { $name } stands without a value
ask-unknown-value = { $name } has no value “{ $value }”
# The same of a field whose values are fixed; $values is a list of them: “says, denies or admits”.
ask-unknown-fixed = { $name } has no value “{ $value }”; it is { $values }
ask-bad-date = “{ $text }” is no date; write 2023-10-02, 2023-10 or 2023
ask-bad-distance = “{ $text }” is no distance; write { "banjska<10km" } or { "42.97,20.78<500m" }
ask-bad-area = “{ $text }” is no area; write 42.8,20.7..43.1,21.0 or three corners and more
ask-bad-grade = “{ $text }” is no grade; write { ">=B2" }, B2 or none
# $any is a comma, $all a plus sign.
ask-any-and-all = “{ $any }” asks for one of the values and “{ $all }” for all of them: only one of the two can stand
# $mark is a quotation mark.
ask-open-quote = the “{ $mark }” is not closed
ask-no-order = { $name } has no order, so that nothing is greater or less

# The fields, as headings of their values.
ask-field-kind = Kind
ask-field-tag = Tag
ask-field-speaker = Speaker
# A state or an organisation with everyone who is part of it.
ask-field-side = Side
ask-field-actor = Took part
# Whether a speaker says, denies, admits or demands something.
ask-field-stance = Stance
ask-field-about = About
ask-field-place = Place
ask-field-area = Area
ask-field-source = Source
ask-field-media = Who controls the source
ask-field-grade = Grade
ask-field-precision = Precision of the date

# What the headings of the list are: a choice in a menu.
ask-group-day = Day
ask-group-kind = Kind
ask-group-actor = Who took part
ask-group-place = Place
ask-group-speaker = Speaker

# What the list is ordered by: a choice in a menu.
ask-order-time = Time
ask-order-title = Title
ask-order-place = Place
ask-order-speaker = First speaker
ask-order-grade = Best grade
ask-order-claims = Most claims

# The value of what has none: no speaker, no place, no tag.
ask-none = (none)
# How many events have a value: certainly, and possibly, where dates or places leave it open.
ask-count-range = { $certain }–{ $possible }
# A value with its count, for screen readers.
# .tooltip: what a click and the keys plus and minus do.
ask-value = { $value }, { $count }
    .tooltip = Click: one of these. Key +: all of these. Key −: none of these.
# The same while the number is counted anew.
ask-value-counting = { $value }, counting
# Choices in the menu of a value: an event has one of the values chosen, all of them, or none of them.
ask-any = One of these
ask-all = All of these
ask-not = None of these
# A link below a few values of a field: how many more there are.
ask-more = { $count ->
    [one] { $count } more
   *[other] { $count } more
}
ask-fewer = Fewer
# The same link for screen readers. $words is the link, $field the field.
ask-more-of = { $words }: { $field }
# A link that shows the fields and their values above the list, and hides them.
ask-fields-show = Filter by…
    .tooltip = Speakers, sides, places, sources and more, with how many events have each
ask-fields-hide = Hide filters
# While the numbers are not there yet.
ask-counting = Counting …
# A switch: only events with a claim that another claim contradicts; a second click: only the others.
ask-disputed = Disputed
    .tooltip = Only what is disputed; once more: only what is not
# A link behind the terms of the filter that copies them as one line.
ask-copy = Copy
    .tooltip = Copy the filter as one line of text
# Buttons on a term of the filter, as speaker:serbia.
ask-remove = Remove { $term }
ask-edit = Edit: put it back into the field
# A word had no hit, and one like it was looked for.
ask-corrected = Nothing has “{ $typed }”; shown is “{ $found }”

# Heading in the list: $head is a kind, a person or a place.
ask-head = { $head } · { $count }
# Above the events that a search finds outside the dates shown.
ask-outside = { $count ->
    [one] { $count } more outside { $dates }
   *[other] { $count } more outside { $dates }
}
# A claim as a row of the list.
ask-claim = { $speaker }: { $words }
# An event of that title is hidden by a part of the filter.
ask-hidden = { $title } – hidden by { $term }
    .tooltip = { $text }. A click takes that part of the filter away.
# A kind that is switched off, in the place of a term.
ask-hidden-kind = { $kind } (switched off)
# The order of the hits of a search.
ask-best-first = Best first
# The pickers above the list, for screen readers.
ask-group = Group by
    .tooltip = What stands in the headings of the list
ask-order = Order
    .tooltip = What the list is ordered by; chosen again, it is turned round
# Heads of columns in the list, for screen readers. $column is a choice of the order: time, title, place.
ask-head-off = Order by { $column }
ask-head-up = Ordered by { $column }
ask-head-down = Ordered by { $column }, turned round
# The menu beside the heads, for screen readers: groups, orders, claims as rows.
ask-arrange = Arrange
# A cross in the search field.
ask-clear = Clear the search
# A switch above the list.
ask-claims = Claims
    .tooltip = Show the claims on each event as rows

# What speakers do: values of "Stance".
ask-stance-says = says
ask-stance-denies = denies
ask-stance-admits = admits
ask-stance-calls-for = calls for
# Who controls a source.
ask-media-state = A state
ask-media-public = Public broadcaster
ask-media-independent = No state
ask-media-unknown = Not known
# What a claim is about: values of "About".
ask-about-occurrence = whether it happened
ask-about-time = the time
ask-about-place = the place
ask-about-casualties = killed and hurt
ask-about-strength = strength
ask-about-responsibility = responsibility
ask-about-intent = the purpose
ask-about-legality = legality
ask-about-demand = a demand
