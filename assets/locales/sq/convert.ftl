# Të dhëna në formate të tjera: komanda "convert" dhe çfarë thotë ajo.

convert-command = Shkruan një skedar të dhënash në një format tjetër, sipas prapashtesës së emrit të skedarit
    .long =
        { "ibar convert IN OUT" } lexon { "IN" }, ose të dhënat që vijnë me Ibarin kur jepet vetëm { "OUT" }, dhe
        shkruan { "OUT" }: { ".ron" }, { ".geojson" } ({ "RFC 7946" }), { ".csv" }, { ".kml" } me kohë, { ".ics" } (iCalendar),
        { ".json" } (TimelineJS 3), { ".jsonld" } (Linked Places), { ".md" } (një raport). Ibari i lexon sërish { ".ron" }, { ".geojson" },
        { ".jsonld" } dhe { ".csv" } me ngjarje, me të njëjtat ngjarje.

        Çfarë u mbajt mbrapa nga datat, filtri dhe vlerësimi, dhe çfarë formati nuk mund të mbajë, shkruhet
        në daljen standarde të gabimeve. Mbaron me 0, me 1 kur të dhënat kanë gabime, me 2 kur një
        skedar nuk mund të lexohet ose të shkruhet.
convert-files = Skedari i të dhënave që lexohet dhe skedari që shkruhet; me një skedar, shkruhen të dhënat që vijnë me Ibarin
convert-rows = Çfarë është një rresht i tabelës
    .events = Një ngjarje; Ibari e lexon sërish një tabelë të tillë
    .claims = Një pohim, me folësin, datën dhe burimet

convert-done = { $file }: { $events ->
    [one] { $events } ngjarje
   *[other] { $events } ngjarje
}, { $claims ->
    [one] { $claims } pohim
   *[other] { $claims } pohime
}
convert-held = mbajtur mbrapa: { $what }
convert-loss = nuk është në këtë format: { $what }

convert-held-both = { $first }; { $second }
convert-claims-held = { $held ->
    [one] { $held } nga { $total } pohime është nën vlerësimin
   *[other] { $held } nga { $total } pohime janë nën vlerësimin
}

convert-lost-stories = rrëfimet, sepse kalojnë nëpër ngjarje që janë mbajtur mbrapa
convert-lost-positions = { $count ->
    [one] pozicioni i { $count } ngjarjeje, që nuk ka koordinata të vetat
   *[other] pozicionet e { $count } ngjarjeve, që nuk kanë koordinata të vetat
}
convert-lost-undated = { $count ->
    [one] { $count } ngjarje, sepse data e saj nuk ka fillim që formati mund ta mbajë
   *[other] { $count } ngjarje, sepse datat e tyre nuk kanë fillim që formati mund ta mbajë
}
convert-lost-references = çfarë dihet për { $actors ->
    [one] { $actors } aktor
   *[other] { $actors } aktorë
}, { $sources ->
    [one] { $sources } burim
   *[other] { $sources } burime
} dhe { $places ->
    [one] { $places } vend
   *[other] { $places } vende
}, përveç identifikuesve dhe emrave e pikave të vendeve
convert-lost-day-parts = orët e pjesëve të ditës
convert-lost-marks = { $count ->
    [one] { $count } shenjë e drejtimit të shkrimit
   *[other] { $count } shenja të drejtimit të shkrimit
}
convert-lost-claims-table = ajo që i bën ngjarjet dhe burimet regjistrime: një tabelë e tillë nuk lexohet sërish
convert-lost-kml = pohimet dhe burimet si regjistrime; ato qëndrojnë në përshkrime si fjali
convert-lost-timelinejs = pohimet dhe burimet si regjistrime, vendet dhe koha e njohurive; fjalitë qëndrojnë në faqe
convert-lost-ics = pohimet dhe burimet si regjistrime; ato qëndrojnë në përshkrime si fjali
convert-lost-markdown = regjistrimet si të tilla; është për njerëz

convert-unknown-format = { $file }: asnjë format nuk e ka këtë prapashtesë; ka { $known }
convert-no-dataset = { $file }: nuk u lexuan të dhëna

convert-format-ron = Të dhëna të Ibarit ({ "RON" })
convert-format-geojson = { "GeoJSON" }
convert-format-csv = Tabelë ngjarjesh ({ "CSV" })
    .claims = Tabelë pohimesh ({ "CSV" })
convert-format-kml = { "KML" } me kohë
convert-format-timelinejs = { "TimelineJS" }
convert-format-ics = Kalendar ({ "iCalendar" })
convert-format-lpf = { "Linked Places" }
convert-format-markdown = Raport ({ "Markdown" })
convert-recipe = Receta sipas së cilës lexohet një tabelë e dikujt tjetër; përndryshe ajo pranë saj
# $why is a line, a column and what the reader says, in English.
convert-bad-recipe = receta { $file } nuk lexohet dot: { $why }
convert-after = Të dhënat e një shkarkimi të mëparshëm të të njëjtit skedar, që bëhen gjendja e mëparshme e njohurive
