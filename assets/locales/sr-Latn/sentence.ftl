# Rečenice sa izvorima, kako se kopiraju i izvoze: tvrdnja, brojka ili događaj.

sentence-when = { $kind ->
    [day] { OF($date) }
    [month] ({ $date })
   *[other] ({ $date })
}

sentence-said = { $stance ->
    [denies] { $speakers ->
        [one] poriče { $speaker } { $when }
        [few] poriču { $speaker } { $when }
       *[other] poriču { $speaker } { $when }
    }
    [admits] { $speakers ->
        [one] priznaje { $speaker } { $when }
        [few] priznaju { $speaker } { $when }
       *[other] priznaju { $speaker } { $when }
    }
    [calls-for] { $speakers ->
        [one] traži { $speaker } { $when }
        [few] traže { $speaker } { $when }
       *[other] traže { $speaker } { $when }
    }
   *[asserts] { $speakers ->
        [one] kaže { $speaker } { $when }
        [few] kažu { $speaker } { $when }
       *[other] kažu { $speaker } { $when }
    }
}
    .undated = { $stance ->
        [denies] { $speakers ->
            [one] poriče { $speaker }
            [few] poriču { $speaker }
           *[other] poriču { $speaker }
        }
        [admits] { $speakers ->
            [one] priznaje { $speaker }
            [few] priznaju { $speaker }
           *[other] priznaju { $speaker }
        }
        [calls-for] { $speakers ->
            [one] traži { $speaker }
            [few] traže { $speaker }
           *[other] traže { $speaker }
        }
       *[asserts] { $speakers ->
            [one] kaže { $speaker }
            [few] kažu { $speaker }
           *[other] kažu { $speaker }
        }
    }

sentence-claim = { $statement } – { $said } ({ $sources }).
    .unsourced = { $statement } – { $said }.
    .apart = { $statement } Tako { $said } ({ $sources }).
    .apart-unsourced = { $statement } Tako { $said }.

sentence-speaker = { $name } ({ $office })
    .through = { $name } (prenosi { $who })
    .both = { $name } ({ $office }; prenosi { $who })
sentence-somebody = neko

sentence-figure = { $figure } { $unit }
    .when = { $figure } { $unit } { $when }
    .note = { $figure } { $unit } ({ $note })
    .when-note = { $figure } { $unit } { $when } ({ $note })
sentence-about = oko { $figure }
sentence-range = od { $low } do { $high }
sentence-at-least = najmanje { $figure }
sentence-at-most = najviše { $figure }

sentence-event = { $title } ({ $facts }; { $sources }).
    .facts = { $title } ({ $facts }).
    .sourced = { $title } ({ $sources }).
    .bare = { $title }.
sentence-reported = objavljeno { $when }

sentence-quoted = „{ $title }”
