go-to-range-start = Fillimi i intervalit
go-to-range-end = Fundi i intervalit

go-to-nothing-typed = Pritet një datë, një orë, një hap si +3 ditë ose emri i një ngjarjeje
go-to-unknown = As datë, as ngjarje me këtë emër
go-to-event-undated = Kjo ngjarje nuk ka datë
go-to-no-beginning = Kjo nuk ka fillim
go-to-no-end = Kjo nuk ka fund
go-to-not-after-start = Nuk është pas fillimit të intervalit, { $start }
go-to-against = kundrejt, përballë, në krahasim me
go-to-no-end-of-range = Pritet vetëm një datë
