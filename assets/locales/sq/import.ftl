# Gabime të skedarëve që nuk janë RON. Para tyre qëndrojnë rreshti dhe kolona.

import-bad-json = ky nuk është { "JSON" }: pritej { $expected }
    .value = ky nuk është { "JSON" }: mungon një vlerë
    .number = ky nuk është numër në { "JSON" }
    .escape = ky nuk është { "JSON" }: pas vijës së përmbysur nuk ka shenjë si { "\\n" }
    .end = ky nuk është { "JSON" }: pas fundit ka edhe diçka tjetër
    .depth = kllapat janë tepër thellë brenda kllapave
import-no-records = skedari nuk ka regjistrime të Ibar: mungon anëtari "{ $member }"
    .help = Ibar lexon { "GeoJSON" } dhe Linked Places që i ka shkruar vetë
import-no-columns = një tabelë ngjarjesh ka nevojë për kolonat "{ $first }" dhe "{ $second }"
import-long-row = ky rresht ka { $cells ->
    [one] { $cells } qelizë
   *[other] { $cells } qeliza
}, ndërsa tabela { $columns ->
    [one] { $columns } kolonë
   *[other] { $columns } kolona
}
    .help = Mos ka mbetur një presje pa thonjëza rreth qelizës?
import-bad-form = kjo nuk mund të lexohet: { $why }
import-unknown-field = asgjë nuk quhet "{ $field }"; kalohet
    .help = Ibar lexon fushat e regjistrimeve të veta, që i shpjegon { "ibar schema" }

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
import-role-id = identifikues
import-role-title = titull
import-role-summary = përmbledhje
import-role-when = kur
import-role-until = deri kur
import-role-earliest = më herët
import-role-latest = më vonë
import-role-date-precision = saktësia e datës
import-role-time = koha e ditës
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
import-role-note = shënim
import-role-left-alone = lënë mënjanë
# What was found about a file as a whole.
import-detail-encoding = kodimi
import-detail-separator = shenja ndarëse
import-detail-header = rreshti i emrave
import-detail-sheet = fleta
import-detail-dates = radha në data
import-detail-zone = zona kohore
import-order-day = dita e para
import-order-month = muaji i pari
import-format-separated = tekst i ndarë
import-format-workbook = libër pune
