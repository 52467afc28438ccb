tracks-out-of-order = pikat e rrugës nuk janë sipas kohës
    .help = janë renditur; kontrolloni datat nëse nuk mendohej kështu
tracks-no-point = një pikë e rrugës kërkon një vend, ose lat dhe lon
    .help = shkruajeni si te { $example }
tracks-from-to = Në rrugë nga { $from } në { $to }
tracks-points = { $count ->
    [one] Në rrugë nëpër { $count } pikë
   *[other] Në rrugë nëpër { $count } pika
}
tracks-key-way = Rruga e bërë dhe e mbetur
tracks-key-estimated = Pozicion i vlerësuar
tracks-estimated = Pozicion i vlerësuar mes dy pikave të njohura
