"""office.py FOLDER -- what a person sees of the DOCX and ODT in a folder.

Beside each it writes a file with ".read" behind its name: the properties,
then a line for each paragraph, with the name of its style, its direction and
language as they come of style and text, its level as a heading, and its
words. A table has a line for each paragraph of a cell. Bytes, names of parts
and the ways to say the same thing, which change with pandoc, are not in it.

A style that is named and not there, and a file that is none of these, end it
with a traceback.
"""
import glob
import os
import sys
import unicodedata
import xml.etree.ElementTree as xml
import zipfile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
OD = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, STYLE, TEXT, TABLE, META = (
    "{%s%s:1.0}" % (OD, n) for n in ("office", "style", "text", "table",
                                     "meta"))
FO = "{%sxsl-fo-compatible:1.0}" % OD
LINK = "{http://www.w3.org/1999/xlink}href"
SHOWN = {"\t": " → ", "\n": " ⏎ "}


def local(element):
    return element.tag.split("}")[1]


def shown(text):
    """Tabs and breaks as signs, what nobody sees by its number."""
    return "".join(SHOWN.get(c) or ("<U+%04X>" % ord(c) if
                                    unicodedata.category(c) == "Cf" or
                                    c == "\u00a0" else c) for c in text)


def script(char, right):
    """Which of the three languages of a style a character takes; none if it
    is no letter."""
    if not char.isalpha():
        return None
    if unicodedata.bidirectional(char) in ("R", "AL"):
        return "complex"
    if unicodedata.east_asian_width(char) in "WF":
        return "asian"
    return "complex" if right else "latin"


class Words:
    """The words of a paragraph and the languages they are said to be in."""

    def __init__(self):
        self.text, self.languages, self.right = "", [], set()

    def add(self, text, language, right=None):
        """language: of a script; right: the run says that it is from the
        right, or None where it has no say."""
        self.text += text
        if right is not None and text.strip():
            self.right.add(right)
        for char in text:
            kind = script(char, right)
            if kind and language(kind) not in self.languages:
                self.languages.append(language(kind))

    def link(self, to, start):
        """What was added from start on goes to an address."""
        text = self.text[start:]
        self.text = self.text[:start] + "<" + text + (
            "" if to == text else " " + to) + ">"


def line(style, rtl, level, words):
    says = ["rtl" if rtl else "ltr"] + words.languages
    if words.right - {rtl}:
        says.append("letters the other way")
    if level:
        says.append("level %s" % level)
    return ("%s [%s] %s" % (style, " ".join(says), shown(words.text))).rstrip()


# ---- DOCX ----

