# Whole files compared: scripts in, minutes out; minutes in, minutes out.
dist_check_SCRIPTS += tests/golden/run.sh tests/golden/damage.sh \
	tests/golden/away.sh tests/golden/outside.sh tests/golden/names.sh
TESTS += tests/golden/run.sh tests/golden/damage.sh tests/golden/away.sh \
	tests/golden/outside.sh tests/golden/names.sh
EXTRA_DIST += tests/golden/hands.sh \
	tests/golden/anchor.bad.yaml tests/golden/anchor.says \
	tests/golden/backslash.bad.yaml tests/golden/backslash.says \
	tests/golden/halves.bad.yaml tests/golden/halves.says \
	tests/golden/points.bad.yaml tests/golden/points.says \
	tests/golden/points.hand.yaml tests/golden/points.tidy.yaml \
	tests/golden/unmerged.bad.yaml tests/golden/unmerged.says \
	tests/golden/version.bad.yaml tests/golden/version.says \
	tests/golden/arabic.script tests/golden/arabic.yaml \
	tests/golden/by-hand.hand.yaml tests/golden/by-hand.tidy.yaml \
	tests/golden/chinese.script tests/golden/chinese.yaml \
	tests/golden/corrections.err tests/golden/corrections.script \
	tests/golden/corrections.yaml tests/golden/deep.bad.yaml \
	tests/golden/deep.says tests/golden/empty.bad.yaml tests/golden/empty.says \
	tests/golden/escape.bad.yaml tests/golden/escape.says \
	tests/golden/every-fact.script tests/golden/every-fact.yaml \
	tests/golden/format.bad.yaml tests/golden/format.says \
	tests/golden/french.script tests/golden/french.yaml \
	tests/golden/headless.bad.yaml tests/golden/headless.says \
	tests/golden/key.bad.yaml tests/golden/key.says tests/golden/kind.bad.yaml \
	tests/golden/kind.says tests/golden/known-verbs.err \
	tests/golden/known-verbs.script tests/golden/known-verbs.yaml \
	tests/golden/latin1.bad.yaml tests/golden/latin1.says \
	tests/golden/list.bad.yaml tests/golden/list.says \
	tests/golden/merge.bad.yaml tests/golden/merge.says \
	tests/golden/misshapen.hand.yaml tests/golden/misshapen.tidy.yaml \
	tests/golden/dayless.log.txt tests/golden/dayless.err \
	tests/golden/letter.log.txt tests/golden/letter.err \
	tests/golden/meetbot.log.txt tests/golden/meetbot.yaml \
	tests/golden/w3c.log.txt tests/golden/w3c.yaml tests/golden/w3c.err \
	tests/golden/mandates.script tests/golden/mandates.yaml \
	tests/golden/midnight.script tests/golden/midnight.yaml \
	tests/golden/mistakes.err tests/golden/mistakes.script \
	tests/golden/mistakes.yaml tests/golden/nul.bad.yaml tests/golden/nul.says \
	tests/golden/odd.hand.yaml tests/golden/odd.tidy.yaml \
	tests/golden/move-item.err tests/golden/move-item.script \
	tests/golden/move-item.yaml \
	tests/golden/named-late.script tests/golden/named-late.yaml \
	tests/golden/late-sitting.err tests/golden/late-sitting.script \
	tests/golden/late-sitting.yaml \
	tests/golden/only-text.script tests/golden/only-text.yaml \
	tests/golden/other-hands.script tests/golden/other-hands.yaml \
	tests/golden/renamed-twice.bad.yaml tests/golden/renamed-twice.says \
	tests/golden/revisions.script tests/golden/revisions.yaml \
	tests/golden/said-who.script tests/golden/said-who.yaml \
	tests/golden/wrong-item.err tests/golden/wrong-item.script \
	tests/golden/wrong-item.yaml \
	tests/golden/same-id.bad.yaml tests/golden/same-id.says \
	tests/golden/same-id.hand.yaml tests/golden/same-id.tidy.yaml \
	tests/golden/second-bare.bad.yaml tests/golden/second-bare.says \
	tests/golden/second.bad.yaml tests/golden/second.says \
	tests/golden/sequence.bad.yaml tests/golden/sequence.says \
	tests/golden/study-group.script tests/golden/study-group.yaml \
	tests/golden/surrogate.bad.yaml tests/golden/surrogate.says \
	tests/golden/tab.bad.yaml tests/golden/tab.says \
	tests/golden/tag-own.bad.yaml tests/golden/tag-own.says \
	tests/golden/tag.bad.yaml tests/golden/tag.says \
	tests/golden/twice-below.bad.yaml tests/golden/twice-below.says \
	tests/golden/twice.bad.yaml tests/golden/twice.says \
	tests/golden/two-days.script tests/golden/two-days.yaml \
	tests/golden/unclosed.bad.yaml tests/golden/unclosed.says \
	tests/golden/utf16.bad.yaml tests/golden/utf16.says \
	tests/golden/values.bad.yaml tests/golden/values.says \
	tests/golden/windows.hand.yaml tests/golden/windows.tidy.yaml

# Reports made by hand, in every format.
check_PROGRAMS += docdemo
docdemo_SOURCES = tests/golden/docdemo.c \
	tests/golden/sample_doc.c tests/golden/sample_doc.h \
	tests/golden/drawn_doc.c tests/golden/drawn_doc.h
docdemo_LDADD = $(DAIS_LIBS)
dist_check_SCRIPTS += tests/golden/writers.sh tests/golden/nasty.sh
TESTS += tests/golden/writers.sh tests/golden/nasty.sh
EXTRA_DIST += tests/golden/readers.py tests/golden/writers.py \
	tests/golden/nasty.py

# Reports on the examples, drawn. In the folder is what report.sh draws, and
# nothing else: it says so if not.
dist_check_SCRIPTS += tests/golden/report.sh tests/golden/forms.sh
TESTS += tests/golden/report.sh tests/golden/forms.sh
EXTRA_DIST += tests/golden/office.py tests/golden/reports
