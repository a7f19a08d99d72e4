"""Everything that data/phrases says is asked for by somebody.

      asked.py TOP

A phrase is asked for by its key in the sources of src/draft, by a form, by a
gap of another phrase ("term.NAME"), or by a key put together there: each %s of
"speech.follow_%s" is then a word of the schema or one in quotes there. A
setting is asked for by its path, or by one of what is above it; a form of
names by the end of a gap. What no language asks for is printed.
"""
import glob
import re
import sys

import yaml

LANGUAGES = ('ar', 'en', 'es', 'fr', 'ru', 'zh')
# For forms of others: see dais-form(5), PHRASES.
OFFERED = {'heading.opening', 'heading.participants', 'heading.decisions',
           'heading.agenda', 'heading.item_joint', 'intro.open_only',
           'outcomes.none', 'table.no_documents'}


def read(pattern):
    return ''.join(open(name, encoding='utf-8').read()
                   for name in sorted(glob.glob(pattern)))


def quoted(source):
    """Its string literals, each by itself."""
    token = r"/\*.*?\*/|'(?:[^'\\]|\\.)*'|\"((?:[^\"\\]|\\.)*)\""
    return {m.group(1) for m in re.finditer(token, source, re.S)
            if m.group(1) is not None}


def leaves(tree, above=()):
    """Path and text of each; a key may have a point in it."""
    for key, value in tree.items():
        if isinstance(value, dict):
            yield from leaves(value, above + (key,))
        else:
            yield above + (key,), value


def node(tree, path):
    for key in path:
        tree = tree[key]
    return tree


def as_name(word):
    return word.replace(' ', '_').replace('-', '_')


class Asked:
    def __init__(self, top, phrases):
        self.said = quoted(read(f'{top}/src/draft/*.[ch]'))
        self.words = {as_name(w) for w in self.said
                      | quoted(read(f'{top}/src/record/schema.*'))}
        self.formats = [s for s in self.said
                        if '%s' in s and re.fullmatch(r'[\w%.-]+', s)
                        and s != '%s.%s']
        groups = re.findall(r'add_word(?:_of)?\([^"]*"(\w+)"',
                            read(f'{top}/src/draft/*.c'))
        self.formats += [f'{group}.%s' for group in groups]
        self.word = '(?:' + '|'.join(sorted(w for w in self.words
                                            if re.fullmatch(r'\w+', w))) + ')?'
        self.forms = read(f'{top}/data/forms/*.yaml')
        self.gaps = set(re.findall(r'\{ *(\w+)',
                                   '\n'.join(phrases) + self.forms))
        self.gaps |= {g[4:] for g in self.gaps if g.startswith('has_')}

    def by_format(self, key):
        return any(key.startswith(known.split('%')[0]) and re.fullmatch(
            re.escape(known).replace('%s', self.word), key)
            for known in self.formats)

    def by_form(self, key):
        """"heading.work", or "action.approve" by "action.{action}"."""
        group = key.split('.')[0]
        return re.search(rf'(?<![\w.]){re.escape(key)}(?![\w.])',
                         self.forms) or group + '.{' in self.forms

    def by_gap(self, key):
        name = key[len('term.'):]
        return key.startswith('term.') and any(
            g == name or g.startswith(name + '_') for g in self.gaps)

    def phrase(self, key):
        return (key in self.said or self.by_format(key) or self.by_form(key)
                or self.by_gap(key)
                or (key.startswith('term.') and key[5:] in self.said))

    def ends_a_gap(self, form):
        return any(g.endswith('_' + form) for g in self.gaps)

    def setting(self, part, within):
        """within: the mapping that it is in. One of texts alone is asked by
        keys that nobody knows here."""
        path, above = '.'.join(part), '.'.join(part[:-1])
        if part[0] in ('forms', 'words'):
            return (self.ends_a_gap(part[1]) or part[1] in self.said
                    or part[1].startswith('agree-'))
        if part[0] == 'ordinals' or part[0].startswith('ordinals-'):
            variant = part[1] if part[0] == 'ordinals' else part[0][9:]
            return variant == 'plain' or self.ends_a_gap(variant)
        if path.startswith('no_'):
            path = path[3:]
        by_key = above in self.said and (
            part[-1] in self.said
            or all(isinstance(text, str) for text in within.values()))
        return (path in self.said or (above and by_key)
                or self.by_format(path))


def main(top):
    trees = {}
    for language in LANGUAGES:
        name = f'data/phrases/{language}.yaml'
        trees[name] = yaml.load(open(f'{top}/{name}', encoding='utf-8'),
                                Loader=yaml.BaseLoader)
    # English has no phrase that another has not, so its gaps count for all.
    english = trees['data/phrases/en.yaml']['say']
    unasked = False
    for name, tree in trees.items():
        say = {'.'.join(part): text for part, text in leaves(tree['say'])}
        asked = Asked(top, list(say.values())
                      + [text for _, text in leaves(english)])
        lost = [f'say.{key}' for key in say
                if key not in OFFERED and not asked.phrase(key)]
        lost += [f'settings.{".".join(part)}'
                 for part, _ in leaves(tree['settings'])
                 if not asked.setting(part, node(tree['settings'], part[:-1]))]
        for path in lost:
            print(f'{name}: nobody asks for {path}')
            unasked = True
    return unasked


sys.exit(main(sys.argv[1]))
