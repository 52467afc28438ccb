"""Files of other programs, as Ibar reads them and as GDAL does: the same records at the same points."""

import json
import re
import subprocess
import sys

# GPX has each point of a track and of a route in layers of their own.
PARTS = ("route_points", "track_points")


def seen_by_gdal(path):
    """The number of features, and the points of each that has any."""
    options = ["-oo", "X_POSSIBLE_NAMES=lon", "-oo", "Y_POSSIBLE_NAMES=lat"]
    options = options if path.endswith(".csv") else []
    command = ["ogrinfo", "-ro", "-al", "-q", path, *options]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    count, located, is_part = 0, [], False
    for line in lines:
        feature = re.match(r"OGRFeature\((.*)\):", line)
        if feature:
            is_part = feature[1] in PARTS
            count += not is_part
        elif not is_part and re.match(r"  (POINT|LINE|POLY|MULTI|GEOMETRY)\w* ?Z? ?\(", line):
            pairs = re.findall(r"(-?[\d.]+(?:e-?\d+)?) (-?[\d.]+(?:e-?\d+)?)(?: -?[\d.]+)?(?=[,)])", line)
            located.append({(round(float(lon), 6), round(float(lat), 6)) for lon, lat in pairs})
    return count, located


def positions(coordinates):
    """All positions in the coordinates of a geometry."""
    if coordinates and isinstance(coordinates[0], (int, float)):
        yield round(coordinates[0], 6), round(coordinates[1], 6)
    else:
        for part in coordinates:
            yield from positions(part)


def seen_by_ibar(ibar, path, out):
    """The number of records, and the points of each event that has any."""
    told = subprocess.run([ibar, "check", path], capture_output=True, text=True)
    rows = re.search(r"([\d,]+) rows?:", told.stdout + told.stderr)
    assert rows, told.stdout + told.stderr
    # It ends with 1 where a record was refused.
    done = subprocess.run([ibar, "convert", path, out, "--force"], capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stderr
    with open(out, encoding="utf-8") as file:
        features = json.load(file)["features"]
    geometries = [feature["geometry"] for feature in features if feature["geometry"]]
    located = [set(positions(geometry["coordinates"])) for geometry in geometries]
    return int(rows[1].replace(",", "")), located


def main(ibar, out, *paths):
    for path in paths:
        count, theirs = seen_by_gdal(path)
        rows, ours = seen_by_ibar(ibar, path, out)
        assert rows == count > 0, f"{path}: {rows} records, {count} features"
        assert len(ours) == len(theirs), f"{path}: {len(ours)} located, {len(theirs)} with GDAL"
        for points in ours:
            # Of several parts the largest is an event's place, and points without times leave a track.
            assert any(points <= other for other in theirs), f"{path}: {points} of {theirs}"


if __name__ == "__main__":
    main(*sys.argv[1:])
