about-title = O programu Ibar
    .about = Prikaži ili sakrij verziju, licence i jezike
about-version = Ibar { $version }
about-purpose = Karta i vremenska osa u kojima je svaka činjenica nečija tvrdnja sa izvorom.
about-licence = Pod licencom { "Apache License 2.0" } ili { "MIT" }, po vašem izboru. Font je { "Noto Sans" }, pod licencom { "SIL Open Font License 1.1" }.
about-languages = Jezici prozora
about-language-reviewed = { $language }: pregledao urednik kome je to maternji jezik
about-language-unread = { $language }: još nije pregledao urednik kome je to maternji jezik
about-correction = Svaki jezik je fascikla sa tekstualnim datotekama u { "assets/locales" }. Pošaljite ispravku kao izmenu tih datoteka, ili napišite rečenicu kakva jeste i kakva treba da bude, tamo odakle imate Ibar.
about-file = Otvorena datoteka
about-file-plain = Tekstovi su joj na jednom jeziku, koji datoteka ne navodi.
about-file-complete =
    { $total ->
        [one] { $language }: svi tekstovi ({ $total })
        [few] { $language }: svi tekstovi ({ $total })
       *[other] { $language }: svi tekstovi ({ $total })
    }
about-file-lack =
    { $total ->
        [one] { $language }: nedostaje { $missing } od { $total } teksta
        [few] { $language }: nedostaje { $missing } od { $total } teksta
       *[other] { $language }: nedostaje { $missing } od { $total } tekstova
    }
about-file-unread = Datoteka ne navodi nijedan jezik koji je pregledao urednik kome je to maternji jezik.
about-file-order = Tekst kojeg nema na jeziku prozora prikazuje se drugim pismom tog jezika, inače na prvom jeziku datoteke, inače na bilo kom koji ima. Oznaka pored njega kaže na kom.
