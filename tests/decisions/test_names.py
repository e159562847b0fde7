"""Which provider and which school units does a decision name, and with which numbers?

The names are invented; the numbers have the check digits of the forms that DOMAIN knows.
"""

from __future__ import annotations

import pytest

from skolinspektion.cases import ProviderKind
from skolinspektion.decisions import Decision, read_decision

MUNICIPALITY, REGION = ProviderKind.MUNICIPALITY, ProviderKind.REGION
INDEPENDENT, STATE = ProviderKind.INDEPENDENT, ProviderKind.STATE
REST = "\n\nBeslut efter tillsyn\n\nSkolinspektionen har genomfört tillsyn.\n"


def named(words: str, rest: str = REST) -> Decision:
    return read_decision(words + rest)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Norrsjö kommun", MUNICIPALITY),
        ("NORRSJÖ KOMMUN", MUNICIPALITY),
        ("Norrsjö stad", MUNICIPALITY),
        ("Norra Kommunalförbundet", MUNICIPALITY),
        ("Sjöbygdens gymnasieförbund", MUNICIPALITY),
        ("Sjöbygdens utbildningsförbund", MUNICIPALITY),
        ("Region Nordmark", REGION),
        ("Nordmarks region", REGION),
        ("Nordmarks läns landsting", REGION),
        ("Lärkans Friskolor AB", INDEPENDENT),
        ("Lärkan Utbildning AB (publ)", INDEPENDENT),
        ("Aktiebolaget Lärkan", INDEPENDENT),
        ("Lärkan HB", INDEPENDENT),
        ("Lärkans Handelsbolag", INDEPENDENT),
        ("Lärkan ekonomisk förening", INDEPENDENT),
        ("Föräldraföreningen Lärkan", INDEPENDENT),
        ("Stiftelsen Lärkan", INDEPENDENT),
        ("Lärkans skolstiftelse", INDEPENDENT),
        ("Lärkans församling", INDEPENDENT),
        ("Föräldrakooperativet Lärkan", INDEPENDENT),
        ("Sameskolstyrelsen", STATE),
        ("Statens institutionsstyrelse", STATE),
        ("Lärkan", None),
    ],
)
def test_the_name_tells_who_a_provider_is(name: str, kind: ProviderKind | None) -> None:
    provider = named(f"Huvudman: {name}").provider
    assert provider is not None
    assert (provider.value.name, provider.value.kind) == (name, kind)


