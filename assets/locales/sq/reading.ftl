reading-file-fault = { $fault }: { $file }
reading-file-missing = nuk ka skedar të tillë
reading-file-denied = ky skedar nuk lejohet të lexohet
reading-file-directory = kjo është dosje, jo skedar
reading-file-device = kjo është pajisje ose kanal, jo skedar
reading-file-too-large = ky skedar është më i madh se { $most } GiB, aq sa lexon Ibari
reading-file-broken = leximi u ndërpre ({ $why })

reading-empty-file = skedari është bosh
reading-zero-byte = skedari përmban një bajt zero: ky nuk është tekst
reading-not-utf8 = nga këtu e tutje skedari nuk është { "UTF-8" }
reading-looks-like-utf16 = kjo duket si { "UTF-16" }: ruajeni skedarin si { "UTF-8" }
reading-save-as-utf8 = ruajeni skedarin si { "UTF-8" }
reading-no-dataset = ky skedar nuk është skedar të dhënash
reading-looks-like-json = kjo duket si { "JSON" }: me një emër që mbaron me { ".json" }, Ibari e lexon si të tillë
reading-looks-like-html = kjo duket si { "HTML" } ose { "XML" }: Ibari lexon { "KML" }, { "GPX" } dhe faqet e veta, me prapashtesat e tyre
reading-dataset-start = skedari i të dhënave nis me “{ "Dataset(" }”
reading-bracket-missing = pritet “(” pas “{ "Dataset" }”
reading-other-record = pritet “{ "Dataset(…)" }”, u gjet “{ $name }”

reading-other-version = ky skedar është i versionit { $found } të formës; Ibari lexon versionin { $read }
reading-newer-version-help = hapeni me një version më të ri të Ibarit
reading-write-version = shkruani “{ $field }”
reading-write-version-first = shkruani “{ $field }” si fushë të parë
reading-as-version-1 = skedari lexohet si version 1

reading-unused-extension = zgjerimi “{ $name }” nuk përdoret në këtë formë

reading-expected-found = pritet { $expected }, u gjet { $found }

reading-expected-point = “{ "(lat: …, lon: …)" }”
reading-expected-record = “{ $name }(…)”
reading-expected-text = varg në thonjëza të dyfishta
reading-expected-number = numër
reading-expected-whole-number = numër i plotë
reading-expected-boolean = “{ "true" }” ose “{ "false" }”
reading-expected-list = listë në kllapa katrore
reading-expected-names = grup emrash sipas gjuhës në kllapa gjarpërushe
reading-expected-fields = grup fushash në kllapa të rrumbullakëta
reading-expected-closing-bracket = “)”
reading-expected-word = fjalë pa thonjëza
reading-expected-colon = dy pika pas emrit

reading-found-end = fundi
reading-found-text = varg
reading-found-open-text = varg që nuk mbyllet kurrë
reading-found-open-comment = koment që nuk mbyllet kurrë
reading-found-fraction = thyesë
reading-found-word = “{ $text }”

reading-value-expected = pritet një vlerë
reading-list-expected = pritet një listë në kllapa katrore
reading-missing-comma = pritet një presje para kësaj
reading-field-expected = pritet një fushë e të dhënave, u gjet “{ $found }”
reading-too-many-digits = numri ka tepër shifra
reading-number-of-values = { $expected ->
    [one] pritet { $expected } vlerë, numri i gjetur: { $found }
   *[other] priten { $expected } vlera, numri i gjetur: { $found }
}
reading-other-number-of-values = pritet një numër tjetër vlerash, numri i gjetur: { $found }

reading-unknown-field = “{ $record }” nuk ka fushë “{ $field }”
reading-missing-field = “{ $record }” duhet të ketë fushën “{ $field }”
reading-given-twice = “{ $field }” jepet dy herë
reading-dataset-has-no-field = të dhënat nuk kanë fushë “{ $field }”
reading-dataset-needs-field = të dhënat duhet të kenë fushën “{ $field }”
reading-its-fields = fushat e tij janë { $fields }
reading-the-fields = fushat janë { $fields }
reading-unknown-word = “{ $word }” nuk është asnjë nga fjalët që përshtaten këtu
reading-the-words = fjalët janë { $words }
reading-list-twice = lista “{ $list }” jepet dy herë

reading-unknown-zone = nuk ka zonë kohore “{ $zone }”
reading-zone-help = përdorni një emër të bazës { "IANA" }, si te “{ $example }”

