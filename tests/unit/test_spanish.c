/* test_spanish.c -- claims of what a Spanish reviser would otherwise mend:
 * articles and contractions, "e" before "i", who goes on without a name.
 */
#include "config.h"

#include "tests/unit/drawing.h"
#include "tests/unit/unit.h"

#define BODY(name) BODY_AT(name, "city: \"Ginebra\"")
#define BODY_AT(name, place) \
	"minutes: 1\n" \
	"meeting:\n" \
	"  body: {code: \"GTC-RHF\", name: \"" name "\", " \
	"parent: \"Consejo\"}\n" \
	"  number: 10\n" \
	"  dates: [\"2025-05-12\"]\n" \
	"  place: {" place "}\n" \
	"  language: es\n" \
	"bodies:\n" \
	"- {code: usa, category: member state, country: US}\n" \
	"- {code: irn, category: member state, country: IR}\n" \
	"- {code: esp, category: member state, country: ES}\n" \
	"- {code: ita, category: member state, country: IT}\n" \
	"- {code: tel, name: \"Telefónica\", category: sector member}\n" \
	"- {code: sec, name: \"secretaría de la UIT\", short: " \
	"\"la secretaría\", category: secretariat}\n" \
	"people:\n" \
	"- {code: ana, name: \"Ana Peralta\", title: \"Sra.\", " \
	"short: \"Peralta\", gender: female}\n" \
	"- {code: leo, name: \"León Robles\", title: \"Sr.\", " \
	"short: \"Robles\"}\n"
#define GROUP BODY("Grupo de Trabajo") \
	"officers:\n- {role: chair, who: ana}\n"
#define MET(premises) BODY_AT("Grupo de Trabajo", "city: \"Ginebra\", " \
	"premises: \"" premises "\"") "officers:\n- {role: chair, who: ana}\n"
#define ITEM(lines) GROUP "agenda:\n  items:\n  - title: \"Debates\"\n" lines
#define SAID(lines) ITEM("    record:\n" lines)
#define SPOKE(rest) SAID("    - intervention: {" rest "}\n")
#define DECIDED(rest) ITEM("    outcomes:\n    - {status: agreed, " rest "}\n")

#define CHECK(claims) \
	assert_claims(LANG_ES, claims, sizeof claims / sizeof *claims)

static void and_is_another_word_before_i(void **state)
{
	static const struct claim claims[] = {
		{ SPOKE("speaker: ana, kind: opening, text: [\"invitó a los "
		  "delegados a presentarse\"]"), "La Presidenta inauguró la "
		  "reunión e invitó a los delegados a presentarse." },
		{ SPOKE("speaker: ana, kind: opening, text: [\"saludó a los "
		  "delegados\"]"), "inauguró la reunión y saludó a" },
		{ SAID("    - intervention: {speaker: esp, kind: presentation}\n"
		  "    - intervention: {speaker: ita, kind: presentation}\n"),
		  "los siguientes Estados Miembros: España e Italia." } };

	(void)state;
	CHECK(claims);
}

static void titles_have_articles(void **state)
{
	static const struct claim claims[] = {
		{ SPOKE("speaker: leo, text: [\"apoyó el texto\"]"),
		  "El Sr. León Robles apoyó el texto." },
		{ BODY("Grupo de Trabajo") "officers:\n"
		  "- {role: chair, who: ana}\n"
		  "- {role: acting chair, who: leo}\n", "Ejercieron "
		  "sucesivamente la presidencia la Sra. Ana Peralta y el Sr. "
		  "León Robles." },
		{ DECIDED("verb: appointed, text: \"Sr. León Robles "
		  "Vicepresidente\""),
		  "El Grupo nombró al Sr. León Robles Vicepresidente." } };

	(void)state;
	CHECK(claims);
}

