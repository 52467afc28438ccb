sheets-opening = Po hapet { $file }
sheets-reading-again = Po lexohet sërish { $file }
sheets-events = { $count ->
    [one] { $count } ngjarje
   *[other] { $count } ngjarje
}
sheets-fetching = marrja, { $bytes }
sheets-searching = kërkimi i regjistrimeve, { $bytes }
sheets-sorting = radhitja
sheets-megabytes = { $done } nga { $total } MB
sheets-kilobytes = { $done } nga { $total } kB

sheets-notice-kept = { $problems } në { $file }; gjithçka u ruajt
sheets-notice-left-out = { $problems } në { $file }; shfaqet çfarë mundi të lexohej
sheets-notice-last-good = { $file } { $reason }; shfaqet gjendja e fundit e vlefshme
sheets-notice-refused = { $file } { $reason }; { $open } mbetet i hapur

sheets-unreadable = nuk lexohet
sheets-no-problems = asnjë problem
sheets-problems = { $count ->
    [one] { $count } problem
   *[other] { $count } probleme
}
sheets-notes = { $count ->
    [one] { $count } vërejtje
   *[other] { $count } vërejtje
}
sheets-errors = { $count ->
    [one] { $count } gabim
   *[other] { $count } gabime
}
sheets-warnings = { $count ->
    [one] { $count } paralajmërim
   *[other] { $count } paralajmërime
}

sheets-sentence-unreadable = { $file } nuk lexohet: { $reason }
sheets-sentence-good = Asnjë problem në { $file }: u lexua i gjithi
sheets-sentence-one = { $first } në { $file }
sheets-sentence-two = { $first } dhe { $second } në { $file }
sheets-sentence-three = { $first }, { $second } dhe { $third } në { $file }

sheets-weight-note = Vërejtje
sheets-weight-warning = Paralajmërim
sheets-weight-error = Gabim

sheets-ungraded = pa vlerësim
