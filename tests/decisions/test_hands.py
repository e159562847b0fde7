"""Decisions in other hands: word orders, headings and lists that officers use.

Each case is a short excerpt of an invented decision, with what it says.
"""

from __future__ import annotations

from datetime import date

import pytest

from skolinspektion import Decision, parse_citation, read_decision
from skolinspektion.scales import DeficiencyStatus, FollowUpOutcome, Intervention, QualityRating

SUPERVISION = """Beslut
2018-02-15
Dnr 43-2017:7720

Storviks kommun

Beslut för grundskola
efter tillsyn i Almskolan belägen i Storviks kommun

Skolinspektionens beslut

{}

På Skolinspektionens vägnar

Alma Asp
Beslutsfattare

Bo Björk
Föredragande
"""
AUDIT = """Beslut
2021-11-25
Dnr SI 2021:3406

Vikbo kommun

Beslut
efter planerad kvalitetsgranskning av Strandängsskolan i Vikbo kommun

Skolinspektionens beslut

{}

På Skolinspektionens vägnar

Alma Asp
Beslutsfattare
"""


def supervised(words: str) -> Decision:
    return read_decision(SUPERVISION.format(words))


def audited(words: str) -> Decision:
    return read_decision(AUDIT.format(words))


@pytest.mark.parametrize(
    ("sentence", "kind", "basis", "addressee", "due"),
    [
        (
            (
                "Med stöd av 26 kap. 10 § skollagen förelägger Skolinspektionen Storviks kommun "
                "att senast den 15 augusti 2018 avhjälpa bristerna."
            ),
            Intervention.ORDER,
            "26 kap. 10 § skollagen",
            "Storviks kommun",
            date(2018, 8, 15),
        ),
        (
            (
                "När det gäller bristen i utredningen avstår Skolinspektionen från att ingripa med "
                "stöd av 26 kap. 12 § skollagen, eftersom eleven nu får stöd."
            ),
            Intervention.REFRAIN,
            "26 kap. 12 § skollagen",
            None,
            None,
        ),
        (
            (
                "Storviks kommun föreläggs med stöd av 26 kap. 10 § skollagen att senast den "
                "8 juni 2018 ordna studiehandledning."
            ),
            Intervention.ORDER,
            "26 kap. 10 § skollagen",
            "Storviks kommun",
            date(2018, 6, 8),
        ),
        (
            (
                "Med stöd av 26 kap. 11 § skollagen tilldelar Skolinspektionen Storviks kommun en "
                "anmärkning."
            ),
            Intervention.REMARK,
            "26 kap. 11 § skollagen",
            "Storviks kommun",
            None,
        ),
    ],
)
def test_an_intervention_with_its_verb_before_the_authority(
    sentence: str, kind: Intervention, basis: str, addressee: str | None, due: date | None
) -> None:
    (found,) = supervised(sentence).interventions
    assert found.kind.value is kind
    assert found.basis is not None
    assert found.basis.value == parse_citation(basis)
    assert (found.addressee and found.addressee.value) == addressee
    assert (found.due and found.due.value) == due


@pytest.mark.parametrize("condition", ["Om bristerna kvarstår", "I sådana fall", "Därest så sker"])
def test_what_is_done_on_a_condition_is_not_done(condition: str) -> None:
    words = f"{condition} förelägger Skolinspektionen kommunen med stöd av 26 kap. 10 § skollagen."
    assert supervised(words).interventions == ()


def test_a_remark_that_says_what_it_is_for() -> None:
    decision = supervised(
        "Pedagogisk ledning och utveckling\n"
        "En utvecklingsledare fattar i praktiken besluten.\n"
        "Skolinspektionen ger med stöd av 26 kap. 11 § skollagen Storviks kommun en anmärkning för "
        "att rektorn inte uppfyller kraven i 2 kap. 10 § skollagen."
    )
    (found,) = decision.deficiencies
    assert found.requirement.value == "rektorn inte uppfyller kraven i 2 kap. 10 § skollagen"
    assert found.area is not None
    assert found.area.value == "Pedagogisk ledning och utveckling"
    assert found.intervention is not None
    assert found.intervention.kind.value is Intervention.REMARK


