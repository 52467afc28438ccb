cli-error = gabim: { $what }

cli-and-more = { $count ->
    [one] edhe { $count } tjetër, që e shfaq `{ "ibar check" }`
   *[other] edhe { $count } të tjera, që i shfaq `{ "ibar check" }`
}

cli-bad-zone = { $option }: { $fault }

cli-date = data
cli-row-edtf = { "EDTF" }
cli-row-earliest = më së hershmi
cli-row-latest = më së voni
cli-row-precision = saktësia
cli-row-words = me fjalë
cli-bound-open = e hapur
cli-bound-unknown = e panjohur

cli-about = Një hartë skematike e lidhur me një bosht kohor, ku çdo fakt është pohim i dikujt, me burim

cli-usage = Përdorimi:
cli-usage-options = [OPSIONE]
cli-value-address = ADRESA
cli-value-chart = GRAFIKU
cli-value-command = KOMANDA
cli-value-dataset = TË_DHËNAT
cli-value-file = SKEDARI
cli-value-files = SKEDARËT
cli-value-format = FORMATI
cli-value-grade = VLERËSIMI
cli-value-language = GJUHA
cli-value-length = KOHËZGJATJA
cli-value-line = RRESHTI
cli-value-name = EMRI
cli-value-number = NUMRI
cli-value-out = DALJA
cli-value-rows = RRESHTAT
cli-value-size = MADHËSIA
cli-value-text = TEKSTI
cli-value-theme = TEMA
cli-value-view = PAMJA
cli-value-what = ÇFARË
cli-value-when = KUR
cli-heading-commands = Komandat
cli-heading-arguments = Argumentet
cli-heading-options = Opsionet

cli-default-value = [e parazgjedhur: { $value }]
cli-possible-values = [vlerat e mundshme: { $values }]
    .heading = Vlerat e mundshme:
    .item = { $value }: { $help }

cli-help-flag = Shfaq ndihmën
    .more = Shfaq ndihmën (për më shumë, '{ "--help" }')
    .less = Shfaq ndihmën (për një përmbledhje, '{ "-h" }')
cli-version-flag = Shfaq versionin

cli-file = Skedari i të dhënave që hapet; pa të, të dhënat që vijnë me Ibarin. Një skedar i madh lexohet ndërsa hapet dritarja, e cila pastaj i shfaq problemet e tij
cli-at = Ku vihet treguesi i kohës: një datë { "EDTF" } si { "2023-09-24T02:46+02:00" }, ose një datë siç e shkruajnë njerëzit, si "24 sht 2023 02:46", "44 p.e.s." ose fillim
cli-known-by = Shfaq vetëm çfarë dihej deri në fund të asaj date
cli-select = Identifikuesi i ngjarjes që zgjidhet
cli-filter = Shfaq vetëm atë që e plotëson këtë rresht, si në "speaker:serbia about:troops"
cli-names = Gjuha e emrave, një nga ato që kanë të dhënat, si { "uk" }; "{ "auto" }" është ajo e dritares, "{ "both" }" i jep vendet në të dyja trajtat vendore
cli-not-a-language = “{ $tag }” nuk është kod gjuhe, si en ose sr-Latn
cli-lang = Gjuha e dritares, dhe e teksteve të të dhënave kur ato i kanë në disa gjuhë; pa të, gjuha e sistemit
cli-verbose = Shfaq çfarë shkon keq dhe anashkalohet, në daljen e gabimeve; dy ose tri herë për më shumë

cli-check = Kërkon probleme në skedarë të dhënash; pa skedar, në atë që vjen me Ibarin
    .long =
        Shfaq një rresht përmbledhës për çdo skedar në daljen standarde dhe çdo problem në daljen
        e gabimeve. Mbaron me 0 kur nuk ka asnjë, me 1 kur ka, me 2 kur një skedar nuk lexohet.

        Si { "JSON" } shfaq një varg të vetëm në daljen standarde dhe asgjë tjetër: një objekt për çdo
        problem, me "{ "file" }", "{ "line" }", "{ "column" }", "{ "severity" }" ("{ "error" }" ose "{ "warning" }"), "{ "code" }",
        "{ "message" }" dhe "{ "help" }" ({ "null" } kur nuk ka). Rreshtat dhe kolonat numërohen nga një, kolonat
        në karaktere. Skedari që nuk lexohet ka një problem në rreshtin 1, kolona 1.
