## Months. The value stands in a date alone (“24 September 2023”); .of is the form in a date after
## a preposition (“about 29 September 2023”: the genitive); .short has few letters.

time-month-1 = January
    .of = January
    .short = Jan
time-month-2 = February
    .of = February
    .short = Feb
time-month-3 = March
    .of = March
    .short = Mar
time-month-4 = April
    .of = April
    .short = Apr
time-month-5 = May
    .of = May
    .short = May
time-month-6 = June
    .of = June
    .short = Jun
time-month-7 = July
    .of = July
    .short = Jul
time-month-8 = August
    .of = August
    .short = Aug
time-month-9 = September
    .of = September
    .short = Sep
time-month-10 = October
    .of = October
    .short = Oct
time-month-11 = November
    .of = November
    .short = Nov
time-month-12 = December
    .of = December
    .short = Dec

## Days of the week, from Monday. The value stands within a line; .start at its beginning; .short
## has few letters.

time-weekday-1 = Monday
    .start = Monday
    .short = Mon
time-weekday-2 = Tuesday
    .start = Tuesday
    .short = Tue
time-weekday-3 = Wednesday
    .start = Wednesday
    .short = Wed
time-weekday-4 = Thursday
    .start = Thursday
    .short = Thu
time-weekday-5 = Friday
    .start = Friday
    .short = Fri
time-weekday-6 = Saturday
    .start = Saturday
    .short = Sat
time-weekday-7 = Sunday
    .start = Sunday
    .short = Sun

## Years. $year is digits: of four at least, or in groups.

# A year alone, or at the end of a date.
time-year = { $year }
    .of = { $year }
# A year before the year 1.
time-year-before = { $year } BCE
    .of = { $year } BCE
# Ten years; $year is the first: “the 1990s”.
time-decade = the { $year }s
    .of = the { $year }s
# A hundred years, from $first to $last: “the 1900s”. A language may name either or both.
time-century = { $last ->
   *[other] the { $first }s
}
# Years from $first to $last, each as in time-year or time-year-before.
time-years = { $first } to { $last }
# The same before the year 1; both are digits.
time-years-before = { $first } to { $last } BCE
# The same in few letters, and where “to” follows.
time-years-end = { $first }–{ $last }
time-years-end-before = { $first }–{ $last } BCE

## Seasons; $year is as in time-year.

time-season-21 = spring { $year }
    .of = spring { $year }
time-season-22 = summer { $year }
    .of = summer { $year }
time-season-23 = autumn { $year }
    .of = autumn { $year }
# $from is the year in which the winter begins, $to the last two digits of the next.
time-winter-short = winter { $from }–{ $to }
    .of = winter { $from }–{ $to }
# The same where both are whole years, as in time-year.
time-winter = winter { $from }–{ $to }
    .of = winter { $from }–{ $to }
# Seasons of the southern half of the earth: spring is September to November. $year is in words; summer
# has two years, $from and $to, in words.
time-season-29 = southern spring { $year }
    .of = southern spring { $year }
time-season-30 = southern summer { $from }–{ $to }
    .of = southern summer { $from }–{ $to }
time-season-31 = southern autumn { $year }
    .of = southern autumn { $year }
time-season-32 = southern winter { $year }
    .of = southern winter { $year }

# A date with the same day in the Julian calendar behind it, in which a document has it: $date as in
# "3 March 1389", $julian as in "23 February".
time-julian = { $date } (Julian { $julian })
# A month or a year of the Julian calendar.
time-julian-unit = { $date } (Julian)

## Dates and times. $month is a month, in the form that the place of the date needs.

time-month-of-year = { $month } { $year }
time-day = { $day } { $month } { $year }
# A day whose year is said elsewhere.
time-day-of-month = { $day } { $month }
# A day and a time of that day: “24 September 2023, 02:46”.
time-at = { $date }, { $clock }
# $weekday is as in .start of a day of the week: “Sunday 24 September 2023”.
time-heading = { $weekday } { $date }
# $year is in the form of .of.
time-month-unknown = an unknown month of { $year }
    .of = an unknown month of { $year }
# $date is a month or a year, in the form of .of.
time-day-unknown = an unknown day of { $date }
    .of = an unknown day of { $date }
time-unknown = an unknown date
    .of = an unknown date

## Dates as exactly as they are known. OF($date) is the form of a date after a preposition.

time-about = about { OF($date) }
time-perhaps = perhaps { $date }
    .of = perhaps { OF($date) }
