list-undated = Bez datuma
