reading-file-fault = { $fault }: { $file }
reading-file-missing = nema takve datoteke
reading-file-denied = nema dozvole za čitanje ove datoteke
reading-file-directory = ovo je fascikla, a ne datoteka
reading-file-device = ovo je uređaj ili cev, a ne datoteka
reading-file-too-large = ova datoteka je veća od { $most } { "GiB" }, a više od toga Ibar ne čita
reading-file-broken = čitanje je prekinuto ({ $why })

reading-empty-file = datoteka je prazna
reading-zero-byte = datoteka sadrži nulti bajt: ovo nije tekst
reading-not-utf8 = odavde nadalje datoteka nije { "UTF-8" }
reading-looks-like-utf16 = ovo liči na { "UTF-16" }: sačuvajte datoteku kao { "UTF-8" }
reading-save-as-utf8 = sačuvajte datoteku kao { "UTF-8" }
reading-no-dataset = ova datoteka nije zbirka podataka
reading-looks-like-json = ovo liči na { "JSON" }: ako se naziv završava na { ".json" }, Ibar je čita kao takvu
reading-looks-like-html = ovo liči na { "HTML" } ili { "XML" }: Ibar čita { "KML" }, { "GPX" } i svoje stranice, pod njihovim nastavcima
reading-dataset-start = zbirka podataka počinje sa „{ "Dataset(" }”
reading-bracket-missing = očekuje se „(” iza „{ "Dataset" }”
reading-other-record = očekuje se „{ "Dataset(…)" }”, a nađeno je „{ $name }”
reading-other-version = ova datoteka je u verziji { $found } oblika; Ibar čita verziju { $read }
reading-newer-version-help = otvorite je novijom verzijom programa
reading-write-version = napišite „{ $field }”
reading-write-version-first = napišite „{ $field }” kao prvo polje
reading-as-version-1 = datoteka se čita kao verzija 1
reading-unused-extension = proširenje „{ $name }” se ne koristi u ovom obliku

reading-expected-found = očekuje se: { $expected }; nađeno: { $found }
reading-expected-point = „{ "(lat: …, lon: …)" }”
reading-expected-record = „{ $name }(…)”
reading-expected-text = niska u dvostrukim navodnicima
reading-expected-number = broj
reading-expected-whole-number = ceo broj
reading-expected-boolean = „{ "true" }” ili „{ "false" }”
reading-expected-list = spisak u uglastim zagradama
reading-expected-names = nazivi po jezicima u vitičastim zagradama
reading-expected-fields = obične zagrade sa poljima
reading-expected-closing-bracket = „)”
reading-expected-word = reč bez navodnika
reading-expected-colon = dvotačka iza naziva
reading-found-end = kraj
reading-found-text = niska
reading-found-open-text = niska koja se nigde ne zatvara
reading-found-open-comment = komentar koji se nigde ne zatvara
reading-found-fraction = razlomljen broj
reading-found-word = „{ $text }”

reading-value-expected = očekuje se vrednost
reading-list-expected = očekuje se spisak u uglastim zagradama
reading-missing-comma = očekuje se zarez ispred ovoga
reading-field-expected = očekuje se polje zbirke podataka, a nađeno je „{ $found }”
reading-too-many-digits = broj ima previše cifara
reading-number-of-values = { $expected ->
    [one] očekuje se { $expected } vrednost, a nađeno ih je { $found }
    [few] očekuju se { $expected } vrednosti, a nađeno ih je { $found }
   *[other] očekuje se { $expected } vrednosti, a nađeno ih je { $found }
}
reading-other-number-of-values = očekuje se drugačiji broj vrednosti, a nađeno ih je { $found }

