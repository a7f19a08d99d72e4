"""Are the exports what other programs can read, whatever is in the minutes?

usage: exports.py EXPORTDEMO SCHEMA EXAMPLES LEVELS

Reads every export back with a parser that is not ours.
"""
import datetime
import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "golden"))
from readers import (AKN, akn_text, as_calendar, as_xml, read_akn,  # noqa: E402
                     read_calendar, read_table)

try:
    import jsonschema
except ImportError:
    jsonschema = None
    print("LEFT OUT: JSON against its schema needs python3-jsonschema",
          file=sys.stderr)

DEMO, SCHEMA, EXAMPLES, LEVELS = sys.argv[1:5]
TABLES = ["csv-attendance", "csv-speaking", "csv-actions", "csv-agenda"]
FORMATS = ["akn", "json", "ical"] + TABLES
SEEDS = 60
os.environ["DAIS_IDS"] = "exports"


def export(form, *what, lang="en"):
    done = subprocess.run([DEMO, form, lang, *what], capture_output=True,
                          check=False)
    assert done.returncode == 0, (form, what, done.stderr.decode())
    return done.stdout


# ---- one strict reader for each format ----

READERS = {"akn": read_akn, "json": json.loads, "ical": read_calendar}


def read(form, data):
    return READERS.get(form, read_table)(data)


# ---- the examples ----

def again(data):
    """JSON is YAML: what was written is minutes, and says the same."""
    with tempfile.NamedTemporaryFile(suffix=".yaml") as file:
        file.write(data)
        file.flush()
        assert export("json", file.name) == data


def examples():
    files = [f"{EXAMPLES}/cwg-cop-{n}.yaml" for n in (12, 13)]
    for lang in ("ar", "en", "zh"):
        for form in FORMATS:
            for file in files:
                data = export(form, file, lang=lang)
                assert data == export(form, file, lang=lang), "other bytes"
                read(form, data)
    schema = json.load(open(SCHEMA, encoding="utf-8"))
    for file in files + [LEVELS, f"{EXAMPLES}/agenda.yaml"]:
        record = json.loads(export("json", file))
        assert record["minutes"] == 1
        if jsonschema:
            jsonschema.validate(record, schema)
        again(export("json", file))
    both = json.loads(export("json", *files))
    assert [m["meeting"]["number"] for m in both] == [12, 13]
    assert both[0]["meeting"]["body"]["name"]["zh"] == "理事会保护上网儿童工作组"
    tables = read_table(export("csv-agenda", *files))
    assert {row["meeting"] for row in tables} == {"CWG-COP 12", "CWG-COP 13"}
    read_calendar(export("ical", *files))
    spoken = read_table(export("csv-speaking", files[1]))
    assert sum(int(row["seconds"]) for row in spoken) == seconds(both[1])


def seconds(value):
    """Of all the interventions in a record, as JSON has them."""
    if isinstance(value, list):
        return sum(seconds(each) for each in value)
    if not isinstance(value, dict):
        return 0
    times = [value.get(key) for key in ("began", "ended")]
    own = 0
    if all(times):
        began, ended = map(datetime.datetime.fromisoformat, times)
        own = int((ended - began).total_seconds())
    return own + sum(seconds(each) for each in value.values())


# ---- nasty texts ----

