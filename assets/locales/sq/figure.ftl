figure-map = Harta
figure-layer-land = Toka
figure-layer-roads = Rrugët
figure-layer-water = Lumenjtë dhe liqenet
figure-layer-borders = Kufijtë
figure-layer-density = Dendësia
figure-layer-areas = Zonat
figure-layer-forces = Forcat
figure-layer-links = Vijat
figure-layer-names = Emrat
figure-layer-events = Ngjarjet
figure-layer-edge = Përtej skajit
figure-sea = Deti
figure-locator = Harta e vogël
figure-north = Shigjeta e veriut

figure-map-words = Hartë. { $dates }. { $sentence }.
figure-dates-known = { $dates }. Çka dihej deri më { $day }
figure-sources = Burimet: { $publishers }
figure-sources-more = { $count ->
    [one] { $list } dhe { $count } tjetër
   *[other] { $list } dhe { $count } të tjerë
}
figure-held-back = Të shfaqura: { $sentence }
figure-unlocated = { $count ->
    [one] { $count } prej tyre nuk ka vend në hartë
   *[other] { $count } prej tyre nuk kanë vend në hartë
}

figure-file-fault = { $fault }: { $file }
figure-file-exists = ka tashmë një skedar me këtë emër; { "--force" } e zëvendëson
figure-file-no-folder = nuk ka dosje për këtë skedar
figure-file-no-file = kjo është dosje ose pajisje, jo skedar
figure-file-denied = ky skedar nuk lejohet të shkruhet
figure-file-full = nuk ka më vend për të shkruar këtë skedar
figure-file-broken = shkrimi u ndërpre ({ $why })

figure-size-form = madhësia është një gjerësi, ose një gjerësi dhe një lartësi, si te { $examples }
figure-size-bounds = ana është e gjatë nga { $least } deri në { $most } { "mm" }, ose nga { $least_px } deri në { $most_px } pikselë

figure-too-many-pixels = figura do të kishte më shumë se { $most } pikselë në një anë; kërkoni madhësi ose shkallë më të vogël
figure-scale-bounds = shkalla është një numër nga { $least } deri në { $most }

figure-no-page = faqja nuk u shkrua dot ({ $why })

figure-timeline = Boshti kohor
figure-layer-time = Datat
figure-layer-lanes = Korsitë
figure-dates = Datat e shfaqura
figure-timeline-words = Boshti kohor. { $dates }. { $sentence }.
figure-both-words = Hartë dhe bosht kohor. { $dates }. { $sentence }.

figure-dates-clock = { $now } (të shfaqura: { $dates })
figure-stopped = u ndal; nuk u shkrua asgjë

figure-layer-numbers = Numrat
figure-layer-plot = Grafiku
figure-chart-words = { $chart }. { $dates }. { $sentence }.
figure-chart-more = { $count ->
    [one] dhe { $count } tjetër
   *[other] dhe { $count } të tjera
}
figure-no-event = Asnjë ngjarje nuk është zgjedhur
figure-beyond = Jashtë hartës:
figure-strengths = Trupat: { $forces }
figure-strength = { $force } { $figure } ({ $by })
figure-chart-none = Nuk jepet efektivi i asnjë force
