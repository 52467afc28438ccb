charts-events-hour = Ngjarje në orë
charts-events-day = Ngjarje në ditë
charts-events-week = Ngjarje në javë
charts-events-month = Ngjarje në muaj
charts-events-year = Ngjarje në vit

charts-bar-hour = { $day }, ora nga { $time }
charts-bar-week = Java nga { $day }

charts-for = për { $date }
charts-speaker-said = { $speaker }, thënë më { $date }
