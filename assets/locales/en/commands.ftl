# Commands: menus, the page of shortcuts, and buttons that do the same.
#
# A command's name stands in a menu and says what it does; `.about` is its effect in a sentence,
# for the tooltip, without a full stop at the end. Two commands never have the same name.
#
# Words used throughout: the playhead is the line that marks the present instant on the timeline;
# the window is the stretch of time whose events are shown; a lane is a row of the timeline.

## Names of the menus

commands-menu-file = File
commands-menu-edit = Edit
commands-menu-view = View
commands-menu-time = Time
commands-menu-map = Map
commands-menu-help = Help

## File

# The three dots stand for the dialog that follows.
commands-open = Open…
    .about = Open a dataset file. It can also be dropped on the window
# The dataset that comes with the program.
commands-open-shipped = Open “Serbia–Kosovo 2023”
    .about = Go back to the dataset that Ibar ships with
# The person's own editor of texts.
commands-edit-file = Edit the file
    .about = Open the file in your editor; the window follows when you save
commands-quit = Quit
    .about = Close the window

## Edit

commands-undo = Undo
    .about = Take the last change back
# Makes again what was undone.
commands-redo = Redo
    .about = Make it again
# The ruler measures distances on the map; its points are kept for the next time.
commands-ruler-away = Put the ruler away
    .about = Its points stay for the next time
# “Fanned out”: marks of one place are spread like a fan so that each can be clicked.
commands-clear-selection = Clear selection
    .about = Select nothing, and fold what is fanned out

## View

# Switches between the light and the dark theme.
commands-theme = Light or dark
    .about = Switch the theme
# As systems call the setting for people whom movement disturbs.
commands-reduced-motion = Reduced motion
    .about = Let what would glide or fly step instead
commands-contrast = High contrast
    .about = Put the theme of high contrast in force, or light and dark again
# What is wrong with the dataset's file.
commands-problems = Problems
    .about = Show or hide what is wrong with the file
# “In force”: no other dates hide anything.
commands-show-all-events = Show all events
    .about = Take every filter away and show all dates

## Time

# Play and Pause are verbs: the playhead moves by itself, or stops.
commands-play = Play
    .about = Let the playhead move by itself
commands-pause = Pause
# The speed of play is chosen from a list, from slow to fast.
commands-play-faster = Play faster
    .about = The next speed up
commands-play-slower = Play slower
    .about = The next speed down
commands-previous-event = Previous event
    .about = Go to the event before
commands-next-event = Next event
    .about = Go to the event after
commands-go-to = Go to time…
    .about = Type a date, a time, a step or an event's name
# A tick is a mark on the scale of the time axis.
commands-previous-tick = Back one step of the scale
    .about = Go to the tick of the scale before
commands-next-tick = On one step of the scale
    .about = Go to the tick of the scale after
# Moves the playhead by one day.
commands-day-back = A day back
    .about = The same time of the day before
commands-day-on = A day on
    .about = The same time of the day after
# The first instant of the dataset.
commands-first-instant = First date
    .about = Go to the start of the dataset
commands-last-instant = Last date
    .about = Go to the end of the dataset
# The window is the stretch of time whose events are shown. Instant: only what goes on at the playhead.
commands-window-instant = Show this moment
    .about = Only what holds at the playhead
# A window of fixed length that ends at the playhead.
commands-window-trailing = Show the last days
    .about = As long as the field beside them says, up to the playhead
# Everything from the beginning to the playhead.
commands-window-cumulative = Show everything until now
    .about = From the first date up to the playhead
# A window with a start and an end set by hand; a noun.
commands-window-range = Show from–to
    .about = Between two dates set by hand
# A window of fixed length that starts at the playhead.
commands-window-leading = Show the next days
    .about = As long as the field beside them says, from the playhead on
# Shows only what had been said by a certain day.
commands-known-by = As known on a day
    .about = Hide everything that was said later
# A verb: put a bookmark here.
commands-bookmark-instant = Bookmark this instant
    .about = Mark where the playhead stands, to come back to it
# A verb.
commands-bookmark-window = Bookmark the dates shown
    .about = Mark the stretch in force, to come back to it
# A verb; two windows of time.
commands-compare = Compare two stretches of time
    .about = Show what is in one stretch of time, in another, and in both
# Magnifies the timeline.
commands-zoom-in-on-time = Zoom in on time
    .about = Show a shorter stretch
commands-zoom-out-of-time = Zoom out of time
    .about = Show a longer stretch
commands-show-all-of-time = Show all of time
    .about = Fit the whole dataset
# A gap is a long stretch of time without events; folded, it is drawn as a break.
commands-fold-gaps = Fold gaps
    .about = Long stretches in which nothing is dated
commands-unfold-gaps = Unfold gaps
# Lanes are the rows of the timeline.
commands-other-lanes = Other lanes
    .about = Let lanes stand for kinds, actors, places or forces in turn

## Map

# Magnifies the map.
commands-zoom-in = Zoom in
    .about = Show a smaller part of the map
commands-zoom-out = Zoom out
    .about = Show a larger part of the map
commands-show-all-of-map = Show all of the map
    .about = Go back to the opening view
# “Fly”: the map moves there in a glide.
commands-show-selected = Show the selected event
    .about = Fly to where it lies
# View: the part of the map that is shown, as pages in a browser are gone through.
commands-previous-view = Previous view
    .about = Go back to the view of the map before this one
commands-next-view = Next view
    .about = Go to the view of the map that you came back from
# The tool that measures distances on the map; a noun.
commands-ruler = Ruler
    .about = Measure distances on the map, or put the ruler away
# The ruler measures distances; its points also enclose an area.
commands-within-ruler = Only within the ruler’s points
    .about = Show only events inside the box between two points of the ruler, or the outline of more
# The small map that shows where the large one is; a noun.
commands-locator = Locator
    .about = Show or hide the small map that tells where you are, once you are close
# The key (legend) of the map; a noun.
commands-key = Key
    .about = Fold or unfold the key to what is on the map
# Lines from those who make claims about an event.
commands-speakers = Speakers' lines
    .about = Show or hide lines on the map from those who speak of the selected event
# Borders and roads of today, which can be hidden for events of other times; a noun.
commands-borders = Borders
    .about = Show or hide borders and roads of today on the map
# Names of countries and towns that the base map has, not those of the dataset.
commands-modern-names = Names of today
    .about = Show or hide the base map's names of countries and towns
# The military grid: the Military Grid Reference System (MGRS).
commands-copy-coordinates = Copy coordinates
    .about = Copy where the selected event lies, or the middle of the map, in degrees and in the military grid

# How the map draws the line on whose status the sides differ: one of the three is ticked.
# $line is the name of the line in the nominative, as "administrative line /
# state border".
commands-line-neutral = Line drawn neutrally
    .about = Draw the { $line } dashed, like no other line on the map
commands-line-boundary = Line drawn as a boundary
    .about = Draw the { $line } with dashes and dots, as boundaries within a state are
commands-line-border = Line drawn as an international border
    .about = Draw the { $line } as a full line, as borders between states are

## Help

# Keys of the keyboard; a noun.
commands-shortcuts = Shortcuts
    .about = Show or hide the page of shortcuts
# The grades of sources (A to F) and claims (1 to 6).
commands-grades = About the grades
    .about = Show or hide what letters and numbers mean and who gets which
# A box or an outline is drawn on the map, and becomes part of the filter.
commands-area = Draw an area
    .about = Draw a box or an outline on the map: only events in it are shown
commands-leave-area = Leave drawing
    .about = Leave the area that is being drawn
