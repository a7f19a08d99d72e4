# The manual, and what is printed from the program's tables at build time.
nodist_man_MANS = docs/dais.1 docs/dais-minutes.5
nodist_pkgdata_DATA = data/dais-minutes.schema.json
dist_doc_DATA = README docs/card.txt docs/architecture.md
EXTRA_DIST += docs/dais.1.in docs/dais-minutes.5.in
CLEANFILES += docs/dais.1 docs/dais-minutes.5 data/dais-minutes.schema.json

noinst_PROGRAMS += docs/gen
docs_gen_SOURCES = docs/gen.c
docs_gen_LDADD = $(DAIS_LIBS)

docs/dais.1: docs/dais.1.in docs/gen$(EXEEXT)
	$(AM_V_GEN)docs/gen mdoc $(srcdir)/docs/dais.1.in >$@.tmp \
		&& mv $@.tmp $@
docs/dais-minutes.5: docs/dais-minutes.5.in docs/gen$(EXEEXT)
	$(AM_V_GEN)docs/gen mdoc $(srcdir)/docs/dais-minutes.5.in >$@.tmp \
		&& mv $@.tmp $@
data/dais-minutes.schema.json: docs/gen$(EXEEXT)
	$(AM_V_GEN)$(MKDIR_P) data && docs/gen json >$@.tmp && mv $@.tmp $@