/* Nobody stands in brackets within brackets. */
static void whose_it_is_follows_what_it_is(void **state)
{
	static const struct claim claims[] = {
		{ DECIDED("verb: agreed, text: \"aprobar el texto\", positions: "
		  "[{by: [usa, ita], kind: reservation}]"),
		  "Reserva de los Estados Unidos y de Italia." },
		{ DECIDED("verb: agreed, text: \"aprobar el texto\", positions: "
		  "[{by: [leo], kind: abstention, text: \"sobre el fondo\"}]"),
		  "Abstención del Sr. León Robles sobre el fondo." },
		{ SPOKE("speaker: ana, capacity: \"Relatora\", text: [\"apoyó el "
		  "texto\"]"), "hablando en calidad de Relatora, apoyó" },
		{ SPOKE("speaker: usa, kind: objection, text: [\"la "
		  "propuesta\"]"), "Estados Unidos se opuso a la propuesta." } };

	(void)state;
	CHECK(claims);
}

static void who_goes_on_is_not_named_again(void **state)
{
	static const struct claim claims[] = {
		{ SPOKE("speaker: usa, text: [\"apoyó el texto\", \"subrayó su "
		  "utilidad\"]"), "La delegación de los Estados Unidos apoyó el "
		  "texto. Asimismo, subrayó su utilidad." },
		{ SPOKE("speaker: tel, text: [\"apoyó el texto\", \"subrayó su "
		  "utilidad\"]"), "Asimismo, subrayó su utilidad." },
		{ SPOKE("speaker: ana, text: [\"apoyó el texto\", \"subrayó su "
		  "utilidad\"]"), "La Presidenta subrayó su utilidad." } };

	(void)state;
	CHECK(claims);
}

static void premises_have_their_article(void **state)
{
	static const struct claim claims[] = {
		{ MET("sede de la UIT"), "en la sede de la UIT, Ginebra." },
		{ MET("Sede de la UIT"), "en la Sede de la UIT, Ginebra." },
		{ MET("centro de conferencias"), "en el centro de " } };

	(void)state;
	CHECK(claims);
}

static void bare_nouns_get_their_articles(void **state)
{
	static const struct claim claims[] = {
		{ DECIDED("verb: approved, text: \"Proyecto de cuestionario\""),
		  "El Grupo aprobó el proyecto de cuestionario." },
		{ DECIDED("verb: noted, text: \"Documento 10/3\""),
		  "El Grupo tomó nota del Documento 10/3." },
		{ DECIDED("verb: noted, text: \"del Documento 10/3\""),
		  "El Grupo tomó nota del Documento 10/3." },
		{ DECIDED("verb: noted, text: \"informes regionales\""),
		  "El Grupo tomó nota de los informes regionales." },
		{ DECIDED("verb: deferred, text: \"Resolución 71\""),
		  "El Grupo aplazó el examen de la Resolución 71." },
		{ DECIDED("verb: agreed, text: \"La aprobación del texto\""),
		  "El Grupo acordó la aprobación del texto." },
		{ GROUP "attendance: {count: 9, represented: [private sector, "
		  "civil society]}\n", "en representación del sector privado y "
		  "la sociedad civil." } };

	(void)state;
	CHECK(claims);
}

static void clauses_follow_their_verb(void **state)
{
	static const struct claim claims[] = {
		{ DECIDED("verb: agreed, text: \"La secretaría elaborará un "
		  "informe\""), "El Grupo acordó que la secretaría elaborará" },
		{ SPOKE("speaker: ana, text: [\"Las fechas se confirmarán "
		  "pronto\"]"), "La Presidenta declaró que las fechas se" },
		{ SPOKE("speaker: esp, kind: support, text: [\"el principio que "
		  "se propone\"]"), "España apoyó el principio que se propone." },
		{ SAID("    - event: {kind: motion, by: [irn], text: \"que se "
		  "cierre el debate\"}\n"),
		  "presentó una moción para que se cierre el debate." },
		{ DECIDED("verb: requested, text: \"a los Estados Miembros que "
		  "respondan\""),
		  "El Grupo pidió a los Estados Miembros que respondan." },
		{ DECIDED("verb: thanked, text: \"a España por su apoyo\""),
		  "El Grupo dio las gracias a España por su apoyo." } };

	(void)state;
	CHECK(claims);
}

