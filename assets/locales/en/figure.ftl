# Figures: pictures of map and timeline for a newspaper or a page. What is here is read in the picture,
# or in a program that edits it.

## Layers of the picture, as the list of layers of a drawing program shows them, and parts of it.

figure-map = Map
figure-layer-land = Land
figure-layer-roads = Roads
figure-layer-water = Rivers and lakes
figure-layer-borders = Borders
figure-layer-density = Density
figure-layer-areas = Areas
figure-layer-forces = Forces
figure-layer-links = Lines
figure-layer-names = Names
figure-layer-events = Events
figure-layer-edge = Beyond the edge
figure-sea = Sea
figure-locator = Locator
figure-north = North arrow

## Words around the picture.

# For those who do not see the map. $dates: the dates shown, "22 September 2023 – 29 September 2023";
# $sentence: how many events are shown and why others are not, "14 of 100 events: 86 outside these dates".
figure-map-words = Map. { $dates }. { $sentence }.
# The line below the headline. $dates as before; $day: the day by which everything on it had been said.
figure-dates-known = { $dates }. As known on { $day }
# Who published what is on the picture: a list of names, "AFP, Reuters and 12 others".
figure-sources = Sources: { $publishers }
# A list of names that goes on: $list is "AFP, Reuters".
figure-sources-more = { $count ->
    [one] { $list } and { $count } other
   *[other] { $list } and { $count } others
}
# What the picture leaves out: $sentence as above.
figure-held-back = Shown: { $sentence }
# Events without a point on the map.
figure-unlocated = { $count ->
    [one] { $count } of them has no place on the map
   *[other] { $count } of them have no place on the map
}

## Why a file was not written.

# $fault is one of the following, $file a path.
figure-file-fault = { $fault }: { $file }
figure-file-exists = there is a file of this name already; { "--force" } replaces it
figure-file-no-folder = there is no folder for this file
figure-file-no-file = this is a folder or a device, not a file
figure-file-denied = this file may not be written
figure-file-full = there is no room left to write this file
# $why is what the system says, in its language.
figure-file-broken = writing broke off ({ $why })

## Why a text is no size of a picture.

# $examples: sizes as they are typed, with commas between them.
figure-size-form = a size is a width, or a width and a height, as in { $examples }
# Bounds of a side, in millimetres and in pixels.
figure-size-bounds = a side is from { $least } to { $most } { "mm" }, or from { $least_px } to { $most_px } pixels long

# $most: a number of pixels.
figure-too-many-pixels = the image would have more than { $most } pixels on a side; ask for a smaller size or scale
figure-scale-bounds = a scale is a number from { $least } to { $most }

# $why: what the library that writes pages says, in English.
figure-no-page = the page could not be written ({ $why })

figure-timeline = Timeline
figure-layer-time = Dates
figure-layer-lanes = Lanes
# Part of the timeline: the band of the dates shown.
figure-dates = Dates shown
# As figure-map-words.
figure-timeline-words = Timeline. { $dates }. { $sentence }.
figure-both-words = Map and timeline. { $dates }. { $sentence }.

# The line below the headline of a frame of an animation. $now: the instant of the frame, "Fri 29 Sep 2023
# 20:00"; $dates: the dates shown, "22 Sep 2023 – 29 Sep 2023".
figure-dates-clock = { $now } (shown: { $dates })
# Why an animation was not written: the person stopped it.
figure-stopped = stopped; nothing was written

# Layers of a chart: its numbers left of the plot, and the plot.
figure-layer-numbers = Numbers
figure-layer-plot = Plot
# As figure-map-words. $chart: what the chart is called, “Troops”.
figure-chart-words = { $chart }. { $dates }. { $sentence }.
# Lines of a chart that have no room.
figure-chart-more = { $count ->
    [one] and { $count } other
   *[other] and { $count } others
}
# In the place of the panel of an event.
figure-no-event = No event is selected

# Before the places beyond the edge of the map, each with its direction and distance.
figure-beyond = Beyond the map:
# $forces: forces with their strengths, apart from each other by semicolons.
figure-strengths = Troops: { $forces }
# $force: the name of a force. $figure: its strength, as in "≈4,500". $by: whose words that is, for when, and when it was said.
figure-strength = { $force } { $figure } ({ $by })
# In the place of the chart of troops, where there is no number to draw.
figure-chart-none = No strength of a force is told
