/* The field of site search as a combobox with a list of results: loaded, as what it needs besides is, when a field is first
   used (../search.js). */
(() => {
  "use strict";
  const SHOWN = 8; // results in a list: what a query may fetch rests on it
  const PAUSE = 60; // milliseconds without a key before a search
  const PARTS = ["stem", "engine", "marks"];
  const { element, load } = portal;

  const arrived = new Map(); // "zh/t12" → its content; each file of the index calls zoneSearch once
  const zoneSearch = (lang, name, body) => arrived.set(`${lang}/${name}`, body);
  const content = (lang, name) => arrived.get(`${lang}/${name}`);

  const indexes = new Map(); // language → promise of { search, row, kindOf, words }
  function index({ dataset: { root, lang } }) {
    if (!indexes.has(lang)) {
      const opened = Promise.all([load(`${root}assets/search/${lang}/index.js`), ...PARTS.map((part) => load(`${root}assets/js/search/${part}.js`))])
        .then(() => zoneSearch.open(root, lang));
      opened.catch(() => indexes.delete(lang)); // to be tried again
      indexes.set(lang, opened);
    }
    return indexes.get(lang);
  }

  const counted = (words, n) => (n === 1 ? words.one : words.many).replace("{n}", n);
  const kindName = (words, kind) => words[`kinds.${kind}`] || words["kinds.page"];

  function byKind(rows) {
    const groups = new Map();
    for (const row of rows) groups.set(row.kind, [...(groups.get(row.kind) || []), row]);
    return [...groups];
  }

  /* Calls `act` when typing pauses; not while an input method composes characters. */
  function onTyping(input, act) {
    let timer = 0;
    const later = () => { clearTimeout(timer); timer = setTimeout(act, PAUSE); };
    input.addEventListener("input", (event) => event.isComposing || later());
    input.addEventListener("compositionend", later);
    return () => clearTimeout(timer);
  }

  function resultsAddress(form, query) {
    const address = new URL(portal.address(form.action)); // from a folder of files, a GET form would lead to the folder
    address.search = new URLSearchParams({ q: query });
    return address.href;
  }

  function combobox(form) {
    const input = form.querySelector("input");
    const popup = element("div", { class: "search-popup", id: `${input.id}-list`, role: "listbox", "aria-label": form.getAttribute("aria-label"), hidden: "" });
    const status = element("span", { class: "visually-hidden", role: "status" });
    form.append(popup, status);
    let options = [], active = -1, turn = 0;
    const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": popup.id };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);

    function open(shown) {
      popup.hidden = !shown;
      input.setAttribute("aria-expanded", String(shown));
      choose(-1);
    }

    function choose(number) {
      options[active]?.setAttribute("aria-selected", "false");
      active = number;
      const option = options[active];
      if (!option) return input.removeAttribute("aria-activedescendant");
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      return input.setAttribute("aria-activedescendant", option.id);
    }

    function option(href, name, ...children) {
      const id = `${popup.id}-${options.length}`;
      const made = element("a", { class: name, role: "option", "aria-selected": "false", tabindex: "-1", href, id }, ...children);
      options.push(made);
      return made;
    }

    function group(words, terms, kind, rows) {
      const name = kindName(words, kind);
      return element("div", { class: "search-group", role: "group", "aria-label": name },
        element("div", { class: "search-group-title", "aria-hidden": "true", text: name }),
        ...rows.map((row) => option(row.href, "search-option",
          element("span", { class: "search-option-title" }, zoneSearch.marked(row.title, zoneSearch.matches(row.title, terms))),
          " ", element("span", { class: "search-option-zone", text: row.zone }))));
    }

    function show(words, { query, terms, pages }, rows) {
      options = [];
      const said = pages.length ? counted(words, pages.length) : words.none.replace("{q}", query.trim());
      popup.replaceChildren(...byKind(rows).map(([kind, members]) => group(words, terms, kind, members)));
      if (!pages.length) popup.append(element("div", { class: "search-none", role: "option", "aria-disabled": "true", text: said }));
      if (pages.length > rows.length) {
        popup.append(option(resultsAddress(form, query), "search-option search-option-all", words.see_all.replace("{n}", pages.length)));
      }
      status.textContent = said;
      open(true);
    }

    async function update() {
      const mine = ++turn;
      if (!input.value.trim()) return open(false);
      try {
        const { search, row, words } = await index(form);
        const result = await search(input.value);
        const rows = await Promise.all(result.pages.slice(0, SHOWN).map(row));
        if (mine === turn && document.activeElement === input) show(words, result, rows);
      } catch { close(); } // the form still leads to the results page, which says what is wrong
      return undefined;
    }

    const cancel = onTyping(input, update);
    function close() { turn++; cancel(); open(false); }

    input.addEventListener("blur", close);
    popup.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
    input.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.isComposing) return;
      if (step && popup.hidden) update();
      else if (step) choose((active + 1 + step + options.length + 1) % (options.length + 1) - 1); // -1 is the field itself
      else if (event.key === "Enter" && options[active]) options[active].click();
      else if (event.key === "Escape" && !popup.hidden) close();
      else return;
      event.preventDefault();
    });
    index(form).catch(() => {});
    if (input.value) update(); // typed while this was on its way
    form.addEventListener("submit", (event) => {
      if (location.protocol !== "file:") return;
      event.preventDefault();
      location.assign(resultsAddress(form, input.value));
    });
  }

  window.zoneSearch = Object.assign(zoneSearch, { SHOWN, content, index, counted, kindName, byKind, onTyping, combobox });
})();