def test_deficiencies_named_one_by_one_below_the_order() -> None:
    decision = supervised(
        "Enskild elevs rätt\n\n"
        "Skolinspektionen förelägger med stöd av 26 kap. 10 § skollagen Storviks kommun att senast "
        "den 21 juni 2018 vidta åtgärder för att avhjälpa påtalade brister.\n\n"
        "Brist: Behov av stöd utreds inte skyndsamt (3 kap. 8 § skollagen).\n\n"
        "Brist 2: Åtgärdsprogram saknas (3 kap. 9 § skollagen).\n\n"
        "Storviks kommun ska se till att behov utreds."
    )
    first, second = decision.deficiencies
    assert first.requirement.value == "Behov av stöd utreds inte skyndsamt"
    assert second.requirement.value == "Åtgärdsprogram saknas"
    for each in (first, second):
        assert each.area is not None
        assert each.area.value == "Enskild elevs rätt"
        assert [measure.value for measure in each.measures] == [
            "Storviks kommun ska se till att behov utreds."
        ]
    assert decision.unrecognised == ()


def test_an_overview_that_answers_yes_and_no() -> None:
    decision = supervised(
        "Översikt över konstaterade brister i verksamheten\n"
        "Undervisning och lärande Ja\n"
        "Bedömning och betygssättning Nej\n"
        "Styrning och utveckling av verksamheten: Nej\n\n"
        "Skolinspektionens ingripanden\n"
        "Undervisning och lärande Anmärkning\n"
    )
    assert {
        area.name.value: area.intervention and area.intervention.value for area in decision.areas
    } == {
        "Undervisning och lärande": Intervention.REMARK,
        "Bedömning och betygssättning": Intervention.NONE,
        "Styrning och utveckling av verksamheten": Intervention.NONE,
    }


FOLLOWED_UP = """Uppföljningsbeslut
2018-10-25
Dnr 43-2017:1188

Beslut efter uppföljning av tillsyn i Almskolan i Storviks kommun

Skolinspektionens beslut

Skolinspektionen förelägger med stöd av 26 kap. 10 § skollagen Storviks kommun att senast den
25 januari 2019 avhjälpa kvarstående brister.

Undervisning och lärande
Bedömning av brist
Bristen har utökats. Almskolan uppfyller inte författningskraven avseende att eleverna ska få den
undervisning de har rätt till (10 kap. 5 § skollagen).

Åtgärder
Storviks kommun ska anordna undervisning i moderna språk.

Extra anpassningar och särskilt stöd
Bedömning av brist
Bristen är delvis avhjälpt. Stöd ges numera i årskurs 1-6 (3 kap. 7 § skollagen). Lokaler saknas.

Styrning och utveckling av verksamheten
Bedömning av brist
Bristen är avhjälpt. Rektorn har kunskap om verksamheten (2 kap. 9 § skollagen).

På Skolinspektionens vägnar

Alma Asp
Beslutsfattare
"""


def test_an_assessment_says_what_became_of_the_deficiency_before_it_names_it() -> None:
    decision = read_decision(FOLLOWED_UP)
    assert [
        (
            each.area and each.area.value,
            each.status and each.status.value,
            each.intervention is not None,
            [told.value.text for told in each.reasons],
        )
        for each in decision.deficiencies
    ] == [
        ("Undervisning och lärande", DeficiencyStatus.WIDENED, True, []),
        (
            "Extra anpassningar och särskilt stöd",
            DeficiencyStatus.PARTLY_REMEDIED,
            True,
            ["Lokaler saknas."],
        ),
        ("Styrning och utveckling av verksamheten", DeficiencyStatus.REMEDIED, False, []),
    ]


