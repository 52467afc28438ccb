# Faults of dates in EDTF (the Extended Date/Time Format of ISO 8601-2), in a file or in a field of
# the window, and how to mend them. Letters and signs that stand in such dates (X, XX, T, Z, Y, S,
# [a..b], UTC and the like) stay as they are; in a language with two alphabets they are quoted in
# braces as {"T"}, so that they stay Latin.

edtf-empty = a date is missing
# $expected is one of the parts below; $found is a character.
edtf-found = expected { $expected }, found “{ $found }”
edtf-ends = expected { $expected }, but the date ends here
edtf-short-long-year = “Y” stands only before a year of more than four digits
# $years is a number: 292,000,000.
edtf-year-too-far = the year is too far away: years reach from −{ $years } to { $years }
edtf-year-too-far-help = for what is earlier write { "[..Y-292000000]" }, and its age in the title
# $year is −0000.
edtf-minus-zero = there is no year { $year }
edtf-no-year = a year needs at least its first digit
# $month is two digits.
edtf-month = there is no month { $month }
# $month is a month with its year, such as “February 2023”, as it stands alone; $day is two digits.
edtf-day = { $month } has no day { $day }
# $hour is two digits.
edtf-hour = there is no hour { $hour }
# $minute is two digits.
edtf-minute = there is no minute { $minute }
# $second is two digits.
edtf-second = there is no second { $second }
edtf-past-midnight = an hour 24 ends its day, so only zeros follow it
# The distance of a clock from UTC. $hours is at least 24.
edtf-offset = { $hours ->
    [one] there is no offset of { $hours } hour
   *[other] there is no offset of { $hours } hours
}
# $offset is −00:00.
edtf-minus-zero-offset = there is no offset of { $offset }
# $zone is the name of a time zone, such as Europe/Belgrade.
edtf-skipped = clocks in { $zone } were put forward over this time, so it did not exist
# $form is one of the clauses below. Levels are the parts of the format: 0, 1 and 2.
edtf-level-two = { $form }, which is EDTF level 2; of that only sets are read
# An interval is two dates with “/” between them.
edtf-no-side = an interval needs a date on at least one side
# A set is several dates in brackets.
edtf-empty-set = a set needs at least one date
edtf-open-within = “..” without a date before it stands only at the start of a set
edtf-set-within = a set stands alone
edtf-backwards = the interval ends before it starts

## Parts that a date should go on with, as the object of “expected …”.

edtf-part-end = the end of the date
edtf-part-comma-or-square = “,” or “]”
edtf-part-square-after-open = “]” after an open end
edtf-part-comma-or-brace = “,” or “{"}"}”
edtf-part-brace-after-open = “{"}"}” after an open end
edtf-part-both-marks = “%”, which is “~” and “?” together
edtf-part-year-digits = the digits of a year
edtf-part-year = a year of four digits
edtf-part-month = a month of two digits
edtf-part-unspecified-day = “XX” for the day of an unspecified month
edtf-part-day = a day of two digits
edtf-part-hour = an hour of two digits
edtf-part-colon-and-minutes = “:” and the minutes
edtf-part-minutes = minutes of two digits
edtf-part-seconds = seconds of two digits
edtf-part-thousandths = thousandths of a second of three digits
edtf-part-offset-hours = the hours of an offset, of two digits
edtf-part-offset-minutes = the minutes of an offset, of two digits

## Forms that are not read, as clauses that “which is EDTF level 2” follows.

edtf-form-mark-of-part = a part of this date has a mark of its own
edtf-form-mark-before = a mark stands before what it marks
edtf-form-month-of-unspecified-year = a month follows a year with unspecified digits
edtf-form-significant-digits = “S” counts the significant digits of a year
edtf-form-exponent-or-digits = this year has an exponent or significant digits
edtf-form-digit-after-unspecified = a digit follows an unspecified one
edtf-form-day-of-unspecified-month = a day follows an unspecified month
edtf-form-quarter-or-hemisphere = 33 to 41 are quarters and other parts of a year
edtf-form-one-digit-unspecified = one of two digits is unspecified

## How to mend a fault: each stands after the fault, or on a line of its own.

edtf-empty-help = write a date such as 2023-09-24, or leave the field out
edtf-ends-help = months, days, hours, minutes and seconds have two digits
edtf-short-long-year-help = write the four digits without “Y”
edtf-minus-zero-help = write 0000 for 1 BCE
edtf-no-year-help = leave the side of an interval empty where its date is unknown
edtf-month-help = months are 01 to 12, and seasons 21 to 24
edtf-leap-second-help = leap seconds are not counted: write 59
edtf-past-midnight-help = write 00 as the hour of the next day
edtf-minus-zero-offset-help = write Z for UTC
edtf-skipped-help = write the offset after the time, as in +02:00
edtf-level-two-help = ~ ? % stand at the end, and X at the end of a year or as XX
edtf-no-side-help = leave the date out where nothing is known
edtf-empty-set-help = write [a..b] for once between two dates
edtf-open-within-help = write the open stretch first
edtf-set-within-help = write [a..b] for once between two dates, {"{"}a..b{"}"} for all the time
edtf-backwards-help = write the earlier date first
edtf-space-help = write T between a date and a time, and no spaces
edtf-small-x-help = an unspecified digit is a capital X
edtf-capitals-help = T, Z and Y are capitals
edtf-decade-help = write 199X for the 1990s
edtf-slash-in-set-help = two dots stand between the ends within a set
edtf-day-first-help = write the year first, as in 2023-09-24
edtf-slash-help = an interval has two sides
edtf-hyphen-help = write a plain hyphen
edtf-dots-help = write [a..b] for once between two dates, and a/.. for an open end
edtf-more-digits-help = a year of more than four digits starts with Y; all else has two digits

# A time zone that the database of zones does not have. $name is what was asked for, $example a name
# as it should be.
edtf-unknown-zone = there is no time zone “{ $name }”; write it as in “{ $example }” or “{"UTC"}”
