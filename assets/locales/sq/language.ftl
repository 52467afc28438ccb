language-name = Shqip
number-group = { "\u00A0" }
number-decimal = ,
reviewed = no
systems-name = sq