@pytest.mark.parametrize(
    ("words", "name", "number"),
    [
        ("Huvudman: Norrsjö kommun (212000-1355)", "Norrsjö kommun", "212000-1355"),
        ("Huvudman: Norrsjö kommun, org.nr 212000-1355", "Norrsjö kommun", "212000-1355"),
        (
            "Huvudman: Norrsjö kommun (organisationsnummer: 212000-1355)",
            "Norrsjö kommun",
            "212000-1355",
        ),
        ("Huvudman: Norrsjö kommun (2120001355)", "Norrsjö kommun", "212000-1355"),
        # a check digit that is wrong, and a longer number
        ("Huvudman: Norrsjö kommun (212000-1356)", "Norrsjö kommun", None),
        ("Huvudman: Norrsjö kommun (212000-13551)", "Norrsjö kommun", None),
        # beside another mention of the name, the first one of all among them
        (
            "Norrsjö kommun (212000-1355)\n\nHuvudman: Norrsjö kommun",
            "Norrsjö kommun",
            "212000-1355",
        ),
        (
            (
                "Huvudman: Norrsjö kommun\n\nNorrsjö kommun driver skolan. Norrsjö kommun, org.nr "
                "212000-1355, är stor."
            ),
            "Norrsjö kommun",
            "212000-1355",
        ),
        (
            "Huvudman: Norrsjö kommun\n\n"
            + "Norrsjö kommun driver skolan. " * 18
            + "Norrsjö kommun (212000-1355) är stor.",
            "Norrsjö kommun",
            "212000-1355",
        ),
        (
            (
                "Huvudman: Norrsjö kommun\n\nNorrsjö kommun (212000-1355) är stor. "
                "Norrsjö kommun är gammal."
            ),
            "Norrsjö kommun",
            "212000-1355",
        ),
        # on the title page, below the name
        ("NORRSJÖ KOMMUN\n212000-1355", "NORRSJÖ KOMMUN", "212000-1355"),
        ("Norrsjö kommun\nOrg.nr: 212000-1355", "Norrsjö kommun", "212000-1355"),
        ("Norrsjö kommun\nBox 12\nOrganisationsnr 212000-1355", "Norrsjö kommun", "212000-1355"),
        ("Norrsjö kommun\nBox 12\nNorrsjö\n212000-1355", "Norrsjö kommun", None),
        ("Rektor\nNorrsjö kommun\nBox 12\n212000-1355", "Norrsjö kommun", "212000-1355"),
        ("212000-1355\nNorrsjö kommun", "Norrsjö kommun", None),
    ],
)
def test_an_organisation_number(words: str, name: str, number: str | None) -> None:
    provider = named(words).provider
    assert provider is not None
    assert (provider.value.name, provider.value.organisation_number) == (name, number)
    assert provider.spans[0].of(words) == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Norrsjö kommun", "Norrsjö kommun"),
        ("Norrsjö kommun, org.nr 212000-1355", "Norrsjö kommun"),
        ("Norrsjö kommun kommun@norrsjo.example", "Norrsjö kommun"),
        ("Barn- och utbildningsnämnden i Norrsjö kommun", "Norrsjö kommun"),
        ("Utbildningsförvaltningen Norrsjö stad", "Norrsjö stad"),
        ("Norrsjö kommun\nNORRSJÖ KOMMUN", "Norrsjö kommun"),
        # of two, none
        ("Norrsjö kommun\nSöderby kommun", None),
        # a school, an address, a sentence, and a line too long for a name
        ("Kvarnskolan i Norrsjö kommun", None),
        ("norrsjö kommun", None),
        ("Skolan drivs av. Norrsjö kommun", None),
        ("Skolan 2 i Norrsjö kommun", None),
        ("Nämnden för " + "unga " * 20 + "Norrsjö kommun", None),
        # below the title, or too far down
        ("Beslut efter tillsyn\nNorrsjö kommun", None),
        ("Tillsyn\nNorrsjö kommun", None),
        ("Rad\n" * 29 + "Norrsjö kommun", "Norrsjö kommun"),
        ("Rad\n" * 30 + "Norrsjö kommun", None),
    ],
)
def test_whom_the_title_page_addresses(title: str, name: str | None) -> None:
    provider = named(title).provider
    assert (provider.value.name if provider else None) == name


@pytest.mark.parametrize(
    ("words", "units"),
    [
        ("Tillsyn i Ekskolan i Norrsjö kommun", ["Ekskolan"]),
        (
            "Tillsyn i Ekskolan, Bokskolan och Norra Alskolan",
            ["Ekskolan", "Bokskolan", "Norra Alskolan"],
        ),
        ("Tillsyn av Ekskolan samt Bokskolan belägna i Norrsjö kommun", ["Ekskolan", "Bokskolan"]),
        ("Tillsyn vid skolenheten Ekskolan under våren", ["Ekskolan"]),
        ("Skolenhet: Ekskolan", ["Ekskolan"]),
        ("Skolenheter: Ekskolan, Bokskolan", ["Ekskolan", "Bokskolan"]),
        ("Tillsyn av Norrsjö kommun", []),
        ("Tillsyn av Lärkan i Väst AB", []),
        ("Tillsyn av Lärkans Friskolor AB:s verksamhet", []),
        ("Tillsyn av skolan i byn", []),
        # each once, with the code where it stands
        (
            "Tillsyn i Ekskolan\n\nSkolenhet: Ekskolan (skolenhetskod 12345678)",
            ["Ekskolan 12345678"],
        ),
        ("Skolenhet: Ekskolan (kod: 12345678)\n\nTillsyn i Ekskolan", ["Ekskolan 12345678"]),
        ("Skolenhet: Ekskolan med skolenhetskod 123456789", ["Ekskolan"]),
        ("Ekskolan, skolenhetskod 12345678\n\nSkolan är ny.", ["Ekskolan 12345678"]),
        (
            (
                "Skolenhet: Ekskolan (skolenhetskod 12345678)\n\nSkolenhet: Ekskolan "
                "(skolenhetskod 87654321)"
            ),
            ["Ekskolan 12345678"],
        ),
        (
            "Bokskolan, skolenhetskod 12345678\n\nTillsyn i Ekskolan",
            ["Bokskolan 12345678", "Ekskolan"],
        ),
    ],
)
def test_school_units(words: str, units: list[str]) -> None:
    decision = named(words)
    found = [unit.value for unit in decision.units]
    assert [f"{unit.name} {unit.code or ''}".strip() for unit in found] == units
    for unit in decision.units:
        assert unit.spans[0].of(words) == unit.value.name


