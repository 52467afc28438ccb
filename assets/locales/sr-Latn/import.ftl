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
