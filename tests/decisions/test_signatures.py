"""Who signed, in the ways in which decisions end. The names are invented."""

from __future__ import annotations

import pytest

from skolinspektion.decisions import SignatoryRole, read_decision

ENDS = [
    "På Skolinspektionens vägnar\n\nBo Ek\nBeslutsfattare\n\nÅsa Lund Borg\nFöredragande",
    "På Skolinspektionens vägnar\n\nBeslutsfattare\nBo Ek\n\nFöredragande\nÅsa Lund Borg",
    (
        "På Skolinspektionens vägnar\n\nBo Ek                  Åsa Lund Borg\n"
        "Beslutsfattare         Föredragande"
    ),
    (
        "På Skolinspektionens vägnar\n\nBo Ek\nEnhetschef\nBeslutsfattare\n\nÅsa Lund Borg\n"
        "Utredare\nFöredragande"
    ),
    "På Skolinspektionens vägnar\nBo Ek, enhetschef, beslutsfattare\nÅsa Lund Borg (föredragande)",
    "På Skolinspektionens vägnar Bo Ek Beslutsfattare Åsa Lund Borg Föredragande",
    (
        "På Skolinspektionens vägnar\n\nBeslutsfattare\nSignerat av: Bo Ek\n\nFöredragande\n"
        "Signerat av: Åsa Lund Borg"
    ),
    "Beslutsfattare: Bo Ek\nFöredragande: Åsa Lund Borg",
    (
        "I detta ärende har enhetschefen Bo Ek beslutat. Utredaren Åsa Lund Borg har varit "
        "föredragande."
    ),
    (
        "Beslut i detta ärende har fattats av enhetschef Bo Ek. I handläggningen har utredare Åsa "
        "Lund Borg deltagit som föredragande."
    ),
]


@pytest.mark.parametrize("end", ENDS)
def test_names_and_roles(end: str) -> None:
    decision = read_decision(f"Skolinspektionen avslutar granskningen.\n\n{end}\n")
    signed = [each.value for each in decision.signatories]
    assert [each.role for each in signed] == [
        SignatoryRole.DECISION_MAKER,
        SignatoryRole.RAPPORTEUR,
    ]
    names = [each.name for each in signed]
    assert [name and name.value for name in names] == ["Bo Ek", "Åsa Lund Borg"]
    assert all(name and name.spans[0].of(decision.text)[:2] in ("Bo", "Ås") for name in names)


def test_a_title_is_no_name() -> None:
    end = "På Skolinspektionens vägnar\n\nEnhetschef\nBeslutsfattare\n\nHur man överklagar\nAnna Ek"
    (signed,) = read_decision(f"Skolinspektionen avslutar ärendet.\n\n{end}").signatories
    assert signed.value.name is None
