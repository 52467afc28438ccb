# Greške u datotekama koje nisu RON. Ispred njih stoje red i kolona.

import-bad-json = ovo nije { "JSON" }: očekuje se { $expected }
    .value = ovo nije { "JSON" }: nedostaje vrednost
    .number = ovo nije broj u { "JSON" }-u
    .escape = ovo nije { "JSON" }: iza obrnute kose crte nema oznake kao što je { "\\n" }
    .end = ovo nije { "JSON" }: iza kraja ima još nečega
    .depth = zagrade su preduboko u zagradama
    .many = vrednosti u ovoj datoteci ima više od { $most }
import-no-records = datoteka nema zapisa za Ibar: nedostaje član „{ $member }”
    .help = Ibar čita { "GeoJSON" }, { "Linked Places" }, { "TimelineJS" }, { "StoryMapJS" } i događaje programa { "timemap" }
import-no-columns = tabeli događaja potrebne su kolone „{ $first }” i „{ $second }”
import-long-row = ovaj red ima { $cells ->
    [one] { $cells } ćeliju
    [few] { $cells } ćelije
   *[other] { $cells } ćelija
}, a tabela { $columns ->
    [one] { $columns } kolonu
    [few] { $columns } kolone
   *[other] { $columns } kolona
}
    .help = Da li je negde ostao zarez bez navodnika oko ćelije?
import-bad-form = ovo se ne može pročitati: { $why }
import-unknown-field = ništa se ne zove „{ $field }”; to se preskače
    .help = Ibar čita polja sopstvenih zapisa, koja objašnjava { "ibar schema" }

# The line after a file of somebody else's was read.
import-tally = { $rows ->
    [one] { $rows } red
    [few] { $rows } reda
   *[other] { $rows } redova
}: { $events ->
    [one] { $events } događaj
    [few] { $events } događaja
   *[other] { $events } događaja
}, odbijeno: { $refused }; { $columns ->
    [one] izostavljena { $columns } kolona
    [few] izostavljene { $columns } kolone
   *[other] izostavljeno { $columns } kolona
}

# What a column of a table was taken for, in lists.
import-role-id = identifikator
import-role-title = naslov
import-role-summary = sažetak
import-role-when = kada
import-role-until = do kada
import-role-earliest = najranije
import-role-latest = najkasnije
import-role-date-precision = preciznost datuma
import-role-time = vreme u danu
import-role-year = godina
import-role-month = mesec
import-role-day = dan
import-role-latitude = geografska širina
import-role-longitude = geografska dužina
import-role-coordinates = koordinate
import-role-radius = poluprečnik u metrima
import-role-radius-km = poluprečnik u kilometrima
import-role-place-precision = preciznost mesta
import-role-place = mesto
import-role-region = oblast
import-role-country = država
import-role-statement = šta je rečeno
import-role-speaker = ko je rekao
import-role-said = kada je rečeno
import-role-source = izvor
import-role-publisher = izdavač
import-role-address = veb-adresa
import-role-kind = vrsta
import-role-actor = akter
import-role-tag = oznaka
import-role-figure = brojka
import-role-figure-low = najniža brojka
import-role-figure-high = najviša brojka
import-role-note = napomena
import-role-left-alone = izostavljeno
# What was found about a file as a whole.
import-detail-encoding = kodiranje
import-detail-separator = razdvojnik
import-detail-header = zaglavlje
import-detail-sheet = list
import-detail-dates = redosled u datumima
import-detail-zone = vremenska zona
import-order-day = prvo dan
import-order-month = prvo mesec
import-format-separated = tekst sa razdvojnicima
import-format-workbook = radna sveska

# Faults of tables of somebody else's. $column is the name of a column, $text what is in its cell.
import-open-quote = ovaj navodnik nije nigde zatvoren
    .help = Čita se kao običan znak; udvojite ga ili stavite još jedan iza ćelije
import-open-quotes = { $count ->
    [one] odavde još { $count } navodnik nije zatvoren, i samo je izbrojan
    [few] odavde još { $count } navodnika nisu zatvorena, i samo su izbrojana
   *[other] odavde još { $count } navodnika nije zatvoreno, i samo su izbrojani
}
import-too-many-columns = kolona ima { $found }, a čita se najviše { $most }
import-empty-table = u ovoj datoteci nema tabele
    .help = Tabela ima red sa nazivima i po red za svaki zapis, sa zarezima, tačkama-zarezima ili tabulatorima između ćelija
