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
