"""Named rules: appeal, arrival, service, and the limits of skollagen 26 kap."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime
from typing import Literal

import pytest

from skolinspektion.deadlines import (
    ArrivalMode,
    ImpossibleOrder,
    LegalDay,
    MissingDay,
    NotCovered,
    Party,
    ServiceMode,
    UnknownChoice,
    UnknownServiceTime,
    appeal_deadline,
    application_deadline,
    arrival_date,
    end_of_prohibition,
    report_deadline,
    service_date,
    two_year_limit,
)
from skolinspektion.errors import SkolinspektionError, WrongType
from skolinspektion.statutes import Provision

FL_44 = Provision("2017:900", section="44")


# Förvaltningslagen 43–44 §§


def test_44_paragraf_a_private_partys_time_runs_from_when_it_got_the_decision() -> None:
    deadline = appeal_deadline(
        received=date(2025, 12, 3), issued=date(2025, 12, 1), party="private"
    )
    assert deadline.last_day == date(2025, 12, 29)
    assert deadline.provision == FL_44
    assert deadline.notes == ()


def test_44_paragraf_for_the_public_the_time_runs_from_when_it_was_issued() -> None:
    deadline = appeal_deadline(
        received=date(2025, 12, 3), issued=date(2025, 12, 1), party=Party.PUBLIC
    )
    assert deadline.last_day == date(2025, 12, 22)
    assert deadline.notes == ()


def test_44_paragraf_unsaid_gives_the_earlier_day_with_a_note() -> None:
    deadline = appeal_deadline(received=date(2025, 7, 1), issued=date(2025, 6, 26))
    assert deadline.last_day == date(2025, 7, 17)
    assert deadline.other_reading == date(2025, 7, 22)
    (note,) = deadline.notes
    assert "den 22 juli 2025" in note.in_words()


def test_44_paragraf_unsaid_makes_no_difference_on_the_same_day() -> None:
    deadline = appeal_deadline(received=date(2025, 6, 26), issued=date(2025, 6, 26))
    assert (deadline.last_day, deadline.notes) == (date(2025, 7, 17), ())


@pytest.mark.parametrize("known", ["received", "issued"])
def test_44_paragraf_unsaid_with_one_day_known_says_what_is_missing(
    known: Literal["received", "issued"],
) -> None:
    day = date(2025, 6, 26)
    deadline = appeal_deadline(received=day) if known == "received" else appeal_deadline(issued=day)
    assert deadline.last_day == date(2025, 7, 17)
    (note,) = deadline.notes
    assert "inte sagt" in note.in_words()


def test_44_paragraf_needs_its_day() -> None:
    with pytest.raises(MissingDay, match="the appellant got the decision"):
        appeal_deadline(issued=date(2025, 6, 26), party="private")
    with pytest.raises(MissingDay, match="was issued"):
        appeal_deadline(received=date(2025, 6, 26), party="public")
    with pytest.raises(MissingDay):
        appeal_deadline()


def test_44_paragraf_refuses_what_cannot_be() -> None:
    with pytest.raises(ImpossibleOrder):
        appeal_deadline(received=date(2025, 6, 25), issued=date(2025, 6, 26), party="private")
    with pytest.raises(UnknownChoice, match="private or public"):
        appeal_deadline(received=date(2025, 6, 25), party="municipality")  # type: ignore[arg-type]  # the refusal is the point
    with pytest.raises(NotCovered, match="1 July 2018"):
        appeal_deadline(received=date(2018, 6, 30), party="private")
    with pytest.raises(WrongType):
        appeal_deadline(received=datetime(2025, 6, 26, tzinfo=UTC), party="private")


# Förvaltningslagen 22 §


@pytest.mark.parametrize(
    ("reached", "arrived"),
    [
        ("2026-04-07", "2026-04-02"),  # over Easter
        ("2026-06-22", "2026-06-18"),  # over Midsummer
        ("2026-12-28", "2026-12-23"),  # over Christmas
        ("2027-01-07", "2027-01-05"),  # over Epiphany
        ("2026-11-25", "2026-11-24"),
        ("2026-11-29", "2026-11-27"),
    ],
)
@pytest.mark.parametrize("mode", [ArrivalMode.POST, ArrivalMode.LETTER_BOX, "post"])
def test_22_paragraf_mail_counts_as_arrived_the_working_day_before(
    reached: str, arrived: str, mode: Literal["post"]
) -> None:
    found = arrival_date(date.fromisoformat(reached), mode)
    assert found.day == date.fromisoformat(arrived)
    assert found.provision == Provision("2017:900", section="22", paragraph=2)


def test_22_paragraf_unless_that_seems_unlikely() -> None:
    found = arrival_date(date(2026, 4, 7), "post", earlier_unlikely=True)
    assert found.day == date(2026, 4, 7)
    assert "osannolikt" in found.explain()


def test_22_paragraf_by_hand_arrives_that_day() -> None:
    assert arrival_date(date(2026, 4, 7), "hand").day == date(2026, 4, 7)


def test_hfd_2024_filed_digitally_on_the_sunday_after_a_friday_limit_is_late() -> None:
    limit = appeal_deadline(received=date(2024, 4, 5), party="private")
    assert limit.last_day == date(2024, 4, 26)
    arrived = arrival_date(date(2024, 4, 28), "digital")
    assert arrived.day == date(2024, 4, 28)
    assert limit.days_late(on=arrived) == limit.days_late(on=arrived.day) == 2
    assert "Högsta förvaltningsdomstolen" in arrived.explain()


def test_22_paragraf_refuses_another_way() -> None:
    with pytest.raises(UnknownChoice, match="post, letter_box, hand or digital, not 'fax'"):
        arrival_date(date(2026, 4, 7), "fax")  # type: ignore[arg-type]  # the refusal is the point
    with pytest.raises(NotCovered):
        arrival_date(date(2018, 6, 29), "post")


# Delgivningslagen


@pytest.mark.parametrize(
    ("mode", "day", "message_sent", "served", "section"),
    [
        ("ordinary", "2025-06-28", None, "2025-06-28", "18"),
        ("oral", "2025-06-26", None, "2025-06-26", "21"),
        ("simplified", "2020-11-13", "2020-11-16", "2020-11-27", "26"),
        ("simplified", "2025-12-12", "2025-12-15", "2025-12-26", "26"),
        ("legal_person", "2025-06-28", "2025-06-30", "2025-07-12", "30"),
        ("process_server", "2025-06-28", None, "2025-06-28", "39"),
        ("other_person", "2025-06-26", "2025-06-30", "2025-06-30", "39"),
        ("announcement", "2025-06-26", None, "2025-07-10", "51"),
    ],
)
def test_when_service_has_taken_place(
    mode: str, day: str, message_sent: str | None, served: str, section: str
) -> None:
    sent = date.fromisoformat(message_sent) if message_sent else None
    found = service_date(mode, date.fromisoformat(day), message_sent=sent)
    assert found.day == date.fromisoformat(served)
    assert found.provision == Provision("2010:1932", section=section)
    assert found == service_date(ServiceMode(mode), date.fromisoformat(day), message_sent=sent)


def test_26_paragraf_the_two_weeks_are_not_moved() -> None:
    served = service_date("simplified", date(2025, 12, 12), message_sent=date(2025, 12, 15))
    assert served.day == date(2025, 12, 26)
    assert "annandag jul" in served.explain()
    assert "tolkning" in served.explain()


def test_22_paragraf_the_control_message_is_sent_the_next_working_day() -> None:
    friday = date(2025, 6, 13)
    assert service_date("simplified", friday, message_sent=date(2025, 6, 16)).notes == ()
    (presumed,) = service_date("simplified", friday).notes
    assert "16 juni 2025" in presumed.in_words()
    (other,) = service_date("simplified", friday, message_sent=date(2025, 6, 17)).notes
    assert "17 juni 2025" in other.in_words()
    (presumed,) = service_date("legal_person", friday).notes
    assert "kontrollmeddelande" in presumed.in_words()


def test_what_is_unverified_says_so() -> None:
    (note,) = service_date("oral", date(2025, 6, 26)).notes
    assert "inte bekräftat" in note.in_words()


def test_service_refuses_what_it_does_not_know() -> None:
    day = date(2025, 6, 26)
    with pytest.raises(UnknownServiceTime, match="54"):
        service_date("availability", day)
    with pytest.raises(UnknownChoice, match=r"ordinary, oral, simplified.*not 'pigeon'"):
        service_date("pigeon", day)
    with pytest.raises(MissingDay, match="notice"):
        service_date("other_person", day)
    with pytest.raises(ImpossibleOrder):
        service_date("simplified", day, message_sent=date(2025, 6, 25))
    with pytest.raises(NotCovered, match="1 April 2011"):
        service_date("ordinary", date(2011, 3, 31))
    with pytest.raises(WrongType):
        service_date("ordinary", datetime(2025, 6, 26, tzinfo=UTC))
    with pytest.raises(WrongType):
        service_date("simplified", day, message_sent=datetime(2025, 6, 27, tzinfo=UTC))


# Chains


def test_sent_served_and_appealed_in_one_explanation() -> None:
    served = service_date("simplified", date(2025, 12, 1), message_sent=date(2025, 12, 2))
    deadline = appeal_deadline(received=served, issued=date(2025, 11, 28), party="private")
    assert deadline.last_day == date(2026, 1, 5)
    told = [line.partition(" (")[0] for line in deadline.explain().splitlines()]
    assert told == [
        "Skickades med förenklad delgivning måndagen den 1 december 2025",
        "Delgivningen skedde två veckor senare, måndagen den 15 december 2025",
        "Överklagandet ska ha kommit in till den myndighet som meddelade beslutet",
        (
            "För en enskild part räknas överklagandetiden från den dag då parten fick del av "
            "beslutet, den 15 december 2025"
        ),
        "Tiden är 3 veckor",
        "3 veckor från måndagen den 15 december 2025 slutar måndagen den 5 januari 2026",
        "5 januari 2026 är en vanlig vardag: dagen står fast",
    ]


def test_notes_of_the_first_link_are_kept() -> None:
    served = service_date("simplified", date(2025, 12, 1))
    deadline = appeal_deadline(received=served, party="private")
    assert deadline.notes == served.notes != ()


def test_kammarratten_i_stockholm_example_2() -> None:
    served = service_date("simplified", date(2020, 11, 13), message_sent=date(2020, 11, 16))
    assert served.day == date(2020, 11, 27)


def test_a_legal_day_is_a_value() -> None:
    served = service_date("simplified", date(2025, 12, 1))
    restored: LegalDay = pickle.loads(pickle.dumps(served))
    assert restored == served
    assert served.in_words("en") == "15 December 2025"


# Skollagen 26 kap. and the rest


@pytest.mark.parametrize(
    ("section", "provision"),
    [
        ("15", Provision("2010:800", chapter="26", section="15")),
        ("16 b", Provision("2010:800", chapter="26", section="16 b")),
        ("17", Provision("2010:800", chapter="26", section="17", paragraph=2)),
    ],
)
def test_26_kap_the_two_years_are_not_moved(
    section: Literal["15", "16 b", "17"], provision: Provision
) -> None:
    limit = two_year_limit(date(2024, 6, 6), intervention=section)
    assert limit.last_day == limit.nominal == date(2026, 6, 6)
    assert limit.other_reading == date(2026, 6, 8)
    assert limit.provision == provision
    assert "inte avgjort" in limit.explain()


def test_26_kap_an_order_that_was_never_heard_of() -> None:
    with pytest.raises(UnknownChoice, match="15, 16 b or 17, not '13'"):
        two_year_limit(date(2024, 6, 6), intervention="13")  # type: ignore[arg-type]  # the refusal is the point


def test_26_kap_18_paragraf_six_months_at_most() -> None:
    ends = end_of_prohibition(date(2025, 6, 26))
    assert ends.last_day == ends.nominal == date(2025, 12, 26)
    assert ends.provision == Provision("2010:800", chapter="26", section="18")


def test_a_report_to_skolinspektionen() -> None:
    due = report_deadline(date(2026, 1, 2))
    assert due.last_day == date(2026, 1, 2)
    assert due.days_left(on=date(2025, 12, 30)) == 3


@pytest.mark.parametrize(
    ("year", "last"),
    [(2026, date(2026, 2, 2)), (2027, date(2027, 2, 1)), (2028, date(2028, 1, 31))],
)
def test_skolforordningen_2_kap_1_paragraf(year: int, last: date) -> None:
    assert application_deadline(year).last_day == last
    assert application_deadline(year).nominal == date(year, 1, 31)


@pytest.mark.parametrize("year", [1500, 2014, 2200, 10_000])
def test_years_without_a_known_application_day(year: int) -> None:
    with pytest.raises(NotCovered):
        application_deadline(year)


def test_every_error_says_itself_in_swedish_and_survives_a_pickle() -> None:
    errors: list[SkolinspektionError] = []
    for call in (
        lambda: appeal_deadline(party="private"),
        lambda: service_date("pigeon", date(2025, 6, 26)),
        lambda: service_date("availability", date(2025, 6, 26)),
        lambda: service_date("ordinary", date(2010, 1, 1)),
        lambda: appeal_deadline(received=date(2025, 6, 25), issued=date(2025, 6, 26)),
    ):
        with pytest.raises(SkolinspektionError) as refused:
            call()
        errors.append(refused.value)
    for error in errors:
        restored = pickle.loads(pickle.dumps(error))
        assert type(restored) is type(error)
        assert str(restored) == str(error)
        assert error.in_words("sv") != error.in_words("en")


def test_the_first_days_of_the_acts() -> None:
    assert appeal_deadline(received=date(2018, 7, 1), party="private").last_day == date(2018, 7, 23)
    assert arrival_date(date(2018, 7, 1), "hand").day == date(2018, 7, 1)
    assert service_date("ordinary", date(2011, 4, 1)).day == date(2011, 4, 1)
    assert application_deadline(2015).last_day == date(2015, 2, 2)


def test_22_paragraf_one_day_off_before_the_mail_needs_the_note() -> None:
    assert arrival_date(date(2025, 5, 2), "post").day == date(2025, 4, 30)
    assert arrival_date(date(2025, 5, 2), "post").notes
    assert not arrival_date(date(2025, 4, 30), "post").notes


def test_a_message_may_be_sent_on_the_same_day() -> None:
    day = date(2025, 6, 26)
    assert service_date("simplified", day, message_sent=day).notes
    assert service_date("other_person", day, message_sent=day).day == day
