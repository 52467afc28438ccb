"""Exports as other programs read them: a calendar library, and the log of a browser's network."""

import json
import sys

from icalendar import Calendar


def calendar(path, events):
    """The calendar has that many entries, each with a day or a time, a summary and an identifier of
    its own."""
    with open(path, "rb") as file:
        entries = Calendar.from_ical(file.read()).walk("VEVENT")
    assert len(entries) == int(events), f"{len(entries)} entries"
    identifiers = {str(entry["UID"]) for entry in entries}
    assert len(identifiers) == len(entries), "two entries with one identifier"
    for entry in entries:
        assert entry["DTSTART"].dt <= entry["DTEND"].dt, entry["UID"]
        assert str(entry["SUMMARY"]), entry["UID"]


def network(path, page):
    """The browser asked for nothing but the page."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    # A browser that is ended does not close the log.
    log = json.loads(text if text.rstrip().endswith("}") else text.rstrip().rstrip(",") + "]}")
    asked = set()
    for event in log["events"]:
        url = event.get("params", {}).get("url", "")
        # The browser's own pages and checks of its updates are none of the page's.
        initiator = event.get("params", {}).get("initiator", "")
        if url.startswith(("http:", "https:", "ws:", "wss:")) and initiator.startswith("file:"):
            asked.add(url)
    assert not asked, f"{page} asks for {sorted(asked)}"


if __name__ == "__main__":
    check, *arguments = sys.argv[1:]
    {"calendar": calendar, "network": network}[check](*arguments)
