"""writers.py DOCDEMO STYLES -- do all texts of a report come back from its
formats, and nothing else? Run by writers.sh, which says what it needs."""
import collections
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
import zipfile

import readers
from readers import (LRM, OFFICE, S, T, W, Page, bare, compare, docx_blocks,
                     odt_blocks, odt_text, pandoc, paragraphs, plain,
                     word_text, wrong)

DOCDEMO, STYLES = sys.argv[1:3]
BY_HAND = ["en", "zh", "ar"]
FUZZ = ["fuzz:%d" % n for n in range(1, 1 + int(os.environ.get("FUZZ", 20)))]
DRAWN = ["drawn:%d" % n for n in range(1, 1 + int(os.environ.get("DRAWN", 12)))]
OFFICE_RUNS = int(os.environ.get("OFFICE", 3))
(HEAD, TITLE, SUBTITLE, LEAD, HEADING, PARA, ENTRY, ROW, RULE,
 SIGN) = range(10)


def demo(*args):
    return subprocess.run([DOCDEMO, *args], check=True,
                          stdout=subprocess.PIPE).stdout


def expected(report, rule, drop=""):
    """The paragraphs and rows that a format must have, as lists of cells;
    without the characters of drop."""
    out, drop = [], {ord(c): None for c in drop}
    for kind, level, number, *cells in json.loads(demo(report, "list")):
        cells = [plain(c).translate(drop) for c in cells]
        if kind == RULE:
            out.append([rule])
        elif kind == ROW:
            out.append([plain(c) for c in cells])
        else:
            number = number.translate(drop).replace("\n", " ")
            text = plain(number + " " + cells[0])
            if text:
                out.append([text])
    return out


def check_markdown(report):
    for trace in ([], ["--trace"]):
        got = json.loads(pandoc(demo(report, "markdown", *trace),
                                "-f", "markdown", "-t", "json"))
        compare(report, "markdown", paragraphs(got["blocks"]),
                expected(report, "* * *"))
        if not set(got["meta"]) <= {"pagetitle", "description", "date-meta",
                                    "lang", "dir"}:
            wrong("%s: metadata" % report, ascii(got["meta"]))


def check_html(report):
    for trace in ([], ["--trace"]):
        page = Page(demo(report, "html", *trace).decode())
        # Lines that are empty are kept here, so none is compared.
        compare(report, "html", [[plain(bare(c)) for c in g]
                                 for g in page.out],
                [[plain(bare(c)) for c in w]
                 for w in expected(report, "* * *")])
        for tag, a in page.attributes:
            if "href" in a and not re.fullmatch(r"https?://[!-~]+", a["href"]):
                wrong("%s: links to" % report, a)
        if bool(trace) != any("data-sources" in a for _, a in page.attributes):
            if report in BY_HAND:
                wrong("%s: data-sources" % report)
        ids = [a["id"] for _, a in page.attributes if "id" in a]
        if len(ids) != len(set(ids)):
            wrong("%s: an id twice" % report)


# ---- plain text ----

def check_text(report):
    drop = str.maketrans("", "", " \n\x1f-_" + "".join(
        map(chr, [0x200e, 0x200f, *range(0x202a, 0x202f),
                  *range(0x2066, 0x206a)])))
    got = demo(report, "text").decode().translate(drop)
    blocks = json.loads(demo(report, "list"))
    want = "".join("".join(b[2:]) for b in blocks if b[0] != RULE)
    want = want.translate(drop)
    # RULE's kind has no text; TITLE's and SUBTITLE's number is nobody's.
    want_chars, got_chars = map(collections.Counter, (want, got))
    if want_chars != got_chars:
        wrong("%s as text" % report, ascii(want_chars - got_chars),
              ascii(got_chars - want_chars))
    if not any(b[0] == ROW for b in blocks) and want != got:
        wrong("%s as text: the order" % report)


# ---- DOCX and ODT ----

LINE = "______________"


def unpack(report, kind, *more):
    data = demo(report, kind, *more)
    if data != demo(report, kind, *more):
        wrong("%s: %s is not the same twice" % (report, kind))
    z = zipfile.ZipFile(io.BytesIO(data))
    for entry in z.infolist():
        if entry.date_time != (1980, 1, 1, 0, 0, 0):
            wrong("%s: %s is dated" % (report, entry.filename))
    if z.testzip():
        wrong("%s: %s is a broken archive" % (report, kind))
    return {n: z.read(n) for n in z.namelist()}