def test_needs_announced_before_the_headings_of_their_areas() -> None:
    decision = audited(
        "Skolinspektionens samlade bedömning är att Strandängsskolan bedriver en utbildning där\n"
        "• undervisningen i flera delar uppfyller kriterierna.\n\n"
        "Skolinspektionen bedömer att följande utvecklingsarbete behöver inledas:\n\n"
        "Undervisning\n• Lärarna behöver tydliggöra målen.\n\n"
        "Bedömning och betygssättning\n• Rektorn behöver ge tid för sambedömning.\n• Lärarna "
        "behöver utveckla sin dokumentation.\n\n"
        "Skolinspektionens bedömningar\n\n"
        "Undervisning\nUndervisningen genomförs i flera delar så att den främjar lärandet. "
        "Författningsstöd: 3 kap. 2 § skollagen."
    )
    assert [
        (area.name.value, len(area.needs), area.rating and area.rating.value)
        for area in decision.areas
    ] == [("Undervisning", 1, QualityRating.PARTIAL), ("Bedömning och betygssättning", 2, None)]


def test_needs_under_a_heading_of_their_own() -> None:
    decision = audited(
        "Identifierade utvecklingsområden\n"
        "Inom ramen för granskningen har Skolinspektionen identifierat följande "
        "utvecklingsområden:\n"
        "• Eleverna behöver få planera egna undersökningar.\n"
    )
    (area,) = decision.areas
    assert [need.value for need in area.needs] == [
        "Eleverna behöver få planera egna undersökningar."
    ]


@pytest.mark.parametrize(
    ("title", "units"),
    [
        ("Kvalitetsgranskning av Vikbo kommuns ansvarstagande som huvudman", []),
        ("Kvalitetsgranskning av Kunskapsgården i Väst AB under våren", []),
        ("Kvalitetsgranskning av Kunskapsgården i Vikbo kommun", ["Kunskapsgården"]),
    ],
)
def test_a_provider_or_what_it_does_is_no_school_unit(title: str, units: list[str]) -> None:
    text = f"{title}\n\nSkolinspektionen har genomfört en kvalitetsgranskning.\n"
    assert [unit.value.name for unit in read_decision(text).units] == units


@pytest.mark.parametrize(
    ("lines", "roles"),
    [
        ("Alma Asp\nBeslutsfattare/Enhetschef\n\nBo Björk\nFöredragande/Utredare\n", 2),
        ("Alma Asp\nEnhetschef\n\nBo Björk\nFöredragande\n", 2),
    ],
)
def test_roles_with_titles(lines: str, roles: int) -> None:
    text = (
        "Inledning\nSkolinspektionen har genomfört en planerad kvalitetsgranskning av Vikbo "
        "kommun.\n\nI ärendets slutliga handläggning har utredaren Siv Sjö deltagit.\n\n"
        f"På Skolinspektionens vägnar\n\n{lines}"
    )
    found = read_decision(text).signatories
    assert len(found) == roles
    assert [each.value.name and each.value.name.value for each in found] == ["Alma Asp", "Bo Björk"]


JUDGED = """Beslut
2020-10-12
Dnr 2019:8241

Uppföljning av planerad kvalitetsgranskning avseende Tallbackens skola

Bakgrund
Skolinspektionen genomförde under höstterminen 2019 en kvalitetsgranskning av Tallbackens skola,
vars huvudman är Tallbacken ekonomisk förening. I beslutet den 16 januari 2020 pekade
Skolinspektionen på utvecklingsområden. Huvudmannen ombads att senast den 1 september 2020 inkomma
med en redovisning. Efter påminnelse kom redovisningen in den 14 september 2020.

Skolinspektionens bedömning
Rektors ledarskap
Huvudmannen har påbörjat ett arbete som ligger i linje med Skolinspektionens bedömning av vad som
krävs för att höja kvaliteten i huvudmannens arbete.

Skolinspektionen avslutar därmed ärendet.

Redovisade åtgärder

Rektors ledarskap
Bedömningen i beslutet den 16 januari 2020 var att rektorn i flera delar leder arbetet.
Skolinspektionen bedömde att följande behövde utvecklas:
a) Rektorn behöver analysera resultaten.

Huvudmannen skriver att en rutin är på plats.

På Skolinspektionens vägnar

Alma Asp
Beslutsfattare
"""


