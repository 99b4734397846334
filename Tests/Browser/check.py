#!/usr/bin/env python3
"""Opens every page of a site in Chromium and says what is wrong with it.

    check.py SITE [--only WORD] [--skip CHECK,...] [--shots FOLDER]

Leaves with 1 if there is a fault. Needs the packages of requirements.txt, Chromium and Java.
"""

import argparse
import pathlib
import shutil
import subprocess
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

import site_files

WIDTHS = (360, 768, 1280, 1920)
THEMES = ("light", "dark")
# What a page may weigh, without PDF: itself, the stylesheet and its figures.
HEAVIEST = 300_000

# Complaints of a validator older than the rule: HTML allows these attributes since 2021, and they
# keep the page from moving while a picture loads.
OUTDATED = tuple(f"Attribute “{name}” not allowed on element “source”" for name in ("width", "height"))

# axe cannot see contrast over gradients; the shades at the edges of boxes that scroll are some.
WITHOUT_SHADES = "*{background-image:none!important}"
OPEN_ALL = "document.querySelectorAll('details').forEach(box => { box.open = true })"
# Elements that Tab must reach, in the order of the page.
FOCUSABLE = """() => [...document.querySelectorAll(
    'a[href], button, input:not([disabled]), summary, [tabindex="0"]')]
    .filter(element => element.checkVisibility({visibilityProperty: true})).length"""
FOCUSED = """() => {
    const element = document.activeElement, box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return {
        name: element.outerHTML.slice(0, 80), isBody: element === document.body,
        isSeen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        isMarked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0,
    }
}"""
TOO_WIDE = """() => {
    const page = document.scrollingElement;
    if (page.scrollWidth <= innerWidth) return null;
    const wide = [...document.body.querySelectorAll('*')]
        .filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 60));
    return page.scrollWidth + ' px: ' + wide.slice(0, 3).join(' ');
}"""
# Boxes whose content would be cut off on paper.
CUT_OFF = """() => [...document.querySelectorAll('pre, .scroll, .equation-body, figure')]
    .filter(box => box.checkVisibility() && box.scrollWidth > box.clientWidth + 1)
    .map(box => box.scrollWidth + ' of ' + box.clientWidth + ' px: ' + box.textContent.trim().slice(0, 50))"""


