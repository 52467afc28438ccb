# Ubijeni i povređeni: grafikon koji ih broji po stranama i polja koja čita.
harm-schema = Da li su izbrojani ljudi ubijeni ili povređeni: broji ih grafikon ubijenih i povređenih.
    .killed = Ubijeni su.
    .hurt = Povređeni su.
harm-schema-side = Identifikator aktera čiji su to ljudi; izostavlja se kad se broje ljudi svih strana.
harm-killed = { $side }, ubijeni
harm-hurt = { $side }, povređeni
harm-line = { $line }: { $count } do kazaljke
harm-none = U prikazu nema brojki o ubijenima i povređenima
