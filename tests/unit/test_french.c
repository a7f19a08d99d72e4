/* test_french.c -- claims of what a French reviser would otherwise mend:
 * articles, contractions, agreement, and who stands for a pronoun.
 */
#include "config.h"

#include <stdio.h>

#include "tests/unit/drawing.h"
#include "tests/unit/unit.h"

#define MEETING(number, day, more) \
	"minutes: 1\n" \
	"meeting:\n" \
	"  body: {code: \"GTC-FHR\", name: \"Groupe de travail du Conseil\", " \
	"parent: \"Conseil\"}\n" \
	"  number: " number "\n" \
	"  dates: [\"" day "\"]\n" \
	"  place: {city: \"Genève\"}\n" \
	"  language: fr\n" more \
	"bodies:\n" \
	"- {code: usa, name: \"Etats-Unis d'Amérique\", short: " \
	"\"Etats-Unis\", category: member state, country: US}\n" \
	"- {code: can, category: member state, country: CA}\n" \
	"- {code: cub, category: member state, country: CU}\n" \
	"- {code: arab, category: member state, country: SA}\n" \
	"- {code: egy, category: member state, country: EG}\n" \
	"- {code: isoc, name: \"Internet Society\", short: \"ISOC\", " \
	"category: sector member}\n" \
	"- {code: sec, name: \"secrétariat de l'UIT\", short: " \
	"\"le secrétariat\", category: secretariat}\n" \
	"- {code: tsb, name: \"Bureau\", category: secretariat}\n" \
	"people:\n" \
	"- {code: ana, name: \"Ana Diaz\", title: \"Mme\", short: \"Diaz\", " \
	"gender: female}\n" \
	"- {code: leo, name: \"Léo Roy\", title: \"M.\", short: \"Roy\", " \
	"post: \"Conseiller\", body: can, gender: male}\n" \
	"officers:\n- {role: chair, who: ana}\n"
#define ITEM(lines) MEETING("10", "2025-09-18", "") \
	"agenda:\n  items:\n  - title: \"X\"\n" lines
#define PAPERS \
	"documents:\n" \
	"- {symbol: \"10/3\", kind: contribution, source: [can, usa]}\n" \
	"- {symbol: \"10/4\", kind: report, source: [sec, usa]}\n" \
	"- {symbol: \"10/5\", kind: contribution, source: [usa]}\n" \
	"- {title: \"Suite\", kind: contribution, source: [cub, arab]}\n"
#define SAID(lines) ITEM("    record:\n" lines)
#define SPOKE(rest) SAID("    - intervention: {" rest "}\n")
#define DECIDED(rest) ITEM("    outcomes:\n    - {status: agreed, " rest "}\n")

#define CHECK(claims) \
	assert_claims(LANG_FR, claims, sizeof claims / sizeof *claims)

static void what_is_put_off_later_has_its_own_title(void **state)
{
	struct drawing d = { .lang = LANG_FR, .form = "cwg-chair",
		.minutes = { MEETING("10", "2025-02-11", "") "agenda:\n"
		  "  items:\n  - title: \"Ouverture\"\n",
		  MEETING("11", "2025-09-18", "") "agenda:\n  items:\n"
		  "  - {title: \"Divers\", state: deferred, "
		  "deferred-to: \"la douzième réunion\"}\n" } };

	(void)state;
	draw(&d);
	assert_true(d.ok);
	assert_says(&d, "l'examen du point «\u00A0Divers\u00A0» a été "
		"reporté à la douzième réunion.");
	draw_close(&d);
}

static void why_an_item_was_put_off_goes_into_the_sentence(void **state)
{
	static const struct claim claims[] = {
		{ ITEM("    state: deferred\n    note: \"faute de temps\"\n"),
		  "a été reporté, faute de temps." },
		{ ITEM("    state: withdrawn\n    note: \"A la demande de son "
		  "auteur.\"\n"), "a été retiré, à la demande de son auteur." },
		{ ITEM("    state: deferred\n    note: \"Le temps a "
		  "manqué.\"\n"), "a été reporté. Le temps a manqué." } };

	(void)state;
	CHECK(claims);
}

