# What is installed beside the program.
examplesdir = $(pkgdatadir)/examples
dist_examples_DATA = \
	data/examples/agenda.yaml \
	data/examples/cwg-cop-12.script \
	data/examples/cwg-cop-12.yaml \
	data/examples/cwg-cop-13.script \
	data/examples/cwg-cop-13.yaml
EXTRA_DIST += data/examples/make

# What reports say, a file for each language.
phrasesdir = $(pkgdatadir)/phrases
dist_phrases_DATA = \
	data/phrases/en.yaml \
	data/phrases/zh.yaml
