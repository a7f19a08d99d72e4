# The manual, and what is printed from the program's tables at build time.
manual = docs/dais.1 docs/dais-form.5 docs/dais-minutes.5 docs/dais-report.5
nodist_man_MANS = $(manual)
nodist_pkgdata_DATA = data/dais-minutes.schema.json
dist_doc_DATA = README docs/card.txt docs/architecture.md
EXTRA_DIST += docs/dais.1.in docs/dais-form.5.in docs/dais-minutes.5.in \
	docs/dais-report.5.in
CLEANFILES += $(manual) data/dais-minutes.schema.json

noinst_PROGRAMS += docs/gen
docs_gen_SOURCES = docs/gen.c
docs_gen_LDADD = $(DAIS_LIBS)

gen_manual = DAIS_DATADIR=$(srcdir)/data docs/gen mdoc

docs/dais.1: docs/dais.1.in docs/gen$(EXEEXT) $(dist_forms_DATA)
	$(AM_V_GEN)$(gen_manual) $(srcdir)/docs/dais.1.in >$@.tmp \
		&& mv $@.tmp $@
docs/dais-form.5: docs/dais-form.5.in docs/gen$(EXEEXT) $(dist_forms_DATA)
	$(AM_V_GEN)$(gen_manual) $(srcdir)/docs/dais-form.5.in >$@.tmp \
		&& mv $@.tmp $@
docs/dais-minutes.5: docs/dais-minutes.5.in docs/gen$(EXEEXT)
	$(AM_V_GEN)$(gen_manual) $(srcdir)/docs/dais-minutes.5.in >$@.tmp \
		&& mv $@.tmp $@
docs/dais-report.5: docs/dais-report.5.in docs/gen$(EXEEXT)
	$(AM_V_GEN)$(gen_manual) $(srcdir)/docs/dais-report.5.in >$@.tmp \
		&& mv $@.tmp $@
data/dais-minutes.schema.json: docs/gen$(EXEEXT)
	$(AM_V_GEN)$(MKDIR_P) data && docs/gen json >$@.tmp && mv $@.tmp $@
