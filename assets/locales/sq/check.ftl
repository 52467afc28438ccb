check-note = vërejtje
check-warning = paralajmërim
check-error = gabim
check-help = ndihmë

check-what-and-loss = { $what }; { $loss }

check-did-you-mean = a deshët të thoni “{ $word }”?

check-did-you-mean-form = a deshët të thoni { $form }?

check-actor-left-out = ky aktor lihet jashtë
check-source-left-out = ky burim lihet jashtë
check-place-left-out = ky vend lihet jashtë
check-event-left-out = kjo ngjarje lihet jashtë
check-force-left-out = kjo forcë lihet jashtë
check-phase-left-out = kjo fazë lihet jashtë
check-story-left-out = ky rrëfim lihet jashtë
check-claim-left-out = ky pohim lihet jashtë
check-dispute-left-out = ky kontestim lihet jashtë
check-figure-left-out = kjo shifër lihet jashtë
check-presence-left-out = kjo prani lihet jashtë
check-strength-left-out = ky efektiv lihet jashtë
check-step-left-out = ky hap lihet jashtë
check-opening-left-out = hapja lihet jashtë
check-location-left-out = vendndodhja lihet jashtë
check-point-left-out = pika lihet jashtë
check-address-left-out = adresa lihet jashtë
check-reference-left-out = referenca lihet jashtë
check-it-left-out = lihet jashtë
check-this-left-out = kjo lihet jashtë

check-kept-without-that = mbahet pa këtë

check-actor-kept = aktori mbahet pa të
check-claim-kept = pohimi mbahet pa të
check-figure-kept = shifra mbahet pa të
check-force-kept = forca mbahet pa të
check-strength-kept = efektivi mbahet pa të
check-event-kept-undated = ngjarja mbahet pa datë
check-claim-kept-undated = pohimi mbahet pa datë
check-source-kept-undated = burimi mbahet pa datë
check-place-kept-without-point = vendi mbahet pa pikë
check-place-kept-without-position = vendi mbahet pa thënë prej nga vjen pika e tij
check-place-fact-left-out = ky fakt lihet jashtë

check-first-holds = vlen e para
check-no-side = nuk merret asnjëra anë
check-nothing-selected = nuk zgjidhet asgjë
check-step-selects-nothing = hapi nuk zgjedh asgjë
check-step-leaves-playhead = hapi nuk e lëviz treguesin
check-map-opens-as-usual = harta hapet si zakonisht

check-unknown-id = { $record ->
    [actor] nuk ka aktor “{ $id }”
    [source] nuk ka burim “{ $id }”
    [place] nuk ka vend “{ $id }”
    [force] nuk ka forcë “{ $id }”
    [phase] nuk ka fazë “{ $id }”
    [story] nuk ka rrëfim “{ $id }”
   *[event] nuk ka ngjarje “{ $id }”
}
check-unknown-claim = nuk ka pohim “{ $id }”

check-duplicate-id = { $record ->
    [actor] një aktor i dytë me emrin “{ $id }”
    [source] një burim i dytë me emrin “{ $id }”
    [place] një vend i dytë me emrin “{ $id }”
    [force] një forcë e dytë me emrin “{ $id }”
    [phase] një fazë e dytë me emrin “{ $id }”
    [story] një rrëfim i dytë me emrin “{ $id }”
   *[event] një ngjarje e dytë me emrin “{ $id }”
}
check-duplicate-claim = një pohim i dytë me emrin “{ $id }”

check-duplicate-id-help = i pari është në rreshtin { $line }; riemërtoni njërin prej tyre
check-duplicate-claim-help = i pari është te ngjarja në rreshtin { $line }; riemërtoni njërin prej tyre

check-id-empty = ky identifikues është bosh
check-id-with-space = ky identifikues ka hapësirë brenda
check-id-help = përdorni shkronja, shifra dhe nënviza, si te “{ "s24_0240" }”

check-part-of-itself = “{ $id }” është pjesë e vetvetes
check-disputes-itself = “{ $id }” kundërshton vetveten

