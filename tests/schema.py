"""Does the printed JSON Schema say what minutes files are?

usage: schema.py SCHEMA FILE...

Every FILE must be valid by it and must say the same strings to a reader of
YAML 1.1 and to one of YAML 1.2; what is broken on purpose must be refused.
"""
import json
import re
import sys

import jsonschema
import yaml

try:
    from ruamel.yaml import YAML
except ImportError:
    YAML = None
    print("LEFT OUT: YAML 1.2 against 1.1 needs python3-ruamel.yaml",
          file=sys.stderr)

BROKEN = {
    "no format": "meeting: {number: 13}",
    "another format": "minutes: 2",
    "a number in words": "minutes: 1\nmeeting: {number: thirteen}",
    "a negative number": "minutes: 1\nmeeting: {number: -1}",
    "text that is no text": "minutes: 1\nmeeting: {title: {en: 12}}",
    "text by YAML 1.1 false": "minutes: 1\nmeeting: {place: {city: no}}",
    "a word not in the list": "minutes: 1\nmeeting: {status: finished}",
    "a date that is none": "minutes: 1\nmeeting: {dates: ['2 Feb 2017']}",
    "a time that is none": "minutes: 1\nagenda: {adopted: {at: '9.40'}}",
    "an id that is none": "minutes: 1\npeople: [{id: '17', name: 'A'}]",
    "a code with a blank": "minutes: 1\npeople: [{code: 'a b'}]",
    "a list that is none": "minutes: 1\nagenda: {items: {title: 'A'}}",
    "text without its kind":
        "minutes: 1\nrecord: [{text: 'a', at: '2017-02-02T10:00:00Z'}]",
    "two entries in one":
        "minutes: 1\nrecord: [{note: {text: 'a'}, event: {text: 'b'}}]",
    "wrong far below":
        "minutes: 1\nagenda: {items: [{title: 'A', items: [{title: 'B', "
        "outcomes: [{text: 'C', items: [{status: 'maybe'}]}]}]}]}",
}
KEPT = {
    "unknown keys": "minutes: 1\nmeeting: {floor: 2}\npeople: [{hat: red}]",
    "hardly anything": "minutes: 1",
    "keys without a value": "minutes: 1\nmeeting: {title: }\nagenda: \n",
}


class Strings(yaml.SafeLoader):
    """YAML 1.1 as PyYAML reads it, but for dates, which stay as typed."""


Strings.yaml_implicit_resolvers = {
    first: [r for r in rules if r[0] != "tag:yaml.org,2002:timestamp"]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()}


def newer(text):
    """The same text, read by the rules of YAML 1.2."""
    reader = YAML(typ="safe", pure=True)
    reader.version = (1, 2)
    return reader.load(text)


def scalars(node, path=""):
    """Each scalar with the path that leads to it."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield path, key
            yield from scalars(value, f"{path}.{key}")
    elif isinstance(node, list):
        for at, value in enumerate(node):
            yield from scalars(value, f"{path}[{at}]")
    else:
        yield path, node


def differences(text):
    """Places where the readers of 1.1 and 1.2 do not see the same."""
    if not YAML:
        return
    old = list(scalars(yaml.load(text, yaml.SafeLoader)))
    new = list(scalars(newer(text)))
    if len(old) != len(new):
        yield "not the same number of values"
    for (path, a), (_, b) in zip(old, new):
        if type(a) is not type(b) or a != b:
            yield f"{path}: {a!r} by 1.1, {b!r} by 1.2"


def main(schema_name, files):
    with open(schema_name, encoding="utf-8") as f:
        schema = json.load(f)
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    wrong = []
    for name in files:
        with open(name, encoding="utf-8") as f:
            text = f.read()
        wrong += [f"{name}: {e.json_path}: {e.message}"
                  for e in validator.iter_errors(yaml.load(text, Strings))]
        wrong += [f"{name}: {d}" for d in differences(text)]
    for what, text in BROKEN.items():
        if validator.is_valid(yaml.load(text, Strings)):
            wrong.append(f"accepted, but broken: {what}")
    for what, text in KEPT.items():
        wrong += [f"refused, but right: {what}: {e.message}"
                  for e in validator.iter_errors(yaml.load(text, Strings))]
    if re.search(r"http(?!://json-schema\.org)", json.dumps(schema)):
        wrong.append("the schema refers to a file elsewhere")
    for sentence in wrong:
        print(sentence, file=sys.stderr)
    print(f"{len(files)} files, {len(BROKEN)} broken ones, "
          f"{len(wrong)} wrong")
    return 1 if wrong or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
