# What the language calls itself, in menus.
language-name = English

# How the language writes numbers: between thousands, and before decimals.
number-group = ,
number-decimal = .
# The point after an ordinal number, as in “24. septembar 2023.”; empty where there is none.
number-ordinal = { "" }

# "yes" once an editor who speaks the language from childhood has read all of it.
reviewed = no

# What a system calls the language where its name differs from the folder's.
systems-name = en
