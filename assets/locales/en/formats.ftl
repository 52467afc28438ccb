# Faults of files of other programs: maps, timelines and calendars. Lines and columns stand before them.

# $why is what the reader says, in English.
formats-bad-xml = this is no { "XML" }: { $why }
# $element is the name of an element.
formats-open-element = the file ends within the element "{ $element }"
formats-no-element = there is no element in the file
formats-too-deep = elements stand in elements more than { $most } deep
# $name is a reference such as "&name;".
formats-entity = the reference "{ $name }" stands as it is written: what a file declares is not expanded
formats-too-many-cells = the file has more records and properties than can be read; the rest is left out
formats-too-many-elements = there are more than { $most } elements in this file
# $format is the name of a file format.
formats-nothing = there are no records in this { $format } file
# $example is a line of a recipe.
formats-no-zone = times without a zone are read as { "UTC" }
    .help = Name their zone in the recipe, as { $example }
formats-swapped = the latitude stands before the longitude, and the numbers are read so
    .help = The format has the longitude first
# $command is a command of another program.
formats-projected = these coordinates are no degrees, but lengths on a plane
    .help = Bring the file to degrees: { $command }
# $name is the name of a coordinate system.
formats-system = the coordinates are in the system { $name }, and not in degrees of { "WGS 84" }
formats-other-parts = of a geometry in several parts, the largest is shown; the others are kept as notes
formats-holes = holes in areas are not drawn; they are kept as notes
formats-heights = heights are not drawn; those of points are kept as notes
formats-segments = the segments of a track are read as one
# $text is how a position is written.
formats-bad-position = "{ $text }" is no position on the globe, and is left out
formats-points-left = { $count ->
    [one] { $count } point of a track has no time that can be read, and is left out
   *[other] { $count } points of a track have no time that can be read, and are left out
}
formats-link = a link to another file is not followed
formats-overlay = pictures over the map and tours are not kept
# $text is a text of the file.
formats-title-text = the words of the title slide have no place among events: "{ $text }"
formats-day-first = the day comes first in dates with slashes, for a first number is over 12
formats-recurrence = only the first time of a repeated event is kept; the rule of its repetition is a note
    .help = Write the other times as events of their own
# $zone is the name of a time zone.
formats-unknown-zone = no time zone is named { $zone }; its times are read as those without one
formats-bad-line = this line is no part of a calendar, and is left out
formats-bad-archive = the archive is damaged and cannot be unpacked
# $most is a number of megabytes.
formats-large-archive = the archive unpacks to more than { $most } { "MB" }, which is not read
