"""Small tables with odd dialects, as Python's csv.Sniffer reads them. A test of Ibar's reads each of
them as its line in expected.txt says; here stands how many the other one gets right."""

import csv
import pathlib
import sys


def text_of(path):
    data = path.read_bytes()
    marked = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp1250"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            pass
    return data.decode("latin-1")


def sniffed(text):
    """The separator and whether there are names; nothing where the sniffer gives up."""
    found = []
    for ask in (lambda it: it.sniff(text).delimiter, lambda it: it.has_header(text)):
        try:
            found.append(ask(csv.Sniffer()))
        except csv.Error:
            found.append(None)
    return found


def main(folder):
    signs = heads = count = 0
    for line in (folder / "expected.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, sign, head, _rows, _columns = line.split("\t")
        sign = {"tab": "\t"}.get(sign, sign)
        found, has_head = sniffed(text_of(folder / f"{name}.csv"))
        is_right = found == sign
        count += 1
        signs += is_right
        heads += is_right and has_head == (head != "0")
        if not is_right:
            print(f"{name}: {found!r}, not {sign!r}")
    assert count == 50, count
    print(f"csv.Sniffer: {signs} of {count} separators, {heads} with their heads; Ibar: all")


main(pathlib.Path(sys.argv[1]))
