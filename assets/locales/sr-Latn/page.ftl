# Stranica koju Ibar zapisuje: njeni naslovi, dugmad i kolone. Čita se u pregledaču.

page-skip = Pređi na događaje
page-contents = Sadržaj
page-map = Karta
page-timeline = Vremenska osa
page-events = Šta se dogodilo
page-claims = Ko je šta rekao
page-sources = Izvori
page-grading = Kako se ocenjuju izvori i tvrdnje
page-made = Izrađeno programom Ibar. Zbirka podataka je u ovoj stranici: Ibar je ponovo otvara sa svim tvrdnjama i izvorima.

page-back = Prethodni događaj
page-on = Sledeći događaj
page-playhead = Kazaljka
page-all = Prikaži sve
page-no-dates = Nijedan događaj nema datum.

page-source-link = Izvor { $number }, { $publisher }
page-reliability = { $letter }: { $words }

page-claims-caption = { $shown } od ukupno { $total } tvrdnji, po redosledu događaja
page-column-said = Rečeno
page-column-who = Ko
page-column-stance = Stav
page-column-what = Izjava
page-column-event = Događaj
page-column-grade = Ocena
page-column-sources = Izvori

page-lost-events = Stranica prikazuje prvih { $shown } od ukupno { $total } događaja
page-lost-claims = Tabela ima prvih { $shown } od ukupno { $total } tvrdnji
page-lost-dataset = Zbirka podataka nije u stranici, koja bi bila veća od { $most } bajtova

page-dates = Prikazani period: { $from } – { $to }
    .known = Prikazani period: { $from } – { $to }, prema onome što se znalo { $day }

page-format = Stranica ({ "HTML" })

page-lost-maps = { $total ->
    [1] karta koraka, jer nema mesta
    [one] karte svih koraka osim prvih { $shown } (od { $total }), jer nema mesta
    [few] karte svih koraka osim prvih { $shown } (od { $total }), jer nema mesta
   *[other] karte svih koraka osim prvih { $shown } (od { $total }), jer nema mesta
}

page-all-events = Svi događaji