import-no-rows = ispod naziva kolona nema redova
# $most is the most rows that are read.
import-too-many-rows = ova tabela ima { $count ->
    [one] { $count } red
    [few] { $count } reda
   *[other] { $count } redova
}, a čita se prvih { $most }
    .help = Čitajte je u delovima: po datoteku za neke godine ili zemlje
import-odd-encoding = ovaj red je u drugačijem kodiranju od ostatka datoteke
    .help = Sačuvajte datoteku kao { "UTF-8" }
# $count is the number of such lines besides those that were told one by one. It stands with the first of them.
import-odd-encoding-more = { $count ->
    [one] odavde je još { $count } red u drugačijem kodiranju, i samo je izbrojan
    [few] odavde su još { $count } reda u drugačijem kodiranju, i samo su izbrojana
   *[other] odavde je još { $count } redova u drugačijem kodiranju, i samo su izbrojani
}
import-bad-letters = neki bajtovi nisu slova u kodiranju { $encoding }
    .help = Izaberite drugo kodiranje ili sačuvajte datoteku kao { "UTF-8" }
import-second-id = neki drugi red već ima identifikator „{ $id }”; ovaj dobija „{ $own }”
# What the role of a column says of a cell that it cannot read. $role is one of the words below.
import-unread-cell = u koloni „{ $column }” vrednost „{ $text }” nije { $role ->
    [When] datum
    [Until] datum posle početka
    [Earliest] datum
    [Latest] datum posle najranijeg
    [Said] datum
    [Time] vreme u danu
    [Latitude] geografska širina
    [Longitude] geografska dužina
    [Coordinates] par koordinata
    [Address] veb-adresa
   *[other] broj
}; čuva se kao napomena
import-refused-cell = ovaj red nema ni datum ni mesto: u koloni „{ $column }” vrednost „{ $text }” nije { $role ->
    [When] datum
    [Until] datum
    [Earliest] datum
    [Latest] datum
    [Said] datum
    [Time] vreme u danu
    [Latitude] geografska širina
    [Longitude] geografska dužina
    [Coordinates] par koordinata
    [Address] veb-adresa
   *[other] broj
}
import-refused-more = { $count ->
    [one] odavde je odbijen još { $count } red, koji je samo izbrojan
    [few] odavde su odbijena još { $count } reda, koja su samo izbrojana
   *[other] odavde je odbijeno još { $count } redova, koji su samo izbrojani
}
import-refused-row = ovaj red nema ni datum ni mesto
    .help = Popunite jedno od njih ili drugoj koloni dajte ulogu datuma ili mesta
import-help-date = Datum pišite kao { $example }
import-help-time = Vreme pišite kao { $example }
import-help-degrees = Stepene pišite kao { $example }, sa slovima ili znacima za minute gde ih ima
import-help-address = Veb-adresu pišite kao { $example }
import-help-number = Broj pišite kao { $example }
# $note is a sentence of its own.
import-placed-by-name = „{ $place }” nema koordinate: { $note }
import-place-not-found = nijedan grad na svetu se ne zove „{ $place }”, a koordinata nema
    .help = Dodajte kolone za geografsku širinu i dužinu ili mestu ručno dajte koordinate
# Kept with a place in the dataset.
import-note-by-name = Smešteno po nazivu.
import-note-one-of = Smešteno po nazivu; { $others ->
    [one] tako se zove još { $others } grad
    [few] tako se zovu još { $others } grada
   *[other] tako se zove još { $others } gradova
}.
# $why is what the reader says, in English.
import-bad-workbook = ova radna sveska ne može da se pročita: { $why }
    .help = Sačuvajte je ponovo kao { "XLSX" } ili { "CSV" }, bez lozinke
import-empty-workbook = nijedan list ove radne sveske nema sadržaja
import-large-workbook = ova radna sveska je raspakovana veća od { $most } { "MiB" }
# $sheet is the name of a sheet, $others the names of others with commas between them.
import-other-sheets = u ovoj radnoj svesci čita se samo list { $sheet }; tabele postoje i na drugim listovima: { $others }
    .help = Izaberite drugi list iznad karte ili ga navedite u receptu, kao { "sheet: \"2024\"" }
