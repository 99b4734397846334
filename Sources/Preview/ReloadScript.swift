extension PreviewPage {
    /// Listens for changes and brings them into the page: the scroll position, folded parts and the focus
    /// stay. Only pages that can be seen hold a connection, because browsers allow few at a time.
    static let script = #"""
        "use strict";
        (() => {
          const script = document.currentScript;
          let version = script.dataset.version;
          let source = null;
          let refreshing = Promise.resolve();

          const path = (url) => {
            const own = decodeURIComponent(new URL(url, location.href).pathname).slice(1);
            return own === "" || own.endsWith("/") ? own + "index.html" : own;
          };

          // A message at the foot of the window; it lies outside the body, which is replaced.
          const tell = (kind, text) => {
            document.getElementById("preview:message")?.remove();
            if (!text) return;
            const box = document.createElement("pre");
            box.id = "preview:message";
            box.className = "preview-message " + kind;
            box.setAttribute("role", "status");
            box.textContent = text;
            document.documentElement.append(box);
          };

          // The first marked element that can be seen, and where it stands.
          const mark = () => {
            for (const element of document.querySelectorAll("[id]")) {
              const place = element.getBoundingClientRect();
              if (element !== document.body && element.id !== "page:main" && place.bottom > 0 &&
                  place.top > -innerHeight) {
                return { id: element.id, top: place.top };
              }
            }
            return null;
          };

          // What cannot be brought into a page that is open: another policy, other stylesheets.
          const headOf = (page) => [...page.head.querySelectorAll("meta[http-equiv], link")].map((e) =>
            (e.getAttribute("content") ?? "") + " " + (e.getAttribute("href") ?? "").split("?")[0]).join();

          const isOwn = (element) => (element.getAttribute("src") ?? "").startsWith("/.preview/");

          const refresh = async (update) => {
            const changed = new Set(update.changed);
            const isKnown = changed.size > 0;
            const stale = (url) => !isKnown || changed.has(path(url));
            const stamp = (url) => url.split("?")[0] + "?v=" + encodeURIComponent(update.version);
            for (const link of document.head.querySelectorAll("link[rel=stylesheet]")) {
              const address = link.getAttribute("href");
              if (!address.startsWith("/.preview/") && stale(address)) link.setAttribute("href", stamp(address));
            }
            const pictures = (page) => [...page.querySelectorAll("img[src], source[srcset]")].map((e) =>
              [e, e.hasAttribute("src") ? "src" : "srcset"]);
            const concerned = stale(location.href) ||
              pictures(document).some(([e, name]) => stale(e.getAttribute(name)));
            if (!concerned) return;

            const response = await fetch(location.pathname, { cache: "no-store" });
            const page = new DOMParser().parseFromString(await response.text(), "text/html");
            const scripts = [...page.scripts, ...document.scripts].filter((e) => e.src && !isOwn(e));
            if (scripts.length > 0 || headOf(page) !== headOf(document)) {
              location.reload();
              return;
            }
            for (const [element, name] of pictures(page)) {
              const address = element.getAttribute(name);
              if (stale(address)) element.setAttribute(name, stamp(address));
            }
            const kept = mark();
            const height = scrollY;
            const focus = document.activeElement?.id;
            const before = [...document.querySelectorAll("details")];
            const after = [...page.querySelectorAll("details")];
            if (before.length === after.length) after.forEach((e, i) => { e.open = before[i].open; });
            document.title = page.title;
            document.documentElement.lang = page.documentElement.lang;
            document.body.className = page.body.className;
            document.body.replaceChildren(...page.body.childNodes);
            // Scripts that stand in the page run once more, on what is there now.
            for (const old of document.body.querySelectorAll("script:not([src])")) {
              const copy = document.createElement("script");
              copy.textContent = old.textContent;
              old.replaceWith(copy);
            }
            const anchor = kept && document.getElementById(kept.id);
            if (anchor) scrollBy({ top: anchor.getBoundingClientRect().top - kept.top, behavior: "instant" });
            else scrollTo({ top: height, behavior: "instant" });
            if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
          };

          // What runs, told only if it takes a while.
          let running = "";
          let waiting = null;
          const follow = (event) => {
            running = JSON.parse(event.data);
            const box = document.getElementById("preview:message");
            if (box?.classList.contains("running")) tell("running", running);
            if (running && !waiting) {
              waiting = setTimeout(() => {
                waiting = null;
                const shown = document.getElementById("preview:message");
                if (running && !shown) tell("running", running);
              }, 400);
            }
          };

          const take = (event) => {
            const update = JSON.parse(event.data);
            running = "";
            tell("failure", update.failure);
            if (update.version === version) return;
            version = update.version;
            // One after the other; a page that cannot be had now comes with the next change.
            refreshing = refreshing.then(() => refresh(update)).catch(() => {}).then(() => {
              document.documentElement.dataset.previewVersion = update.version;
            });
          };

          const connect = () => {
            if (source || document.hidden) return;
            source = new EventSource("/.preview/events");
            source.addEventListener("hello", take);
            source.addEventListener("update", take);
            source.addEventListener("progress", follow);
            source.onerror = () => {
              tell("stopped", "The preview has stopped. This page comes back to life when it is started again.");
              // A browser gives up after some answers; we do not.
              if (source.readyState === EventSource.CLOSED) {
                source = null;
                setTimeout(connect, 500);
              }
            };
          };
          document.addEventListener("visibilitychange", () => {
            if (document.hidden) { source?.close(); source = null; } else connect();
          });
          connect();
        })();

        """#

    static let style = """
        .preview-message {
          position: fixed; inset: auto 0 0 0; margin: 0; padding: 0.75rem 1rem; max-height: 50vh;
          overflow: auto; white-space: pre-wrap; z-index: 1000; font: 0.85rem/1.45 ui-monospace, monospace;
          color: #fff; background: #8c1d18; border-radius: 0;
        }
        .preview-message.stopped, .preview-message.running { background: #444; }
        @media print { .preview-message { display: none; } }

        """
}
