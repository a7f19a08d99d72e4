"""nasty.py DAIS SCHEMA -- minutes full of names and texts that try to break
out of a format, through dais and every format it writes. Run by nasty.sh.

Each round makes the minutes of three meetings and a job, twice over: once
nasty, once with plain words in the same places. Every text stands between
two marks of its own. What is read back must have the structure that the plain
words have, and between the marks what went in.

ROUNDS says how many rounds, SEED the first one. SCHEMA is that of Akoma Ntoso,
or empty.
"""
import collections
import csv
import io
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
import zipfile

import readers
from readers import (LRM, W, Page, compare, docx_blocks, odt_blocks, pandoc,
                     paragraphs, wrong)

DAIS, SCHEMA = sys.argv[1:3]
SEED = int(os.environ.get("SEED", 1))
ROUNDS = int(os.environ.get("ROUNDS", 2))
MEETINGS = 3
LANGUAGES = ["ar", "zh", "fr", "ru", "es", "en"]
FORMS = ["cwg-chair", "meeting-report", "summary-minutes", "decisions",
         "actions", "attendance"]
OFFICE_FORMS = FORMS[:2] + FORMS[-1:]
TABLES = ["csv-attendance", "csv-speaking", "csv-actions", "csv-agenda"]
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"

PIECES = """
<w:p> </w:t></w:r></w:p> <w:br/> </text:p> <text:line-break/> <br> <br/> </p>
</td></tr></table> </li> </title> </style> </script><script>alert(1)</script>
<!-- --> <![CDATA[ ]]> <?xml?> &amp; &lt; &#60; &#x3C; & &copy &nbsp; <a <
> << >> <img/src=x> " ' '' "" `` ` ``` ~~~ `code` `{=openxml} `x`{=html}
`<w:p/>`{=openxml} {=html} {.class} {#id} {{x}} ${x} $x$ $$ \\$ $math$ \\latex
\\begin{a} \\end{document} \\ \\\\ \\n \\N \\, \\; \\( | || |---|---| | a | b |
* ** _ __ *a* _b_ **c** ~ ~~ ~a~ ^ ^a^ ^[note] [^1] [^1]: [a](b) ![i](j) [a]
]: ]( [ ] @doe [@doe] @ -@doe # ## ### #. - -- --- + +1 = =1+1 === =cmd|'!A0
@SUM(A1) -1 : :: ::: ; , . ... .. 1. 12) a) (a) (1) iv. (@) (@x) a. Table:
Dr. e.g. p. M. http://a.b/c https://a.b/c?d=e&f=g#h <http://a.b> http://x)_*
www.a.b a@b.org mailto:a@b % %% %s %n %d%s%n %1$s {0} {name} {n,plural,other{}}
null ~ yes no true 1e9 0x1f !!str !tag &anchor *alias ? key: - item "{" "}" [x
BEGIN:VEVENT END:VCALENDAR DTSTART:1 ;VALUE=DATE \\; \\, ''' \"\"\" \x01 \x1b[31m
\x7f \xa0 \xad \u1680 \u2007 \u200b \u200c \u200d \u200e \u200f \u2011
\u202a \u202b \u202c \u202d \u202e \u2060 \u2066 \u2067 \u2068 \u2069 \ufeff
\ufffc \ufffd \ufff9 \ufdd0 \ufffe \uffff \U0001fffe \U000e0001 \U000e0041
\u0301 \u0301\u0301\u0301 \u064b \u0e33 \u20e3 e\u0301 \xe9 \xdf \u0130 \ufb01
\U0001f469\u200d\U0001f469\u200d\U0001f467 \U0001f1e8\U0001f1ed \U0001f44d\U0001f3fd
\u2764\ufe0f \U0001d49c \U00020000 \U0010fffd \u4e2d\u6587 \u3002 \uff0c \uff08
\uff1d1 \uff0b \uff20 \u3000 \u0627\u0644 \u0645\u062c\u0645\u0648\u0639\u0629
\u060c \u05d0\u05d1 \u042f \u201c \u201d \u2018 \u2019 \xab \xbb \u201e \u2013
\u2014 \u2026 \u2022 \u2028 \u2029
""".split(" ")
PIECES = [p for chunk in PIECES for p in chunk.split("\n") if p]
BLANKS = [" ", " ", "  ", "\t", " \t "]
BREAKS = ["\n", "\x85", "\r\n", "\r", "\n\n", "\n    ", "\n> ", "\n- ", "\n# ",
          "\n1. ", "\n---\n", "\n===\n", "\n:::\n", "\n```\n", "\n| a |\n"]