def test_a_follow_up_that_begins_with_its_background() -> None:
    decision = read_decision(JUDGED)
    assert decision.provider is not None
    assert decision.provider.value.name == "Tallbacken ekonomisk förening"
    assert [unit.value.name for unit in decision.units] == ["Tallbackens skola"]
    assert decision.term is not None
    days = (decision.earlier_decision, decision.report_due, decision.report_received)
    assert [day and day.value for day in days] == [
        date(2020, 1, 16),
        date(2020, 9, 1),
        date(2020, 9, 14),
    ]
    (area,) = decision.areas
    assert area.outcome is not None
    assert area.outcome.value is FollowUpOutcome.STARTED_IN_LINE
    assert area.earlier_rating is not None
    assert area.earlier_rating.value is QualityRating.PARTIAL
    assert [need.value for need in area.needs] == ["Rektorn behöver analysera resultaten."]


def test_paragraphs_in_one_line_each_need_no_blank_lines_between() -> None:
    """And a dash after "att" begins a list."""
    decision = read_decision(
        "Beslut\n2021-06-10\nDnr SI 2021:1893\n\n"
        "Anmälan om särskilt stöd för en elev vid Mossbacksskolan i Sunnervikens kommun\n"
        "Skolinspektionens beslut\n"
        "Skolinspektionen konstaterar att Sunnervikens kommun inte har uppfyllt skollagens krav "
        "när det gäller att\n"
        "– skyndsamt utreda elevens behov av särskilt stöd (3 kap. 7 § skollagen),\n"
        "– ge eleven det särskilda stöd som eleven behöver (3 kap. 10 § skollagen).\n"
        "Skolinspektionen förelägger Sunnervikens kommun, med stöd av 26 kap. 10 § skollagen, att "
        "senast den 10 september 2021 vidta åtgärder så att eleven ges särskilt stöd i matematik. "
        "Kommunen ska senast samma dag redovisa till Skolinspektionen vad som gjorts.\n"
        "Skälen för beslutet\n"
        "Av handlingarna framgår att skolan uppmärksammade elevens svårigheter hösten 2019.\n"
    )
    assert [each.requirement.value for each in decision.deficiencies] == [
        "skyndsamt utreda elevens behov av särskilt stöd",
        "ge eleven det särskilda stöd som eleven behöver",
    ]
    (order,) = decision.interventions
    assert order.due is not None
    assert order.due.value == date(2021, 9, 10)


def test_a_day_before_a_page_number_is_not_the_pages() -> None:
    decision = read_decision(
        JUDGED.replace(
            "Huvudmannen skriver att en rutin är på plats.",
            "Huvudmannen skriver att styrelsen den 20 augusti 2025\n\n7 (9)\n\nantog en ny rutin.",
        )
    )
    (area,) = decision.areas
    assert [told.value.text for told in area.narrative] == [
        "Huvudmannen skriver att styrelsen den 20 augusti 2025 antog en ny rutin."
    ]


@pytest.mark.parametrize(
    ("sentence", "requirement"),
    [
        (
            (
                "I fråga om bristande information till vårdnadshavare (7 kap. 18 § skollagen) "
                "avstår Skolinspektionen från ingripande enligt 26 kap. 12 § skollagen."
            ),
            "bristande information till vårdnadshavare",
        ),
        (
            (
                "För att huvudmannen inte har rutiner för klagomål (4 kap. 8 § skollagen) får "
                "Storviks kommun en anmärkning enligt 26 kap. 11 § skollagen."
            ),
            "huvudmannen inte har rutiner för klagomål",
        ),
    ],
)
def test_a_deficiency_before_the_verb(sentence: str, requirement: str) -> None:
    (found,) = supervised(sentence).deficiencies
    assert found.requirement.value == requirement
    assert found.basis is not None
    assert found.intervention is not None


def test_an_order_that_goes_on_as_a_list() -> None:
    decision = supervised(
        "Skolinspektionen förelägger Storviks kommun, med stöd av 26 kap. 10 och 27 §§ skollagen, "
        "att vid vite av en miljon kronor senast den 1 mars 2019\n\n"
        "1. se till att elever får frånvaron utredd (7 kap. 19 a § skollagen),\n"
        "2. ge elever den garanterade undervisningstiden (9 kap. 4 § skolförordningen)."
    )
    (order,) = decision.interventions
    assert order.fine is not None
    assert order.fine.value == 1_000_000
    assert [
        (each.requirement.value, [measure.value for measure in each.measures], each.intervention)
        for each in decision.deficiencies
    ] == [
        (words, [words], order)
        for words in (
            "se till att elever får frånvaron utredd",
            "ge elever den garanterade undervisningstiden",
        )
    ]
    assert decision.unrecognised == ()