check-empty-text = pritet një tekst, nuk u gjet asnjë
check-text-empty = teksti në “{ $tag }” është bosh
check-second-text = një tekst i dytë në “{ $tag }”
check-name-empty = emri në “{ $tag }” është bosh
check-second-name = një emër i dytë në “{ $tag }”
check-no-name = pritet së paku një emër
check-no-name-help = shkruani një emër së paku në anglisht, si te { $example }
check-name-long = nga ky emër shfaqen vetëm { $most } shkronjat e para
check-name-long-help = vendoseni atë që nuk është emër te një shënim ose te përmbledhja
check-language-tag = “{ $tag }” nuk është kod gjuhe
check-language-tag-help = përdorni kode { "BCP 47" } si “{ "en" }”, “{ "sr-Latn" }”, “{ "sr-Cyrl" }”, “{ "sq" }”

check-number-range = pritet një numër nga { $from } deri në { $to }, u gjet { $found }
check-number-at-least-0 = pritet një numër 0 ose më i madh, u gjet { $found }
check-height-range = pritet një lartësi nga 1 deri në 20000 km, u gjet { $found }
check-projection-by-events = projeksioni zgjidhet sipas vendit ku janë ngjarjet
check-parallels-range = priten dy paralele në të njëjtën anë të ekuatorit, nga 0,5° deri në 89°, u gjet { $found }
check-mercator-range = për projeksionin e Merkatorit pritet një gjerësi nga -80 deri në 80, u gjet { $found }
check-radius-range = pritet një rreze prej 0 metrash ose më shumë, u gjet { $found }
check-rank-range = pritet një rang nga 1 deri në 5, u gjet { $found }
check-range-down = intervali zbret nga { $from } në { $to }
check-too-few-points = priten së paku { $least } pika, numri i gjetur: { $found }
check-far-point = “{ $id }” ndodhet larg nga të gjitha vendet e tjera
check-swapped-help = { "lat" } dhe { "lon" } duken të ndërruara: a deshët të thoni { $meant }?
check-lost-point-help = duket se mungon pika dhjetore: a deshët të thoni { $meant }?

check-unknown-day-part = nuk ka pjesë të ditës “{ $word }”
check-day-parts = pjesët e ditës janë { $words }
check-bad-hours = priten dy orë, u gjet “{ $found }”
check-bad-hours-help = shkruani orët si te “{ $example }”

check-summary = { $file }: { $contents }; { $issues }

check-counts = { $before }, { $next }

check-unreadable = nuk lexohet
check-no-problems = asnjë problem

check-error-count = { $count ->
    [one] { $count } gabim
   *[other] { $count } gabime
}
check-warning-count = { $count ->
    [one] { $count } paralajmërim
   *[other] { $count } paralajmërime
}
check-note-count = { $count ->
    [one] { $count } vërejtje
   *[other] { $count } vërejtje
}
check-event-count = { $count ->
    [one] { $count } ngjarje
   *[other] { $count } ngjarje
}
check-claim-count = { $count ->
    [one] { $count } pohim
   *[other] { $count } pohime
}
check-dispute-count = { $count ->
    [one] { $count } kontestim
   *[other] { $count } kontestime
}
check-source-count = { $count ->
    [one] { $count } burim
   *[other] { $count } burime
}
check-place-count = { $count ->
    [one] { $count } vend
   *[other] { $count } vende
}
check-actor-count = { $count ->
    [one] { $count } aktor
   *[other] { $count } aktorë
}
check-force-count = { $count ->
    [one] { $count } forcë
   *[other] { $count } forca
}
check-phase-count = { $count ->
    [one] { $count } fazë
   *[other] { $count } faza
}
check-story-count = { $count ->
    [one] { $count } rrëfim
   *[other] { $count } rrëfime
}

# Characters of a string for which the reader's computer has no font. $count is their number,
# $characters lists the first by code point: “U+10380 and U+10381”.
check-no-font = { $count ->
    [one] nuk ka font për këtë shenjë: { $characters }
   *[other] nuk ka font për këto { $count } shenja: { $characters }
}
# What comes of it: a box is drawn in place of each such character.
check-box = në vend të secilës del një katror
# $script is the English name of a script, as it stands in the names of fonts: “Ugaritic”.
check-no-font-help = instaloni një font për të, për shembull Noto Sans { $script }
check-no-font-help-any = instaloni një font që e ka, ose shkruajeni ndryshe
