about-title = Për Ibarin
    .about = Shfaq ose fsheh versionin, licencat dhe gjuhët

about-version = Ibar { $version }

about-purpose = Një hartë dhe një bosht kohor, ku çdo fakt është pohim i dikujt, me burim.

about-licence = Nën licencën Apache 2.0 ose licencën MIT, sipas zgjedhjes suaj. Fonti është Noto Sans, nën SIL Open Font License 1.1.

about-languages = Gjuhët e dritares

about-language-reviewed = { $language }: lexuar nga një redaktor që e ka gjuhë amtare
about-language-unread = { $language }: ende e palexuar nga një redaktor që e ka gjuhë amtare

about-correction = Çdo gjuhë është një dosje me skedarë teksti në assets/locales. Dërgoni një korrigjim si ndryshim të këtyre skedarëve, ose shkruani fjalinë siç është dhe siç duhet të jetë, aty prej nga e keni marrë Ibarin.

about-file = Skedari i hapur

about-file-plain = Tekstet e tij janë në një gjuhë të vetme, të cilën skedari nuk e emërton.

about-file-complete =
    { $total ->
        [one] { $language }: { $total } teksti i tij
       *[other] { $language }: të gjitha { $total } tekstet
    }
about-file-lack =
    { $missing ->
        [one]
            { $language }: mungon { $missing } nga { $total ->
                [one] { $total } tekst
               *[other] { $total } tekste
            }
       *[other] { $language }: mungojnë { $missing } nga { $total } tekste
    }

about-file-unread = Skedari nuk emërton asnjë gjuhë të lexuar nga një redaktor që e ka gjuhë amtare.

about-file-order = Teksti që mungon në gjuhën e dritares shfaqet në shkrimin tjetër të asaj gjuhe, përndryshe në gjuhën e parë të skedarit, përndryshe në cilëndo që ka. Një shenjë pranë tij e tregon gjuhën.
