# Benchmarks: "make bench". Not part of the tests: times are noise.
bench_programs = keybench bare spin yamlbench
EXTRA_PROGRAMS = $(bench_programs)
CLEANFILES += $(bench_programs)
EXTRA_DIST += tests/bench/run tests/bench/tell.awk \
	tests/bench/minutes tests/bench/reports
keybench_SOURCES = tests/bench/keybench.c
keybench_LDADD = -lutil
bare_SOURCES = tests/bench/bare.c
bare_LDADD = $(CURSES_LIBS)
spin_SOURCES = tests/bench/spin.c
spin_LDADD =
yamlbench_SOURCES = tests/bench/yamlbench.c
yamlbench_LDADD = $(YAML_LIBS)

.PHONY: bench
bench: all $(bench_programs)
	$(srcdir)/tests/bench/run $(abs_builddir) \
		$(srcdir)/data/examples/cwg-cop-13.yaml
	$(srcdir)/tests/bench/reports $(abs_builddir) $(abs_top_srcdir)
