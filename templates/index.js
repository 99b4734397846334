// Search as you type. Without it the list is whole and the links above it jump to its parts.
"use strict";
search: {
    const box = document.getElementById("search:box");
    // A site of one notebook has nothing to search.
    if (!box) { break search; }
    const input = box.querySelector("input");
    const said = box.querySelector("output");
    const cards = [...document.querySelectorAll(".card")];
    const texts = cards.map((card) => card.textContent.toLowerCase());
    const folders = cards.map((card) => card.querySelector("a").getAttribute("href"));
    let loading = false;

    const show = () => {
        const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
        let found = 0;
        cards.forEach((card, place) => {
            const fits = words.every((word) => texts[place].includes(word));
            card.hidden = !fits;
            found += fits ? 1 : 0;
        });
        for (const family of document.querySelectorAll(".family")) {
            family.hidden = !family.querySelector(".card:not([hidden])");
        }
        said.textContent = words.length ? `${found || "none"} of ${cards.length}` : "";
    };
    // What pages say besides what their cards show. Pages opened as files may not fetch it; then
    // the cards are all that is searched.
    const load = async () => {
        if (loading || location.protocol === "file:") { return; }
        loading = true;
        try {
            const index = await (await fetch("search.json")).json();
            for (const page of index.pages) {
                const place = folders.indexOf(page.href);
                if (place >= 0) { texts[place] += " " + page.text.toLowerCase(); }
            }
            show();
        } catch {}
    };
    input.addEventListener("input", show);
    input.addEventListener("focus", load);
    input.addEventListener("keydown", (event) => {
        if (event.key === "Escape") { input.value = ""; show(); }
    });
    box.hidden = false;
    if (input.value) { load(); show(); }
}
