# Gabime të skedarëve që nuk janë RON. Para tyre qëndrojnë rreshti dhe kolona.

import-bad-json = kjo nuk është { "JSON" }: pritet { $expected }
    .value = kjo nuk është { "JSON" }: mungon një vlerë
    .number = ky nuk është numër në { "JSON" }
    .escape = kjo nuk është { "JSON" }: pas vijës së pjerrët të kundërt nuk ka shenjë si { "\\n" }
    .end = kjo nuk është { "JSON" }: pas fundit ka edhe diçka tjetër
    .depth = kllapat janë tepër thellë brenda kllapave
    .many = vlerat në këtë skedar janë më shumë se { $most }
import-no-records = skedari nuk ka regjistrime të Ibarit: mungon anëtari “{ $member }”
    .help = Ibari lexon { "GeoJSON" }, Linked Places, { "TimelineJS" }, { "StoryMapJS" } dhe ngjarje të timemap
import-no-columns = një tabelë ngjarjesh ka nevojë për kolonat “{ $first }” dhe “{ $second }”
import-long-row = ky rresht ka { $cells ->
    [one] { $cells } qelizë
   *[other] { $cells } qeliza
}, ndërsa tabela { $columns ->
    [one] { $columns } kolonë
   *[other] { $columns } kolona
}
    .help = Mos ka mbetur një presje pa thonjëza rreth qelizës?
import-bad-form = kjo nuk mund të lexohet: { $why }
import-unknown-field = asgjë nuk quhet “{ $field }”; kalohet
    .help = Ibari lexon fushat e regjistrimeve të veta, që i shpjegon { "ibar schema" }

# The line after a file of somebody else's was read.
import-tally = { $rows ->
    [one] { $rows } rresht
   *[other] { $rows } rreshta
}: { $events ->
    [one] { $events } ngjarje
   *[other] { $events } ngjarje
}, { $refused } të refuzuar; { $columns ->
    [one] { $columns } kolonë e lënë mënjanë
   *[other] { $columns } kolona të lëna mënjanë
}

# What a column of a table was taken for, in lists.
import-role-id = identifikuesi
import-role-title = titulli
import-role-summary = përmbledhja
import-role-when = kur
import-role-until = deri kur
import-role-earliest = më së hershmi
import-role-latest = më së voni
import-role-date-precision = saktësia e datës
import-role-time = ora e ditës
import-role-year = viti
import-role-month = muaji
import-role-day = dita
import-role-latitude = gjerësia gjeografike
import-role-longitude = gjatësia gjeografike
import-role-coordinates = koordinatat
import-role-radius = rrezja në metra
import-role-radius-km = rrezja në kilometra
import-role-place-precision = saktësia e vendit
import-role-place = vendi
import-role-region = rajoni
import-role-country = shteti
import-role-statement = çfarë u tha
import-role-speaker = kush e tha
import-role-said = kur u tha
import-role-source = burimi
import-role-publisher = botuesi
import-role-address = adresa në internet
import-role-kind = lloji
import-role-actor = aktori
import-role-tag = etiketa
import-role-figure = shifra
import-role-figure-low = shifra më e ulët
import-role-figure-high = shifra më e lartë
import-role-note = shënimi
import-role-left-alone = lënë mënjanë
# What was found about a file as a whole.
import-detail-encoding = kodimi
import-detail-separator = ndarësi
import-detail-header = rreshti i titujve
import-detail-sheet = fleta
import-detail-dates = radha në data
import-detail-zone = zona kohore
import-order-day = së pari dita
import-order-month = së pari muaji
import-format-separated = tekst me ndarës
import-format-workbook = libër pune

# Faults of tables of somebody else's. $column is the name of a column, $text what is in its cell.
import-open-quote = kjo thonjëz nuk mbyllet askund
    .help = Lexohet si shenjë e zakonshme; dyfishojeni ose vini një tjetër pas qelizës
import-open-quotes = { $count ->
    [one] që këtu edhe një thonjëz nuk mbyllet, e cila vetëm u numërua
   *[other] që këtu edhe { $count } thonjëza nuk mbyllen, të cilat vetëm u numëruan
}
import-too-many-columns = ka { $found } kolona, ndërsa lexohen më së shumti { $most }
import-empty-table = në këtë skedar nuk ka tabelë
    .help = Një tabelë ka një rresht me tituj dhe nga një rresht për çdo regjistrim, me presje, pikëpresje ose tabulatorë mes qelizave
