# Play: the playhead (the line that marks the present instant) moves by itself.

# The button that opens the settings, for a screen reader; it shows the pace. `.about` is its tooltip.
play-speed = Speed
    .about = How the playhead moves by itself

# What sets the pace: three switches next to each other, short. `.about` is the tooltip.
play-by-time = By time
    .about = Each second stands for the same stretch of time
play-by-event = By event
    .about = Each event has the same number of seconds
# The time that it takes to read about an event.
play-by-reading = By reading
    .about = Each event has as long as it takes to read it

# The pace on the button, as short as can be: so many seconds for each event, so many words a
# minute. Both numbers can have a decimal.
play-pace-event = { $seconds } s an event
play-pace-reading = { $words } words/min
# Names of the fields in which the two numbers are set.
play-seconds-an-event = Seconds an event
play-words-a-minute = Words a minute
# The field in which any speed can be typed: its name for a screen reader, the hint in the empty
# field, and what is said of a text that is no speed. Lengths of time as they can be typed in this
# language; 45 minutes on the timeline pass in a second.
play-typed-speed = Typed speed
    .hint = Or typed, as 45 min a second
    .fault = Expected a length of time, as in 3 days or 45 min a second

# Checkboxes of the settings, with their tooltips.
play-reverse = Backwards
    .about = Towards earlier times
# Play begins again when it is at the end.
play-repeat = Repeat
    .about = Start over at the end
# A range is a stretch of time with a start and an end set by hand.
play-in-range = Only the range
    .about = Stay within the range set by hand
play-dwell = Slower where much happens
    .about = Go slower where events follow each other closely
# The part of time in sight is called a page, as of a book.
play-follow = The timeline follows
    .about = Turn the page when the playhead leaves it
# The tooltip of the checkbox "Reduced motion".
play-reduced-motion = Step where things would glide or fly