reading-unknown-field = „{ $record }” nema polje „{ $field }”
reading-missing-field = zapisu „{ $record }” treba polje „{ $field }”
reading-given-twice = „{ $field }” je navedeno dvaput
reading-dataset-has-no-field = zbirka podataka nema polje „{ $field }”
reading-dataset-needs-field = zbirci podataka treba polje „{ $field }”
reading-its-fields = njegova polja su { $fields }
reading-the-fields = polja su { $fields }
reading-unknown-word = „{ $word }” nije nijedna od reči koje tu mogu da stoje
reading-the-words = reči su { $words }
reading-list-twice = spisak „{ $list }” je naveden dvaput
reading-unknown-zone = nema vremenske zone „{ $zone }”
reading-zone-help = koristite naziv iz baze { "IANA" }, kao u „{ $example }”
reading-colon-help = napišite „{ "name: value" }”, sa dvotačkom
reading-quotes-help = napišite tekst u ravnim dvostrukim navodnicima: { "\"…\"" }
reading-escape-help = napišite „{ "\\\\" }” za obrnutu kosu crtu i „{ "\\\"" }” za navodnik
reading-point-help = napišite tačku kao { $example }
reading-coordinates-comma = decimalni zarez: brojevi ovde imaju decimalnu tačku
reading-coordinates-quoted = koordinate pod navodnicima: ovde su to brojevi
reading-coordinates-hemisphere = koordinate sa slovom za hemisferu: jug i zapad ovde imaju znak minus
reading-coordinates-degrees = koordinate u stepenima i minutima: ovde su to decimalni stepeni
reading-coordinates-names = širina i dužina se ovde zovu „{ "lat" }” i „{ "lon" }”
reading-coordinates-pair = dva broja bez imena, od kojih bilo koji može biti širina
reading-coordinates-help = napišite { $meant }
reading-coordinates-pair-help = po redosledu { "GeoJSON" }-a, prvo dužina, to je { $meant }
reading-names-help = napišite nazive kao { $example }
reading-quantity-help = napišite { "Exact(30)" }, { "About(30)" }, { "Range(20, 40)" }, { "AtLeast(30)" } ili { "AtMost(30)" }
reading-reliability-help = napišite jedno od { $letters }, bez navodnika
reading-where-help = napišite { "Place(…)" }, { "Point(…)" }, { "Area(…)" }, { "Line(…)" }, { "Along(…)" } ili { "Unlocated" }

reading-wrong-bracket = očekuje se „{ $expected }”, a nađeno je „{ $found }”
reading-bracket-closes-nothing = nije otvoreno ništa što bi „{ $found }” moglo da zatvori
reading-was-opened = { $lines ->
    [0] „{ $bracket }” je otvoreno u ovom redu
    [one] „{ $bracket }” je otvoreno { $lines } red iznad
    [few] „{ $bracket }” je otvoreno { $lines } reda iznad
   *[other] „{ $bracket }” je otvoreno { $lines } redova iznad
}
reading-bracket-unclosed = ova zagrada se nigde ne zatvara
reading-dataset-unclosed = zagrada zbirke podataka se nigde ne zatvara
reading-dataset-unclosed-help = dodajte „)” na kraju datoteke
reading-dataset-ends = zbirka podataka se završava pre ovoga
reading-bracket-above = potražite iznad suvišnu završnu zagradu
reading-list-unclosed = spisak „{ $list }” se nigde ne zatvara
reading-list-unclosed-help = dodajte „]” iza njegovog poslednjeg zapisa; ništa nije izostavljeno
reading-stands-outside = { $record ->
    [actor] „{ $found }” stoji izvan aktera
    [source] „{ $found }” stoji izvan izvora
    [place] „{ $found }” stoji izvan mesta
    [force] „{ $found }” stoji izvan snaga
    [phase] „{ $found }” stoji izvan faze
    [story] „{ $found }” stoji izvan priče
   *[event] „{ $found }” stoji izvan događaja
}
reading-bracket-before = potražite ispred suvišnu završnu zagradu
reading-too-deep = previše zagrada jedna u drugoj
reading-more-brackets = { $most ->
    [one] više od { $most } zagrade jedna u drugoj
    [few] više od { $most } zagrade jedna u drugoj
   *[other] više od { $most } zagrada jedna u drugoj
}
reading-string-unclosed = ova niska se nigde ne zatvara
reading-string-unclosed-help = dodajte „{ "\"" }” gde se tekst završava
reading-string-too-long = { $most ->
    [one] ova niska je duža od { $most } bajta
    [few] ova niska je duža od { $most } bajta
   *[other] ova niska je duža od { $most } bajtova
}
reading-string-too-long-help = skratite je, ili potražite navodnik koji je prekasno zatvara
reading-comment-unclosed = ovaj komentar se nigde ne zatvara
reading-comment-unclosed-help = dodajte „*/” gde se komentar završava
reading-too-many-unclosed = previše niski ili komentara se nigde ne zatvara
reading-too-many-mistakes = { $most ->
    [one] više od { $most } greške
    [few] više od { $most } greške
   *[other] više od { $most } grešaka
}

reading-field-left-out = „{ $field }” je izostavljeno
reading-nothing-left-out = ništa nije izostavljeno
reading-passed-over = preskače se
reading-both-read = čitaju se oba
reading-rest-not-read = ostatak se ne čita
reading-rest-of-file-not-read = ostatak datoteke se ne čita
reading-stays-empty = ostaje prazno
reading-utc-taken = uzima se { "UTC" }
reading-dates-as-utc = datumi bez odstupanja čitaju se kao { "UTC" }
reading-english-taken = uzima se engleski
reading-basemap-political = prikazuju se današnje granice, putevi i nazivi
reading-usual-hours-taken = uzimaju se uobičajeni sati
reading-as-ron-says = čitač zapisa { "RON" } kaže, na engleskom: „{ $text }”