static void small_letters_have_their_accents(void **state)
{
	static const struct claim claims[] = {
		{ DECIDED("verb: requested, owner: [sec], text: "
		  "\"Etablir une liste\""),
		  "a demandé au secrétariat d'établir une liste." },
		{ DECIDED("verb: decided, text: \"Evaluer les coûts\""),
		  "a décidé d'évaluer les coûts." },
		{ DECIDED("verb: invited, text: \"Les Etats Membres à "
		  "répondre\""), "a invité les Etats Membres à répondre." },
		{ SPOKE("speaker: usa, text: [\"A souligné le coût\"]"),
		  "d'Amérique a souligné le coût." } };

	(void)state;
	CHECK(claims);
}

static void a_state_has_its_article_in_a_sentence(void **state)
{
	static const struct claim claims[] = {
		{ SPOKE("speaker: leo, on-behalf-of: [can, usa, cub], text: "
		  "[\"a appuyé le texte\"]"), "Roy, Conseiller (Canada), au nom "
		  "du Canada, des Etats-Unis d'Amérique et de Cuba, a appuyé" },
		{ SPOKE("speaker: usa, text: [\"a appuyé le texte\"]"),
		  "La délégation des Etats-Unis d'Amérique a appuyé" },
		{ DECIDED("verb: requested, owner: [sec, usa, arab, cub], "
		  "text: \"établir une liste\""), "a demandé au secrétariat, aux "
		  "Etats-Unis, à l'Arabie saoudite et à Cuba d'établir" },
		{ DECIDED("verb: instructed, owner: [arab], text: \"établir "
		  "une liste\""), "a chargé l'Arabie saoudite d'établir" },
		{ DECIDED("verb: thanked, to: [arab], text: \"son "
		  "hospitalité\""), "a remercié l'Arabie saoudite pour son" },
		{ DECIDED("verb: agreed, text: \"de conclure\", positions: "
		  "[{by: [usa, can], kind: reservation, text: \"sur le "
		  "fond\"}]"), "Réserve des Etats-Unis d'Amérique et du Canada sur le fond." },
		{ SAID("    - event: {kind: motion, by: [egy], text: \"clore le "
		  "débat\"}\n"), "L'Egypte a présenté une motion" },
		{ SAID("    - intervention: {speaker: usa, kind: presentation}\n"
		  "    - intervention: {speaker: cub, kind: presentation}\n"
		  "    - intervention: {speaker: egy, kind: presentation}\n"),
		  "leurs contributions: Etats-Unis d'Amérique, Cuba et Egypte." },
		{ SAID("    - intervention: {speaker: usa, kind: presentation, "
		  "text: [\"ont présenté leurs projets\"]}\n"
		  "    - intervention: {speaker: cub, kind: presentation, "
		  "text: [\"ont présenté leurs projets\"]}\n"),
		  "Les Etats-Unis d'Amérique et Cuba ont présenté leurs projets." } };

	(void)state;
	CHECK(claims);
}

static void a_pronoun_stands_for_somebody(void **state)
{
	static const struct claim claims[] = {
		{ SPOKE("speaker: ana, kind: closing, text: [\"Elle a remercié "
		  "les interprètes.\"]"), "La Présidente a remercié les "
		  "interprètes et a clos la réunion." },
		{ SPOKE("speaker: usa, text: [\"Elle s'est félicitée du "
		  "texte\", \"Elle a souligné son utilité\"]"),
		  "d'Amérique s'est félicitée du texte. Elle a souligné" },
		{ SAID("    - intervention: {speaker: leo, text: [\"a appuyé le "
		  "texte\"]}\n    - intervention: {speaker: leo, text: [\"Il a "
		  "souligné son utilité\"]}\n"),
		  "a appuyé le texte. Il a souligné son utilité." },
		{ SPOKE("speaker: cub, attribution: anonymous, text: [\"Elle a "
		  "demandé un délai\"]"), "Etat Membre a demandé un délai." },
		{ SPOKE("speaker: sec, text: [\"Il est trop tard\"]"),
		  "a déclaré qu'il est trop tard." },
		{ SPOKE("speaker: sec, text: [\"Il n'y a pas eu de "
		  "consensus\"]"), "a déclaré qu'il n'y a pas eu de consensus." },
		{ SPOKE("speaker: sec, text: [\"Il a été décidé de "
		  "conclure\"]"), "a déclaré qu'il a été décidé de conclure." },
		{ SPOKE("speaker: sec, text: [\"Il s'agit d'une étape\"]"),
		  "a déclaré qu'il s'agit d'une étape." },
		{ SPOKE("speaker: sec, text: [\"Il ne peut être dérogé au "
		  "Règlement\"]"), "a déclaré qu'il ne peut être dérogé" } };

	(void)state;
	CHECK(claims);
}

