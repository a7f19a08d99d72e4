# What is installed beside the program.
examplesdir = $(pkgdatadir)/examples
dist_examples_DATA = \
	data/examples/agenda.yaml \
	data/examples/cwg-cop-12.script \
	data/examples/cwg-cop-12.yaml \
	data/examples/cwg-cop-13.script \
	data/examples/cwg-cop-13.yaml
# What pandoc takes the styles of DOCX and ODT from; made by the script.
stylesdir = $(pkgdatadir)/styles
dist_styles_DATA = \
	data/styles/report.docx data/styles/report-rtl.docx \
	data/styles/report.odt data/styles/report-rtl.odt
EXTRA_DIST += data/examples/make data/styles/make