cli-check-files = Skedarët që shikohen
cli-check-format = Si shfaqen problemet
cli-check-fonts = Trego edhe shkronjat për të cilat ky kompjuter nuk ka font

cli-format-text = Për njerëz
cli-format-json = Për programe

cli-when = Shpjegon datat: kufijtë, saktësinë dhe si lexohen me fjalë
    .long =
        Datat janë { "EDTF" }, nivelet 0 dhe 1 dhe bashkësitë e nivelit 2, dhe ora mund të ndalet te minuta:

        { "  2023-09-24, 2023-09-24T02:46+02:00, 2023-09~, 199X, 2023-09-29/2023-10-02, 1999-06-12/..," }
        { "  [2023-09-24..2023-09-26], {2023-10-01..2023-10-04,2023-10-20..2023-10-22}" }

        Lexohet edhe data siç e shkruajnë njerëzit, dhe shfaqet { "EDTF" } i saj: "24 sht 2023", "44 p.e.s.",
        "rreth 1855", "pranverë 2018", dje, "2 ditë më parë".

        "{ "earliest" }" është çasti i parë që mund të dojë të thotë data, kurse "{ "latest" }" i fundit, të dy
        brenda, deri në milisekondë: ata të { "2023-09-24" } janë 00:00:00 dhe 23:59:59.999 të asaj dite.
        Kufijtë janë { "RFC 3339" }, me zhvendosjen që zona ka atëherë; viti para 0000 ose pas 9999
        zgjerohet në një shenjë dhe gjashtë shifra a më shumë, si te { "-000043" } dhe { "+170000002" }, kurse
        viti 0000 është viti 1 p.e.s.

        Si { "JSON" } shfaq një objekt për rresht, me "{ "text" }", "{ "valid" }", "{ "edtf" }", "{ "earliest" }", "{ "latest" }",
        "{ "precision" }" dhe "{ "words" }". "{ "valid" }" është { "true" } kur vetë teksti është { "EDTF" }; "{ "edtf" }" tregon
        si shkruhet në të dhëna. Skaji i hapur ose i panjohur është { "null" }, dhe po ashtu gjithçka përveç
        tekstit dhe "{ "valid" }" kur teksti nuk është datë. Gabimi i tij shfaqet në daljen e gabimeve.

        Mbaron me 0 kur të gjitha janë data, me 1 kur njëra nuk është, me 2 kur një argument është gabim.
cli-when-texts = Datat
cli-when-zone = Zona kohore e orëve pa zhvendosje dhe e kufijve, si { "Europe/Belgrade" }; si te të dhënat që nuk emërtojnë asnjë, { "UTC" } kur nuk jepet
cli-when-format = Si shfaqen datat

cli-schema = Shfaq formën e të dhënave: një shembull me çdo fushë, të shpjeguar
    .long = Çfarë shfaqet është vetë skedar të dhënash, me të cilin mund të nisni.

cli-help = Shfaq këtë mesazh ose ndihmën e nënkomandave të dhëna
cli-help-command = Komanda që shpjegohet

cli-unknown-command = nënkomandë e panjohur '{ $command }'
cli-unknown-argument = argument i papritur '{ $argument }'
cli-value-missing = '{ $argument }' kërkon një vlerë, por nuk u dha asnjë
cli-bad-value = vlerë e pavlefshme '{ $value }' për '{ $argument }'
cli-bad-value-why = vlerë e pavlefshme '{ $value }' për '{ $argument }': { $why }
cli-value-too-many = vlerë e papritur '{ $value }' për '{ $argument }'; nuk pritej më asnjë
cli-arguments-missing =
    këto argumente të detyrueshme nuk u dhanë:
    { "  " }{ $arguments }
