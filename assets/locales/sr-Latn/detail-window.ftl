detail-window-when = Kada
detail-window-where = Gde
detail-window-also-at = Takođe
    .name = Takođe: { $place }
    .tooltip = Prikaži na karti
detail-window-who = Ko
detail-window-grade = Ocena
detail-window-fact = { $name } { $value }
detail-window-fact-qualified = { $name } { $value }; { $qualification }

detail-window-disputed = Sporno

detail-window-claims = Ko šta kaže
    .count =
        { $claims ->
            [one] { $claims } tvrdnja
            [few] { $claims } tvrdnje
           *[other] { $claims } tvrdnji
        }, { $speakers ->
            [one] { $speakers } govornik
            [few] { $speakers } govornika
           *[other] { $speakers } govornika
        }
detail-window-reported-by = O događaju izveštavaju
detail-window-media = Slike, snimci, dokumenti
detail-window-same-place = Takođe na ovom mestu

detail-window-asserts = Tvrdnja
detail-window-denies = Poricanje
detail-window-admits = Priznanje
detail-window-calls-for = Zahtev
detail-window-stance = { $speaker }: { $stance }

detail-window-gives-time = Navedeno vreme: { $time }
detail-window-said = Izjavljeno { $date }
detail-window-on-event = O događaju:
    .name = O događaju: { $event }

detail-window-also-denied = I poricanje ({ $speaker })
detail-window-also-contradicted = I suprotna tvrdnja ({ $speaker })
detail-window-rival = { $link }: { $question }

detail-window-claim-grade = Ocena { $grade }
    .tooltip = Kliknite da pročitate kako se ocene daju
detail-window-below-grade = { $count ->
    [one] { $count } tvrdnja ispod ocene
    [few] { $count } tvrdnje ispod ocene
   *[other] { $count } tvrdnji ispod ocene
}

detail-window-figure-elsewhere =
    { $claim }
    Tvrdnja o događaju: { $title }, { $date }
detail-window-latest = najnovije stanje
detail-window-earlier = ranije stanje
detail-window-start-times = Kada je počelo
    .count = { $count ->
        [one] { $count } iskaz
        [few] { $count } iskaza
       *[other] { $count } iskaza
    }

detail-window-open-source = Otvori: { $source }
detail-window-back-to = Nazad na: { $event }
detail-window-on-to = Dalje na: { $event }

detail-window-select = Izaberite oznaku, stavku na vremenskoj osi ili red spiska da pročitate ko šta o tome kaže
detail-window-differ = Iskazi se razlikuju o tome
    .scope = u periodu
detail-window-more-questions = { $count ->
    [one] i još { $count } pitanje
    [few] i još { $count } pitanja
   *[other] i još { $count } pitanja
}