# Events of a later download beside those of an earlier one.
import-revision = novo: { $added }, promenjeno: { $changed }, obrisano: { $deleted }, nepromenjeno: { $unchanged }
# Said by the publisher of a file, in a dataset.
import-withdrawn = Zapis je obrisan iz datoteke.
# Kept with a range in a dataset. $best is a number.
import-best-estimate = najbolja procena: { $best }

import-unsure = { $found }?
import-show-columns = Prikaži kolone
import-hide-columns = Sakrij kolone
import-columns-hint = Kao šta je shvaćena svaka kolona datoteke
import-column = Kolona „{ $name }”
import-column-filled = { $count ->
    [one] { $count } ćelija
    [few] { $count } ćelije
   *[other] { $count } ćelija
}
import-column-unread = { $count ->
    [one] { $count } ćelija ne može tako da se pročita; čuva se kao napomena
    [few] { $count } ćelije ne mogu tako da se pročitaju; čuvaju se kao napomene
   *[other] { $count } ćelija ne može tako da se pročita; čuvaju se kao napomene
}
import-column-guessed = Najpre shvaćena kao: { $role }
import-more-columns = i još { $count ->
    [one] { $count } kolona
    [few] { $count } kolone
   *[other] { $count } kolona
}
import-no-header = bez zaglavlja
import-header-line = zaglavlje u redu { $line }
import-pasted = Nalepljeni redovi
import-recipe-kept = Izbor je sačuvan u datoteci { $file }
import-recipe-not-kept = Izbor važi u ovom prozoru, ali ne može da se sačuva pored datoteke: { $why }
import-no-recipe-there = { $file } već postoji i nije recept
import-bad-recipe = recept u datoteci { $file } ne može da se pročita, red { $line }, kolona { $column }: { $why }
    .help = Ispravite ga ili uklonite; datoteka je pročitana bez njega
import-recipe-too-large = veća je od svakog recepta

import-update = Ažuriraj iz…
    .about = Izaberite noviju datoteku sa istim zapisima: ono što ona menja postaje kasnije stanje saznanja, kako ga pokazuje „Poznato do nekog dana”
import-update-dialog = Izaberite noviju datoteku
import-save-records = Sačuvaj kao { "RON" }…
    .about = Sačuvaj celu zbirku u Ibarovom obliku, sa onim što su donele novije datoteke
import-updated = { $file }: { $what }
    .by-titles = { $file }: { $what } (bez identifikatora se zapisi prepoznaju po naslovima)
import-several-dropped = Broj prevučenih datoteka je { $count }, a prozor prikazuje jednu: otvorena je { $opened }. Ostale prevucite jednu po jednu: { $others }
import-at-cell = list { $sheet }, ćelija { $cell }: { $what }
    .row = list { $sheet }, red { $row }: { $what }

# $command is a command that builds Ibar.
import-no-parquet = ovo je datoteka u formatu { "Parquet" }, koji ovako preveden Ibar ne čita
    .help = Prevedite Ibar sa { $command } ili sačuvajte datoteku kao { "GeoJSON" }: { "ogr2ogr out.geojson in.parquet" }
# $why is what the reader says, in English; $found and $most are numbers of columns, and in .text
# $most is a number of mebibytes.
import-bad-parquet = ova datoteka u formatu { "Parquet" } ne može da se pročita: { $why }
    .type = ova datoteka u formatu { "Parquet" } je oštećena ili ima kolonu vrste koja se ne čita
    .footer = opis na kraju ove datoteke u formatu { "Parquet" } je oštećen ili predugačak
    .large = delovi ove datoteke u formatu { "Parquet" } raspakovani su veći nego što se čita odjednom
    .columns = broj kolona u ovoj datoteci u formatu { "Parquet" } je { $found }; čita ih se najviše { $most }
    .text = redovi ove datoteke u formatu { "Parquet" } imaju kao tekst više od { $most } { "MiB" }
    .packing = ova datoteka u formatu { "Parquet" } spakovana je postupkom { $name }, koji se ne čita
    .packing-help = Spakujte je postupkom { "Zstandard" }: { "ogr2ogr -lco COMPRESSION=ZSTD out.parquet in.parquet" }
    .help = Uzmite jedan njen deo: { "ogr2ogr -where … out.geojson in.parquet" }
