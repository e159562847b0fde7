"""The browser that looks at the pages."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

#: Set where a browser has been installed: its tests must then run.
REQUIRED = "SKOLINSPEKTION_BROWSER"


def _found(*names: str) -> str | None:
    return next(filter(None, map(shutil.which, names)), None)


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    """A headless Chromium, as Debian's packages chromium and chromium-driver bring it."""
    program, driver = (
        _found("chromium", "chromium-browser", "google-chrome"),
        _found("chromedriver"),
    )
    if program is None or driver is None:
        reason = "no browser: install the packages chromium and chromium-driver"
        (pytest.fail if os.environ.get(REQUIRED) else pytest.skip)(reason)
    options = webdriver.ChromeOptions()
    options.binary_location = program
    profile = tmp_path_factory.mktemp("profile")
    for argument in (
        "--headless=new",
        "--disable-dev-shm-usage",  # a container's is small
        "--force-device-scale-factor=1",
        "--hide-scrollbars",  # a phone has none
        f"--user-data-dir={profile}",
    ):
        options.add_argument(argument)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        options.add_argument("--no-sandbox")  # it refuses to start as root otherwise
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    started = webdriver.Chrome(options=options, service=Service(driver))
    try:
        yield started
    finally:
        started.quit()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where a page is put."""
    return tmp_path
