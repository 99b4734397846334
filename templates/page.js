// Comforts for readers whose browsers run scripts; nothing on a page needs them.
"use strict";
{
    const button = (text, act) => {
        const element = document.createElement("button");
        element.type = "button";
        element.textContent = text;
        element.addEventListener("click", () => act(element));
        return element;
    };
    if (navigator.clipboard) {
        for (const box of document.querySelectorAll("details.code, details.bibtex")) {
            const code = box.querySelector("code");
            const copy = button("Copy", async (self) => {
                try {
                    await navigator.clipboard.writeText(code.textContent);
                    self.textContent = "Copied";
                } catch {
                    self.textContent = "Not allowed";
                }
                setTimeout(() => { self.textContent = "Copy"; }, 2000);
            });
            copy.className = "copy";
            box.querySelector("summary").after(copy);
        }
    }
    const blocks = [...document.querySelectorAll("details.code")];
    if (blocks.some((block) => !block.open)) {
        const all = button("Show all code", (self) => {
            const opens = blocks.some((block) => !block.open);
            for (const block of blocks) { block.open = opens; }
            self.textContent = opens ? "Hide all code" : "Show all code";
        });
        document.querySelector(".site-header").append(all);
    }
    // Paper is light: browsers print the figures that the screen shows.
    const dark = [...document.querySelectorAll("source[media*=dark]")].map((source) => [source, source.media]);
    addEventListener("beforeprint", () => {
        for (const [source] of dark) { source.media = "not all"; }
    });
    addEventListener("afterprint", () => {
        for (const [source, media] of dark) { source.media = media; }
    });
    // A link to something folded away opens it.
    const reveal = () => {
        let name = location.hash.slice(1);
        try {
            name = decodeURIComponent(name);
        } catch {
            // An address like #100% is no encoded name: it stands for itself.
        }
        let element = document.getElementById(name);
        for (; element; element = element.parentElement) {
            if (element.localName === "details") { element.open = true; }
        }
    };
    addEventListener("hashchange", reveal);
    reveal();
}