time-perhaps-about = perhaps about { OF($date) }
# From one date to another.
time-range = { OF($start) } to { OF($end) }
# Days of one month: $start is a number, $end a date.
time-range-days = { $start } to { $end }
# Days or months of one year, which $start leaves out.
time-range-shared = { $start } to { $end }
# From a time to a later time of one day.
time-range-clock = { $date }, { $start } to { $end }
# A stretch without an end.
time-from = from { OF($date) }
# A stretch without a beginning.
time-until = until { OF($date) }
# Once, at some time within $range, which is as in the messages time-range….
time-once-from = once from { $range }
time-once-later = once, { $date } or later
time-once-earlier = once, { $date } or earlier

## Dates in few letters. $month is as in .short of a month.

time-short-day = { $day } { $month } { $year }
time-short-day-of-month = { $day } { $month }
time-short-day-alone = { $day }
time-short-month = { $month } { $year }
# $weekday is as in .short of a day of the week: “Sun 24 Sep 2023”.
time-short-weekday = { $weekday } { $date }
# “24 Sep 2023 20:00”.
time-short-at = { $date } { $clock }
# The same on the flag of the playhead, where the time stands further off.
time-flag = { $date }  { $clock }
# “24–29 Sep 2023”: $start is a number or a month.
time-short-range-tight = { $start }–{ $end }
# “10 Dec 2022 – 2 Jan 2023”.
time-short-range = { $start } – { $end }
# A time without a known end.
time-short-from = from { $date }
# A time without a known beginning.
time-short-to = to { $date }
time-short-unknown = not known

## The scale of the timeline.

# “Sun 24”: as short as can be.
time-tick-day = { $weekday } { $day }
# Ten years; $year is the first.
time-tick-decade = { $year }s

## Lengths of time.

time-length-year = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
time-length-month = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
time-length-week = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
time-length-day = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
time-length-hour = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
time-length-minute = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
time-length-second = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
time-length-millisecond = { $count ->
    [one] { $count } millisecond
   *[other] { $count } milliseconds
}
# A length in two units: “8 years, 10 months”.
time-length-two = { $first }, { $second }
# Lengths in few letters, on the scale: “8 y 10 mo”.
time-short-length-year = { $count } y
time-short-length-month = { $count } mo
time-short-length-day = { $count } d
time-short-length-hour = { $count } h
time-short-length-minute = { $count } min
time-short-length-two = { $first } { $second }

## Speeds of play: time on the timeline in a second.

time-speed-year = { $count ->
    [one] { $count } year/s
   *[other] { $count } years/s
}
time-speed-week = { $count ->
    [one] { $count } week/s
   *[other] { $count } weeks/s
}
time-speed-day = { $count ->
    [one] { $count } day/s
   *[other] { $count } days/s
}
time-speed-hour = { $count } h/s
time-speed-minute = { $count } min/s
time-speed-second = { $count } s/s
time-speed-millisecond = { $count } ms/s

## Words that are understood where a time is typed: alternatives with commas between them, in small
## letters with or without diacritics. Names of months and days of the week are also understood cut
## off after three letters or more. Nothing, { "" }, where a language has no such word.