def gathered(node, kind, found):
    """All entries of a kind, by the key that holds them."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == kind:
                found.extend(value if isinstance(value, list) else [value])
            gathered(value, kind, found)
    elif isinstance(node, list):
        for each in node:
            gathered(each, kind, found)
    return found


def nasty(seed):
    got = {form: read(form, export(form, "--nasty", str(seed)))
           for form in FORMATS}
    by_id = {e.get("eId"): e for e in got["akn"].iter() if e.get("eId")}
    for note in gathered(got["json"], "note", []):
        if isinstance(note, dict):
            assert akn_text(by_id["e" + note["id"]]) == as_xml(note["text"])
    for speech in gathered(got["json"], "intervention", []):
        element = by_id["e" + speech["id"]]
        said = [akn_text(p) for p in element.findall(AKN + "p")
                if not p.get("class")]
        assert said == [as_xml(p) for p in speech["text"]], (seed, said)
    people = [p for p in got["json"]["people"]]
    rows = got["csv-attendance"]
    for person in people:
        assert any(row["name"] in (person["name"], "'" + person["name"])
                   for row in rows), (seed, person["name"])
    texts = [o["text"] for o in gathered(got["json"], "outcomes", [])]
    texts += [i["text"] for o in gathered(got["json"], "outcomes", [])
              for i in o.get("items", [])]
    for row in got["csv-actions"]:
        assert row["text"] in texts or row["text"][1:] in texts, seed
    calm = [as_calendar(text) for text in texts]
    todos = [f for kind, f in got["ical"] if kind == "VTODO"]
    assert todos
    for todo in todos:
        assert todo["SUMMARY"] in calm, (seed, todo["SUMMARY"], calm)


# ---- what may not be named ----

SECRET = {
    "2": ["pdelegation", "Dora", "minister", "Minister", "Typed", "CWG/1", "CWG/4",
          "capacity-", "example.org", "extra-", "30000000-", "40000000-"],
    "3": ["panonymous", "Ahmad", "nonymia,", "ANM", "BANON", "banon",
          "Anonymia\"", "minister", "union", "Union", "secretly", "CWG/2",
          "capacity-", "example.org", "extra-", "language-", "remote",
          "20000000-", "30000000-", "40000000-"],
    "4": ["pnone", "Nora", "bnone", "Nonesuch", "Typed", "CWG/3",
          "capacity-", "academia", "20000000-", "30000000-", "40000000-"],
    "5": ["Typed", "20000000-", "30000000-"],
    "6": ["panonymous", "Ahmad", "Anonym"],
    "7": ["bnone", "Nonesuch"],
}
STAY = {
    "1": ["pnamed", "minister", "as host", "CWG/1"],
    "2": ["bdelegation", "union", "CWG/3"],
    "3": ["[…]", "objects", "Anonymians"],
    "4": ["It was said."],
}
NAMED = {"1": "Anna Named", "2": "Delegatia", "3": "", "4": "", "5": "",
         "6": "Anna Named", "7": "Anna Named"}


def leaks():
    entry = "60000000-0000-4000-8000-00000000000"
    record = json.loads(export("json", LEVELS))
    speeches = {s["id"][-1]: json.dumps(s, ensure_ascii=False)
                for s in gathered(record, "intervention", [])}
    root = read_akn(export("akn", LEVELS))
    debate = {e.get("eId")[-1]: ElementTree.tostring(e, encoding="unicode")
              for e in root.iter(AKN + "speech")}
    assert set(speeches) == set(debate) == set(NAMED)
    for number, words in SECRET.items():
        for word in words:
            assert word not in speeches[number], (number, word)
            if not word.startswith(("2000", "3000", "4000")) or number in "345":
                assert word not in debate[number], (number, word)
    for number, words in STAY.items():
        for word in words:
            assert word in speeches[number], (number, word)
    assert "introduced" not in json.dumps(record["documents"][1])
    assert "introduced" in json.dumps(record["documents"][2])
    for row in read_table(export("csv-speaking", LEVELS)):
        number = str([b[11:16] for b in (
            "2026-03-02T10:00", "2026-03-02T10:10", "2026-03-02T10:20",
            "2026-03-02T10:30", "2026-03-02T10:40", "2026-03-02T10:50",
            "2026-03-02T10:52")].index(row["began"][11:16]) + 1)
        assert row["speaker"] == NAMED[number], row
        assert (row["body"] == "") == (number in "345"), row
        assert number != "4" or row["category"] == "", row
        assert number != "3" or row["category"] == "observer", row
    for form in FORMATS:
        data = export(form, LEVELS).decode("utf-8")
        assert "Typed" not in data and "extra-" not in data, form
        if form in ("ical", "csv-actions", "csv-agenda", "csv-speaking"):
            for word in ("anonymous", "Anonymia", "Ahmad", "Nonesuch", "Nora",
                         "Dora", entry):
                assert word not in data, (form, word)


examples()
leaks()
for each in range(1, SEEDS + 1):
    nasty(each)
