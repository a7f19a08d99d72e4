# The manual, and what is printed from the schema table at build time.
nodist_man_MANS = docs/dais-minutes.5
nodist_pkgdata_DATA = data/dais-minutes.schema.json
EXTRA_DIST += docs/dais-minutes.5.in
CLEANFILES += docs/dais-minutes.5 data/dais-minutes.schema.json

noinst_PROGRAMS += docs/gen
docs_gen_SOURCES = docs/gen.c
docs_gen_LDADD = $(DAIS_LIBS)

docs/dais-minutes.5: docs/dais-minutes.5.in docs/gen$(EXEEXT)
	$(AM_V_GEN)docs/gen mdoc $(srcdir)/docs/dais-minutes.5.in >$@.tmp \
		&& mv $@.tmp $@
data/dais-minutes.schema.json: docs/gen$(EXEEXT)
	$(AM_V_GEN)$(MKDIR_P) data && docs/gen json >$@.tmp && mv $@.tmp $@