class Docx:
    def __init__(self, z):
        part = {n: xml.fromstring(z.read(n)) for n in z.namelist()
                if n.endswith((".xml", ".rels"))}
        self.core = part["docProps/core.xml"]
        self.custom = part.get("docProps/custom.xml")
        self.body = part["word/document.xml"].find(W + "body")
        self.style = {s.get(W + "styleId"): s for s in
                      part["word/styles.xml"].iter(W + "style")}
        self.base = part["word/styles.xml"].find(W + "docDefaults")
        self.standard = next(
            k for k, s in self.style.items() if s.get(W + "default") and
            s.get(W + "type") == "paragraph")
        self.targets = {r.get("Id"): r.get("Target") for r in
                        part["word/_rels/document.xml.rels"]}
        self.footers = [n for n in part if n.startswith("word/footer") and
                        b"PAGE" in z.read(n)]

    def chain(self, name):
        while name:
            style = self.style[name]
            yield style
            base = style.find(W + "basedOn")
            name = None if base is None else base.get(W + "val")

    def found(self, own, name, path):
        """By the paragraph or run itself, else by its style and those that
        this is made from, else by the document."""
        for place in [own] + list(self.chain(name)) if name else [own]:
            at = None if place is None else place.find(path)
            if at is not None:
                return at
        return self.base.find(".//" + path.split("/")[-1])

    def on(self, own, name, path):
        at = self.found(own, name, path)
        return at is not None and at.get(W + "val") not in ("0", "false",
                                                            "off")

    def runs(self, element, name, words):
        for e in element:
            if e.tag == W + "hyperlink":
                start = len(words.text)
                self.runs(e, name, words)
                words.link(self.targets[e.get(R + "id")], start)
            if e.tag != W + "r":
                continue
            own = e.find(W + "rPr/" + W + "rStyle")
            if own is not None:
                list(self.chain(own.get(W + "val")))
            marks = {W + "tab": "\t", W + "br": "\n", W + "noBreakHyphen":
                     "\u2011", W + "softHyphen": "\u00ad"}
            text = "".join(t.text or "" if t.tag == W + "t" else
                           marks.get(t.tag, "") for t in e)
            words.add(text, lambda kind: self.language(e, name, kind),
                      self.on(e, name, W + "rPr/" + W + "rtl"))

    def language(self, run, name, kind):
        key = W + {"latin": "val", "asian": "eastAsia",
                   "complex": "bidi"}[kind]
        for place in [run] + list(self.chain(name)) + [self.base]:
            for at in place.iter(W + "lang"):
                if at.get(key):
                    return at.get(key)
        return "no language"

    def paragraph(self, p):
        at = p.find(W + "pPr/" + W + "pStyle")
        name = self.standard if at is None else at.get(W + "val")
        words = Words()
        self.runs(p, name, words)
        rtl = self.on(p, name, W + "pPr/" + W + "bidi")
        level = self.found(p, name, W + "pPr/" + W + "outlineLvl")
        if p.find(W + "pPr/" + W + "numPr") is not None:
            words.text = "<numbered> " + words.text
        return line(self.style[name].find(W + "name").get(W + "val"), rtl,
                    None if level is None else 1 + int(level.get(W + "val")),
                    words)

    def table(self, table):
        rows = list(table.iter(W + "tr"))
        own = table.find(W + "tblPr/" + W + "tblStyle").get(W + "val")
        turned = self.on(table, own, W + "tblPr/" + W + "bidiVisual")
        yield "table of %d rows [%s]" % (len(rows), "rtl" if turned else "ltr")
        for n, row in enumerate(rows):
            for k, cell in enumerate(row.iter(W + "tc")):
                for p in cell.iter(W + "p"):
                    yield "%d.%d %s" % (n, k, self.paragraph(p))

    def read(self):
        for e in self.core:
            if e.text:
                yield "%s: %s" % (local(e), shown(e.text))
        for e in self.custom if self.custom is not None else ():
            yield "%s: %s" % (e.get("name"), shown("".join(e.itertext())))
        turned = self.body.find(W + "sectPr/" + W + "bidi") is not None
        yield "page: %s%s" % ("rtl" if turned else "ltr",
                              ", numbered" if self.footers else "")
        for e in self.body:
            if e.tag == W + "p":
                yield self.paragraph(e)
            elif e.tag == W + "tbl":
                yield from self.table(e)


# ---- ODT ----