static void who_goes_on_is_not_named_again(void **state)
{
	static const struct claim claims[] = {
		{ SPOKE("speaker: usa, text: [\"a appuyé le texte\", \"a "
		  "souligné son utilité\"]"),
		  "d'Amérique a appuyé le texte. Elle a souligné son utilité." },
		{ SPOKE("speaker: sec, text: [\"a présenté le texte\", \"a "
		  "souligné son utilité\"]"),
		  "secrétariat de l'UIT a présenté le texte. Il a souligné son" } };

	(void)state;
	CHECK(claims);
}

static void a_draft_agenda_is_a_document(void **state)
{
	static const struct claim claims[] = {
		{ MEETING("10", "2025-09-18", "") "agenda: {document: \"10/1\", "
		  "adopted: {how: as amended, note: \"ajout d'un point\"}}\n",
		  "L'ordre du jour (Document 10/1) a été adopté tel que "
		  "modifié: ajout d'un point." } };

	(void)state;
	CHECK(claims);
}

/* What the secretariat presents is no contribution. */
static void the_secretariat_is_told_alone(void **state)
{
	static const struct claim claims[] = {
		{ SAID("    - intervention: {speaker: sec, kind: presentation, "
		  "document: [\"10/4\"]}\n    - intervention: {speaker: cub, "
		  "kind: presentation}\n") "documents:\n- {symbol: \"10/4\", "
		  "kind: report, source: [sec]}\n",
		  "Le secrétariat de l'UIT a présenté le Document 10/4." } };

	(void)state;
	CHECK(claims);
}

static void what_is_not_certain_is_said_so(void **state)
{
	static const struct claim claims[] = {
		{ MEETING("10", "2025-09-18", "next: {number: 11, dates: "
		  "[\"2026-01-20\"], tentative: true}\n"),
		  "La onzième réunion devrait en principe se tenir le 20" },
		{ MEETING("10", "2025-09-18", "next: {number: 11, dates: "
		  "[\"2026-01-20\"]}\n"),
		  "La onzième réunion se tiendra le 20 janvier 2026." } };

	(void)state;
	CHECK(claims);
}

static void who_is_thanked_or_appointed_is_in_the_words(void **state)
{
	static const struct claim claims[] = {
		{ DECIDED("verb: thanked, text: \"les Etats-Unis pour leur "
		  "contribution\""), "Le Groupe a remercié les Etats-Unis pour leur" },
		{ DECIDED("verb: thanked, text: \"Le secrétariat pour la "
		  "qualité des documents\""),
		  "Le Groupe a remercié le secrétariat pour la qualité" },
		{ DECIDED("verb: thanked, text: \"Mme Diaz d'avoir présidé la "
		  "réunion\""), "Le Groupe a remercié Mme Diaz d'avoir" },
		{ DECIDED("verb: thanked, text: \"la qualité des "
		  "documents\""), "toutes les parties concernées pour la qualité" },
		{ DECIDED("verb: appointed, text: \"M. Léo Roy (Canada) "
		  "Vice-Président\""), "Le Groupe a nommé M. Léo Roy (Canada) Vice" } };

	(void)state;
	CHECK(claims);
}

