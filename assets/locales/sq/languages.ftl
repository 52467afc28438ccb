languages-missing =
    { $missing ->
        [one]
            { $missing } nga { $total ->
                [one] { $total } tekst
               *[other] { $total } tekste
            } mungon { $in_language } ({ $tag })
       *[other] { $missing } nga { $total } tekste mungojnë { $in_language } ({ $tag })
    }

languages-unknown = “{ $tag }” nuk është asnjëra nga gjuhët e skedarit
    .help = shtoni “{ $tag }” te { "languages" }

languages-told = { $text } ({ $in_language })

languages-stand-in = Skedari nuk e ka këtë tekst në gjuhën e dritares. Ai është { $in_language }.