CONTROL = "[\x00-\x09\x0b-\x1f\x7f-\x9f]"


# ---- texts ----

def mark(n):
    """A word of letters for each number; no mark is in another."""
    letters = ""
    for _ in range(4):
        letters += chr(ord("a") + n % 26)
        n //= 26
    return letters


class Texts:
    """Gives out texts, and keeps what each was."""

    def __init__(self, seed, plain):
        self.plain, self.rng, self.given = plain, random.Random(seed), {}
        self.calm = False       # no controls: a job is refused with them

    def nasty(self, breaks):
        rng = self.rng
        if rng.random() < .03:
            return rng.choice(["x", "\u4e2d", "\u0627", "&", "wi"]) * \
                rng.choice([70, 80, 400, 3000])
        out = ""
        for _ in range(rng.choice([1, 1, 2, 3, 4, 6, 10, 30])):
            out += rng.choice(PIECES)
            if rng.random() < .4:
                out += rng.choice(BLANKS)
            if breaks and rng.random() < .1:
                out += rng.choice(BREAKS)
        return out

    def text(self, breaks=False):
        n = mark(len(self.given))
        words = self.nasty(breaks)
        if self.calm or (not breaks and re.search("[\u2028\u2029]", words)):
            words = re.sub(CONTROL, "", words)
        bare = self.rng.random() < .25
        if self.plain:
            words, bare = "plain", False
        self.given[n] = words
        return ("" if bare else "Q%sa" % n) + words + "Q%sz" % n

    def line(self):
        return self.text()

    def prose(self):
        return self.text(breaks=True)


def cleaned(text):
    """As the border lets it in: text_clean() of base/text.h, where a control
    gives it anything to do."""
    if not re.search(CONTROL, text):
        return text
    text = re.sub("\r\n|[\r\u2028\u2029\x85]", "\n", text)
    return re.sub(CONTROL, lambda m: " " if m[0] == "\t" else "", text)


# ---- minutes ----

def person(t, k, n):
    return {"code": "p%d" % k, "name": t.line(), "title": t.line(),
            "post": t.line(), "short": t.line() if k % 2 else None,
            "body": "b%d" % (k % 3) if k != 3 else t.line(),
            "country": t.line(), "mode": "on site", "note": t.prose()}


def body(t, k, n):
    return {"code": "b%d" % k, "name": t.line(),
            "short": t.line() if k else None, "aka": [t.line()],
            "category": ["member state", "civil society", "group"][k],
            "country": t.line(), "parent": t.line(), "members": [t.line()],
            "url": t.line(), "note": t.prose()}


def document(t, k, n):
    return {"symbol": t.line() if k else "D%d/%d" % (n, k),
            "title": t.line(), "source": ["b1", t.line()], "for": "action",
            "revision": t.line(), "language": t.line(), "url": t.line(),
            "note": t.prose()}


def outcome(t, k, depth=0):
    return {"topic": t.line() if k % 2 else None,
            "by": t.line() if k == 3 else None, "text": t.prose(),
            "verb": [None, "agreed", "requested", "invited"][k % 4],
            "status": "agreed" if not depth else None,
            "owner": ["p1", t.line()], "to": [t.line()] if k % 2 else None,
            "due": {"meeting": t.line()} if k % 2 else
            {"session": t.line(), "date": "2027-05-01"},
            "evidence": t.prose(), "refers-to": [t.line()],
            "carried-from": t.line(),
            "label": t.line() if k == 3 else None,
            "positions": [{"by": ["b0", t.line()], "kind": "reservation",
                           "text": t.prose()}] if k == 2 else None,
            "items": [outcome(t, 5 + i, depth + 1) for i in range(2)]
            if not depth and k % 2 else None}


def item(t, k, n, depth=0):
    speech = {"speaker": "p%d" % k, "text": [t.line(), t.line()],
              "began": "2026-10-%02dT10:0%d:00Z" % (n, k),
              "ended": "2026-10-%02dT10:0%d:30Z" % (n, k),
              "capacity": t.line() if k == 2 else None,
              "to": t.line(), "read-by": t.line(), "language": t.line(),
              "url": t.line(),
              "on-behalf-of": [t.line()] if k == 1 else None}
    typed = {"speaker": t.line(), "text": [t.line()], "kind": "presentation",
             "document": ["D%d/0" % n, t.line()]}
    return {"title": t.line(), "label": t.line() if k == 2 else None,
            "state": "deferred" if depth else None,
            "deferred-to": t.line() if depth else None,
            "documents": ["D%d/0" % n, t.line()], "note": t.prose(),
            "record": [{"intervention": speech}, {"note": {"text": t.prose()}},
                       {"intervention": typed},
                       {"event": {"kind": "motion", "by": ["p0", t.line()],
                                  "text": t.prose(), "result": t.line()}}],
            "outcomes": [outcome(t, i) for i in range(4)] if k % 2 else None,
            "items": [item(t, 2, n, 1)] if not depth and not k else None}


