# Gabimet e skedarëve të programeve të tjera: harta, vija kohore dhe kalendarë.

formats-bad-xml = kjo nuk është { "XML" }: { $why }
formats-open-element = skedari mbaron brenda elementit “{ $element }”
formats-no-element = në skedar nuk ka asnjë element
formats-too-deep = elementet janë njëri brenda tjetrit më thellë se { $most }
formats-entity = referenca “{ $name }” mbetet siç është shkruar: ajo që skedari deklaron nuk zgjerohet
formats-too-many-cells = skedari ka më shumë regjistrime e veti sesa mund të lexohen; pjesa tjetër lihet jashtë
formats-too-many-elements = elementet në këtë skedar janë më shumë se { $most }
formats-nothing = në këtë skedar { $format } nuk ka regjistrime
formats-no-zone = kohët pa zonë lexohen si { "UTC" }
    .help = Shkruani zonën e tyre në recetë, si { $example }
formats-swapped = gjerësia gjeografike qëndron para gjatësisë, dhe numrat lexohen kështu
    .help = Në këtë format gjatësia është e para
formats-projected = këto koordinata nuk janë gradë, por gjatësi në një rrafsh
    .help = Kthejeni skedarin në gradë: { $command }
formats-system = koordinatat janë në sistemin { $name }, dhe jo në gradë { "WGS 84" }
formats-other-parts = nga një gjeometri me disa pjesë tregohet më e madhja; të tjerat ruhen si shënime
formats-holes = vrimat në sipërfaqe nuk vizatohen; ruhen si shënime
formats-heights = lartësitë nuk vizatohen; ato të pikave ruhen si shënime
formats-segments = pjesët e një gjurme lexohen si një e vetme
formats-bad-position = “{ $text }” nuk është vend në Tokë dhe lihet jashtë
formats-points-left = { $count ->
    [one] { $count } pikë e një gjurme nuk ka kohë që mund të lexohet dhe lihet jashtë
   *[other] { $count } pika të një gjurme nuk kanë kohë që mund të lexohet dhe lihen jashtë
}
formats-link = lidhja me një skedar tjetër nuk ndiqet
formats-overlay = figurat mbi hartë dhe turnetë nuk ruhen
formats-title-text = fjalët e faqes së titullit nuk kanë vend mes ngjarjeve: “{ $text }”
formats-day-first = në datat me vija të pjerrëta, dita vjen e para, sepse një numër i parë është mbi 12
formats-recurrence = ruhet vetëm hera e parë e një ngjarjeje që përsëritet; rregulli i përsëritjes është shënim
    .help = Herët e tjera shkruajini si ngjarje më vete
formats-unknown-zone = asnjë zonë kohore nuk quhet { $zone }; kohët e saj lexohen si ato pa zonë
formats-bad-line = ky rresht nuk është pjesë e kalendarit dhe lihet jashtë
formats-bad-archive = arkivi është i dëmtuar dhe nuk mund të hapet
formats-large-archive = arkivi hapet në më shumë se { $most } { "MB" }, gjë që nuk lexohet
