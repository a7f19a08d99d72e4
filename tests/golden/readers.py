"""The formats of reports and of the record, read by parsers that are not ours.
Of a report they give the blocks, every one a list of its cells, a paragraph's
one; what the formats of the record may not hold is an assertion here.

What a text loses on its way: several blanks in a row are one, those at the
ends of a line and inside curly quotes are none.
"""
import csv
import html.parser
import io
import re
import subprocess
import xml.etree.ElementTree as ElementTree

failures = 0


def wrong(what, *more):
    global failures
    failures += 1
    print("FAILED:", what, *more, sep="\n  ")


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


# ---- DOCX and ODT ----

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
T = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
S = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
LRM = "\u200e"          # told apart from the texts' own by nobody


def word_text(p):
    marks = {W + "tab": " ", W + "br": "\n", W + "noBreakHyphen": "\u2011"}
    out = ""
    for r in p.iter(W + "r"):
        out += "".join(e.text or "" if e.tag == W + "t" else
                       marks.get(e.tag, "") for e in r)
    return plain(out.replace(LRM, ""))


def docx_blocks(body, without=None):
    """without: a style whose paragraphs are none."""
    for e in body:
        style = e.find(W + "pPr/" + W + "pStyle")
        if style is not None and style.get(W + "val") == without:
            continue
        if e.tag == W + "p":
            yield [word_text(e)]
        elif e.tag == W + "tbl":
            for row in e.iter(W + "tr"):
                yield [plain("".join(word_text(p) for p in c.iter(W + "p")))
                       for c in row.iter(W + "tc")]


def odt_text(p):
    out = p.text or ""
    for e in p:
        if e.tag == T + "s":
            out += " " * int(e.get(T + "c", 1))
        out += {T + "tab": " ", T + "line-break": "\n"}.get(e.tag, "")
        out += odt_text(e) + (e.tail or "")
    return out.replace(LRM, "")


def odt_blocks(content, without=None):
    text = content.find(".//" + OFFICE + "text")
    for e in text.iter():
        if e.tag not in (T + "p", T + "h", TABLE + "table-row"):
            continue
        if e.tag == TABLE + "table-row":
            yield [plain("".join(map(odt_text, c.iter(T + "p"))))
                   for c in e.iter(TABLE + "table-cell")]
            for p in e.iter(T + "p"):
                p.set("seen", "yes")
        elif not e.get("seen") and e.get(T + "style-name") != without:
            yield [plain(odt_text(e))]


# ---- the record: Akoma Ntoso, tables, a calendar ----

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"


def read_akn(data):
    """Well-formed, each eId once, each reference to something there."""
    root = ElementTree.fromstring(data)
    ids = [e.get("eId") for e in root.iter() if e.get("eId")]
    assert len(ids) == len(set(ids)), "an eId is there twice"
    for element in root.iter():
        for name in ("by", "as", "to", "href", "source", "refersTo"):
            for ref in (element.get(name) or "").split():
                assert not ref.startswith("#") or ref[1:] in ids, ref
        if element.tag == AKN + "speech":
            assert element.get("by", "").startswith("#")
            assert element.find(AKN + "p") is not None
    order = [e.tag.replace(AKN, "") for e in root[0]]
    assert order == ["meta", "preface", "debateBody"], order
    assert [e.tag for e in root[0][2]][0] == AKN + "rollCall"
    return root


def read_table(data):
    """RFC 4180 with a byte order mark; nothing that looks like a formula."""
    text = data.decode("utf-8")
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text[1:], newline=""), strict=True))
    for row in rows:
        assert len(row) == len(rows[0]), row
        for cell in row:
            bare = cell.lstrip(" \n\t\r\ufeff\u00a0\u200b\u200e\u200f\u3000")
            assert not re.match("[\t\r]", cell), cell
            assert not re.match("[=+@\uff1d\uff0b\uff0d\uff20-]", bare) or \
                re.fullmatch(r"[+-]?\d+(\.\d+)?", cell), cell
    return [dict(zip(rows[0], row)) for row in rows[1:]]


def unescape(value):
    """A text of RFC 5545; only \\\\ \\; \\, and \\n are escapes."""
    assert not re.search(r"(?<!\\)(?:\\\\)*[;,]", value), value
    assert not re.search(r"(?<!\\)(?:\\\\)*\\(?![\\;,n])", value), value
    return re.sub(r"\\(.)", lambda m: {"n": "\n"}.get(m[1], m[1]), value)


def read_calendar(data):
    """Lines of at most 75 octets, each whole UTF-8; parts by their kind."""
    assert data.endswith(b"\r\n")
    lines = []
    for line in data[:-2].split(b"\r\n"):
        assert len(line) <= 75, len(line)
        assert not re.search(rb"[\x00-\x1f\x7f]", line), line
        text = line.decode("utf-8")
        if text.startswith(" "):
            lines[-1] += text[1:]
        else:
            lines.append(text)
    parts, stack = [], []
    for line in lines:
        name, value = line.split(":", 1)
        assert re.fullmatch("[A-Z-]+(;VALUE=DATE)?", name), line
        if name == "BEGIN":
            stack.append((value, {}))
        elif name == "END":
            kind, fields = stack.pop()
            assert kind == value
            parts.append((kind, fields))
        else:
            assert name not in stack[-1][1], line
            stack[-1][1][name] = value
    assert not stack and [k for k, _ in parts].count("VCALENDAR") == 1
    for kind, fields in parts[:-1]:
        assert {"UID", "DTSTAMP", "SUMMARY", "STATUS"} <= set(fields), fields
        assert re.fullmatch(r"\d{8}T\d{6}Z", fields["DTSTAMP"])
        for name in ("SUMMARY", "LOCATION", "DESCRIPTION", "CONTACT"):
            if name in fields:
                fields[name] = unescape(fields[name])
        for name in ("DTSTART;VALUE=DATE", "DTEND;VALUE=DATE",
                     "DUE;VALUE=DATE"):
            assert re.fullmatch(r"\d{8}", fields.get(name, "20170101"))
        assert (kind == "VTODO") == (
            fields["STATUS"] in ("NEEDS-ACTION", "COMPLETED", "CANCELLED",
                                 "IN-PROCESS"))
    uids = [fields["UID"] for _, fields in parts[:-1]]
    assert len(uids) == len(set(uids))
    return parts[:-1]


def as_xml(text):
    text = re.sub("[\x00-\x08\x0b-\x1f\x7f-\x9f]", "", text)
    return re.sub("[\ufdd0-\ufdef\ufffe\uffff\U0001fffe\U0001ffff]", "\ufffd",
                  text)


def as_calendar(text):
    text = re.sub("[\u2028\u2029]", "\n", text).replace("\t", " ")
    return re.sub("[\x00-\x09\x0b-\x1f\x7f-\x9f\ufffe\uffff]", "", text)


def akn_text(element):
    return "".join((e.text or "") + ("\n" if e.tag == AKN + "br" else "") +
                   ((e.tail or "") if e is not element else "")
                   for e in element.iter())
