/* The results page. Its state is its address (?q=, &kind=), so Back, a form's GET and a copied link all work. */
(() => {
  "use strict";
  const { SHOWN, index, counted, kindName, byKind, onTyping } = zoneSearch;
  const { element } = portal;

  function hit(row, terms, lang) {
    const { matches, marked, excerpt } = zoneSearch;
    const inTitle = matches(row.title, terms), inOther = matches(row.other, terms);
    const item = element("li", { class: "search-hit" }, element("a", { class: "search-hit-title", href: row.href }, marked(row.title, inTitle)));
    if (inOther.length && !inTitle.length) {
      item.append(" ", element("span", { class: "search-hit-other", lang: lang === "zh" ? "en" : "zh-CN" }, marked(row.other, inOther)));
    }
    if (row.zone) item.append(" ", element("span", { class: "search-hit-zone", text: row.zone }));
    if (row.text) item.append(excerpt(row.text, terms, lang));
    return item;
  }

  function resultsPage(page) {
    const form = page.querySelector("form");
    const input = form.querySelector("input");
    const [count, kinds, results, browse] = ["count", "kinds", "results", "browse"].map((name) => page.querySelector(`[data-search-${name}]`));
    const title = document.title;
    let turn = 0;

    const asked = () => new URLSearchParams(location.search);
    const query = () => asked().get("q") || "";

    function go(kind, method) {
      const address = new URL(location.href);
      const q = input.value.trim();
      address.search = new URLSearchParams({ ...(q && { q }), ...(kind && { kind }) });
      if (address.href !== location.href) history[method](null, "", address);
      render();
    }

    function showKinds(words, counts, total, chosen) {
      const button = (kind, name, n) => {
        const made = element("button", { class: "search-kind", type: "button", "aria-pressed": String(kind === chosen) },
          `${name} `, element("span", { class: "search-kind-count", text: String(n) }));
        made.addEventListener("click", () => {
          for (const each of kinds.children) each.setAttribute("aria-pressed", String(each === made));
          go(kind, "pushState");
        });
        return made;
      };
      const names = ["", ...counts.keys()].join();
      kinds.hidden = counts.size < 2;
      // The same buttons again only change their state, so that the one pressed keeps the focus.
      if (kinds.dataset.names === names && kinds.dataset.query === query()) {
        [...kinds.children].forEach((each, i) => each.setAttribute("aria-pressed", String(names.split(",")[i] === chosen)));
        return;
      }
      Object.assign(kinds.dataset, { names, query: query() });
      kinds.replaceChildren(button("", words.all, total), ...[...counts].map(([kind, n]) => button(kind, kindName(words, kind), n)));
    }

    /* Adds results to their kinds' sections; returns the new links. */
    function add(words, rows, terms) {
      const links = [];
      for (const [kind, members] of byKind(rows)) {
        const items = members.map((row) => hit(row, terms, form.dataset.lang));
        const section = [...results.querySelectorAll("section")].find((each) => each.dataset.kind === kind) ||
          element("section", { class: "search-section", "data-kind": kind },
            element("h2", { class: "search-section-title", text: kindName(words, kind) }), element("ul", { class: "search-list" }));
        section.lastElementChild.append(...items);
        results.append(section);
        links.push(...items.map((item) => item.querySelector("a")));
      }
      return links;
    }

    function addMore(words, row, terms, pages) {
      let from = SHOWN;
      const mine = turn;
      const more = element("button", { class: "search-more", type: "button" });
      const place = () => {
        if (from >= pages.length) return more.remove();
        more.textContent = words.more.replace("{n}", Math.min(SHOWN, pages.length - from));
        return results.append(more);
      };
      more.addEventListener("click", async () => {
        const rows = await Promise.all(pages.slice(from, from + SHOWN).map(row));
        if (mine !== turn) return;
        from += SHOWN;
        add(words, rows, terms)[0].focus();
        place();
      });
      place();
    }

    async function show(mine) {
      const { search, kindOf, row, words } = await index(form);
      const { terms, pages, partial } = await search(query());
      const counts = new Map();
      for (const each of pages) counts.set(kindOf(each), (counts.get(kindOf(each)) || 0) + 1);
      const kind = counts.has(asked().get("kind")) ? asked().get("kind") : "";
      const chosen = kind ? pages.filter((each) => kindOf(each) === kind) : pages;
      const rows = await Promise.all(chosen.slice(0, SHOWN).map(row));
      if (mine !== turn) return;
      showKinds(words, counts, pages.length, kind);
      results.replaceChildren();
      add(words, rows, terms);
      addMore(words, row, terms, chosen);
      browse.hidden = pages.length > 0;
      count.textContent = !pages.length ? `${words.none.replace("{q}", query())} ${words.none_hint}`
        : counted(words, chosen.length) + (partial ? ` ${words.partial}` : "");
    }

    async function render() {
      const mine = ++turn;
      if (input.value.trim() !== query()) input.value = query();
      document.title = query() ? `${query()} · ${title}` : title;
      portal.carry(); // the same query in the other language
      if (!query()) {
        for (const each of [kinds, results, count]) each.replaceChildren();
        delete kinds.dataset.names;
        browse.hidden = false;
        return;
      }
      await show(mine).catch((error) => {
        console.error(error);
        count.textContent = page.dataset.failed;
        browse.hidden = false;
      });
    }

    const cancel = onTyping(input, () => go("", "replaceState"));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      cancel();
      go("", "pushState");
    });
    window.addEventListener("popstate", render);
    // Up and down go through the results, from the field and back to it.
    page.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const stops = [input, ...results.querySelectorAll("a")];
      const at = stops.indexOf(document.activeElement);
      if (!step || at < 0 || event.isComposing || !stops[at + step]) return;
      event.preventDefault();
      stops[at + step].focus();
    });
    render();
  }

  zoneSearch.resultsPage = resultsPage;
})();
