text-list-two = { $first } dhe { $second }
text-list-start = { $first }, { $second }
text-list-middle = { $first }, { $second }
text-list-end = { $first } dhe { $second }
text-list-or-two = { $first } ose { $second }
text-list-or-end = { $first } ose { $second }

text-percent = { $number }%
