tracks-out-of-order = tačke putanje nisu poređane po vremenu
    .help = poređane su; proverite datume ako tako nije mišljeno
tracks-no-point = tačka putanje traži mesto, ili { "lat" } i { "lon" }
    .help = napišite je kao u { $example }
tracks-from-to = Na putu: { $from } – { $to }
tracks-points = { $count ->
    [one] Na putu kroz { $count } tačku
    [few] Na putu kroz { $count } tačke
   *[other] Na putu kroz { $count } tačaka
}
tracks-key-way = Pređeni put i ostatak puta
tracks-key-estimated = Procenjen položaj
tracks-estimated = Položaj procenjen između dve poznate tačke
