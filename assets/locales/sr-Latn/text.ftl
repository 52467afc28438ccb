text-list-two = { $first } i { $second }
text-list-start = { $first }, { $second }
text-list-middle = { $first }, { $second }
text-list-end = { $first } i { $second }
text-list-or-two = { $first } ili { $second }
text-list-or-end = { $first } ili { $second }

text-percent = { $number }%