static void words_typed_in_haste_make_sentences(void **state)
{
	static const struct claim claims[] = {
		{ SPOKE("speaker: esp, text: [\"considera que es tarde\"]"),
		  "La delegación de España considera que es tarde." },
		{ SPOKE("speaker: sec, text: [\"Enviará una carta circular\"]"),
		  "declaró que enviará una carta circular." },
		{ SPOKE("speaker: sec, kind: answer, text: [\"Sí, se "
		  "publicará\"]"), "respondió lo siguiente: sí, se publicará." },
		{ SPOKE("speaker: esp, kind: support, text: [\"propuesta de "
		  "Italia\"]"), "apoyó la propuesta de Italia." },
		{ SPOKE("speaker: esp, kind: objection, text: [\"porque los "
		  "costes son elevados\"]"),
		  "formuló una objeción porque los costes son elevados." },
		{ DECIDED("verb: noted, text: \"con satisfacción el informe\""),
		  "El Grupo tomó nota con satisfacción del informe." },
		{ DECIDED("verb: welcomed, text: \"con satisfacción los "
		  "progresos\""), "El Grupo acogió con satisfacción los progresos." },
		{ DECIDED("verb: requested, text: \"más información\""),
		  "El Grupo pidió más información." },
		{ DECIDED("verb: instructed, owner: [sec], text: \"elaboración "
		  "de un informe\""),
		  "El Grupo encargó a la secretaría la elaboración de un informe." },
		{ DECIDED("verb: deferred, text: \"punto 5\""),
		  "El Grupo aplazó el examen del punto 5." },
		{ DECIDED("verb: deferred, text: \"el examen del punto 5\""),
		  "El Grupo aplazó el examen del punto 5." },
		{ DECIDED("verb: appointed, text: \"a la Sra. Ana Peralta "
		  "Relatora\""), "El Grupo nombró a la Sra. Ana Peralta Relatora." } };

	(void)state;
	CHECK(claims);
}

static void an_owner_who_acts_is_not_noted_again(void **state)
{
	struct drawing d = { .lang = LANG_ES, .form = "meeting-report",
		.minutes = { DECIDED("verb: instructed, owner: [sec], text: "
		  "\"La secretaría elaborará el informe\"") } };

	(void)state;
	draw(&d);
	assert_says(&d, "a) La secretaría elaborará el informe.\n");
	draw_close(&d);
}

static void an_owner_in_a_cell_has_no_article(void **state)
{
	struct drawing d = { .lang = LANG_ES, .form = "actions",
		.minutes = { DECIDED("verb: requested, owner: [ana, sec], due: "
		  "{meeting: next}, text: \"preparar un texto\"") } };

	(void)state;
	draw(&d);
	assert_says(&d, "pidió a la Sra. Peralta y a la secretaría preparar");
	assert_says(&d, CELL_END "Sra. Peralta y secretaría" CELL_END
		"próxima reunión" CELL_END);
	draw_close(&d);
}

static void a_participle_is_not_the_verb_of_an_outcome(void **state)
{
	static const struct claim claims[] = {
		{ SPOKE("speaker: ana, text: [\"sometió el texto a la "
		  "reunión\"]"), "La Presidenta sometió el texto a la reunión." },
		{ DECIDED("verb: agreed, text: \"publicar el texto acordado en "
		  "mayo\""), "El Grupo acordó publicar el texto acordado" },
		{ DECIDED("verb: approved, text: \"el texto aprobado por "
		  "correo\""), "El Grupo aprobó el texto aprobado por correo." },
		{ DECIDED("verb: approved, text: \"El plan fue aprobado\""),
		  "a) El plan fue aprobado." }
	};

	(void)state;
	CHECK(claims);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(and_is_another_word_before_i),
		cmocka_unit_test(titles_have_articles),
		cmocka_unit_test(whose_it_is_follows_what_it_is),
		cmocka_unit_test(who_goes_on_is_not_named_again),
		cmocka_unit_test(premises_have_their_article),
		cmocka_unit_test(bare_nouns_get_their_articles),
		cmocka_unit_test(clauses_follow_their_verb),
		cmocka_unit_test(words_typed_in_haste_make_sentences),
		cmocka_unit_test(an_owner_who_acts_is_not_noted_again),
		cmocka_unit_test(an_owner_in_a_cell_has_no_article),
		cmocka_unit_test(a_participle_is_not_the_verb_of_an_outcome),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