static void verbs_of_the_words_are_known(void **state)
{
	static const struct claim claims[] = {
		{ DECIDED("verb: agreed, text: \"Les délégations sont convenues "
		  "de conclure\""), "Les délégations sont convenues de conclure." },
		{ DECIDED("verb: agreed, text: \"les délégations poursuivront "
		  "l'examen du texte\""),
		  "Le Groupe est convenu que les délégations poursuivront" },
		{ DECIDED("verb: decided, text: \"La consultation débutera en "
		  "mai\""), "Le Groupe a décidé que la consultation débutera" },
		{ DECIDED("verb: noted, text: \"les travaux qui débuteront en "
		  "mai\""), "Le Groupe a pris note des travaux qui débuteront" },
		{ SPOKE("speaker: usa, kind: objection, text: [\"que le texte "
		  "n'a pas été traduit\"]"),
		  "d'Amérique a objecté que le texte n'a pas été traduit." },
		{ SPOKE("speaker: sec, kind: answer, text: [\"que le coût serait "
		  "indiqué\"]"), "a répondu que le coût serait indiqué." },
		{ SAID("    - event: {kind: motion, by: [cub], text: \"que le "
		  "débat soit clos\"}\n"), "Cuba a présenté une motion tendant à "
		  "ce que le débat soit clos." },
		{ SAID("    - event: {kind: motion, by: [cub], text: \"clore le "
		  "débat\"}\n"), "une motion tendant à clore le débat." },
		{ SAID("    - event: {kind: vote, votes: {for: 3, against: 1, "
		  "abstaining: 4}}\n"), "3 pour, 1 contre, 4 abstentions." },
		{ SAID("    - event: {kind: vote, votes: {for: 3, against: 1, "
		  "abstaining: 1}}\n"), "3 pour, 1 contre, 1 abstention." } };

	(void)state;
	CHECK(claims);
}

static void agreement_holds_without_a_name(void **state)
{
	static const struct claim claims[] = {
		{ SPOKE("speaker: cub, attribution: anonymous, text: "
		  "[\"s'est associée au texte\"]"),
		  "La délégation d'un Etat Membre s'est associée au texte." },
		{ SPOKE("speaker: isoc, attribution: anonymous, text: "
		  "[\"s'est associée au texte\"]"),
		  "La délégation d'un Membre de Secteur s'est associée" } };

	(void)state;
	CHECK(claims);
}

static void a_joint_contribution_names_who_submitted_it(void **state)
{
	static const struct claim claims[] = {
		{ SPOKE("speaker: usa, kind: presentation, document: [\"10/3\"]")
		  PAPERS, "La délégation des Etats-Unis d'Amérique a présenté le "
		  "Document 10/3 (contribution conjointe du Canada et des "
		  "Etats-Unis)." },
		{ SPOKE("speaker: usa, kind: presentation, document: [\"10/3\"], "
		  "text: [\"le calendrier\"]") PAPERS, "Document 10/3 "
		  "(contribution conjointe du Canada et des Etats-Unis): le "
		  "calendrier." },
		{ SPOKE("speaker: usa, kind: presentation, document: [\"10/3\"], "
		  "text: [\"a proposé un calendrier\"]") PAPERS,
		  "a proposé un calendrier (Document 10/3, contribution conjointe "
		  "du Canada et des Etats-Unis)." },
		{ SPOKE("speaker: usa, kind: presentation, document: [\"10/3\", "
		  "\"10/5\"]") PAPERS, "les Documents 10/3 (contribution "
		  "conjointe du Canada et des Etats-Unis) et 10/5." },
		{ SPOKE("speaker: sec, kind: presentation, document: [\"10/4\"]")
		  PAPERS, "le Document 10/4 (rapport conjoint du secrétariat et "
		  "des Etats-Unis)." },
		{ SPOKE("speaker: cub, kind: presentation, document: [Suite]")
		  PAPERS, "a présenté «\u00A0Suite\u00A0» (contribution conjointe "
		  "de Cuba et de l'Arabie saoudite)." },
		{ SPOKE("speaker: usa, kind: presentation, document: [\"10/5\"]")
		  PAPERS, "a présenté le Document 10/5." },
		{ SAID("    - intervention: {speaker: cub, kind: presentation}\n"
		  "    - intervention: {speaker: usa, kind: presentation, "
		  "document: [\"10/3\"]}\n") PAPERS,
		  "Cuba et Etats-Unis d'Amérique (Document 10/3, contribution "
		  "conjointe du Canada et des Etats-Unis)." } };

	(void)state;
	CHECK(claims);
}