time-typed-month-1 = january
time-typed-month-2 = february
time-typed-month-3 = march
time-typed-month-4 = april
time-typed-month-5 = may
time-typed-month-6 = june
time-typed-month-7 = july
time-typed-month-8 = august
time-typed-month-9 = september, sept
time-typed-month-10 = october
time-typed-month-11 = november
time-typed-month-12 = december
time-typed-weekday-1 = monday
time-typed-weekday-2 = tuesday
time-typed-weekday-3 = wednesday
time-typed-weekday-4 = thursday
time-typed-weekday-5 = friday
time-typed-weekday-6 = saturday
time-typed-weekday-7 = sunday
time-typed-season-21 = spring
time-typed-season-22 = summer
time-typed-season-23 = autumn, fall
time-typed-season-24 = winter
time-typed-today = today
time-typed-yesterday = yesterday
time-typed-tomorrow = tomorrow
time-typed-now = now
# Where the data start.
time-typed-start = start, first, begin, beginning
# Where the data end.
time-typed-end = end, last
# Between a day and a time of that day.
time-typed-at = at, t, u, ne
# Before an hour that may stand without minutes: “në orën 3”.
time-typed-at-hour = { "" }
# Before a date, without a meaning.
time-typed-article = the, on, in
# Before or after a year, without a meaning.
time-typed-year = { "" }
# Before a year, for the ten years that begin with it.
time-typed-decade-before = { "" }
# Close behind a year, for the ten years that begin with it: “1990s”.
time-typed-decade-after = s
# Between a season and a year, without a meaning.
time-typed-of = of
time-typed-unknown-month = an unknown month of
time-typed-unknown-day = an unknown day of
time-typed-unknown-date = an unknown date
time-typed-about = about, around, approximately, circa, ca, c, oko, rreth
time-typed-perhaps = perhaps, possibly, maybe
time-typed-before = before
time-typed-after = after, since
time-typed-from = from
# Between two dates, or before the last one.
time-typed-to = to, till, until
time-typed-once-from = once from, once between
# Before a date, with time-typed-or-later or time-typed-or-earlier behind it.
time-typed-once = once
time-typed-or-later = or later
time-typed-or-earlier = or earlier
# The era before the year 1.
time-typed-era-before = bce, bc
# The era from the year 1 on.
time-typed-era-after = ce, ad
time-typed-noon = noon
time-typed-midnight = midnight
time-typed-am = am
time-typed-pm = pm
# Behind an hour of the day: “14 h”.
time-typed-hours = h, hrs, o’clock, o'clock
# Behind a time of day.
time-typed-utc = z, utc, gmt
# Behind a length: “3 days later”.
time-typed-later = later, after, on
time-typed-earlier = earlier, before, back
# Behind a length, counted from now.
time-typed-ago = ago
# Before a length, counted from now: “pre 3 dana”.
time-typed-ago-before = { "" }
# Before a length, counted ahead from now: “in 3 days”.
time-typed-ahead-before = in
# Between two lengths, “1 day and 6 hours”, or before the last of several dates.
time-typed-and = and
# Before the last of several dates of which one holds.
time-typed-or = or
time-typed-one = a, an, one
# The numbers 2 to 10 before a unit, with all their genders.
time-typed-count-2 = two
time-typed-count-3 = three
time-typed-count-4 = four
time-typed-count-5 = five
time-typed-count-6 = six
time-typed-count-7 = seven
time-typed-count-8 = eight
time-typed-count-9 = nine
time-typed-count-10 = ten
time-typed-half = half
time-typed-unit-millisecond = ms, millisecond, milliseconds
time-typed-unit-second = s, sec, secs, second, seconds
time-typed-unit-minute = m, min, mins, minute, minutes
time-typed-unit-hour = h, hr, hrs, hour, hours
time-typed-unit-day = d, day, days
time-typed-unit-week = w, wk, wks, week, weeks
time-typed-unit-month = mo, month, months
time-typed-unit-year = y, yr, yrs, year, years
# Behind a length, for a speed: “6 h/s”.
time-typed-per-second = a second, per second, each second, every second, /second, /sec, /s

## Faults of a typed time, as sentences without a full stop.

time-expected-date = Expected a date, a time or a step such as +3 days
time-expected-month-example = Expected a month, as in 24 sep or 24.9.
time-expected-month = Expected a month
time-expected-month-number = Expected a month from 1 to 12
time-expected-day = Expected a day
time-expected-day-or-month = Expected a day or a month
time-expected-day-or-year = Expected a day, or a year of four digits
# It is not clear which of two numbers is the day and which the month, as in 4/9/2023.
time-expected-day-apart = Expected day and month apart, as in 4.9. or 4 sep
time-expected-year = Expected a year of four digits
time-expected-year-in-range = Expected a year from 292,000,000 BCE to 292,000,000
time-expected-winter = Expected the year in which that winter ends
time-expected-day-before-time = Expected a day before the time
time-expected-nothing = Expected nothing more
# Another day of the week was typed before a date, which is a $weekday.
time-expected-weekday = Expected { $weekday }
time-expected-time = Expected a time, as in 02:46 or 2 am
time-expected-hour = Expected an hour from 0 to 23
time-expected-hour-of-half = Expected an hour from 1 to 12
time-expected-minutes = Expected minutes, as in 02:46
time-expected-minute = Expected a minute from 00 to 59
time-expected-second = Expected a second from 00 to 59
time-expected-thousandths = Expected thousandths of a second, of three digits
time-expected-offset = Expected hours from UTC, as in +02:00
time-expected-length = Expected a number with a unit, as in 3 days
time-expected-length-or-nothing = Expected a number with a unit, or nothing more
time-expected-unit = Expected a unit: s, min, h, days, weeks, months or years
time-expected-number = Expected a number
time-expected-step = Expected a sign before it or a word after it, as in +3 days or 3 days later
# “Start” or “end” was typed.
time-no-dates = The data have no dates
