"""The report page in a real browser: drawn, followed, sorted and filtered, on screens and paper."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

import pytest
from report_pages import UNWELCOME, example, examples
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.select import Select

from skolinspektion.formatting import html_report

pytestmark = pytest.mark.browser

FOLLOW_UP = "uppfoljning-norrsjo.txt"
#: Everything that stands within an element, so far as a box is drawn round it.
BOXES = """
return [...document.querySelectorAll(arguments[0])].map(each => {
  const box = each.getBoundingClientRect();
  return [box.left, box.top, box.right, box.bottom];
});
"""
Show = Callable[..., Chrome]


@pytest.fixture
def show(browser: Chrome, folder: Path) -> Iterator[Show]:
    """Opens a page in a window so wide, and sees afterwards that nothing was complained of."""
    browser.get_log("browser")

    def opened(page: str, width: int = 1280, scheme: str = "light", media: str = "") -> Chrome:
        path = folder / "report.html"
        path.write_text(page, encoding="utf-8")
        screen = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        features.append({"name": "prefers-reduced-motion", "value": "reduce"})
        emulated = {"media": media, "features": features}
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", emulated)
        browser.get(path.as_uri())
        return browser

    yield opened
    assert browser.get_log("browser") == []


@pytest.fixture(scope="module")
def several() -> str:
    return html_report(examples())


def test_the_time_line_is_drawn_and_its_labels_are_apart(show: Show) -> None:
    for name, decision in examples():
        for lang in ("sv", "en"):
            browser = show(html_report([(name, decision)], locale=lang), width=360)
            (drawing,) = browser.execute_script(BOXES, ".timeline svg")
            labels = browser.execute_script(BOXES, ".timeline .label text")
            assert labels
            for left, top, right, bottom in labels:
                assert drawing[0] <= left
                assert right <= drawing[2] + 0.5
                assert drawing[1] <= top
                assert bottom <= drawing[3] + 0.5
            for one, other in combinations(labels, 2):
                assert one[3] <= other[1] + 2 or other[3] <= one[1] + 2, (name, one, other)


def in_view(element: WebElement) -> bool:
    box = element.rect
    top, height = element.parent.execute_script("return [scrollY, innerHeight]")
    return bool(top - 1 <= box["y"] <= top + height)


def test_a_finding_is_followed_into_the_text_and_back(show: Show) -> None:
    browser = show(html_report([example(FOLLOW_UP)]))
    finding = browser.find_element(By.XPATH, "//li[contains(., 'D305')]")
    finding.find_element(By.PARTIAL_LINK_TEXT, "Visa i texten, rad 12").click()
    place = browser.find_element(By.CSS_SELECTOR, "mark:has(:target)")
    assert in_view(place)
    assert place.text.startswith("1 november 2025")
    assert (
        place.find_element(By.XPATH, "ancestor::div[@class='line']").get_attribute("id")[-2:]
        == "12"
    )
    place.find_element(By.CSS_SELECTOR, "a.note").click()
    assert in_view(finding)
    assert browser.switch_to.active_element == finding


def test_a_provision_leads_to_its_section(show: Show) -> None:
    browser = show(html_report([example(FOLLOW_UP)]))
    link = browser.find_element(By.PARTIAL_LINK_TEXT, "4 kap. 6 a §")
    assert link.get_attribute("href") == "https://lagen.nu/2010:800#K4P6a"
    assert "Bemyndigande" in link.find_element(By.XPATH, "ancestor::li").text


def test_a_page_loads_nothing_else(show: Show, several: str) -> None:
    browser = show(several)
    assert browser.execute_script("return performance.getEntriesByType('resource').length") == 0


def names(browser: Chrome) -> list[str]:
    rows = browser.find_elements(By.CSS_SELECTOR, "#beslut tbody tr:not([hidden]) th")
    return [row.text for row in rows]


def test_the_table_is_sorted_from_the_keyboard(show: Show, several: str) -> None:
    browser = show(several)
    heading = browser.find_element(By.CSS_SELECTOR, "th[data-key=day]")
    button = heading.find_element(By.TAG_NAME, "button")
    for order in ("ascending", "descending"):
        button.send_keys(Keys.ENTER)
        assert heading.get_attribute("aria-sort") == order
        cells = browser.find_elements(By.CSS_SELECTOR, "#beslut tbody tr td:nth-child(3)")
        days = [cell.text for cell in cells if cell.text != "–"]
        assert days == sorted(days, reverse=order == "descending")
        assert [cell.text for cell in cells][: len(days)] == days
    browser.find_element(By.CSS_SELECTOR, "th[data-key=remarks] button").send_keys(Keys.SPACE)
    assert len(browser.find_elements(By.CSS_SELECTOR, "th[aria-sort]")) == 1
    counts = browser.find_elements(By.CSS_SELECTOR, "#beslut tbody tr td:nth-child(6)")
    numbers = [int(cell.text) for cell in counts]
    assert numbers == sorted(numbers)


def test_the_table_is_filtered(show: Show, several: str) -> None:
    browser = show(several)
    every = names(browser)
    search = browser.find_element(By.ID, "sok")
    status = browser.find_element(By.ID, "antal-rader")
    search.send_keys("tallmo")
    assert names(browser) == []
    assert status.text == "Inget beslut stämmer."
    search.clear()
    search.send_keys("KULLskolan")
    assert names(browser) == ["Backskolan, Dalskolan och Kullskolan"]
    assert status.text == f"1 / {len(every)}"
    search.clear()
    search.send_keys(Keys.SPACE, Keys.BACKSPACE)
    Select(browser.find_element(By.ID, "slag")).select_by_visible_text("Uppföljning av tillsyn")
    follow_ups = names(browser)
    assert 0 < len(follow_ups) < len(every)
    Select(browser.find_element(By.ID, "utfall")).select_by_visible_text("Utökats")
    assert 0 < len(names(browser)) < len(follow_ups)


def test_the_table_leads_into_a_closed_decision(show: Show, several: str) -> None:
    browser = show(several)
    browser.find_element(By.CSS_SELECTOR, "#beslut tbody a").click()
    target = browser.find_element(By.CSS_SELECTOR, "details:target")
    assert target.get_attribute("open") is not None
    assert in_view(target)


def test_the_first_stop_of_the_keyboard_leads_to_the_contents(show: Show) -> None:
    browser = show(html_report([example(FOLLOW_UP)]))
    browser.switch_to.active_element.send_keys(Keys.TAB)
    stop = browser.switch_to.active_element
    assert stop.text == "Hoppa till innehållet"
    assert stop.value_of_css_property("outline-style") == "solid"
    stop.send_keys(Keys.ENTER)
    assert browser.switch_to.active_element.tag_name == "main"
    assert browser.find_element(By.TAG_NAME, "html").get_attribute("lang") == "sv"


NARROW = {
    "one": lambda: html_report([example(FOLLOW_UP)]),
    "supervision": lambda: html_report([example("tillsyn-hammarskolan.txt")], locale="en"),
    "several": lambda: html_report([*examples(), *((n, d) for n, (d, _) in UNWELCOME.items())]),
    **{
        name: lambda unwelcome=unwelcome: html_report([("x.txt", unwelcome[0])], on=unwelcome[1])
        for name, unwelcome in UNWELCOME.items()
    },
}


@pytest.mark.parametrize("name", NARROW)
def test_a_phone_scrolls_down_only(name: str, show: Show) -> None:
    browser = show(NARROW[name](), width=360)
    for part in browser.find_elements(By.TAG_NAME, "details"):
        browser.execute_script("arguments[0].open = true", part)
    assert browser.execute_script("return document.documentElement.scrollWidth") == 360


def test_what_a_decision_says_is_no_markup(show: Show) -> None:
    browser = show(html_report([("x.txt", UNWELCOME["markup"][0])]))
    assert browser.find_element(By.TAG_NAME, "h1").text == "<script>alert(1)</script> & \"'"
    assert len(browser.find_elements(By.TAG_NAME, "script")) == 1


def test_the_dark_is_dark(show: Show) -> None:
    page = html_report([example(FOLLOW_UP)])
    light, dark = (
        sum(
            map(
                int,
                re.findall(
                    r"\d+",
                    show(page, scheme=scheme)
                    .find_element(By.TAG_NAME, "body")
                    .value_of_css_property("background-color"),
                )[:3],
            )
        )
        for scheme in ("light", "dark")
    )
    assert light == 3 * 255
    assert dark < 100


def test_paper_shows_everything(show: Show, several: str) -> None:
    browser = show(several, media="print")
    assert not browser.find_element(By.ID, "filter").is_displayed()
    shut = "return document.querySelectorAll('details:not([open])').length"
    before = browser.execute_script(shut)
    assert before
    browser.execute_script("dispatchEvent(new Event('beforeprint'))")
    assert browser.execute_script(shut) == 0
    browser.execute_script("dispatchEvent(new Event('afterprint'))")
    assert browser.execute_script(shut) == before