def check_traced(report, kind):
    """The sources are paragraphs of their own; without them it is the same."""
    data = demo(report, kind, "--trace")
    with zipfile.ZipFile(io.BytesIO(data)) as z:
        if kind == "docx":
            body = xml.fromstring(z.read("word/document.xml")).find(W + "body")
            blocks, drop = docx_blocks(body, "Report-sources"), LRM + "\u00ad"
        else:
            drop = LRM
            blocks = odt_blocks(xml.fromstring(z.read("content.xml")),
                                "Report-sources")
    compare(report, kind + ", traced", blocks,
            expected(report, LINE, drop))


def check_docx(report):
    parts = unpack(report, "docx")
    body = xml.fromstring(parts["word/document.xml"]).find(W + "body")
    known = {s.get(W + "styleId") for s in
             xml.fromstring(parts["word/styles.xml"]).iter(W + "style")}
    used, out = set(), list(docx_blocks(body))
    for p in body.iter(W + "p"):
        style = p.find(W + "pPr/" + W + "pStyle")
        if style is not None or word_text(p):
            used.add("" if style is None else style.get(W + "val"))
        turned = p.find(W + "pPr/" + W + "bidi") is not None
        if report == "zh" and turned:
            wrong("zh: a paragraph from the right", word_text(p))
        if report == "ar" and not turned and "Rwanda" not in word_text(p):
            wrong("ar: a paragraph from the left", word_text(p))
    # pandoc loses a soft hyphen at the end of a word.
    drop = LRM + "\u00ad"
    compare(report, "docx", out, expected(report, LINE, drop))
    if not used <= known:
        wrong("%s: styles nobody made" % report, used - known)
    if report in BY_HAND:
        for name in ("Title", "Report-box", "Report-numbered",
                     "Report-entry-1", "Report-entry-2", "Report-signature",
                     "Report-numbered-on", "Report-entry-1-on"):
            if name not in used:
                wrong("%s: %s is not used" % (report, name))
    if bool(body.findall(W + "sectPr/" + W + "bidi")) != (report == "ar"):
        if report in BY_HAND:
            wrong("%s: the direction of the section" % report)
    # Else LibreOffice breaks Latin words and numbers as if Chinese.
    if report == "zh" and b'w:val="zh-CN"' in parts["word/styles.xml"]:
        wrong("zh: Latin letters are called Chinese")
    if b"PAGE" not in parts["word/footer1.xml"]:
        wrong("%s: no page number" % report)


def check_odt(report):
    parts = unpack(report, "odt")
    content = xml.fromstring(parts["content.xml"])
    styles = xml.fromstring(parts["styles.xml"])
    made = {s.get(S + "name"): s for tree in (content, styles)
            for s in tree.iter(S + "style")}
    for p in list(content.iter(T + "p")) + list(content.iter(T + "h")):
        name = p.get(T + "style-name")
        if name not in made:
            wrong("%s: a style nobody made" % report, name)
            continue
        if report != "ar" or not name.startswith("Report"):
            continue
        mode = made[name].find(S + "paragraph-properties").get(
            S + "writing-mode")
        if (mode == "rl-tb") != ("Rwanda" not in odt_text(p)):
            wrong("ar: %s runs %s" % (name, mode), odt_text(p))
    compare(report, "odt", odt_blocks(content), expected(report, LINE, LRM))


def check_styles():
    """The reference documents are those that the script makes."""
    if b"pandoc 2.17" not in subprocess.run(
            ["pandoc", "--version"], stdout=subprocess.PIPE).stdout:
        return
    with tempfile.TemporaryDirectory() as made:
        subprocess.run([sys.executable, os.path.join(STYLES, "make"), made],
                       check=True)
        for name in os.listdir(made):
            a, b = (zipfile.ZipFile(os.path.join(d, name))
                    for d in (made, STYLES))
            if {n: a.read(n) for n in a.namelist()} != \
                    {n: b.read(n) for n in b.namelist()}:
                wrong("%s is not what data/styles/make makes" % name)


if not FUZZ:
    sys.exit("no fuzz")
for each in BY_HAND + ["hostile"] + FUZZ + DRAWN:
    check_markdown(each)
    check_html(each)
    check_text(each)
for each in BY_HAND + ["hostile"] + FUZZ[:OFFICE_RUNS] + DRAWN[:OFFICE_RUNS]:
    check_docx(each)
    check_odt(each)
    check_traced(each, "docx")
    check_traced(each, "odt")
check_styles()
print("%d failed" % readers.failures)
sys.exit(readers.failures > 0)