class Odt:
    def __init__(self, z):
        trees = [xml.fromstring(z.read(n)) for n in ("content.xml",
                                                     "styles.xml")]
        self.meta = xml.fromstring(z.read("meta.xml"))
        self.body = trees[0].find(OFFICE + "body/" + OFFICE + "text")
        self.style = {(s.get(STYLE + "family"), s.get(STYLE + "name")): s
                      for tree in trees for s in tree.iter(STYLE + "style")}
        self.base = {s.get(STYLE + "family"): s for s in
                     trees[1].iter(STYLE + "default-style")}
        layouts = {e.get(STYLE + "name"): e.find(STYLE +
                                                 "page-layout-properties")
                   for e in trees[1].iter(STYLE + "page-layout")}
        self.master = next(trees[1].iter(STYLE + "master-page"))
        self.page = layouts[self.master.get(STYLE + "page-layout-name")].get(
            STYLE + "writing-mode")

    def chain(self, family, name):
        while name:
            style = self.style[family, name]
            yield style
            name = style.get(STYLE + "parent-style-name")

    def found(self, styles, kind, key):
        for style in styles:
            for properties in style.findall(STYLE + kind + "-properties"):
                if properties.get(key):
                    return properties.get(key)
        return None

    def paragraph_styles(self, name):
        return list(self.chain("paragraph", name)) + [self.base["paragraph"]]

    def language(self, styles, kind):
        key = (FO + "%s") if kind == "latin" else STYLE + "%s-" + kind
        names = [self.found(styles, "text", key % n)
                 for n in ("language", "country")]
        return "-".join(filter(None, names)) or "no language"

    def words(self, element, styles, words):
        def add(text):
            if text:
                words.add(text, lambda kind: self.language(styles, kind))
        add(element.text)
        for e in element:
            start, inner = len(words.text), styles
            if e.tag == TEXT + "s":
                add(" " * int(e.get(TEXT + "c", 1)))
            add({TEXT + "tab": "\t", TEXT + "line-break": "\n"}.get(e.tag))
            if e.tag == TEXT + "span":
                inner = list(self.chain("text", e.get(
                    TEXT + "style-name"))) + styles
            self.words(e, inner, words)
            if e.tag == TEXT + "a":
                words.link(e.get(LINK), start)
            add(e.tail)

    def paragraph(self, p):
        styles = self.paragraph_styles(p.get(TEXT + "style-name"))
        words = Words()
        self.words(p, styles, words)
        mode = self.found(styles, "paragraph", STYLE + "writing-mode")
        if mode in (None, "page"):
            mode = self.page
        named = next(s for s in styles if s.get(STYLE + "name") and
                     not s.get(STYLE + "name")[1:].isdigit())
        return line(named.get(STYLE + "display-name") or
                    named.get(STYLE + "name"), mode.startswith("rl"),
                    p.get(TEXT + "outline-level"), words)

    def table(self, table):
        rows = list(table.iter(TABLE + "table-row"))
        mode = self.found(list(self.chain("table", table.get(
            TABLE + "style-name"))), "table", STYLE + "writing-mode")
        if mode in (None, "page"):
            mode = self.page
        yield "table of %d rows [%s]" % (len(rows), "rtl" if mode.startswith(
            "rl") else "ltr")
        for n, row in enumerate(rows):
            for k, cell in enumerate(row.iter(TABLE + "table-cell")):
                for p in cell.iter(TEXT + "p"):
                    yield "%d.%d %s" % (n, k, self.paragraph(p))

    def blocks(self, parent, before=""):
        for e in parent:
            if e.tag in (TEXT + "p", TEXT + "h"):
                yield before + self.paragraph(e)
            elif e.tag == TABLE + "table":
                yield from self.table(e)
            elif e.tag in (TEXT + "list", TEXT + "list-item"):
                yield from self.blocks(e, "<numbered> ")
            else:
                yield from self.blocks(e, before)

    def read(self):
        for e in self.meta[0]:
            name = e.get(META + "name") or local(e)
            if e.text and name != "generator":
                yield "%s: %s" % (name, shown(e.text))
        numbered = any(True for _ in self.master.iter(TEXT + "page-number"))
        yield "page: %s%s" % ("rtl" if self.page.startswith("rl") else "ltr",
                              ", numbered" if numbered else "")
        yield from self.blocks(self.body)


def main(folder):
    for kind, reader in (("docx", Docx), ("odt", Odt)):
        for path in sorted(glob.glob(os.path.join(folder, "*." + kind))):
            with zipfile.ZipFile(path) as z:
                lines = list(reader(z).read())
            with open(path[:-len(kind)] + kind + ".read", "w",
                      encoding="utf-8") as out:
                out.write("".join(each + "\n" for each in lines))


if __name__ == "__main__":
    main(sys.argv[1])
