go-to-range-start = Početak raspona
go-to-range-end = Kraj raspona
go-to-nothing-typed = Očekuje se datum, vreme, korak kao što je +3 dana ili naziv događaja
go-to-unknown = Nije datum, a nema ni događaja s tim nazivom
go-to-event-undated = Ovaj događaj nema datum
go-to-no-beginning = Ovo nema početak
go-to-no-end = Ovo nema kraj
go-to-not-after-start = Nije posle početka raspona, { $start }
