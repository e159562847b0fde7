"""The cue table: what a sentence of a narrative tells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skolinspektion.cases import EvidenceKind, EvidenceSource
from skolinspektion.decisions.evidence import classify, source_of

TABLE = {
    EvidenceKind.ANALYSIS: [
        "Kommunen har kartlagt frånvaron i samtliga årskurser.",
        "Huvudmannen analyserade läsresultaten skola för skola.",
        "Trygghetsenkäten analyseras numera för varje årskurs.",
        "Huvudmannen har fördjupat analysen av betygen i matematik.",
        "Förvaltningen har följt upp hur rektorerna använder underlaget.",
    ],
    EvidenceKind.PLANNED: [
        "Huvudmannen planerar att anställa två specialpedagoger.",
        "Under våren ska samtliga rektorer få fortbildning.",
        "Förvaltningen kommer under nästa läsår att införa nya rutiner.",
        "En ny modell är tänkt att gälla från höstterminen.",
        "Huvudmannen planerar att utvärdera de insatser som genomförts.",
    ],
    EvidenceKind.STARTED: [
        "Huvudmannen har påbörjat ett arbete med närvaroteam.",
        "Ett utvecklingsarbete har inletts på tre skolor.",
        "Arbetet med att revidera planen pågår.",
        "Av redovisningen framgår att huvudmannen har startat ett nätverk för rektorer.",
    ],
    EvidenceKind.CARRIED_OUT: [
        "Huvudmannen har anställt en förstelärare.",
        "Nya rutiner har införts på samtliga skolor.",
        "Under hösten genomfördes tre utbildningsdagar.",
        "Resurserna omfördelades inför läsåret.",
        "Kommunen har tagit fram en gemensam mall.",
    ],
    EvidenceKind.EFFECT_SHOWN: [
        "Frånvaron i årskurs 8 har minskat.",
        "Läsresultaten har förbättrats sedan insatsen började.",
        "Andelen behöriga elever ökade med fyra procentenheter.",
        "Insatserna har gett tydlig effekt.",
        "Arbetet har lett till ökad trygghet bland eleverna.",
    ],
    EvidenceKind.EFFECT_NOT_MEASURED: [
        "Effekterna av insatserna har ännu inte kunnat mätas.",
        "Huvudmannen har inte utvärderat effekten av åtgärderna.",
        "Det är för tidigt att uttala sig om effekter.",
        "Någon uppföljning av effekterna har inte gjorts.",
    ],
    EvidenceKind.UNCLASSED: [
        "Inga insatser har genomförts.",
        "Några direkta insatser har inte vidtagits.",
        "Den utökade dialogen har ökat medvetenheten i förvaltningen.",
        "Kommunen har fyra grundskolor.",
        "Huvudmannen hoppas att resultaten har förbättrats till sommaren.",
    ],
}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [(sentence, kind) for kind, sentences in TABLE.items() for sentence in sentences],
)
def test_the_cue_table(sentence: str, kind: EvidenceKind) -> None:
    classified = classify(sentence)
    assert classified.kind is kind
    assert bool(classified.cues) is (
        kind is not EvidenceKind.UNCLASSED or classified.denies is not None
    )


@pytest.mark.parametrize(
    ("sentence", "denied"),
    [
        ("Några direkta insatser har inte vidtagits.", EvidenceKind.CARRIED_OUT),
        ("Arbetet har inte påbörjats.", EvidenceKind.STARTED),
        ("Kommunen har fyra grundskolor.", None),
    ],
)
def test_what_a_sentence_denies(sentence: str, denied: EvidenceKind | None) -> None:
    classified = classify(sentence)
    assert classified.kind is EvidenceKind.UNCLASSED
    assert classified.denies is denied


@given(st.text(max_size=200))
def test_cues_lie_in_the_sentence(sentence: str) -> None:
    for start, end in classify(sentence).cues:
        assert 0 <= start < end <= len(sentence)


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Vid Skolinspektionens besök framkom att elever får stöd.", EvidenceSource.VISIT),
        ("Enligt Skolverkets statistik har behörigheten ökat.", EvidenceSource.DATA),
        ("Huvudmannen uppger att elever får stöd.", EvidenceSource.PAPER),
    ],
)
def test_how_it_is_known(sentence: str, source: EvidenceSource) -> None:
    assert source_of(sentence) is source


@pytest.mark.parametrize(
    "sentence",
    [
        "Frånvaron har ökat trots insatserna.",
        "Meritvärdet har sjunkit.",
        "Antalet kränkningar har ökat.",
        "Elevantalet har ökat de senaste åren.",
        "Målet är att frånvaron minskat med tio procent.",
        "Skillnaderna mellan skolorna har ökat.",
    ],
)
def test_what_has_become_worse_is_no_effect(sentence: str) -> None:
    assert classify(sentence).kind is EvidenceKind.UNCLASSED


@pytest.mark.parametrize(
    "sentence",
    [
        "Andelen obehöriga lärare har ökat.",
        "Otryggheten har ökat på två skolor.",
        "Färre elever än tidigare når målen i matematik.",
        "Fler kränkningar än tidigare har anmälts.",
        "Frånvaron är högre än förra året.",
        "Resultaten i matematik är lägre än förra året.",
        "Fler elever än tidigare har hög frånvaro.",
        "Fler elever än tidigare uppger att de känner sig otrygga.",
        "Andelen elever som inte når målen har ökat.",
        "Resultaten har blivit lägre sedan i våras.",
        "Konflikterna har blivit fler sedan i höstas.",
    ],
)
def test_what_became_worse_shows_no_effect(sentence: str) -> None:
    assert classify(sentence).kind is EvidenceKind.UNCLASSED


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Frånvaron är lägre än förra året.", EvidenceKind.EFFECT_SHOWN),
        ("Färre elever än tidigare är otrygga.", EvidenceKind.EFFECT_SHOWN),
        ("Andelen elever som når målen har ökat.", EvidenceKind.EFFECT_SHOWN),
        ("Antalet elever som är behöriga har ökat från 61 till 70.", EvidenceKind.EFFECT_SHOWN),
        ("Fler elever än tidigare uppger att de känner sig trygga.", EvidenceKind.EFFECT_SHOWN),
        ("Effekten syns tydligt i höstens betyg.", EvidenceKind.EFFECT_SHOWN),
        ("Elevernas sena ankomster har blivit färre.", EvidenceKind.EFFECT_SHOWN),
        ("Vilken verkan kursen har haft är ännu okänt.", EvidenceKind.EFFECT_NOT_MEASURED),
        ("Vi har ännu inte sett några resultat av den.", EvidenceKind.EFFECT_NOT_MEASURED),
        ("Resultatet kan utvärderas först nästa läsår.", EvidenceKind.EFFECT_NOT_MEASURED),
        ("Styrelsen beslutade i april om en utökad elevhälsa.", EvidenceKind.CARRIED_OUT),
        ("Styrelsen beslutade att anställa två kuratorer.", EvidenceKind.PLANNED),
        ("Klasserna i årskurs 8 delades upp i mindre grupper.", EvidenceKind.CARRIED_OUT),
        ("Satsningen sker under våren 2026.", EvidenceKind.PLANNED),
        ("Frågan togs upp inför budgeten 2026.", EvidenceKind.UNCLASSED),
        ("Huvudmannen inför ett nytt system.", EvidenceKind.STARTED),
        ("Vi är i ett tidigt skede av förändringsarbetet.", EvidenceKind.STARTED),
        ("Lärarna gick en kurs i bedömning i augusti.", EvidenceKind.CARRIED_OUT),
        ("Antalet tillbud på rasterna har gått ned.", EvidenceKind.EFFECT_SHOWN),
        ("Det finns inga siffror som visar effekten.", EvidenceKind.EFFECT_NOT_MEASURED),
        ("Utvärderingen är ännu inte klar.", EvidenceKind.EFFECT_NOT_MEASURED),
    ],
)
def test_what_officers_also_write(sentence: str, kind: EvidenceKind) -> None:
    assert classify(sentence).kind is kind


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Antalet elever utan behörighet har minskat.", EvidenceKind.EFFECT_SHOWN),
        ("Andelen elever utan behörighet har ökat.", EvidenceKind.UNCLASSED),
        ("Elever utan godkända betyg har ökat.", EvidenceKind.UNCLASSED),
    ],
)
def test_more_who_lack_it_are_no_effect_and_fewer_are(sentence: str, kind: EvidenceKind) -> None:
    assert classify(sentence).kind is kind


def test_when_an_account_was_given_is_no_time_to_come() -> None:
    told = classify("Vid besöket i februari 2025 framkom att rektorerna använder analyserna.")
    assert told.kind is EvidenceKind.STARTED
    told = classify("Vid besöket framkom att analyserna används till hösten.")
    assert told.kind is not EvidenceKind.STARTED


def test_a_negation_of_an_earlier_verb_is_not_one_of_the_deed() -> None:
    told = classify("Eftersom målen inte nåddes i våras har kommunen anställt två lärare.")
    assert told.kind is EvidenceKind.CARRIED_OUT