cli-argument-twice = argumenti '{ $argument }' nuk mund të përdoret disa herë
cli-argument-conflict = argumenti '{ $argument }' nuk mund të përdoret bashkë me '{ $other }'
cli-command-conflict = nënkomanda '{ $command }' nuk mund të përdoret bashkë me '{ $other }'

cli-similar = këshillë: ka një të ngjashme: '{ $similar }'
cli-try-help = Për më shumë, provoni '{ $option }'.

cli-render = Bën një figurë të hartës, siç është në dritare
    .long =
        Formati është prapashtesa e emrit të skedarit: { ".svg" } (vektorë në shtresa, për një program vizatimi),
        { ".png" } ose { ".pdf" } (faqe). Titulli, legjenda, datat, burimet dhe ajo që lihet jashtë
        qëndrojnë rreth figurës. Nuk i duhet ekran, dhe del njësoj në çdo kompjuter.

        { "  ibar render attack.svg --from 2023-09-24 --to 2023-09-30 --size 85mm" }
        { "  ibar render day.png data.ron --at 2023-09-29 --size 1200x800 --theme dark" }
cli-render-out = Skedari që shkruhet; prapashtesa e tij është formati
cli-dataset = Skedari i të dhënave; pa të, të dhënat që vijnë me Ibarin
cli-from = E para nga datat e shfaqura; pa të, e para e të dhënave
cli-to = E fundit nga datat e shfaqura, e përfshirë; pa të, e fundit e të dhënave
cli-render-what = Çfarë tregon figura
cli-render-map = Hartën
cli-render-size = Sa e madhe është: një gjerësi si { "85mm" } ose { "1200" }, ose gjerësi dhe lartësi si { "180mmx120mm" } ose { "1200x800" }; pa të, { "180mm" }
cli-render-scale = Sa pikselë të rasterit ka për çdo piksel të figurës; pa të, aq sa i duhen shtypit (300 për inç) për një madhësi në { "mm" }, përndryshe 1
cli-render-theme = Ngjyrat
cli-render-headline = Titulli; pa të, titulli i të dhënave; bosh për asnjë
cli-render-outlines = Vizaton fjalët si forma: duken njësoj edhe kur mungon fonti, por nuk ndryshohen më
cli-force = Zëvendëson skedarin me atë emër
cli-render-ending = prapashtesa e “{ $file }” nuk është format figure: { $endings }

cli-render-timeline = Boshtin kohor
cli-render-both = Hartën mbi boshtin kohor

cli-render-seconds = Sa sekonda zgjat figura në lëvizje ({ ".gif" }, { ".webp" } ose figura të numëruara si { "map-%04d.png" }); 10 nëse nuk jepet. Treguesi kalon nëpër datat nga { "--from" } te { "--to" }
cli-render-fps = Sa kuadro ka figura në lëvizje në një sekondë
cli-render-step = Sa lëviz treguesi nga kuadri në kuadër, si “{ "6 h" }” ose “{ "1 day" }”, në vend të { "--seconds" }
cli-render-bad-step = kjo nuk është kohëzgjatje
cli-render-frame = kuadri { $number } nga { $all }
cli-view = Shfaq një pamje të kopjuar në dritare; opsionet e tjera vlejnë mbi të
cli-address = Adresa e një pamjeje të tillë, që nis me "{ "ibar:view?" }"; pa skedar shfaqet mbi të dhënat që vijnë me Ibarin

cli-grade = Lë jashtë ngjarjet dhe pohimet që nuk kanë atë vlerësim ose më të mirë, si { "C3" }

cli-render-chart = Një grafik mbi boshtin kohor
cli-render-panel = Ngjarjen e zgjedhur dhe kush çfarë thotë ({ "--select" })
cli-render-which-chart = Cili grafik
cli-render-story = Rrëfimi që tregon faqja ose figura në lëvizje: identifikuesi i tij, ose { "first" } për të parin; faqja tregon të parin nëse nuk kërkohet një pjesë e të dhënave
cli-render-no-story = { $option }: nuk ka rrëfim “{ $id }”; ka: { $known }
cli-render-no-event = asnjë ngjarje nuk është zgjedhur; e zgjedh { $option }
