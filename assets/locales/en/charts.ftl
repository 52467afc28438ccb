# Charts above the timeline's axis.

# Titles of the chart of events, by the length of time that a bar counts.
charts-events-hour = Events an hour
charts-events-day = Events a day
charts-events-week = Events a week
charts-events-month = Events a month
charts-events-year = Events a year

# Names of bars, for hover texts and screen readers. $day: "Sunday 24 September 2023"; $time: "14:00".
charts-bar-hour = { $day }, the hour from { $time }
charts-bar-week = Week from { $day }

# The time that a figure about killed and hurt people is for, in a line of its own. Here and in the
# next one OF($date) is the form of the date after a preposition.
charts-for = for { $date }
# Who gave the figure and when. $speaker: a name; the speaker may be a woman, a man or an office.
charts-speaker-said = { $speaker }, said { $date }