def test_what_is_remedied_and_what_is_left_with_one_order() -> None:
    decision = read_decision(
        "Beslut\n2018-03-08\nDnr 43-2016:10872\n\n"
        "Uppföljning av tillsyn vid Tunaskolan i Lerby kommun\n\n"
        "Bakgrund\n\nSkolinspektionen beslutade den 26 april 2017 att förelägga Tuna AB att senast "
        "den 26 oktober 2017 vidta åtgärder.\n\n"
        "Skolinspektionens beslut\n\n"
        "Skolinspektionen bedömer att Tuna AB har avhjälpt bristerna när det gäller\n"
        "• årlig plan mot kränkande behandling (6 kap. 8 § skollagen).\n\n"
        "Skolinspektionen bedömer att följande brist kvarstår:\n"
        "• Elever får inte studiehandledning (5 kap. 4 § skolförordningen).\n\n"
        "Tuna AB föreläggs med stöd av 26 kap. 10 § skollagen att senast den 8 juni 2018 ordna "
        "det. Redovisning ska ha kommit in till Skolinspektionen samma dag.\n"
    )
    assert decision.earlier_decision is not None
    assert decision.earlier_decision.value == date(2017, 4, 26)
    (quoted,) = decision.quoted_orders
    assert quoted.due is not None
    assert quoted.due.value == date(2017, 10, 26)
    assert [
        (
            each.requirement.value,
            each.status and each.status.value,
            each.intervention and each.intervention.kind.value,
        )
        for each in decision.deficiencies
    ] == [
        ("Elever får inte studiehandledning", DeficiencyStatus.REMAINS, Intervention.ORDER),
        ("årlig plan mot kränkande behandling", DeficiencyStatus.REMEDIED, None),
    ]
    assert decision.report_due is not None
    assert decision.report_due.value == date(2018, 6, 8)


def test_headings_and_needs_with_numbers() -> None:
    text = JUDGED.replace("Bakgrund\n", "1 Inledning\n", 1)
    text = text.replace(
        "Skolinspektionens bedömning\nRektors ledarskap", "2 Beslut\n\n2.1 Rektors ledarskap\n"
    )
    text = text.replace(
        "Redovisade åtgärder\n\nRektors ledarskap",
        "3 Skälen för beslutet\n\n3.1 Rektors ledarskap\n",
    )
    text = text.replace("a) Rektorn behöver", "(i) Rektorn behöver")
    assert read_decision(text) == read_decision(JUDGED)


def test_needs_under_the_areas_of_a_part_of_their_own() -> None:
    decision = read_decision(
        "Beslut\n2019-12-05\n\nKvalitetsgranskning\nHavsörnens skola i Torsvik\n\n"
        "Skolinspektionen har granskat kvaliteten vid Havsörnens skola.\n\n"
        "Beslut\n\nRektors ledarskap: Rektorn leder i låg utsträckning utvecklingsarbetet.\n\n"
        "Undervisning: Undervisningen är i hög utsträckning strukturerad.\n\n"
        "Utvecklingsområden\n\nRektors ledarskap\n– Rektorn behöver formulera mål.\n\n"
        "Huvudmannen ska redovisa vidtagna åtgärder till Skolinspektionen senast den 5 juni 2020.\n"
    )
    assert [unit.value.name for unit in decision.units] == ["Havsörnens skola"]
    assert [
        (area.name.value, area.rating and area.rating.value, [need.value for need in area.needs])
        for area in decision.areas
    ] == [
        ("Rektors ledarskap", QualityRating.LOW, ["Rektorn behöver formulera mål."]),
        ("Undervisning", QualityRating.HIGH, []),
    ]
    assert decision.report_due is not None


