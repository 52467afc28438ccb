# Words that several views use: in lists, in the panel, on the map, on the timeline and by screen readers.

# In the place of a date, of an event (one) whose date nobody knows; often inside a line of parts
# with commas: "Attack on the convoy, undated, Banjska".
scene-undated = undated

# In the narrow column for the time of day, of an event whose date is known only to the day, the month
# or the year; the plurals stand for events that lasted several. As short as can be.
scene-hour-day = day
scene-hour-days = days
scene-hour-month = month
scene-hour-months = months
scene-hour-year = year
scene-hour-years = years
# In the same column: a part of the day. "midday" is about noon, "daytime" means that it was light.
scene-day-part = { $part ->
    [midnight] midnight
    [before-dawn] before dawn
    [dawn] dawn
    [morning] morning
    [midday] midday
    [noon] noon
    [daytime] daytime
    [afternoon] afternoon
    [dusk] dusk
    [evening] evening
    [night] night
   *[day] day
}

# Between the parts of a list or of a line: "Aleksandar Vučić, Ana Brnabić", "Village, Kosovo".
scene-list-comma = { ", " }
# Between parts that hold commas themselves.
scene-list-semicolon = { "; " }
# Two figures, of which either may be right: "7,500 or 8,350". A third one is added the same way.
scene-either = { $first } or { $second }

# A number with what is counted. $figure: "93", "≈4,500", "500–650"; $unit: "KFOR soldiers hurt", or
# the name of a force.
scene-figure = { $figure } { $unit }

# Distances. $number is a number, or digits as the language writes them.
scene-metres = { $number } m
scene-kilometres = { $number } km

# Coordinates. $latitude and $longitude are digits as the language writes them: "42.97", "20.78".
# $north_south is "north" or "south", $east_west is "east" or "west": the letters of the compass.
scene-degrees = { $latitude }° { $north_south ->
    [south] S
   *[north] N
} { $longitude }° { $east_west ->
    [west] W
   *[east] E
}

# What language a text or a source is in: within a line of parts with commas, "Danas, 29 Sep 2023, in
# Serbian", or alone. Languages that news of the world is often in, each in the form that the phrase
# needs. $tag: the language without script and region; $name: the tag as the dataset writes it.
scene-in-language = { $tag ->
    [ar] in Arabic
    [az] in Azerbaijani
    [be] in Belarusian
    [bg] in Bulgarian
    [bn] in Bengali
    [bs] in Bosnian
    [ca] in Catalan
    [cnr] in Montenegrin
    [cs] in Czech
    [cy] in Welsh
    [da] in Danish
    [de] in German
    [el] in Greek
    [en] in English
    [es] in Spanish
    [et] in Estonian
    [eu] in Basque
    [fa] in Persian
    [fi] in Finnish
    [fr] in French
    [ga] in Irish
    [gl] in Galician
    [he] in Hebrew
    [hi] in Hindi
    [hr] in Croatian
    [hu] in Hungarian
    [hy] in Armenian
    [id] in Indonesian
    [is] in Icelandic
    [it] in Italian
    [ja] in Japanese
    [ka] in Georgian
    [kk] in Kazakh
    [ko] in Korean
    [ku] in Kurdish
    [la] in Latin
    [lt] in Lithuanian
    [lv] in Latvian
    [mk] in Macedonian
    [ms] in Malay
    [mt] in Maltese
    [nb] in Norwegian
    [nl] in Dutch
    [nn] in Norwegian
    [no] in Norwegian
    [pl] in Polish
    [ps] in Pashto
    [pt] in Portuguese
    [ro] in Romanian
    [rom] in Romani
    [ru] in Russian
    [sh] in Serbo-Croatian
    [sk] in Slovak
    [sl] in Slovene
    [so] in Somali
    [sq] in Albanian
    [sr] in Serbian
    [sv] in Swedish
    [sw] in Swahili
    [ta] in Tamil
    [th] in Thai
    [tr] in Turkish
    [uk] in Ukrainian
    [ur] in Urdu
    [uz] in Uzbek
    [vi] in Vietnamese
    [zh] in Chinese
   *[other] in { $name }
}
