shared-copy-address = Kopjo pamjen si adresë
    .about = Vendos datat, hartën, zgjedhjen dhe filtrin në kujtesën e fragmenteve si një rresht; kush ka të njëjtin skedar e ngjit dhe sheh të njëjtën gjë
shared-copy-command = Kopjo pamjen si komandë
    .about = Vendos të njëjtën gjë në kujtesën e fragmenteve si komandë për terminalin

shared-not-copied = Nuk u kopjua: filtri është tepër i gjatë për t’u përcjellë

shared-too-long = Më e gjatë se { $most } bajtët që mund të ketë një pamje
shared-no-view = Nuk është pamje: një pamje nis me { "ibar:view?" } dhe ka pjesë si { "at=2023-09-24" }
shared-unknown-part = Ky version i Ibarit nuk njeh pjesën “{ $part }” të një pamjeje
shared-twice = “{ $part }” gjendet dy herë në pamje
shared-bad-value = “{ $part }” nuk mund të jetë “{ $value }”; pritet si në { $expected }

shared-other-version = Kjo pamje është e një versioni tjetër të skedarit; shfaqet aq sa përputhen të dyja
shared-other-version-without = Kjo pamje është e një versioni tjetër të skedarit; në këtë { $missing }
shared-other-dataset = Kjo pamje është e “{ $theirs }”, kurse e hapur është “{ $own }”; shfaqet aq sa përputhen të dyja
shared-other-dataset-without = Kjo pamje është e “{ $theirs }”, kurse e hapur është “{ $own }”; në këtë { $missing }
shared-left-out = Pamja nuk mund të shfaqet e tëra: në këtë skedar { $missing }

shared-no-event = nuk ka ngjarje “{ $id }”
shared-no-claim = nuk ka pohim “{ $id }”
shared-no-story = nuk ka rrëfim “{ $id }”
shared-no-filter = filtri nuk vlen ({ $fault })