import-no-rows = nën titujt e kolonave nuk ka rreshta
# $most is the most rows that are read.
import-too-many-rows = kjo tabelë ka { $count } rreshta, nga të cilët lexohen { $most } të parët
    .help = Lexojeni në pjesë: nga një skedar për disa vite ose vende
import-odd-encoding = ky rresht është në kodim tjetër nga pjesa tjetër e skedarit
    .help = Ruajeni skedarin si { "UTF-8" }
# $count is the number of such lines besides those that were told one by one. It stands with the first of them.
import-odd-encoding-more = { $count ->
    [one] që këtu edhe një rresht është në kodim tjetër, i cili vetëm u numërua
   *[other] që këtu edhe { $count } rreshta janë në kodim tjetër, të cilët vetëm u numëruan
}
import-bad-letters = disa bajt nuk janë shkronja në { $encoding }
    .help = Zgjidhni kodim tjetër ose ruajeni skedarin si { "UTF-8" }
import-second-id = një rresht tjetër e ka tashmë identifikuesin “{ $id }”; ky bëhet “{ $own }”
# What the role of a column says of a cell that it cannot read. $role is one of the words below.
import-unread-cell = në kolonën “{ $column }”, “{ $text }” nuk është { $role ->
    [When] datë
    [Until] datë pas fillimit
    [Earliest] datë
    [Latest] datë pas më të hershmes
    [Said] datë
    [Time] orë e ditës
    [Latitude] gjerësi gjeografike
    [Longitude] gjatësi gjeografike
    [Coordinates] çift koordinatash
    [Address] adresë interneti
   *[other] numër
}; ruhet si shënim
import-refused-cell = ky rresht nuk ka as datë, as vend: në kolonën “{ $column }”, “{ $text }” nuk është { $role ->
    [When] datë
    [Until] datë
    [Earliest] datë
    [Latest] datë
    [Said] datë
    [Time] orë e ditës
    [Latitude] gjerësi gjeografike
    [Longitude] gjatësi gjeografike
    [Coordinates] çift koordinatash
    [Address] adresë interneti
   *[other] numër
}
import-refused-more = { $count ->
    [one] që këtu u refuzua edhe një rresht, i cili vetëm u numërua
   *[other] që këtu u refuzuan edhe { $count } rreshta, të cilët vetëm u numëruan
}
import-refused-row = ky rresht nuk ka as datë, as vend
    .help = Plotësoni njërën prej tyre ose jepini një kolone tjetër rolin e datës ose të vendit
import-help-date = Datën shkruajeni si { $example }
import-help-time = Orën shkruajeni si { $example }
import-help-degrees = Gradët shkruajini si { $example }, me shkronja ose shenja për minutat kur ka
import-help-address = Adresën e internetit shkruajeni si { $example }
import-help-number = Numrin shkruajeni si { $example }
# $note is a sentence of its own.
import-placed-by-name = “{ $place }” nuk ka koordinata: { $note }
import-place-not-found = asnjë qytet i botës nuk quhet “{ $place }” dhe koordinata nuk ka
    .help = Shtoni kolona për gjerësinë dhe gjatësinë gjeografike ose jepini vendit koordinatat me dorë
# Kept with a place in the dataset.
import-note-by-name = Vendosur sipas emrit.
import-note-one-of = Vendosur sipas emrit; { $others ->
    [one] edhe { $others } qytet tjetër quhet kështu
   *[other] edhe { $others } qytete të tjera quhen kështu
}.
# $why is what the reader says, in English.
import-bad-workbook = ky libër pune nuk lexohet dot: { $why }
    .help = Ruajeni sërish si { "XLSX" } ose { "CSV" }, pa fjalëkalim
import-empty-workbook = asnjë fletë e këtij libri pune nuk ka përmbajtje
import-large-workbook = ky libër pune i shpaketuar është më i madh se { $most } { "MiB" }
# $sheet is the name of a sheet, $others the names of others with commas between them.
import-other-sheets = nga ky libër pune lexohet vetëm fleta { $sheet }; ka tabela edhe në { $others }
    .help = Zgjidhni një fletë tjetër mbi hartë, ose shënojeni në recetë, si { "sheet: \"2024\"" }
