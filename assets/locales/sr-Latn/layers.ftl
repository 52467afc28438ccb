layers-left-out = ovaj sloj je izostavljen
layers-too-many = { $most ->
    [one] zbirka podataka može imati najviše { $most } sloj
    [few] zbirka podataka može imati najviše { $most } sloja
   *[other] zbirka podataka može imati najviše { $most } slojeva
}
layers-outside = { $file } nije u fascikli zbirke podataka
    .help = stavite datoteku pored zbirke podataka ili u fasciklu ispod nje, i napišite putanju odatle
layers-not-read = { $file } ne može da se pročita: { $why }
layers-too-large = { $file } je veća od { $most } { "MB" }
    .help = izostavite tačke koje nijedna karta ne može da prikaže
layers-broken = { $file }, red { $line }, kolona { $column }: { $why }
layers-bad-point = { $file }, objekat { $number }: { $found } nije tačka na Zemlji
layers-cut-off = { $file } se završava prerano, u redu { $line }: jedan deo nedostaje
layers-too-many-points = { $most ->
    [one] sa { $file } slojevi imaju više od { $most } tačke
    [few] sa { $file } slojevi imaju više od { $most } tačke
   *[other] sa { $file } slojevi imaju više od { $most } tačaka
}
layers-help = sloj je { "GeoJSON" } po { "RFC 7946" }, sa geografskom dužinom na prvom mestu
layers-on-a-plane = brojevi su metri u ravni: sačuvajte datoteku sa geografskom dužinom i širinom ({ "WGS 84, EPSG:4326" })
layers-no-lines = nema linija u { $file }
layers-no-areas = nema površina u { $file }
layers-no-points = nema tačaka u { $file }
layers-kind-help = napišite vrstu onoga što je u datoteci: { "Line" }, { "Area" } ili { "Point" }
layers-credit = { $layer }: { $credit }
layers-menu = Slojevi datoteke