/* Whom a paper came from is as good as the name of who presented it. */
static void who_may_not_be_named_is_no_submitter(void **state)
{
	static const char *const levels[] = { "anonymous", "none" };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct buf minutes = BUF_INIT;
		struct drawing d = { .lang = LANG_FR, .form = "cwg-chair" };

		buf_addf(&minutes, SAID("    - intervention: {speaker: usa, "
			"kind: presentation, document: [\"10/3\"], "
			"attribution: %s}\n") PAPERS, levels[i]);
		d.minutes[0] = minutes.s;
		draw(&d);
		assert_is_silent_on(&d, "Etats-Unis");
		assert_is_silent_on(&d, "Canada");
		assert_is_silent_on(&d, "10/3");
		draw_close(&d);
		buf_free(&minutes);
	}
}

static void where_meetings_met_is_told_of_each(void **state)
{
	struct drawing d = { .lang = LANG_FR, .form = "cwg-chair",
		.minutes = { MEETING("10", "2020-02-03", ""),
		  "minutes: 1\nmeeting:\n  body: {code: \"GTC-FHR\", name: "
		  "\"Groupe de travail du Conseil\", parent: \"Conseil\"}\n"
		  "  number: 11\n  dates: [\"2020-09-14\"]\n  mode: remote\n"
		  "  language: fr\nofficers: [{role: chair, who: \"X\"}]\n" } };

	(void)state;
	draw(&d);
	assert_true(d.ok);
	assert_says(&d, "le 3 février 2020 et le 14 septembre 2020, à Genève "
		"et sous forme virtuelle.");
	draw_close(&d);
}

#define BODY(name, more) \
	"minutes: 1\nmeeting:\n  body: {code: \"CE13\", name: \"" name \
	"\", parent: \"Assemblée\"}\n  number: 5\n  dates: " \
	"[\"2025-03-03\"]\n  place: {city: \"Genève\", premises: " \
	"\"Centre international de conférences\"}\n  language: fr\n" more \
	"bodies: [{code: tsb, name: \"TSB\", category: secretariat}, " \
	"{code: irn, category: member state, country: IR}]\n" \
	"officers: [{role: chair, who: \"X\"}]\n" \
	"agenda:\n  items:\n  - title: \"X\"\n" \
	"    record:\n    - intervention: {speaker: tsb, text: " \
	"[\"a présenté le calendrier\"]}\n" \
	"    outcomes:\n    - {status: agreed, verb: agreed, text: " \
	"\"de conclure\"}\n"

static void a_chair_each_has_a_preposition(void **state)
{
	struct drawing d = { .lang = LANG_FR, .form = "meeting-report",
		.minutes = { MEETING("10", "2025-09-18", "") "- {role: acting "
		  "chair, who: leo}\n" } };

	(void)state;
	draw(&d);
	assert_says(&d, "sous la présidence de Mme Ana Diaz et de M. Léo Roy "
		"(Canada).");
	draw_close(&d);
}

static void a_body_is_called_what_it_is(void **state)
{
	static const struct claim claims[] = {
		{ BODY("Commission d'études 13", ""),
		  "La Commission est convenue de conclure." },
		{ BODY("Comité de coordination", ""),
		  "Le Comité est convenu de conclure." },
		{ BODY("Groupe d'experts", ""),
		  "Le Groupe est convenu de conclure." },
		{ BODY("Groupe d'experts", ""),
		  "au Centre international de conférences à Genève." },
		{ BODY("Groupe d'experts", ""),
		  "Le TSB a présenté le calendrier." },
		{ BODY("Groupe d'experts", "attendance: {count: 21}\n"),
		  "Au total, 21 participants ont pris part" },
		{ BODY("Groupe d'experts", "attendance: {apologies: [irn]}\n"),
		  "Excuses reçues: République islamique d'Iran." } };

	(void)state;
	CHECK(claims);
}

