detail-window-when = Kur
detail-window-where = Ku
detail-window-also-at = Edhe
    .name = Edhe: { $place }
    .tooltip = E shfaq në hartë
detail-window-who = Kush
detail-window-grade = Vlerësimi

detail-window-fact = { $name } { $value }
detail-window-fact-qualified = { $name } { $value }; { $qualification }

detail-window-disputed = Kontestohet

detail-window-claims = Kush çfarë thotë
    .count =
        { $claims ->
            [one] { $claims } pohim
           *[other] { $claims } pohime
        }, { $speakers ->
            [one] { $speakers } folës
           *[other] { $speakers } folës
        }
detail-window-reported-by = Ngjarjen e raportojnë
detail-window-media = Fotografi, filma, dokumente
detail-window-same-place = Edhe në këtë vend

detail-window-asserts = Pohon
detail-window-denies = Mohon
detail-window-admits = Pranon
detail-window-calls-for = Kërkon
detail-window-stance = { $speaker } { $stance }

detail-window-gives-time = Jep kohën: { $time }
detail-window-said = Thënë më { $date }
detail-window-on-event = Për ngjarjen
    .name = Për ngjarjen { $event }

detail-window-also-denied = Mohuar edhe nga { $speaker }
detail-window-also-contradicted = Kundërshtuar edhe nga { $speaker }
detail-window-rival = { $link }: { $question }

detail-window-claim-grade = Vlerësimi { $grade }
    .tooltip = Klikoni për të lexuar si jepen vlerësimet
detail-window-below-grade = { $count ->
    [one] { $count } pohim nën vlerësimin e kërkuar
   *[other] { $count } pohime nën vlerësimin e kërkuar
}

detail-window-figure-elsewhere =
    { $claim }
    Pohim për ngjarjen { $title }, { $date }
detail-window-latest = për kohën më të fundit
detail-window-earlier = për një kohë më të hershme
detail-window-start-times = Kur nisi
    .count = { $count ->
        [one] { $count } version
       *[other] { $count } versione
    }

detail-window-open-source = Hap { $source }

detail-window-back-to = Kthehu te { $event }
detail-window-on-to = Vazhdo te { $event }

detail-window-select = Zgjidhni një shenjë, një element të boshtit kohor ose një rresht të listës për të lexuar kush çfarë thotë për të
detail-window-differ = Ku ndryshojnë versionet
    .scope = në periudhë
detail-window-more-questions = { $count ->
    [one] edhe { $count } pyetje
   *[other] edhe { $count } pyetje
}
