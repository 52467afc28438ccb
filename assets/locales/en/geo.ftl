# Faults of the base map: the land, borders and water under everything else. They are printed where
# the window cannot open.

# $why is what the reader of RON says, in English.
geo-base-map-unreadable = the base map cannot be read: { $why }

# Versions of the base map's form: $found of the file, $read of this program.
geo-base-map-form = the base map has form { $found }; this program reads form { $read }

# The two parallels of latitude that the map's projection keeps true to scale.
geo-base-map-parallels = the standard parallels of the base map must be north of the equator, or both south

# An arc is a piece of a border or coast; $number counts them from 0.
geo-base-map-arc = arc { $number } of the base map is damaged

# The frame is the outer edge of the drawn base map.
geo-base-map-frame = the frame of the base map has no area