static void what_was_carried_over_is_not_agreed_again(void **state)
{
	struct drawing d = { .lang = LANG_FR, .form = "cwg-chair",
		.minutes = { MEETING("11", "2025-09-18", "") "outcomes:\n"
		  "- {status: agreed, verb: requested, owner: [sec], text: "
		  "\"établir une liste\", done: open, carried-from: "
		  "\"10 0a000000-0000-4000-8000-000000000001\"}\n"
		  "- {status: agreed, verb: decided, text: \"de conclure\"}\n" } };
	struct drawing actions = { .lang = LANG_FR, .form = "actions",
		.minutes = { d.minutes[0] } };

	(void)state;
	draw(&d);
	assert_says(&d, "a) Le Groupe a décidé de conclure.");
	assert_is_silent_on(&d, "une liste");
	assert_int_equal(times(d.cover.s, "une liste"), 0);
	draw_close(&d);
	draw(&actions);
	assert_says(&actions, "établir une liste");
	draw_close(&actions);
}

/* A verb that needs a speaker is not yet the verb of whoever speaks. */
static void what_others_do_is_told_by_the_speaker(void **state)
{
	static const struct claim claims[] = {
		{ SPOKE("speaker: usa, text: [\"Le secrétariat ne publie pas les "
		  "réponses\"]"), "a déclaré que le secrétariat ne publie pas" },
		{ SPOKE("speaker: usa, text: [\"Le secrétariat poursuit ses "
		  "efforts\"]"), "a déclaré que le secrétariat poursuit ses" },
		{ DECIDED("verb: noted, text: \"la décision de ne pas "
		  "conclure\""), "a pris note de la décision de ne pas" } };

	(void)state;
	CHECK(claims);
}

static void a_sentence_that_says_who_acts_stands_as_it_is(void **state)
{
	static const struct claim claims[] = {
		{ DECIDED("verb: instructed, owner: [sec], due: {date: "
		  "\"2025-12-15\"}, text: \"Le secrétariat doit élaborer le "
		  "rapport.\""), "a) Le secrétariat doit élaborer le rapport "
		  "d'ici au 15 décembre 2025." },
		{ DECIDED("verb: requested, owner: [usa], text: \"les Etats-Unis "
		  "fourniront des statistiques\""),
		  "a) Les Etats-Unis fourniront des statistiques." },
		{ DECIDED("verb: requested, owner: [sec], text: \"au secrétariat "
		  "de publier la liste qui sera établie\""),
		  "Le Groupe a demandé au secrétariat de publier la liste qui" },
		{ DECIDED("verb: instructed, owner: [tsb], text: \"Le Bureau "
		  "doit élaborer le rapport\""),
		  "a) Le Bureau doit élaborer le rapport." },
		{ DECIDED("verb: instructed, owner: [cub], text: \"il est "
		  "entendu que Cuba présidera le groupe de rédaction\""),
		  "a) Il est entendu que Cuba présidera le groupe" } };

	(void)state;
	CHECK(claims);
}

static void titles_codes_and_bare_nouns_fit(void **state)
{
	static const struct claim claims[] = {
		{ MEETING("10", "2025-09-18", "") "agenda:\n  items:\n"
		  "  - title: \"Ouverture et adoption de l'ordre du jour\"\n"
		  "    record:\n    - intervention: {speaker: ana, kind: opening, "
		  "text: [\"a salué les participants et a rappelé le mandat\"]}\n",
		  "Allocution de bienvenue\nLa Présidente a ouvert la réunion, a "
		  "salué les participants et a rappelé le mandat." },
		{ DECIDED("verb: agreed, text: \"Structure du rapport\""),
		  "Le Groupe est convenu de la structure du rapport." },
		{ DECIDED("verb: agreed, text: \"les délégations participent aux "
		  "travaux\""), "est convenu de ce qui suit: les délégations" } };

	(void)state;
	CHECK(claims);
}