def minutes(t, n):
    spoken = ["p0", t.line()]
    return {
        "minutes": 1,
        "meeting": {"body": {"code": t.line(), "name": t.line(),
                             "parent": t.line(), "open-to": t.prose(),
                             "aka": [t.line()]},
                    "number": n, "title": t.line(),
                    "dates": ["2026-10-%02d" % n],
                    "place": {"city": t.line(), "premises": t.line(),
                              "room": t.line()},
                    "interpretation": [t.line()], "language": "en",
                    "timezone": t.line(), "url": t.line(), "note": t.prose(),
                    "document": {"symbol": t.line()}},
        "mandate": [{"kind": "resolution", "body": t.line(),
                     "number": t.line(), "place": t.line(), "year": 2014,
                     "url": t.line(), "text": t.prose()}],
        "bodies": [body(t, k, n) for k in range(3)],
        "people": [person(t, k, n) for k in range(4)],
        "officers": [{"role": "chair", "who": "p0"},
                     {"role": "secretary", "who": t.line(),
                      "region": t.line()}],
        "attendance": {"count": 17, "remote": t.line(), "apologies": [t.line()],
                       "note": t.prose()},
        "documents-at": t.line(), "documents-note": t.prose(),
        "documents": [document(t, k, n) for k in range(2)],
        "agenda": {"adopted": {"how": "as amended", "note": t.prose()},
                   "items": [item(t, k, n) for k in range(3)]},
        "outcomes": [outcome(t, 1)],
        "liaisons": [{"to": spoken, "title": t.line(), "text": t.prose(),
                      "for": "action", "deadline": "2027-01-01"}],
        "sittings": [{"opened": "2026-10-%02dT09:00:00Z" % n,
                      "closed": "2026-10-%02dT12:00:00Z" % n,
                      "note": t.prose()}],
        "next": {"number": n + 1, "dates": ["2027-10-%02d" % n],
                 "place": t.line(), "note": t.prose()},
        "corrections": {"until": "2026-12-31", "to": t.line()},
        "approved": {"at": "2026-12-31T10:00:00Z", "by": t.line()},
        "speakers": [{"who": t.line(), "kind": "statement",
                      "about": t.line()}],
    }


def job(t):
    t.calm = True
    return {"report": 1, "target": t.line(), "session": t.line(),
            "session-place": t.line(), "session-dates": t.line(),
            "agenda-item": t.line(), "symbol": t.line(), "date": "2026-12-01",
            "action": t.line(),
            "signatory": {"name": t.line(), "role": t.line()},
            "paragraphs": [{"section": "heading.introduction",
                            "text": t.line()}]}


def without_none(node):
    if isinstance(node, dict):
        return {k: without_none(v) for k, v in node.items() if v is not None}
    if isinstance(node, list):
        return [without_none(v) for v in node]
    return node


def as_yaml(node):
    """In one line, every text in double quotes."""
    if isinstance(node, dict):
        return "{%s}" % ", ".join("%s: %s" % (k, as_yaml(v))
                                  for k, v in node.items())
    if isinstance(node, list):
        return "[%s]" % ", ".join(map(as_yaml, node))
    if isinstance(node, int):
        return str(node)
    return '"%s"' % "".join(
        c if c.isprintable() and c not in '"\\' else "\\U%08X" % ord(c)
        for c in node)


class Case:
    """Files on the disk: three minutes and a job, nasty or plain."""

    def __init__(self, folder, seed, plain):
        self.texts = Texts(seed, plain)
        self.meetings = [without_none(minutes(self.texts, n))
                         for n in range(1, 1 + MEETINGS)]
        self.lang = LANGUAGES[(seed - 1) % len(LANGUAGES)]
        self.name = "%s %d" % ("plain" if plain else "nasty", seed)
        self.paths = []
        for n, meeting in enumerate(self.meetings):
            self.paths.append(os.path.join(folder, "%s-%d.yaml" % (
                "plain" if plain else "nasty", n)))
            self.keep(self.paths[-1], meeting)
        self.job = os.path.join(folder, "%s.yaml" % self.name)
        self.keep(self.job, job(self.texts))

    @staticmethod
    def keep(path, node):
        lines = ["%s: %s\n" % (k, as_yaml(v)) for k, v in
                 without_none(node).items()]
        with open(path, "w", encoding="utf-8") as out:
            out.write("".join(lines))

    def draft(self, to, *more, files=None):
        done = subprocess.run(
            [DAIS, "draft", "--lang", self.lang, "--to", to, *more,
             *(files or self.paths)], stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, check=False)
        if done.returncode:
            raise AssertionError(to, *more, done.stderr.decode())
        return done.stdout

    def report(self, form, to):
        job = [self.job] if form == "cwg-chair" else []
        return self.draft(to, "--form", form, "--incomplete",
                          files=job + self.paths)


