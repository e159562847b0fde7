"""What is refused as no decision by Skolinspektionen, in which words, and at which place?"""

from __future__ import annotations

import pytest

from skolinspektion.decisions import DecisionKind, NotADecision, read_decision

LONGEST = 5_000_000
#: A text, the place of it that is shown, and what would have been right there.
REFUSED = {
    "nothing": ("", "", "a decision, but the text is empty"),
    "blanks": ("  \n\n ", "  \n\n ", "a decision, but the text is empty"),
    "a page number alone": ("2(3)\n", "2(3)\n", "a decision, but the text is empty"),
    "a wrong encoding": (
        "Beslut\n\nSkolinspektionen har genomfÃ¶rt en tillsyn.",
        "Ã¶",
        "a decision, but the text was decoded with a wrong encoding",
    ),
    "letters that were replaced": (
        "Beslut\n\nSkolinspektionen avslutar \ufffd\ufffdrendet.",
        "\ufffd\ufffd",
        "a decision, but the text was decoded with a wrong encoding",
    ),
    "binary data": (
        "\0" * 8 + "Skolinspektionen avslutar. " * 5,
        "\0" * 8 + "Skolinspektionen avslutar. " * 5,
        "a decision, but this is binary data",
    ),
    "much binary data": (
        "a\0" * 500,
        "a\0" * 100,
        "a decision, but this is binary data",
    ),
    "a newsletter": (
        "Välkommen\n\nNyhetsbrev\n\nSkolinspektionen beslutar att bjuda in till konferens.",
        "Nyhetsbrev",
        "a decision by Skolinspektionen, but this is another paper: Nyhetsbrev",
    ),
    "minutes of those who were inspected": (
        "SAMMANTRÄDESPROTOKOLL\n\nNämnden lägger Skolinspektionens beslut till handlingarna.",
        "SAMMANTRÄDESPROTOKOLL",
        "a decision by Skolinspektionen, but this is another paper: SAMMANTRÄDESPROTOKOLL",
    ),
    "another authority at the top": (
        "Dnr 2007:1\nStatens  skolverk\n\nBeslut\n\nSkolverket har granskat skolan.",
        "Statens  skolverk",
        "a decision by Skolinspektionen, but this one is by Statens skolverk",
    ),
    "another authority in the sixth line": (
        "Ett\n\nTvå\nTre\nFyra\nFem\nJustitieombudsmannen\n\nSkolinspektionen avslutar tillsynen.",
        "Justitieombudsmannen",
        "a decision by Skolinspektionen, but this one is by Justitieombudsmannen",
    ),
    "a court": (
        "Förvaltningsrätten i Sundåker\nDom\n\nSkolinspektionen beslutade att förelägga kommunen.",
        "Förvaltningsrätten i Sundåker",
        "a decision by Skolinspektionen, but this one is by Förvaltningsrätten i Sundåker",
    ),
    "another authority's signature": (
        "Beslut\n\nSkolan har brister.\n\nPå skolväsendets\növerklagandenämnds vägnar\nAlma Asp",
        "På skolväsendets\növerklagandenämnds vägnar",
        "a decision by Skolinspektionen, but this one is by Skolväsendets överklagandenämnd",
    ),
    "another authority that decides": (
        "Beslut\n\nStatens\nskolverk beslutar att kommunen ska redovisa sina åtgärder.",
        "Statens\nskolverk beslutar",
        "a decision by Skolinspektionen, but this one is by Statens skolverk",
    ),
    "a letter": (
        "Hej!\n\nSkolan ligger i Norrsjö.",
        "Hej!\n\nSkolan ligger i Norrsjö.",
        "a decision, but nowhere does Skolinspektionen decide or judge anything",
    ),
    "a long letter": (
        "Skolan ligger i Norrsjö. " * 40,
        "Skolan ligger i Norrsjö. " * 8,
        "a decision, but nowhere does Skolinspektionen decide or judge anything",
    ),
    "more than any decision": (
        " " * (LONGEST + 1),
        " " * 200,
        "a decision, but this text has 5,000,001 characters, and 5,000,000 are the most",
    ),
    "as long as the longest decision": (
        " " * LONGEST,
        " " * 200,
        "a decision, but the text is empty",
    ),
}


@pytest.mark.parametrize(("text", "place", "expected"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused(text: str, place: str, expected: str) -> None:
    with pytest.raises(NotADecision) as refused:
        read_decision(text)
    assert refused.value.text == text
    assert refused.value.span.of(text) == place
    assert refused.value.expected.in_words("en") == expected


@pytest.mark.parametrize(
    "text",
    [
        # an account of what other authorities have done, or a paper named after the decision
        "Beslut\n\nSkolinspektionen avslutar tillsynen. Skolverket beslutar om bidrag.",
        "Beslut\n\nSkolinspektionen avslutar tillsynen.\n\nNyhetsbrev",
        "Beslut\n\nSkolverket har gett stöd. Skolinspektionen avslutar tillsynen.",
        # one letter that was replaced, and a few zeros from a bad conversion
        "Beslut\n\nSkolinspektionen avslutar tillsynen av \ufffdsskolan.",
        "\0" + "Skolinspektionen avslutar tillsynen. " * 2,
        # signed by Skolinspektionen, whoever stands at the top
        "Statens skolverk\n\nSkolan har brister.\n\nPå Skolinspektionens vägnar\nAlma Asp",
        # the seventh line is not the top
        "Ett\nTvå\nTre\nFyra\nFem\nSex\nStatens skolverk\n\nSkolinspektionen avslutar tillsynen.",
    ],
)
def test_what_is_a_decision_all_the_same(text: str) -> None:
    assert read_decision(text).text == text


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # one word of each of two kinds is not enough for either
        ("Tillsyn.\n\nSkolinspektionen bedömer att skolan ligger i Norrsjö.", "unrecognised"),
        ("Tillsynen.\n\nSkolinspektionen avstår.", "supervision"),
        (
            "Skolinspektionen konstaterar att två kvarstående brister finns.",
            "supervision_follow_up",
        ),
    ],
)
def test_a_kind_needs_evidence(text: str, kind: str) -> None:
    assert read_decision(text).kind.value is DecisionKind(kind)


def test_a_kind_that_is_not_recognised_is_said() -> None:
    decision = read_decision("Skolinspektionen bedömer att skolan ligger i Norrsjö.")
    (found,) = (each for each in decision.findings if each.code == "D111")
    assert found.in_words("en") == (
        "the kind of decision is not recognised: "
        "it has the fixed sentences of no kind that is known"
    )