class Checker:
    def __init__(self, browser, site, base, pages, shots):
        self.browser, self.site, self.base, self.pages = browser, site, base, pages
        self.shots, self.faults, self.counts = shots, [], {}

    def fault(self, check, page, text):
        self.faults.append((check, page, text))
        print(f"{check}: {page}: {text}")

    def count(self, name, more=1):
        self.counts[name] = self.counts.get(name, 0) + more

    def open(self, page, check, *, theme="light", width=1280, **options):
        """The page in a context of its own, watched for messages and foreign requests."""
        context = self.browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=theme,
            reduced_motion="reduce", **options)
        tab = context.new_page()
        tab.on("console", lambda message: self.fault(check, page, f"console: {message.text}"))
        tab.on("pageerror", lambda error: self.fault(check, page, f"script: {error}"))

        def asked(request):
            self.count("requests")
            if not request.url.startswith(self.base):
                self.fault(check, page, f"asks for {request.url}")

        def answered(response):
            if response.status >= 400:
                self.fault(check, page, f"{response.status} for {response.url}")

        tab.on("request", asked)
        tab.on("response", answered)
        tab.goto(self.base + page)
        return tab

    # --- The checks ---------------------------------------------------------------------------

    def layout(self):
        """At every width in both themes: no message, no foreign request, nothing too wide."""
        for page in self.pages:
            for theme in THEMES:
                for width in WIDTHS:
                    tab = self.open(page, "layout", theme=theme, width=width)
                    tab.evaluate(OPEN_ALL)
                    # Pictures load when they come near.
                    tab.evaluate("scrollTo(0, document.body.scrollHeight)")
                    tab.wait_for_load_state("networkidle")
                    if found := tab.evaluate(TOO_WIDE):
                        self.fault("layout", page, f"wider than {width} px: {found}")
                    self.count("views")
                    if self.shots:
                        name = page.replace("/", "_").removesuffix(".html")
                        tab.screenshot(path=self.shots / f"{name}-{width}-{theme}.png", full_page=True)
                    tab.context.close()

    def access(self):
        """axe-core finds nothing, with everything unfolded: WCAG 2.2 AA and its best practices."""
        for page in self.pages:
            for theme, width in (("light", 1280), ("dark", 1280), ("light", 360)):
                tab = self.open(page, "access", theme=theme, width=width, bypass_csp=True)
                tab.add_style_tag(content=WITHOUT_SHADES)
                tab.evaluate(OPEN_ALL)
                results = Axe().run(tab).response
                self.count("axe rules passed", len(results["passes"]))
                self.count("axe rules undecided", len(results["incomplete"]))
                for rule in results["violations"]:
                    # axe takes a head that is a formula for empty; readers of MathML do not.
                    nodes = [node["html"] for node in rule["nodes"]
                             if rule["id"] != "empty-table-header" or "<math" not in node["html"]]
                    if nodes:
                        places = "; ".join(node[:90] for node in nodes[:3])
                        self.fault("access", page, f"{theme} {width}: {rule['id']}: {places}")
                tab.context.close()

    def keyboard(self):
        """Tab reaches everything in turn, visibly; the link that skips comes first and works."""
        for page in self.pages:
            tab = self.open(page, "keyboard")
            expected = tab.evaluate(FOCUSABLE)
            reached = 0
            while reached <= expected:
                tab.keyboard.press("Tab")
                focused = tab.evaluate(FOCUSED)
                if focused["isBody"]:
                    break
                reached += 1
                for key, what in (("isSeen", "is not in view"), ("isMarked", "has no mark")):
                    if not focused[key]:
                        self.fault("keyboard", page, f"the focus {what}: {focused['name']}")
            if reached != expected:
                self.fault("keyboard", page, f"Tab reaches {reached} of {expected} elements")
            self.count("places reached by keyboard", reached)
            tab.context.close()
            self.keys(page)

    def keys(self, page):
        tab = self.open(page, "keyboard")
        if tab.locator(".skip").count():
            tab.keyboard.press("Tab")
            tab.keyboard.press("Enter")
            tab.wait_for_timeout(50)
            if "page:main" not in tab.url:
                self.fault("keyboard", page, "the first Tab does not lead to the text")
        for place in range(tab.locator("summary").count()):
            summary = tab.locator("summary").nth(place)
            if not summary.is_visible():
                continue
            before = summary.evaluate("e => e.parentElement.open")
            summary.focus()
            tab.keyboard.press("Enter")
            if summary.evaluate("e => e.parentElement.open") == before:
                self.fault("keyboard", page, f"Enter does not unfold '{summary.inner_text()}'")
        tab.context.close()

    def script(self):
        """Without script nothing is missing; with it, search and copying work."""
        words = "document.querySelector('main').innerText.replace(/(Copy|Show all code)\\n/g, '')"
        for page in self.pages:
            plain = self.open(page, "script", java_script_enabled=False)
            full = self.open(page, "script")
            for tab in (plain, full):
                tab.evaluate(OPEN_ALL + "; document.querySelectorAll('.finder, .copy').forEach(e => e.remove())")
            if plain.evaluate(words) != full.evaluate(words):
                self.fault("script", page, "the text is another without script")
            plain.context.close()
            full.context.close()
            tab = self.open(page, "script", permissions=["clipboard-read", "clipboard-write"])
            if copy := tab.query_selector("details.code[open] .copy"):
                copy.click()
                tab.wait_for_timeout(50)
                code = copy.evaluate("e => e.parentElement.querySelector('code').textContent")
                if tab.evaluate("navigator.clipboard.readText()") != code:
                    self.fault("script", page, "the copy is not the code")
                self.count("codes copied")
            tab.context.close()
        self.search()

    def search(self):
        tab = self.open("index.html", "script")
        cards = tab.locator(".card")
        title = cards.first.locator("h3").inner_text()
        tab.locator("#search\\:input").fill(title)
        tab.wait_for_load_state("networkidle")
        shown = [cards.nth(place).is_visible() for place in range(cards.count())]
        if not shown[0] or (len(shown) > 1 and all(shown)):
            self.fault("script", "index.html", f"the search for '{title}' shows {sum(shown)} cards")
        tab.context.close()
        plain = self.open("index.html", "script", java_script_enabled=False)
        for link in plain.locator(".filter a[href^='#verdict:']").all():
            link.click()
            shown = plain.locator(".card:visible").count()
            wanted = int(link.locator(".count").inner_text())
            if shown != wanted:
                self.fault("script", "index.html", f"{link.inner_text()} shows {shown} cards")
            self.count("filters without script")
        plain.context.close()

    def paper(self):
        """On paper: dark text on white whatever the theme, nothing cut off, no controls."""
        for page in self.pages:
            tab = self.open(page, "paper", theme="dark", width=680)
            tab.evaluate("dispatchEvent(new Event('beforeprint'))")
            tab.wait_for_load_state("networkidle")
            if page != "index.html" and tab.locator("img").count() and tab.evaluate(
                "[...document.images].some(image => image.currentSrc.includes('.dark.'))"
            ):
                self.fault("paper", page, "dark figures are printed")
            tab.emulate_media(media="print", color_scheme="dark")
            ink = tab.evaluate("getComputedStyle(document.body).color")
            if max(int(part) for part in ink.strip("rgb()").split(",")[:3]) > 90:
                self.fault("paper", page, f"the text is {ink}")
            for text in tab.evaluate(CUT_OFF):
                self.fault("paper", page, f"cut off: {text}")
            if tab.locator("button:visible, nav:visible").count():
                self.fault("paper", page, "controls are printed")
            pdf = tab.pdf(format="A4")
            self.count("sheets", pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page "))
            tab.context.close()

    def weight(self):
        """What a browser loads for a page, in bytes."""
        for page in self.pages:
            loaded = {}
            tab = self.browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
            tab.on("response", lambda response: loaded.setdefault(response.url, len(response.body())))
            tab.goto(self.base + page)
            tab.evaluate("document.querySelectorAll('img').forEach(e => { e.loading = 'eager' })")
            tab.wait_for_load_state("networkidle")
            total = sum(loaded.values())
            kinds = {}
            for url in loaded:
                kind = url.rsplit(".", 1)[-1]
                kinds[kind] = kinds.get(kind, 0) + 1
            files = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
            print(f"weight: {page}: {total / 1000:.0f} KB ({files})")
            is_gallery = page.startswith("gallery/") or page == "index.html"
            if total > HEAVIEST and not is_gallery:
                self.fault("weight", page, f"{total} bytes")
            tab.context.close()

    def links(self):
        count, faults = site_files.broken_links(self.site)
        self.count("links and anchors", count)
        for text in faults:
            self.fault("links", *text.split(": ", 1))

    def markup(self):
        """The Nu validator has no complaint."""
        command = ["java", "-jar", str(site_files.nu_validator()), "--format", "gnu", "--exit-zero-always"]
        files = [str(self.site / page) for page in self.pages]
        result = subprocess.run(command + files, capture_output=True, text=True)
        self.count("pages validated", len(files))
        for line in result.stderr.splitlines():
            if any(complaint in line for complaint in OUTDATED):
                continue
            self.fault("markup", "", line.replace(f"file:{self.site}/", ""))


CHECKS = ("links", "markup", "layout", "access", "keyboard", "script", "paper", "weight")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("site", type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("--only", default="", help="pages whose path contains this")
    parser.add_argument("--checks", default=",".join(CHECKS))
    parser.add_argument("--shots", type=pathlib.Path, help="where to put pictures of the pages")
    arguments = parser.parse_args()
    if arguments.shots:
        arguments.shots.mkdir(parents=True, exist_ok=True)
    pages = [page for page in site_files.pages(arguments.site) if arguments.only in page]
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    server = site_files.Server(arguments.site)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        checker = Checker(browser, arguments.site, server.base, pages, arguments.shots)
        for check in arguments.checks.split(","):
            getattr(checker, check)()
        browser.close()
    server.close()
    done = ", ".join(f"{count} {name}" for name, count in checker.counts.items())
    print(f"{len(pages)} pages: {done}; {len(checker.faults)} faults")
    sys.exit(1 if checker.faults else 0)


if __name__ == "__main__":
    main()