# ---- reading ----

# pandoc loses a soft hyphen at the end of a word, XML has no room for the
# last two, and the mark that a number is written from the left is ours.
DROPPED = {ord(c): None for c in LRM + "\u00ad\ufffe\uffff"}


def flat(text):
    """One line, as readers.plain() has each."""
    return re.sub(" *\n *", " ", readers.plain(
        re.sub("[ \n]+", " ", text.translate(DROPPED)))).strip(" ")


def flat_blocks(blocks):
    return [[flat(cell) for cell in block] for block in blocks]


class Wanted:
    """What each text of a case must be where it stands between its marks."""

    def __init__(self, case):
        self.name, self.lost = case.name, collections.Counter()
        self.want = {n: cleaned(t) for n, t in case.texts.given.items()}

    def check(self, what, texts, change=flat, clean=flat):
        """texts: as read back; clean of them and change of what went in must
        be the same. Gives how many were met."""
        met = 0
        for text in texts:
            text = clean(text)
            for m in re.finditer("[Qq]([a-z]{4})z", text):
                want = change(self.want[m[1]])
                start = text.rfind("Q%sa" % m[1], 0, m.start())
                start = max(start, text.rfind("q%sa" % m[1], 0, m.start()))
                got = text[start + 6 if start >= 0 else 0:m.start()]
                if start < 0:           # its first letter may be another
                    want = want.rstrip(" ")
                    got = got.rstrip(" ")
                    got = got[len(got) - len(want):]
                    same = got[1:] == want[1:]
                else:
                    same = change(got) == want
                met += 1
                if not same:
                    wrong("%s: %s: a text is another" % (self.name, what),
                          ascii(want), ascii(got))
        return met


def html_shape(page):
    return [tag for tag, _ in page.attributes if tag not in
            ("a", "br", "bdi", "span", "meta")]


def office_blocks(case, form, kind):
    with zipfile.ZipFile(io.BytesIO(case.report(form, kind))) as z:
        if kind == "docx":
            return docx_blocks(xml.fromstring(
                z.read("word/document.xml")).find(W + "body"))
        return odt_blocks(xml.fromstring(z.read("content.xml")))


def check_report(nasty, plain, form):
    wanted = Wanted(nasty)
    page = Page(nasty.report(form, "html").decode())
    control = Page(plain.report(form, "html").decode())
    shape, plain_shape = html_shape(page), html_shape(control)
    if shape != plain_shape:
        wrong("%s: %s has another shape" % (nasty.name, form),
              collections.Counter(shape), collections.Counter(plain_shape))
    blocks = flat_blocks(page.out)
    met = wanted.check(form + " html", [c for b in blocks for c in b])
    if not met:
        wrong("%s: %s tells nothing" % (nasty.name, form))
    got = json.loads(pandoc(nasty.report(form, "markdown"), "-f", "markdown",
                            "-t", "json"))
    compare(nasty.name + " " + form, "markdown",
            flat_blocks(paragraphs(got["blocks"])), blocks_of(blocks))
    check_text(nasty, form, blocks)
    if form in OFFICE_FORMS:
        for kind in ("docx", "odt"):
            compare(nasty.name + " " + form, kind,
                    ruled(flat_blocks(office_blocks(nasty, form, kind))),
                    blocks_of(blocks))


def blocks_of(blocks):
    return [list(b) for b in blocks]


def ruled(blocks):
    return [["* * *"] if b == ["______________"] else b for b in blocks]


def check_text(case, form, blocks):
    """The letters are those of the other formats: in a table the words of a
    cell stand on several lines."""
    drop = re.compile("[ \n\x1f_*\u200e\u200f\u202a-\u202e\u2066-\u2069\u00ad"
                      "\ufffe\uffff-]")
    got, want = (collections.Counter(drop.sub("", text)) for text in (
        case.report(form, "text").decode(),
        "".join(c for b in blocks for c in b)))
    if got != want:
        wrong("%s: %s as text" % (case.name, form), ascii(want - got),
              ascii(got - want))


