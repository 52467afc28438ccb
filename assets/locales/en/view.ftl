# Choices in the View menu.

# Names of two menus within the View menu.
view-language = Language
view-text-size = Text size

# The choice of the language that the system has. $language is what that language calls itself.
view-language-system = As the system ({ $language })

# A size of text, such as 125 %. $percent is the number.
view-text-size-percent = { $percent } %

# Commands of the View menu.
view-larger-text = Larger text
    .about = Make text, and what goes with it, a step larger
view-smaller-text = Smaller text
    .about = Make text, and what goes with it, a step smaller
