# Lists of words, as CLDR's list patterns join them. Two words: “a and b”.
text-list-two = { $first } and { $second }
# The first two of three and more words: “a, b”.
text-list-start = { $first }, { $second }
# What is listed so far ($first) and the next word that is not the last.
text-list-middle = { $first }, { $second }
# What is listed so far ($first) and the last word.
text-list-end = { $first } and { $second }
# The same of alternatives.
text-list-or-two = { $first } or { $second }
text-list-or-end = { $first } or { $second }

# A share in percent; $number is its digits.
text-percent = { $number }%