# ---- the record ----

def shape_of(root):
    return [(e.tag, e.get("class"), e.get("name")) for e in root.iter()
            if e.tag != AKN + "br"]


def akn_texts(root):
    for e in root.iter():
        yield e.get("showAs") or ""
        if e.tag in (AKN + n for n in ("p", "heading", "num", "summary",
                                       "narrative", "from", "docTitle")):
            yield readers.akn_text(e)


def check_akn(nasty, plain, folder):
    for n in range(MEETINGS):
        roots = []
        for case in (nasty, plain):
            data = case.draft("akn", files=[case.paths[n]])
            with open(os.path.join(folder, "%s-%d.xml" % (
                    case.name.replace(" ", "-"), n)), "wb") as out:
                out.write(data)
            roots.append(readers.read_akn(data))
        if shape_of(roots[0]) != shape_of(roots[1]):
            wrong("%s: akn has another shape" % nasty.name)
        if not Wanted(nasty).check("akn", akn_texts(roots[0]),
                                   readers.as_xml, str):
            wrong("%s: akn tells nothing" % nasty.name)


def check_json(case):
    def without_ids(node):
        if isinstance(node, dict):
            return {k: without_ids(v) for k, v in node.items() if k != "id"}
        if isinstance(node, list):
            return [without_ids(v) for v in node]
        return node

    def as_kept(node):
        if isinstance(node, dict):
            return {k: as_kept(v) for k, v in node.items()}
        if isinstance(node, list):
            return [as_kept(v) for v in node]
        return cleaned(node).rstrip("\n") if isinstance(node, str) else node

    got = without_ids(json.loads(case.draft("json")))
    for n, meeting in enumerate(case.meetings):
        if got[n] != as_kept(meeting):
            wrong("%s: json of meeting %d" % (case.name, n + 1),
                  *different(got[n], as_kept(meeting)))


def different(a, b, path=""):
    """Where two trees differ first."""
    if isinstance(a, dict) and isinstance(b, dict):
        for k in list(a) + list(b):
            if a.get(k) != b.get(k):
                return different(a.get(k), b.get(k), path + "." + k)
    if isinstance(a, list) and isinstance(b, list) and len(a) == len(b):
        for k, (x, y) in enumerate(zip(a, b)):
            if x != y:
                return different(x, y, "%s[%d]" % (path, k))
    return path, ascii(a), ascii(b)


def check_tables(nasty, plain):
    for to in TABLES:
        rows, control = (readers.read_table(c.draft(to))
                         for c in (nasty, plain))
        if len(rows) != len(control) or not rows:
            wrong("%s: %s has %d rows, not %d" % (nasty.name, to, len(rows),
                                                  len(control)))
        met = Wanted(nasty).check(to, [c for row in rows
                                       for c in row.values()], str, str)
        if not met:
            wrong("%s: %s tells nothing" % (nasty.name, to))


def check_calendar(nasty, plain):
    parts, control = (readers.read_calendar(c.draft("ical"))
                      for c in (nasty, plain))
    shapes = [[(kind, list(fields)) for kind, fields in p]
              for p in (parts, control)]
    if shapes[0] != shapes[1]:
        wrong("%s: ical has another shape" % nasty.name)
    if not Wanted(nasty).check("ical", [f for _, fields in parts
                                        for f in fields.values()],
                               readers.as_calendar, str):
        wrong("%s: ical tells nothing" % nasty.name)


def guarded(check, *args):
    try:
        check(*args)
    except Exception as e:              # whatever a parser stumbles with
        wrong("%s: %s" % (args[0].name, check.__name__), repr(e)[:2000])


def main():
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(SEED, SEED + ROUNDS):
            nasty, plain = (Case(folder, seed, p) for p in (False, True))
            for form in FORMS:
                guarded(check_report, nasty, plain, form)
            guarded(check_akn, nasty, plain, folder)
            guarded(check_json, nasty)
            guarded(check_tables, nasty, plain)
            guarded(check_calendar, nasty, plain)
        if os.path.isfile(SCHEMA):
            check_schema(folder)
    print("%d failed" % readers.failures)
    sys.exit(readers.failures > 0)


def check_schema(folder):
    files = [os.path.join(folder, n) for n in os.listdir(folder)
             if n.endswith(".xml")]
    done = subprocess.run(["xmllint", "--nonet", "--noout", "--schema",
                           SCHEMA, *files], stderr=subprocess.PIPE,
                          check=False)
    if done.returncode:
        wrong("akn by its schema", done.stderr.decode()[:2000])


main()
