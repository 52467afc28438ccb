layers-left-out = kjo shtresë lihet jashtë
layers-too-many = { $most ->
    [one] të dhënat mund të kenë e shumta { $most } shtresë
   *[other] të dhënat mund të kenë e shumta { $most } shtresa
}
layers-outside = { $file } nuk është në dosjen e të dhënave
    .help = vendoseni skedarin pranë të dhënave ose në një dosje më poshtë, dhe shkruani shtegun prej andej
layers-not-read = { $file } nuk mund të lexohet: { $why }
layers-too-large = { $file } është më i madh se { $most } MB
    .help = lini jashtë pikat që asnjë hartë nuk mund t’i tregojë
layers-broken = { $file }, rreshti { $line }, kolona { $column }: { $why }
layers-cut-off = { $file } përfundon para kohe, në rreshtin { $line }: një pjesë e tij mungon
layers-bad-point = { $file }, objekti { $number }: { $found } nuk është pikë e Tokës
layers-too-many-points = { $most ->
    [one] me { $file } shtresat kanë më shumë se { $most } pikë
   *[other] me { $file } shtresat kanë më shumë se { $most } pika
}
layers-help = një shtresë është GeoJSON sipas RFC 7946, me gjatësinë gjeografike të parën
layers-on-a-plane = numrat janë metra në një rrafsh: ruajeni skedarin me gjatësi dhe gjerësi gjeografike (WGS 84, { "EPSG:4326" })
layers-no-lines = nuk ka vija në { $file }
layers-no-areas = nuk ka sipërfaqe në { $file }
layers-no-points = nuk ka pika në { $file }
layers-kind-help = shkruani llojin e asaj që është në skedar: Line, Area ose Point
layers-credit = { $layer }: { $credit }
layers-menu = Shtresat e skedarit