static void words_typed_in_haste_make_sentences(void **state)
{
	static const struct claim claims[] = {
		{ SPOKE("speaker: usa, text: [\"n'est pas en mesure "
		  "d'approuver le texte\"]"), "d'Amérique n'est pas en mesure" },
		{ SPOKE("speaker: usa, text: [\"tient à ce que le texte soit "
		  "revu\"]"), "d'Amérique tient à ce que le texte" },
		{ SPOKE("speaker: usa, text: [\"Cela étant, les tarifs doivent "
		  "être revus\"]"), "a déclaré que, cela étant, les tarifs" },
		{ SPOKE("speaker: usa, text: [\"comme indiqué, le texte est "
		  "prêt\"]"), "a déclaré que, comme indiqué, le texte est" },
		{ DECIDED("verb: noted, text: \"avec satisfaction les "
		  "progrès\""), "a pris note avec satisfaction des progrès." },
		{ DECIDED("verb: noted, text: \"Document 10/3\""),
		  "Le Groupe a pris note du Document 10/3." },
		{ DECIDED("verb: noted, text: \"du Document 10/3\""),
		  "Le Groupe a pris note du Document 10/3." },
		{ DECIDED("verb: noted, text: \"des progrès accomplis\""),
		  "Le Groupe a pris note des progrès accomplis." },
		{ DECIDED("verb: approved, text: \"Documents 10/3 et 10/4\""),
		  "Le Groupe a approuvé les Documents 10/3 et 10/4." },
		{ DECIDED("verb: adopted, text: \"Projet de questionnaire\""),
		  "Le Groupe a adopté le projet de questionnaire." },
		{ DECIDED("verb: endorsed, text: \"proposition du Canada\""),
		  "Le Groupe a souscrit à la proposition du Canada." },
		{ DECIDED("verb: deferred, text: \"Résolution 71\""),
		  "Le Groupe a reporté l'examen de la Résolution 71." },
		{ DECIDED("verb: instructed, owner: [sec], text: \"d'en "
		  "informer le Conseil\""),
		  "a chargé le secrétariat d'en informer le Conseil." },
		{ DECIDED("verb: decided, text: \"se réunir en mai\""),
		  "Le Groupe a décidé de se réunir en mai." },
		{ DECIDED("verb: encouraged, text: \"la poursuite du "
		  "dialogue\""), "a encouragé la poursuite du dialogue." },
		{ DECIDED("verb: welcomed, text: \"que l'étude soit "
		  "achevée\""), "Le Groupe s'est félicité que l'étude soit" } };

	(void)state;
	CHECK(claims);
}

/* Of an outcome that has no other verb. */
static void a_participle_or_a_noun_is_not_the_verb(void **state)
{
	static const struct claim claims[] = {
		{ DECIDED("verb: approved, text: \"le texte approuvé par "
		  "correspondance\""), "Le Groupe a approuvé le texte approuvé" },
		{ DECIDED("verb: adopted, text: \"le plan adopté en mai\""),
		  "Le Groupe a adopté le plan adopté en mai." },
		{ DECIDED("verb: noted, text: \"la note du secrétariat\""),
		  "Le Groupe a pris note de la note du secrétariat." },
		{ DECIDED("verb: requested, owner: [sec], text: \"publier la "
		  "demande du Canada\""), "Le Groupe a demandé au secrétariat "
		  "de publier la demande du Canada." },
		{ DECIDED("verb: noted, text: \"Le Groupe note la hausse\""),
		  "a) Le Groupe note la hausse." },
		{ DECIDED("verb: approved, text: \"Le plan est approuvé\""),
		  "a) Le plan est approuvé." }
	};

	(void)state;
	CHECK(claims);
}