reading-colon-help = shkruani “{ "name: value" }”, me dy pika
reading-quotes-help = shkruani tekstin në thonjëza të drejta të dyfishta: { "\"…\"" }
reading-escape-help = shkruani “{ "\\\\" }” për një vijë të pjerrët të kundërt dhe “{ "\\\"" }” për një thonjëz
reading-point-help = shkruani pikën si { $example }
reading-coordinates-comma = presje dhjetore: numrat këtu kanë pikë dhjetore
reading-coordinates-quoted = koordinata në thonjëza: këtu ato janë numra
reading-coordinates-hemisphere = koordinata me shkronjë për hemisferën: jugu dhe perëndimi këtu kanë shenjën minus
reading-coordinates-degrees = koordinata në gradë e minuta: këtu ato janë gradë dhjetore
reading-coordinates-names = gjerësia dhe gjatësia këtu quhen “{ "lat" }” dhe “{ "lon" }”
reading-coordinates-pair = dy numra pa emra, nga të cilët secili mund të jetë gjerësia
reading-coordinates-help = shkruani { $meant }
reading-coordinates-pair-help = sipas radhës së { "GeoJSON" }-it, gjatësia e para, kjo është { $meant }
reading-names-help = shkruani emrat si { $example }
reading-quantity-help = shkruani { "Exact(30)" }, { "About(30)" }, { "Range(20, 40)" }, { "AtLeast(30)" } ose { "AtMost(30)" }
reading-reliability-help = shkruani njërën nga { $letters }, pa thonjëza
reading-where-help = shkruani { "Place(…)" }, { "Point(…)" }, { "Area(…)" }, { "Line(…)" }, { "Along(…)" } ose { "Unlocated" }

reading-wrong-bracket = pritet “{ $expected }”, u gjet “{ $found }”
reading-bracket-closes-nothing = nuk ka asgjë të hapur që mund ta mbyllë “{ $found }”
reading-was-opened = { $lines ->
    [0] “{ $bracket }” u hap në këtë rresht
    [one] “{ $bracket }” u hap në rreshtin sipër
   *[other] “{ $bracket }” u hap { $lines } rreshta më sipër
}
reading-bracket-unclosed = kjo kllapë nuk mbyllet kurrë
reading-dataset-unclosed = kllapa e të dhënave nuk mbyllet kurrë
reading-dataset-unclosed-help = shtoni “)” në fund të skedarit
reading-dataset-ends = të dhënat mbarojnë para kësaj
reading-bracket-above = kërkoni më sipër një kllapë mbyllëse të tepërt
reading-list-unclosed = lista “{ $list }” nuk mbyllet kurrë
reading-list-unclosed-help = shtoni “]” pas regjistrimit të fundit të saj; asgjë nuk lihet jashtë
reading-stands-outside = { $record ->
    [actor] “{ $found }” qëndron jashtë aktorit
    [source] “{ $found }” qëndron jashtë burimit
    [place] “{ $found }” qëndron jashtë vendit
    [force] “{ $found }” qëndron jashtë forcës
    [phase] “{ $found }” qëndron jashtë fazës
    [story] “{ $found }” qëndron jashtë rrëfimit
   *[event] “{ $found }” qëndron jashtë ngjarjes
}
reading-bracket-before = kërkoni para tij një kllapë mbyllëse të tepërt
reading-too-deep = tepër kllapa brenda njëra-tjetrës
reading-more-brackets = më shumë se { $most } kllapa brenda njëra-tjetrës
reading-string-unclosed = ky varg nuk mbyllet kurrë
reading-string-unclosed-help = shtoni “{ "\"" }” aty ku mbaron teksti
reading-string-too-long = ky varg është më i gjatë se { $most } bajt
reading-string-too-long-help = shkurtojeni, ose kërkoni një thonjëz që e mbyll tepër vonë
reading-comment-unclosed = ky koment nuk mbyllet kurrë
reading-comment-unclosed-help = shtoni “*/” aty ku mbaron komenti
reading-too-many-unclosed = tepër vargje ose komente nuk mbyllen kurrë
reading-too-many-mistakes = { $most ->
    [one] më shumë se { $most } gabim
   *[other] më shumë se { $most } gabime
}

reading-field-left-out = “{ $field }” lihet jashtë
reading-nothing-left-out = asgjë nuk lihet jashtë
reading-passed-over = kapërcehet
reading-both-read = lexohen të dyja
reading-rest-not-read = pjesa tjetër nuk lexohet
reading-rest-of-file-not-read = pjesa tjetër e skedarit nuk lexohet
reading-stays-empty = mbetet bosh
reading-utc-taken = merret UTC
reading-dates-as-utc = datat pa zhvendosje lexohen si UTC
reading-english-taken = merret anglishtja
reading-basemap-political = tregohen kufijtë, rrugët dhe emrat e sotëm
reading-usual-hours-taken = merren orët e zakonshme
reading-as-ron-says = lexuesi i { "RON" }-it thotë, në anglisht: “{ $text }”
