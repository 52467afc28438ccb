# Zbirke podataka u drugim formatima: naredba „convert” i šta ona ispisuje.

convert-command = Zapisuje zbirku podataka u drugom formatu, prema nastavku imena datoteke
    .long =
        { "ibar convert IN OUT" } čita { "IN" }, ili zbirku podataka koja dolazi uz Ibar ako je dat samo { "OUT" }, i
        zapisuje { "OUT" }: { ".ron" }, { ".geojson" } ({ "RFC 7946" }), { ".csv" }, { ".kml" } sa vremenima, { ".ics" } ({ "iCalendar" }),
        { ".json" } ({ "TimelineJS 3" }), { ".jsonld" } ({ "Linked Places" }), { ".md" } (izveštaj). Ibar ponovo čita { ".ron" }, { ".geojson" },
        { ".jsonld" } i { ".csv" } sa događajima, sa istim događajima.

        Šta su zadržali datumi, filter i ocena i šta format ne može da primi, ispisuje se na
        standardnom izlazu za greške. Završava se sa 0, sa 1 ako zbirka podataka ima greške, sa 2 ako se
        datoteka ne može pročitati ili zapisati.
convert-files = Zbirka podataka koja se čita i datoteka koja se zapisuje; ako je data jedna datoteka, zapisuje se zbirka podataka koja dolazi uz Ibar
convert-rows = Šta je red tabele
    .events = Događaj; takvu tabelu Ibar ponovo čita
    .claims = Tvrdnja, sa govornikom, datumom i izvorima

convert-done = { $file }: { $events ->
    [one] { $events } događaj
    [few] { $events } događaja
   *[other] { $events } događaja
}, { $claims ->
    [one] { $claims } tvrdnja
    [few] { $claims } tvrdnje
   *[other] { $claims } tvrdnji
}
convert-held = zadržano: { $what }
convert-loss = ne staje u ovaj format: { $what }

convert-held-both = { $first }; { $second }
convert-claims-held = { $held ->
    [one] { $held } od { $total } tvrdnji je ispod ocene
    [few] { $held } od { $total } tvrdnji su ispod ocene
   *[other] { $held } od { $total } tvrdnji je ispod ocene
}

convert-lost-stories = priče, jer vode kroz događaje koji su zadržani
convert-lost-positions = { $count ->
    [one] položaj { $count } događaja, koji nema sopstvene koordinate
    [few] položaji { $count } događaja, koji nemaju sopstvene koordinate
   *[other] položaji { $count } događaja, koji nemaju sopstvene koordinate
}
convert-lost-undated = { $count ->
    [one] { $count } događaj, jer njegov datum nema početak koji format može da primi
    [few] { $count } događaja, jer njihovi datumi nemaju početak koji format može da primi
   *[other] { $count } događaja, jer njihovi datumi nemaju početak koji format može da primi
}
convert-lost-references = ono što se zna o { $actors ->
    [one] { $actors } akteru
    [few] { $actors } aktera
   *[other] { $actors } aktera
}, { $sources ->
    [one] { $sources } izvoru
    [few] { $sources } izvora
   *[other] { $sources } izvora
} i { $places ->
    [one] { $places } mestu
    [few] { $places } mesta
   *[other] { $places } mesta
}, osim identifikatora, naziva i tačaka mesta
convert-lost-day-parts = sati delova dana
convert-lost-marks = { $count ->
    [one] { $count } znak za smer pisanja
    [few] { $count } znaka za smer pisanja
   *[other] { $count } znakova za smer pisanja
}
convert-lost-claims-table = ono što događaje i izvore čini zapisima: takva tabela se ne čita ponovo
convert-lost-kml = tvrdnje i izvori kao zapisi; u opisima stoje kao rečenice
convert-lost-timelinejs = tvrdnje i izvori kao zapisi, mesta i vreme saznanja; na slajdovima stoje rečenice
convert-lost-ics = tvrdnje i izvori kao zapisi; u opisima stoje kao rečenice
convert-lost-markdown = zapisi kao takvi; namenjen je ljudima

convert-unknown-format = { $file }: nijedan format nema ovaj nastavak; postoje { $known }
convert-no-dataset = { $file }: nije pročitana nijedna zbirka podataka

convert-format-ron = Zbirka podataka za Ibar ({ "RON" })
convert-format-geojson = { "GeoJSON" }
convert-format-csv = Tabela događaja ({ "CSV" })
    .claims = Tabela tvrdnji ({ "CSV" })
convert-format-kml = { "KML" } sa vremenima
convert-format-timelinejs = { "TimelineJS" }
convert-format-ics = Kalendar ({ "iCalendar" })
convert-format-lpf = { "Linked Places" }
convert-format-markdown = Izveštaj ({ "Markdown" })
convert-recipe = Recept po kome se čita tuđa tabela; inače onaj pored nje
# $why is a line, a column and what the reader says, in English.
convert-bad-recipe = recept { $file } ne može da se pročita: { $why }
convert-after = Zbirka podataka iz ranijeg preuzimanja iste datoteke, koja postaje ranije stanje saznanja