@pytest.mark.parametrize(
    ("words", "provider"),
    [
        ("Tillsyn av Norrsjö kommun", "Norrsjö kommun"),
        ("Tillsyn av Ekskolan\n\nTillsynen omfattar Norrsjö kommun", "Norrsjö kommun"),
        ("Tillsyn av Ekskolan", None),
        ("Ekskolan med Lärkan AB som huvudman", "Lärkan AB"),
    ],
)
def test_a_provider_that_was_inspected(words: str, provider: str | None) -> None:
    found = named(words).provider
    assert (found.value.name if found else None) == provider


@pytest.mark.parametrize(
    ("words", "provider"),
    [
        ("Kvalitetsgranskning av Norrsjö kommun", "Norrsjö kommun"),
        ("Kvalitetsgranskning av Ekskolan i Norrsjö kommun", None),
        ("Kvalitetsgranskning av Ekskolan", None),
        (
            "Kvalitetsgranskning av Ekskolan. Kvalitetsgranskning av Norrsjö kommun",
            "Norrsjö kommun",
        ),
    ],
)
def test_a_provider_that_was_audited(words: str, provider: str | None) -> None:
    rest = "\n\nSkolinspektionen bedömer att eleverna i flera delar får stöd (26 kap. 19 §).\n"
    found = named(f"Beslut\n\n{words}", rest).provider
    assert (found.value.name if found else None) == provider


@pytest.mark.parametrize(
    ("words", "provider", "units"),
    [
        ("Kvalitetsgranskning av Norrsjö kommun.", "Norrsjö kommun", []),
        ("Kvalitetsgranskning av Ekskolan. Huvudman är Lärkan AB.", "Lärkan AB", ["Ekskolan"]),
        ("Kvalitetsgranskning av Ekskolan i Norrsjö kommun.", None, ["Ekskolan"]),
        ("Kvalitetsgranskning av Lärkan.", "Lärkan", []),
        ("Kvalitetsgranskning av matematik vid Ekskolan.", None, ["Ekskolan"]),
        (
            "Kvalitetsgranskning av Lärkan. Kvalitetsgranskning av Norrsjö kommun.",
            "Norrsjö kommun",
            ["Lärkan"],
        ),
    ],
)
def test_a_provider_whose_audit_is_followed_up(
    words: str, provider: str | None, units: list[str]
) -> None:
    rest = "\n\nBeslut\n\nSkolinspektionen avslutar granskningen.\n"
    decision = named(f"Inledning\n\n{words}", rest)
    assert (decision.provider.value.name if decision.provider else None) == provider
    assert [unit.value.name for unit in decision.units] == units


@pytest.mark.parametrize(("addressee", "provider"), [("Lärkan", "Lärkan"), ("huvudmannen", None)])
def test_whom_an_order_addresses_runs_the_school(addressee: str, provider: str | None) -> None:
    words = f"Tillsyn i Ekskolan\n\nSkolinspektionen förelägger {addressee} att ge elever stöd."
    found = named(words).provider
    assert (found.value.name if found else None) == provider
