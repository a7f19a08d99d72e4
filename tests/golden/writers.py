"""writers.py DOCDEMO STYLES -- do all texts of a report come back from its
formats, and nothing else? Run by writers.sh, which says what it needs."""
import collections
import html.parser
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
import zipfile

DOCDEMO, STYLES = sys.argv[1:3]
BY_HAND = ["en", "zh", "ar"]
FUZZ = ["fuzz:%d" % n for n in range(1, 1 + int(os.environ.get("FUZZ", 20)))]
DRAWN = ["drawn:%d" % n for n in range(1, 1 + int(os.environ.get("DRAWN", 12)))]
(HEAD, TITLE, SUBTITLE, LEAD, HEADING, PARA, ENTRY, ROW, RULE,
 SIGN) = range(10)
failures = 0


def wrong(what, *more):
    global failures
    failures += 1
    print("FAILED:", what, *more, sep="\n  ")


def demo(*args):
    return subprocess.run([DOCDEMO, *args], check=True,
                          stdout=subprocess.PIPE).stdout


def pandoc(data, *args):
    return subprocess.run(["pandoc", *args], input=data, check=True,
                          stdout=subprocess.PIPE).stdout.decode()


def plain(text):
    """A text but for blanks: at the ends of lines, inside curly quotes, and
    several in a row."""
    text = re.sub(" *([\u201c\u2018]) *| *([\u201d\u2019]) *", r"\1\2", text)
    lines = [re.sub(" +", " ", s).strip(" ") for s in text.split("\n")]
    return "\n".join(lines).strip("\n")


def bare(text):
    return " ".join(text.split())


def expected(report, rule, drop=""):
    """The paragraphs and rows that a format must have, as lists of cells;
    without the characters of drop."""
    out = []
    text = demo(report, "list").decode().translate(
        {ord(c): None for c in drop})
    for kind, level, number, *cells in json.loads(text):
        if kind == RULE:
            out.append([rule])
        elif kind == ROW:
            out.append([plain(c) for c in cells])
        else:
            text = plain(number.replace("\n", " ") + " " + plain(cells[0]))
            if text:
                out.append([text])
    return out


def compare(report, what, got, want):
    """Rows are filled up to the width of their table: cut that again."""
    got = [list(g) for g in got]
    got = [g for g in got if any(g)]
    want = [w for w in want if any(w)]
    for g, w in zip(got, want):
        while w and not w[-1]:
            w.pop()
        while g and not g[-1]:
            g.pop()
        if g != w:
            return wrong("%s as %s" % (report, what), ascii(w), ascii(g))
    if len(got) != len(want):
        wrong("%s as %s" % (report, what), "%d blocks, not %d" %
              (len(got), len(want)))


# ---- Markdown, as pandoc understands it ----

def inlines(items):
    out = ""
    for x in items:
        kind, c = x["t"], x.get("c")
        if kind == "Str":
            out += c
        elif kind in ("Space", "SoftBreak"):
            out += " "
        elif kind == "LineBreak" or (kind == "RawInline" and
                                     c == ["html", "<br />"]):
            out += "\n"
        elif kind == "Strong":
            out += inlines(c)
        elif kind == "Quoted":
            # pandoc's way with a pair of curly quotes; straight ones are
            # escaped, and would be missed if they came here.
            a, b = "\u2018\u2019" if c[0]["t"][0] == "S" else "\u201c\u201d"
            out += a + inlines(c[1]) + b
        elif kind == "Link":
            out += inlines(c[1])
            if c[2] != [inlines(c[1]), ""] or c[0][1] != ["uri"]:
                wrong("a link that is no URL", ascii(x))
        else:
            wrong("markup came through", ascii(x))
    return out


def paragraphs(blocks):
    for x in blocks:
        kind, c = x["t"], x.get("c")
        if kind == "Div":
            yield from paragraphs(c[1])
        elif kind in ("Para", "Plain"):
            yield [plain(inlines(c))]
        elif kind == "Header":
            yield [plain(inlines(c[2]))]
        elif kind == "HorizontalRule":
            yield ["* * *"]
        elif kind == "Table":
            _, caption, _, head, bodies, _ = c
            if caption != [None, []]:
                wrong("a caption", ascii(caption))
            for _, cells in head[1] + bodies[0][3]:
                yield [plain("".join(p[0] for p in paragraphs(cell[4])))
                       for cell in cells]
        else:
            wrong("a block of another kind", ascii(x))


def check_markdown(report):
    for trace in ([], ["--trace"]):
        got = json.loads(pandoc(demo(report, "markdown", *trace),
                                "-f", "markdown", "-t", "json"))
        compare(report, "markdown", paragraphs(got["blocks"]),
                expected(report, "* * *"))
        if not set(got["meta"]) <= {"pagetitle", "description", "date-meta",
                                    "lang", "dir"}:
            wrong("%s: metadata" % report, ascii(got["meta"]))


