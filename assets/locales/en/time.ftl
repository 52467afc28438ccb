# Lengths of time.
length-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