def test_the_grounds_tell_what_the_opening_does_not() -> None:
    decision = read_decision(
        "Uppföljning av planerad kvalitetsgranskning av Ekhamns stad\n\nBeslut\n\n"
        "Skolinspektionen har tagit del av redovisningen och bedömer redovisade åtgärder enligt "
        "följande:\n\nHuvudmannens kompensatoriska arbete\n\nEkhamns stad har påbörjat ett arbete "
        "som ligger i linje med Skolinspektionens bedömning av vad som behövs för att höja "
        "kvaliteten i huvudmannens arbete.\n\nSkolinspektionen avslutar granskningen.\n\n"
        "Bakgrund till beslutet\n\nI Skolinspektionens beslut av den 7 mars 2024 konstaterades "
        "brister. Staden fick till och med den 6 september 2024 på sig att redovisa. Redovisningen "
        "inkom den 5 september 2024. Ett möte hölls på Åsö.\n\n"
        "Huvudmannens kompensatoriska arbete\n\nFörfattningsstöd\n2 kap. 8 § skollagen\n\n"
        "Bedömningen var: Huvudmannen har i flera delar vidtagit åtgärder.\n"
    )
    days = (decision.earlier_decision, decision.report_due, decision.report_received)
    assert [day and day.value for day in days] == [
        date(2024, 3, 7),
        date(2024, 9, 6),
        date(2024, 9, 5),
    ]
    assert [words.value for words in decision.unrecognised] == ["Ett möte hölls på Åsö."]


def test_the_day_and_the_measures_of_an_order_in_sentences_of_their_own() -> None:
    decision = supervised(
        "Skolinspektionen förelägger enligt 26 kap. 10 § skollagen Storviks kommun att vidta nedan "
        "angivna åtgärder. Åtgärderna ska ha vidtagits och redovisats till Skolinspektionen senast "
        "den 13 juni 2018.\n\n"
        "Storviks kommun uppfyller inte kraven på att\n"
        "• undervisningen bedrivs av behöriga lärare (2 kap. 13 § skollagen).\n\n"
        "Storviks kommun ska\n• anställa behöriga lärare."
    )
    (order,) = decision.interventions
    assert order.due is not None
    assert order.due.value == date(2018, 6, 13)
    (found,) = decision.deficiencies
    assert [measure.value for measure in found.measures] == [
        "Storviks kommun ska anställa behöriga lärare."
    ]
    assert decision.unrecognised == ()


def test_the_heading_of_an_area_right_below_a_list() -> None:
    decision = read_decision(
        "Uppföljning av tillsyn i Lyans skola\n\n"
        "Skolinspektionen har följt upp det beslut om tillsyn som fattades den 15 september 2016.\n"
        "Sammanfattning av avhjälpta brister\n"
        "Trygghet, studiero och åtgärder mot kränkande behandling\n"
        "– Skolan har upprättat ordningsregler. (5 kap. 5 § skollagen)\n"
        "Bedömning och betygssättning\n"
        "– Betyg sätts numera i alla ämnen. (3 kap. 15 § skollagen)\n\n"
        "På Skolinspektionens vägnar\n"
    )
    assert decision.earlier_decision is not None
    assert [each.area and each.area.value for each in decision.deficiencies] == [
        "Trygghet, studiero och åtgärder mot kränkande behandling",
        "Bedömning och betygssättning",
    ]


def test_words_that_lead_up_to_deficiencies_inside_others() -> None:
    (found,) = supervised(
        """Trygghet och studiero

Skolinspektionen konstaterar att skolan har avhjälpt bristen avseende stöd men inte uppfyller
kraven på att:

• Elever ska ges stöd. (3 kap. 5 § skollagen)"""
    ).deficiencies
    assert found.requirement.value == "Elever ska ges stöd"
    assert found.area is not None
    assert found.area.value == "Trygghet och studiero"
    assert found.status is None


def test_the_authority_decides_when_to_report_and_something_unknown() -> None:
    decision = supervised(
        """Skolinspektionen beslutar att huvudmannen ska redovisa åtgärderna senast den 5 juni 2018.

Skolinspektionen beslutar att ärendet ska prövas på nytt."""
    )
    assert decision.report_due is not None
    assert decision.report_due.value == date(2018, 6, 5)
    assert [each.value for each in decision.unrecognised] == [
        "Skolinspektionen beslutar att ärendet ska prövas på nytt."
    ]
