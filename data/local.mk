# What is installed beside the program.
examplesdir = $(pkgdatadir)/examples
dist_examples_DATA = \
	data/examples/agenda.yaml \
	data/examples/cwg-cop-12.script \
	data/examples/cwg-cop-12.yaml \
	data/examples/cwg-cop-13.script \
	data/examples/cwg-cop-13.yaml
EXTRA_DIST += data/examples/make
