# What is installed beside the program.
examplesdir = $(pkgdatadir)/examples
dist_examples_DATA = \
	data/examples/agenda.yaml \
	data/examples/cwg-cop-12.script \
	data/examples/cwg-cop-12.yaml \
	data/examples/cwg-cop-13.script \
	data/examples/cwg-cop-13.yaml \
	data/examples/cwg-lang-15-taqrir.yaml \
	data/examples/cwg-lang-15.script \
	data/examples/cwg-lang-15.yaml \
	data/examples/gtc-fhr-19-rapport.yaml \
	data/examples/gtc-fhr-19.script \
	data/examples/gtc-fhr-19.yaml \
	data/examples/rgs-internet-20-otchet.yaml \
	data/examples/rgs-internet-20.script \
	data/examples/rgs-internet-20.yaml
# What pandoc takes the styles of DOCX and ODT from; made by the script.
stylesdir = $(pkgdatadir)/styles
dist_styles_DATA = \
	data/styles/report.docx data/styles/report-rtl.docx \
	data/styles/report.odt data/styles/report-rtl.odt
EXTRA_DIST += data/examples/make data/styles/make

# What reports say, a file for each language.
phrasesdir = $(pkgdatadir)/phrases
dist_phrases_DATA = \
	data/phrases/ar.yaml \
	data/phrases/en.yaml \
	data/phrases/es.yaml \
	data/phrases/fr.yaml \
	data/phrases/ru.yaml \
	data/phrases/zh.yaml

# The shapes of reports, and which titles belong to which section of them.
formsdir = $(pkgdatadir)/forms
dist_forms_DATA = \
	data/forms/actions.yaml \
	data/forms/attendance.yaml \
	data/forms/cwg-chair.yaml \
	data/forms/decisions.yaml \
	data/forms/meeting-report.yaml \
	data/forms/sections.yaml \
	data/forms/summary-minutes.yaml
