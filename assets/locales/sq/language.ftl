language-name = Shqip
number-group = { "\u00A0" }
number-decimal = ,
number-ordinal = { "" }
reviewed = no
systems-name = sq
