/* meeting.h -- minutes of a few lines, for claims of reports. */
#ifndef TESTS_MEETING_H
#define TESTS_MEETING_H

#define HEAD(number, day) \
	"minutes: 1\n" \
	"meeting:\n" \
	"  body: {code: \"CWG\", name: {en: \"Working Group\", " \
	"fr: \"Groupe de travail\"}, parent: \"the Council\"}\n" \
	"  number: " number "\n" \
	"  dates: [\"" day "\"]\n" \
	"  place: {city: \"Geneva\", premises: \"the Centre\"}\n" \
	"  language: en\n" \
	"bodies:\n" \
	"- {code: rwa, name: \"Rwanda\", category: member state}\n" \
	"- {code: arg, name: \"Argentina\", category: member state}\n" \
	"- {code: can, name: \"Canada\", category: member state}\n" \
	"- {code: chi, name: \"Child Helpline International\", " \
	"short: \"CHI\", category: civil society}\n" \
	"- {code: sec, name: \"the secretariat\", category: secretariat}\n" \
	"people:\n" \
	"- {code: jns, name: \"Malcolm Johnson\", short: \"Johnson\", " \
	"title: \"Mr\", post: \"Deputy Secretary-General\", gender: male}\n" \
	"- {code: sg, name: \"the Secretary-General\"}\n" \
	"- {code: ana, name: \"Ana Diaz\", short: \"Diaz\", title: \"Ms\", " \
	"body: arg}\n" \
	"- {code: bob, name: \"Bob Roy\", title: \"Mr\", body: can}\n"
#define CHAIR "officers: [{role: chair, who: ana}]\n"
#define ADOPTED "agenda:\n  adopted: {how: as drafted}\n  items:\n"
#define RECORD(lines) HEAD("12", "2016-10-10") CHAIR ADOPTED \
	"  - title: \"Discussion\"\n    record:\n" lines
#define OUTCOMES(lines) HEAD("12", "2016-10-10") CHAIR ADOPTED \
	"  - title: \"Discussion\"\n    outcomes:\n" lines

#endif
