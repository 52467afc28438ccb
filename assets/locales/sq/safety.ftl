safety-control-character = { $code } është karakter kontrolli; në vend të tij shfaqet “{ $symbol }”
    .help = hiqeni: asnjë font nuk ka trajtë për të

safety-bad-address = “{ $text }” nuk është adresë interneti
    .scheme = adresa e internetit nis me https:// ose http://
    .character = asnjë adresë interneti nuk përmban karakterin { $code }
    .host = pas https:// duhet të vijë emri i një serveri, si te https://example.org/
    .port = porta është një numër nga 1 deri në 65535
    .user = hiqni emrin e përdoruesit dhe fjalëkalimin para serverit
    .length = adresa ka së shumti 8 192 bajt

safety-page-not-opened = Asnjë program nuk mundi të nisej për { $address }. U provua: { $tried }
safety-file-not-edited = Asnjë redaktues nuk mundi të nisej për { $file }. U provua: { $tried }
safety-page-without-program = Asnjë program nuk mundi të nisej për { $address }: sistemi nuk emërton asnjë
safety-file-without-program = Asnjë redaktues nuk mundi të nisej për { $file }: caktoni {"VISUAL"} ose {"EDITOR"}

safety-no-chooser = Nuk mundi të hapej një dritare për zgjedhjen e skedarit: lëshojeni skedarin mbi këtë dritare ose niseni Ibarin me emrin e tij
safety-file-rests = { $file } ndryshon pa pushim; do të lexohet sërish pas { $seconds ->
    [one] { $seconds } sekonde
   *[other] { $seconds } sekondash
}, dhe shfaqet çfarë u lexua së fundi

safety-not-kept = Nisja e ardhshme nuk do ta gjejë atë që bëni këtu: { $path } nuk mund të shkruhet ({ $error })

safety-crash-report = Ibari u ndal nga një gabim dhe ruajti çfarë ishte bërë. Një raport ndodhet në { $path }; në të nuk ka asgjë nga të dhënat
safety-crash-no-report = Ibari u ndal nga një gabim dhe ruajti çfarë ishte bërë. Raporti nuk mundi të shkruhej: { $error }

safety-crashed = Herën e fundit Ibari u ndal nga një gabim. Një raport tregon se ku në program; në të nuk ka asgjë nga të dhënat
safety-open-report = Hap raportin
    .tooltip = E shfaq raportin në redaktuesin tuaj, që të mund ta dërgoni
