# Faqja që shkruan Ibar: titujt, butonat dhe kolonat e saj. Lexohet në një shfletues.

page-skip = Kalo te ngjarjet
page-contents = Përmbajtja
page-map = Harta
page-timeline = Boshti kohor
page-events = Çfarë ndodhi
page-claims = Kush çfarë tha
page-sources = Burimet
page-grading = Si vlerësohen burimet dhe pohimet
page-made = Përgatitur me Ibarin. Të dhënat gjenden në këtë faqe: Ibari e hap sërish me çdo pohim dhe burim.

page-back = Ngjarja e mëparshme
page-on = Ngjarja tjetër
page-playhead = Treguesi i kohës
page-all = Shfaq të gjitha
page-no-dates = Asnjë ngjarje nuk ka datë.

page-source-link = Burimi { $number }, { $publisher }
page-reliability = { $letter }: { $words }

page-claims-caption = { $shown } nga { $total } pohime, sipas radhës së ngjarjeve
page-column-said = Thënë
page-column-who = Nga
page-column-stance = Qëndrimi
page-column-what = Pohimi
page-column-event = Ngjarja
page-column-grade = Vlerësimi
page-column-sources = Burimet

page-lost-events = Faqja tregon { $shown } të parat nga { $total } ngjarje
page-lost-claims = Tabela ka { $shown } të parat nga { $total } pohime
page-lost-dataset = Të dhënat nuk gjenden në faqe, që do të ishte më e madhe se { $most } bajt

page-dates = Datat e shfaqura: { $from } – { $to }
    .known = Datat e shfaqura: { $from } – { $to }, siç dihej më { $day }

page-format = Faqe ({ "HTML" })

page-lost-maps = { $total ->
    [one] harta e hapit, për mungesë vendi
   *[other] hartat e hapave pas { $shown } të parëve nga { $total }, për mungesë vendi
}

page-all-events = Të gjitha ngjarjet