# ---- HTML ----

class Page(html.parser.HTMLParser):
    TAGS = set("html head meta title style body main div h1 h2 h3 h4 h5 h6 p "
               "span bdi br hr ul li table thead tbody tr th td a".split())
    NAMES = set("lang dir charset http-equiv content name class id href scope "
                "data-sources".split())
    BLOCKS = {"h1", "h2", "h3", "h4", "h5", "h6", "p", "li"}

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.out, self.open, self.text, self.row = [], [], None, None
        self.attributes = []
        self.feed(text)
        self.close()
        if self.open:
            wrong("left open", self.open)

    def end(self):
        if self.text is not None and self.row is None:
            self.out.append([plain(self.text)])
            self.text = None

    def handle_starttag(self, tag, attrs):
        if tag not in self.TAGS or any(a not in self.NAMES for a, _ in attrs):
            wrong("in HTML", tag, attrs)
        self.attributes.append((tag, dict(attrs)))
        if tag == "br":
            self.text += "\n"
        elif tag == "hr":
            self.out.append(["* * *"])
        elif tag == "tr":
            self.row = []
        elif tag in ("th", "td") or tag in self.BLOCKS:
            self.end()
            self.text = ""
        if tag not in ("br", "hr", "meta"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            wrong("not closed in order", tag)
        if tag in ("th", "td"):
            self.row.append(plain(self.text))
            self.text = None
        elif tag == "tr":
            self.out.append(self.row)
            self.row = None
        elif tag in self.BLOCKS:
            self.end()

    def handle_data(self, data):
        if self.text is not None:
            if self.open[-1] == "li" or self.row is None:
                data = data.rstrip("\n") if data.isspace() else data
            self.text += data
        elif data.strip(" \n") and self.open[-1] not in ("style", "title"):
            wrong("text in no block", ascii(data))

    def handle_comment(self, data):
        wrong("a comment", ascii(data))


def check_html(report):
    for trace in ([], ["--trace"]):
        page = Page(demo(report, "html", *trace).decode())
        # Lines that are empty are kept here, so none is compared.
        compare(report, "html", [[bare(c) for c in g] for g in page.out],
                [[bare(c) for c in w] for w in expected(report, "* * *")])
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

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
T = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
S = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
F = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
LINE = "______________"
LRM = "\u200e"          # told apart from the texts' own by nobody


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


def word_text(p):
    marks = {W + "tab": " ", W + "br": "\n", W + "noBreakHyphen": "\u2011"}
    out = ""
    for r in p.iter(W + "r"):
        out += "".join(e.text or "" if e.tag == W + "t" else
                       marks.get(e.tag, "") for e in r)
    return plain(out.replace(LRM, ""))


def check_docx(report):
    parts = unpack(report, "docx")
    body = xml.fromstring(parts["word/document.xml"]).find(W + "body")
    known = {s.get(W + "styleId") for s in
             xml.fromstring(parts["word/styles.xml"]).iter(W + "style")}
    used, out = set(), []
    for e in body:
        if e.tag == W + "p":
            out.append([word_text(e)])
        elif e.tag == W + "tbl":
            out += [[plain("".join(word_text(p) for p in c.iter(W + "p")))
                     for c in row.iter(W + "tc")] for row in e.iter(W + "tr")]
    for p in body.iter(W + "p"):
        style = p.find(W + "pPr/" + W + "pStyle")
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


def odt_text(p):
    out = p.text or ""
    for e in p:
        if e.tag == T + "s":
            out += " " * int(e.get(T + "c", 1))
        out += {T + "tab": " ", T + "line-break": "\n"}.get(e.tag, "")
        out += odt_text(e) + (e.tail or "")
    return out.replace(LRM, "")


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
    flat = []
    text = content.find(".//{urn:oasis:names:tc:opendocument:xmlns:office:1.0}text")
    for e in text.iter():
        if e.tag not in (T + "p", T + "h", TABLE + "table-row"):
            continue
        if e.tag == TABLE + "table-row":
            flat.append([plain("".join(map(odt_text, c.iter(T + "p"))))
                         for c in e.iter(TABLE + "table-cell")])
            for p in e.iter(T + "p"):
                p.set("seen", "yes")
        elif not e.get("seen"):
            flat.append([plain(odt_text(e))])
    compare(report, "odt", flat, expected(report, LINE, LRM))


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
for each in BY_HAND + ["hostile"] + DRAWN[:2]:
    check_docx(each)
    check_odt(each)
check_styles()
print("%d failed" % failures)
sys.exit(failures > 0)