# Events of a later download beside those of an earlier one.
import-revision = të reja: { $added }, të ndryshuara: { $changed }, të fshira: { $deleted }, të pandryshuara: { $unchanged }
# Said by the publisher of a file, in a dataset.
import-withdrawn = Regjistrimi u fshi nga skedari.
# Kept with a range in a dataset. $best is a number.
import-best-estimate = vlerësimi më i mirë: { $best }

import-unsure = { $found }?
import-show-columns = Shfaq kolonat
import-hide-columns = Fshih kolonat
import-columns-hint = Si u kuptua secila kolonë e skedarit
import-column = Kolona “{ $name }”
import-column-filled = { $count ->
    [one] { $count } qelizë
   *[other] { $count } qeliza
}
import-column-unread = { $count ->
    [one] { $count } qelizë nuk lexohet dot kështu; ruhet si shënim
   *[other] { $count } qeliza nuk lexohen dot kështu; ruhen si shënime
}
import-column-guessed = Në fillim u kuptua si: { $role }
import-more-columns = dhe { $count ->
    [one] { $count } kolonë tjetër
   *[other] { $count } kolona të tjera
}
import-no-header = pa tituj
import-header-line = titujt në rreshtin { $line }
import-pasted = Rreshta të ngjitur
import-recipe-kept = Zgjedhjet u ruajtën te { $file }
import-recipe-not-kept = Zgjedhjet vlejnë në këtë dritare, por nuk ruhen dot pranë skedarit: { $why }
import-no-recipe-there = { $file } është tashmë aty dhe nuk është recetë
import-bad-recipe = receta te { $file } nuk lexohet dot, rreshti { $line }, kolona { $column }: { $why }
    .help = Ndreqeni ose hiqeni; skedari u lexua pa të
import-recipe-too-large = është më e madhe se çdo recetë

import-update = Përditëso nga…
    .about = Zgjidhni një skedar më të ri me të njëjtat regjistrime: ajo që ndryshon bëhet gjendje e mëvonshme e njohurive, siç e tregon “Çfarë dihej deri në një ditë”
import-update-dialog = Zgjidhni skedarin më të ri
import-save-records = Ruaj si { "RON" }…
    .about = Ruan të gjitha regjistrimet si të dhëna të Ibarit, me atë që sollën skedarët më të rinj
import-updated = { $file }: { $what }
    .by-titles = { $file }: { $what } (pa identifikues, regjistrimet përputhen sipas titujve)
import-several-dropped = Numri i skedarëve të lëshuar është { $count }, kurse një dritare tregon një: u hap { $opened }. Të tjerët lëshojini një nga një: { $others }
import-at-cell = fleta { $sheet }, qeliza { $cell }: { $what }
    .row = fleta { $sheet }, rreshti { $row }: { $what }

# $command is a command that builds Ibar.
import-no-parquet = ky është një skedar { "Parquet" }, të cilin ky ndërtim i Ibarit nuk e lexon
    .help = Ndërtojeni Ibarin me { $command }, ose ruajeni skedarin si { "GeoJSON" }: { "ogr2ogr out.geojson in.parquet" }
# $why is what the reader says, in English; $found and $most are numbers of columns, and in .text
# $most is a number of mebibytes.
import-bad-parquet = ky skedar { "Parquet" } nuk mund të lexohet: { $why }
    .type = ky skedar { "Parquet" } është i dëmtuar, ose ka një kolonë të një lloji që nuk lexohet
    .footer = përshkrimi në fund të këtij skedari { "Parquet" } është i dëmtuar, ose tepër i gjatë
    .large = pjesë të këtij skedari { "Parquet" } pas shpaketimit janë më të mëdha se sa lexohet njëherësh
    .columns = ky skedar { "Parquet" } ka { $found } kolona; lexohen më së shumti { $most }
    .text = rreshtat e këtij skedari { "Parquet" } si tekst janë më shumë se { $most } { "MiB" }
    .packing = ky skedar { "Parquet" } është i paketuar me { $name }, që nuk lexohet
    .packing-help = Paketojeni me { "Zstandard" }: { "ogr2ogr -lco COMPRESSION=ZSTD out.parquet in.parquet" }
    .help = Merrni një pjesë të tij: { "ogr2ogr -where … out.geojson in.parquet" }
