# Greške u datotekama koje nisu RON. Ispred njih stoje red i kolona.

import-bad-json = ovo nije { "JSON" }: očekuje se { $expected }
    .value = ovo nije { "JSON" }: nedostaje vrednost
    .number = ovo nije broj u { "JSON" }-u
    .escape = ovo nije { "JSON" }: iza obrnute kose crte nema oznake kao što je { "\\n" }
    .end = ovo nije { "JSON" }: iza kraja ima još nečega
    .depth = zagrade su preduboko u zagradama
import-no-records = datoteka nema zapisa za Ibar: nedostaje član „{ $member }”
    .help = Ibar čita { "GeoJSON" } i { "Linked Places" } koje je sam zapisao
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
import-role-id = oznaka zapisa
import-role-title = naslov
import-role-summary = sažetak
import-role-when = kada
import-role-until = do kada
import-role-earliest = najranije
import-role-latest = najkasnije
import-role-date-precision = tačnost datuma
import-role-time = doba dana
import-role-year = godina
import-role-month = mesec
import-role-day = dan
import-role-latitude = geografska širina
import-role-longitude = geografska dužina
import-role-coordinates = koordinate
import-role-radius = poluprečnik u metrima
import-role-radius-km = poluprečnik u kilometrima
import-role-place-precision = tačnost mesta
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
import-detail-separator = znak između ćelija
import-detail-header = red sa nazivima
import-detail-sheet = list
import-detail-dates = redosled u datumima
import-detail-zone = vremenska zona
import-order-day = prvo dan
import-order-month = prvo mesec
import-format-separated = tekst sa razdvojenim poljima
import-format-workbook = radna sveska
