length-days = { $count ->
    [one] { $count } ditë
   *[other] { $count } ditë
}
