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
    (
        "På Skolinspektionens vägnar Beslutsfattare Signerat av: Bo Ek Föredragande Signerat av: "
        "Åsa Lund Borg"
    ),
    "På Skolinspektionens vägnar Bo Ek\nBeslutsfattare\n\nÅsa Lund Borg\nFöredragande",
    (
        "På Skolinspektionens vägnar\n\nBeslutsfattare         Föredragande\n"
        "Bo Ek                  Åsa Lund Borg"
    ),
    (
        "På Skolinspektionens vägnar\n\nBo Ek\tÅsa Lund Borg\nEnhetschef\tUtredare\n"
        "Beslutsfattare\tFöredragande"
    ),
    "På Skolinspektionens vägnar\n\nBo Ek\nEnhetschef\n\nÅsa Lund Borg\nFöredragande",
    "På Skolinspektionens vägnar\n\nX Bo Ek,\nEnhetschef\n\nÅsa Lund Borg\nFöredragande",
    (
        "På Skolinspektionens vägnar\n\nBo Ek\nBeslutsfattare\n\nÅsa Lund Borg\nFöredragande\n\n"
        "Bo Ek\nBeslutsfattare"
    ),
    (
        "På Skolinspektionens vägnar\n\nBo Ek\nBeslutsfattare\nSignerat av: Bo Ek\n\n"
        "Åsa Lund Borg\nFöredragande\nElektroniskt signerat av: Åsa Lund Borg"
    ),
    "På Skolinspektionens vägnar\n\nBeslutsfattare: Bo Ek\n\nFöredragande i ärendet: Åsa Lund Borg",
    (
        "På Skolinspektionens vägnar\n\nBo Ek\nAvdelning\nTillsyn\nEnhet\nNorr\nNorrsjö\n"
        "Beslutsfattare\n\n"
        "Åsa Lund Borg\nFöredragande"
    ),
    (
        "I det här ärendet har biträdande enhetschefen Bo Ek beslutat efter föredragning av "
        "juristen Åsa Lund Borg."
    ),
    (
        "I detta ärende har enhetschefen Bo Ek fattat beslut. I handläggningen har deltagit "
        "utredaren Åsa Lund Borg, som också har varit föredragande."
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
    for each in decision.signatories:
        assert each.spans


def test_a_title_is_no_name() -> None:
    end = "På Skolinspektionens vägnar\n\nEnhetschef\nBeslutsfattare\n\nHur man överklagar\nAnna Ek"
    (signed,) = read_decision(f"Skolinspektionen avslutar ärendet.\n\n{end}").signatories
    assert signed.value.name is None


DECIDED, PRESENTED = SignatoryRole.DECISION_MAKER, SignatoryRole.RAPPORTEUR
LONG = "Enhetens samtliga inspektörer och jurister har fått del av beslutet. " * 15


@pytest.mark.parametrize(
    ("end", "signed"),
    [
        # whoever handled the matter presented it, unless somebody else is said to have done so
        (
            "Bo Ek\nBeslutsfattare\n\nEva Al\nHandläggare",
            [(DECIDED, "Bo Ek"), (PRESENTED, "Eva Al")],
        ),
        (
            "Bo Ek\nBeslutsfattare\n\nEva Al\nHandläggare\n\nÅsa Borg\nFöredragande",
            [(DECIDED, "Bo Ek"), (PRESENTED, "Åsa Borg")],
        ),
        # a role without a name keeps its place, and takes nobody else's
        ("Bo Ek\nBeslutsfattare\n\nFöredragande", [(DECIDED, "Bo Ek"), (PRESENTED, None)]),
        ("Enhetschefen\nBeslutsfattare", [(DECIDED, None)]),
        ("Bo\nBeslutsfattare", [(DECIDED, None)]),
        ("Bo Enhetschef\nBeslutsfattare", [(DECIDED, None)]),
        # too far above
        ("Bo Ek\n" + "Norrsjö\n" * 6 + "Beslutsfattare", [(DECIDED, None)]),
        # the mark of a signature belongs to the role above it
        (
            "Beslutsfattare\n\nFöredragande\nSignerat av: Åsa Borg",
            [(DECIDED, None), (PRESENTED, "Åsa Borg")],
        ),
        (
            "Beslutsfattare\n" + "Norrsjö\n" * 5 + "Signerat av: Bo Ek",
            [(DECIDED, "Bo Ek")],
        ),
        # three side by side
        (
            (
                "Bo Ek          Eva Al            Åsa Borg\n"
                "Beslutsfattare     Beslutande        Föredragande"
            ),
            [(DECIDED, "Bo Ek"), (DECIDED, "Eva Al"), (PRESENTED, "Åsa Borg")],
        ),
        # in one line without marks
        (
            "Bo Ek Beslutsfattare Eva Al, Föredragande",
            [(DECIDED, "Bo Ek"), (PRESENTED, "Eva Al")],
        ),
        ("Enhetschef Beslutsfattare Föredragande", [(DECIDED, None), (PRESENTED, None)]),
        # no role at all
        ("Bo Ek\nEnhetschef", [(DECIDED, "Bo Ek")]),
        ("Bo Ek", []),
        ("Enhetschef\nBo Ek", []),
        ("Bo\nEnhetschef", []),
        ("Bo Ek\nNorrsjö", []),
        # sentences
        ("Beslut har fattats av enhetschef Bo Ek.", [(DECIDED, "Bo Ek")]),
        ("Beslut har fattats av Bo.", []),
        ("Utredare Eva Al har handlagt ärendet.", [(PRESENTED, "Eva Al")]),
        ("Ärendet har föredragits av tf. utredaren Eva Al.", [(PRESENTED, "Eva Al")]),
        (f"{LONG[:900]} Beslut har fattats av enhetschef Bo Ek.", [(DECIDED, "Bo Ek")]),
        (f"{LONG} Beslut har fattats av enhetschef Bo Ek.", []),
    ],
)
def test_who_signed_in_which_role(end: str, signed: list[tuple[SignatoryRole, str | None]]) -> None:
    text = f"Skolinspektionen avslutar granskningen.\n\nPå Skolinspektionens vägnar\n\n{end}\n"
    decision = read_decision(text)
    found = [(each.value.role, each.value.name) for each in decision.signatories]
    assert [(role, name and name.value) for role, name in found] == signed
    for _, name in found:
        assert name is None or name.spans[0].of(text) == name.value
    assert all(each.spans for each in decision.signatories)


@pytest.mark.parametrize(
    "end",
    [
        "På Skolinspektionens vägnar",
        "Beslutsfattare: Bo Ek",
        "I detta ärende har enhetschefen Bo Ek beslutat.",
        "Detta beslut har fattats av enhetschefen Bo Ek.",
        "Beslut i ärendet har fattats av enhetschefen Bo Ek.",
        "I handläggningen av ärendet har utredaren Eva Al deltagit som föredragande.",
    ],
)
@pytest.mark.parametrize("before", ["", "På Skolinspektionens vägnar\n\n"])
def test_nothing_is_decided_below_the_signatures(before: str, end: str) -> None:
    grounds = "Skolinspektionen har genomfört tillsyn i Norrskolan."
    after = "Skolinspektionen avslutar tillsynen."
    assert read_decision(f"{grounds}\n\n{after}\n\n{before}{end}").closing is not None
    assert read_decision(f"{grounds}\n\n{before}{end}\n\n{after}").closing is None
