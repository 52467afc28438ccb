# Tracks: the ways of events that move, by points with times.

# What the check of a file says: phrases as in check.ftl.
tracks-out-of-order = the points of the track are not in the order of their times
    .help = they are put in order; check the dates if that is not what is meant
# $example is a piece of a file.
tracks-no-point = a point of a track needs a place, or lat and lon
    .help = write it as in { $example }

# The place of an event that moves, in the panel: $from and $to are names of places.
tracks-from-to = On the way from { $from } to { $to }
# The same without names.
tracks-points = { $count ->
    [one] On the way through { $count } point
   *[other] On the way through { $count } points
}

# Lines of the map's key: short.
tracks-key-way = Its way, and what is to come
tracks-key-estimated = Position estimated
# In the tooltip of something that moves: sources give only points before and after this one.
tracks-estimated = Position estimated between two known points