static void each_of_those_who_may_take_part_has_its_article(void **state)
{
	static const struct { const char *typed, *says; } claims[] = {
		{ "les Etats Membres et les Membres de Secteur",
		  "est ouvert aux Etats Membres et aux Membres de Secteur;" },
		{ "tous les Etats Membres, les Membres de Secteur et le public",
		  "est ouvert à tous les Etats Membres, aux Membres de Secteur "
		  "et au public;" },
		{ "tous les Etats Membres et Membres de Secteur",
		  "est ouvert à tous les Etats Membres et Membres de" } };

	(void)state;
	for (size_t i = 0; i < sizeof claims / sizeof *claims; i++) {
		char minutes[1024];
		struct drawing d = { .lang = LANG_FR, .form = "cwg-chair",
			.minutes = { minutes } };

		snprintf(minutes, sizeof minutes, "minutes: 1\n"
			"meeting:\n  body: {code: \"GTC\", name: \"Groupe\", "
			"parent: \"Conseil\", open-to: \"%s\"}\n"
			"  number: 10\n  dates: [\"2025-09-18\"]\n"
			"  place: {city: \"Genève\"}\n  language: fr\n"
			"attendance: {count: 9}\n"
			"officers: [{role: chair, who: Ann}]\n",
			claims[i].typed);
		draw(&d);
		assert_says(&d, claims[i].says);
		draw_close(&d);
	}
}

/* A pronoun would tell whose the words are that may not be named, or take the
 * name from those that may. */
static void a_pronoun_does_not_tell_who_may_not_be_named(void **state)
{
	static const struct claim claims[] = {
		{ SAID("    - intervention: {speaker: leo, text: [\"a demandé "
		  "un délai\"]}\n    - intervention: {speaker: leo, "
		  "attribution: delegation, text: [\"a refusé le texte\"]}\n"),
		  "La délégation du Canada a refusé le texte." },
		{ SAID("    - intervention: {speaker: can, attribution: "
		  "anonymous, text: [\"a refusé le texte\"]}\n"
		  "    - intervention: {speaker: can, text: [\"a demandé un "
		  "délai\"]}\n"),
		  "La délégation du Canada a demandé un délai." },
		{ SAID("    - intervention: {speaker: can, attribution: none, "
		  "text: [\"le texte est refusé\"]}\n"
		  "    - intervention: {speaker: can, text: [\"a demandé un "
		  "délai\"]}\n"),
		  "La délégation du Canada a demandé un délai." } };

	(void)state;
	CHECK(claims);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_put_off_later_has_its_own_title),
		cmocka_unit_test(
			why_an_item_was_put_off_goes_into_the_sentence),
		cmocka_unit_test(small_letters_have_their_accents),
		cmocka_unit_test(a_state_has_its_article_in_a_sentence),
		cmocka_unit_test(a_pronoun_stands_for_somebody),
		cmocka_unit_test(who_goes_on_is_not_named_again),
		cmocka_unit_test(a_draft_agenda_is_a_document),
		cmocka_unit_test(the_secretariat_is_told_alone),
		cmocka_unit_test(who_is_thanked_or_appointed_is_in_the_words),
		cmocka_unit_test(verbs_of_the_words_are_known),
		cmocka_unit_test(agreement_holds_without_a_name),
		cmocka_unit_test(a_joint_contribution_names_who_submitted_it),
		cmocka_unit_test(who_may_not_be_named_is_no_submitter),
		cmocka_unit_test(where_meetings_met_is_told_of_each),
		cmocka_unit_test(a_chair_each_has_a_preposition),
		cmocka_unit_test(a_body_is_called_what_it_is),
		cmocka_unit_test(what_was_carried_over_is_not_agreed_again),
		cmocka_unit_test(
			a_sentence_that_says_who_acts_stands_as_it_is),
		cmocka_unit_test(titles_codes_and_bare_nouns_fit),
		cmocka_unit_test(words_typed_in_haste_make_sentences),
		cmocka_unit_test(what_others_do_is_told_by_the_speaker),
		cmocka_unit_test(what_is_not_certain_is_said_so),
		cmocka_unit_test(a_pronoun_does_not_tell_who_may_not_be_named),
		cmocka_unit_test(a_participle_or_a_noun_is_not_the_verb),
		cmocka_unit_test(
			each_of_those_who_may_take_part_has_its_article),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
