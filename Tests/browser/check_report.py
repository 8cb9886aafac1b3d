"""Checks a report in a browser: accessibility, no request, no script, no sideways scrolling, both languages.

Needs the PyPI packages playwright and axe-playwright-python, and Debian's chromium-headless-shell:
    python3 Tests/browser/check_report.py REPORT.html PICTURES
Writes a picture of every combination into PICTURES and exits with 1 where anything is wrong.
"""

import argparse
import itertools
import pathlib
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

BROWSER = "/usr/bin/chromium-headless-shell"
LANGUAGES = ["en", "fr"]
WIDTHS = [400, 1280]
SCHEMES = ["light", "dark"]


def visible(page, language):
    return page.locator(f"main.{language}").is_visible()


def choose(page, language):
    """As a reader does it: by the label, with the keyboard's focus in the group."""
    page.locator(f'label[lang="{language}"]').click()


def check(browser, address, language, width, scheme, folder):
    problems = []
    # axe is itself a script, so the page is first looked at without any, as readers may have it.
    plain = browser.new_context(
        java_script_enabled=False, color_scheme=scheme, viewport={"width": width, "height": 900}
    )
    page = plain.new_page()
    requests, messages = [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    page.goto(address)
    choose(page, language)
    for other in LANGUAGES:
        if visible(page, other) != (other == language):
            problems.append(f"without script, {other} is {'hidden' if other == language else 'shown'}")
    outside = [url for url in requests if url != address and not url.startswith("data:")]
    if outside:
        problems.append(f"requests: {outside}")
    page.screenshot(path=folder / f"{language}-{width}-{scheme}.png", full_page=True)
    if scheme == "light" and width == max(WIDTHS):
        for paper in ["A4", "Letter"]:
            page.pdf(path=folder / f"{language}-{paper}.pdf", format=paper, prefer_css_page_size=False)
    plain.close()

    # The page's own policy forbids scripts; it is lifted for axe only.
    scripted = browser.new_context(
        bypass_csp=True, color_scheme=scheme, viewport={"width": width, "height": 900}
    )
    page = scripted.new_page()
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    page.goto(address)
    choose(page, language)
    for details in page.locator(f"main.{language} details").all():
        details.evaluate("element => element.open = true")
    sideways = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    if sideways > 0:
        wide = page.evaluate(
            "[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right"
            " > innerWidth + 1 && !e.closest('.scroll')).slice(0, 5).map(e => e.tagName + '.' +"
            " (e.getAttribute('class') || '') + ' ' + (e.textContent || '').slice(0, 40))"
        )
        problems.append(f"scrolls sideways by {sideways} px: {wide}")
    results = Axe().run(page)
    for violation in results.response["violations"]:
        targets = [node["target"] for node in violation["nodes"][:3]]
        problems.append(f"axe {violation['id']} ({violation['impact']}): {targets}")
    if messages:
        problems.append(f"console: {messages}")
    scripted.close()
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("report", type=pathlib.Path)
    parser.add_argument("pictures", type=pathlib.Path)
    arguments = parser.parse_args()
    arguments.pictures.mkdir(parents=True, exist_ok=True)
    address = arguments.report.resolve().as_uri()
    failed = False
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        for language, width, scheme in itertools.product(LANGUAGES, WIDTHS, SCHEMES):
            problems = check(browser, address, language, width, scheme, arguments.pictures)
            print(f"{language} {width} px {scheme}: {'; '.join(problems) or 'ok'}")
            failed = failed or bool(problems)
        browser.close()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
