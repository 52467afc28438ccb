# The page that Ibar writes: its headings, controls and columns. It is read in a browser.

# The first link of the page, for those who read it by keyboard or ear.
page-skip = Skip to the events
# Name of the list of links to the parts of the page.
page-contents = Contents
# Headings, and links to them.
page-map = Map
page-timeline = Timeline
page-events = What happened
page-claims = Who said what
page-sources = Sources
# Heading of the rule by which sources and claims are graded.
page-grading = How sources and claims are graded
# At the end of the page.
page-made = Made with { "Ibar" }. The dataset lies in this page: { "Ibar" } opens it again with every claim and source.

# Controls of the timeline: buttons to the event before and after, the slider, and the button that
# shows everything again.
page-back = Previous event
page-on = Next event
page-playhead = Playhead
page-all = Show all
# In place of the timeline, where no event has a date.
page-no-dates = No event has a date.

# Name of a link to a source: $number is its number on the page.
page-source-link = Source { $number }, { $publisher }
# The grade of a source: $letter is A to F.
page-reliability = { $letter }: { $words }

# Above the table of claims: how many it shows of how many.
page-claims-caption = { $shown } of { $total } claims, in order of the events
# Heads of the columns.
page-column-said = Said
page-column-who = By
page-column-stance = Stance
page-column-what = Statement
page-column-event = Event
page-column-grade = Grade
page-column-sources = Sources

# What the page leaves out of very large datasets.
page-lost-events = The page tells the first { $shown } of { $total } events
page-lost-claims = The table has the first { $shown } of { $total } claims
# $most is a number of bytes.
page-lost-dataset = The dataset does not lie in the page, which would be larger than { $most } bytes

# The dates that the page is about. $from and $to are days.
# .known: with the day by which everything on it had been said.
page-dates = Dates shown: { $from } to { $to }
    .known = Dates shown: { $from } to { $to }, as known on { $day }

# Name of the format, in the dialog of files.
page-format = Page ({ "HTML" })

# What a page leaves out: maps of a story's steps.
page-lost-maps = { $total ->
    [one] the map of the step, for want of room
   *[other] all but the first { $shown } of the maps of { $total } steps, for want of room
}

# Heading of the events on a page that tells a story as well.
page-all-events = All events
