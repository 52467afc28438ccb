# Faults of files that are not RON. Lines and columns stand before them.

# $expected is a sign that JSON wants there, or two of which either will do.
import-bad-json = this is no { "JSON" }: expected { $expected }
    .value = this is no { "JSON" }: a value is missing
    .number = this is no number in { "JSON" }
    .escape = this is no { "JSON" }: behind the backslash stands no escape such as { "\\n" }
    .end = this is no { "JSON" }: there is more behind its end
    .depth = brackets stand too deep in brackets
# $member is the name of a member of the file.
import-no-records = the file has no records of Ibar’s: the member "{ $member }" is missing
    .help = Ibar reads the { "GeoJSON" } and the Linked Places that it has written itself
# $first and $second are names of columns.
import-no-columns = a table of events needs the columns "{ $first }" and "{ $second }"
import-long-row = this row has { $cells ->
    [one] { $cells } cell
   *[other] { $cells } cells
}, and the table { $columns ->
    [one] { $columns } column
   *[other] { $columns } columns
}
    .help = Was a comma left without quotation marks around its cell?
# $why is what the reader says, in English.
import-bad-form = this cannot be read: { $why }
# $field is the name of a property or a column.
import-unknown-field = nothing is known by the name "{ $field }"; it is passed over
    .help = Ibar reads the fields of its own records, which { "ibar schema" } explains
