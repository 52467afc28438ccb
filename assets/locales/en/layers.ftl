# Layers of a dataset's own: GeoJSON files beside it that the map shows under its marks. What the check
# says of them are phrases as in check.ftl. $file is the name of the file.

# What a problem costs: a clause after a semicolon.
layers-left-out = this layer is left out
# $most is the most layers that a dataset can have.
layers-too-many = { $most ->
    [one] a dataset can have { $most } layer at most
   *[other] a dataset can have { $most } layers at most
}
layers-outside = { $file } is not in the folder of the dataset
    .help = put the file beside the dataset or into a folder below, and write the path from there
# $why says the reason in the words of the system.
layers-not-read = { $file } cannot be read: { $why }
# $most is a number of megabytes.
layers-too-large = { $file } is larger than { $most } MB
    .help = leave out points that no map can show
# $why says what is wrong in the words of the reader of JSON.
layers-broken = { $file }, line { $line }, column { $column }: { $why }
# What is cut off is the file, such as one that was not downloaded to its end.
layers-cut-off = { $file } ends too early, in line { $line }: a part of it is missing
# $number is the number of a feature in the file, $found a pair of numbers in brackets.
layers-bad-point = { $file }, feature { $number }: { $found } is no point of the earth
layers-too-many-points = { $most ->
    [one] with { $file } the layers have more than { $most } point
   *[other] with { $file } the layers have more than { $most } points
}
layers-help = a layer is GeoJSON as RFC 7946 has it, with the longitude first
layers-on-a-plane = the numbers are metres on a plane: save the file with longitude and latitude (WGS 84, { "EPSG:4326" })
layers-no-lines = there are no lines in { $file }
layers-no-areas = there are no areas in { $file }
layers-no-points = there are no points in { $file }
layers-kind-help = write the kind of what is in the file: Line, Area or Point

# In the credits below the map: $layer is the name of a layer, $credit whoever is to be credited.
layers-credit = { $layer }: { $credit }
# In the view menu: leads to a tick for each layer.
layers-menu = Layers of the file
