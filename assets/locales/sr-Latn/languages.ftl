languages-missing =
    { $total ->
        [one] { $in_language } ({ $tag }) nedostaje { $missing } od { $total } teksta
        [few] { $in_language } ({ $tag }) nedostaje { $missing } od { $total } teksta
       *[other] { $in_language } ({ $tag }) nedostaje { $missing } od { $total } tekstova
    }
languages-unknown = „{ $tag }” nije među jezicima datoteke
    .help = dodajte „{ $tag }” u { "languages" }
languages-told = { $text } ({ $in_language })
languages-stand-in = Datoteka nema ovaj tekst na jeziku prozora. Stoji { $in_language }.
