/* What the scripts of every page share: new elements, the address as the state, what the device keeps, the records' data,
   words filled in. Elements are found by data attributes; all words stand in the page, none here. Classic scripts, loaded by
   script elements: they work from file:// and under script-src 'self'. */
(() => {
  "use strict";
  const { documentElement: html } = document;
  const { root } = html.dataset; // the way to the folder that holds assets/
  const lang = html.lang.startsWith("zh") ? "zh" : "en";

  /* A new element: attributes, `text` for its text, and children. */
  function element(tag, { text = "", ...attributes } = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...(text === "" ? [] : [text]), ...children);
    return made;
  }

  const requested = new Map();
  /* Loads a script once; a failed one is tried again when asked for again. */
  function load(address) {
    if (!requested.has(address)) {
      requested.set(address, new Promise((resolve, reject) => {
        const tag = element("script", { src: address });
        tag.onload = resolve;
        tag.onerror = () => { requested.delete(address); tag.remove(); reject(new Error(address)); };
        document.head.append(tag);
      }));
    }
    return requested.get(address);
  }

  /* --- Words: `{n}` and the like are filled in; "one|many" is chosen by n. */
  function words(text, values = {}) {
    const [one, many = one] = text.split("|");
    return (values.n === 1 ? one : many).replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);
  }

  /* A pattern for any of some words, apart by blanks; Chinese ones stand between others without one. */
  const any = (idle) => idle.split(" ").map((word) => (/[a-z]/.test(word) ? `\\b${word}\\b` : word)).join("|");

  /* A text with blanks in place of some words. */
  const without = (text, idle) => text.replace(new RegExp(any(idle), "g"), " ");

  /* A copy of a <template>'s first element. Each `data-slot` in it takes the value of its name: a text, a node or a list of
     nodes as content, an object as properties ({ href, textContent }); nothing (null, "") removes it. */
  function fill(template, values) {
    const made = template.content.firstElementChild.cloneNode(true);
    const slots = [made, ...made.querySelectorAll("[data-slot]")].filter((slot) => slot.dataset.slot);
    for (const slot of slots) {
      const value = values[slot.dataset.slot];
      if (value === undefined) continue;
      if (value === null || value === "") slot.remove();
      else if (Array.isArray(value)) slot.replaceChildren(...value);
      else if (value instanceof Node || typeof value !== "object") slot.replaceChildren(value);
      else Object.assign(slot, value);
    }
    return made;
  }

  /* Says something to those who do not see the page change; `seen`, for a while, to all. */
  const said = document.querySelector("[data-said]");
  let end;
  function say(text, seen = false) {
    clearTimeout(end);
    said.className = seen ? "said" : "visually-hidden";
    said.textContent = "";
    requestAnimationFrame(() => { said.textContent = text; });
    if (seen) end = setTimeout(say, 15000, "");
  }

  /* --- The address is the state. */
  const asked = () => new URLSearchParams(location.search);

  /* Writes [name, value] pairs into the address; commas stay readable. An unchanged address makes no new entry. */
  function go(pairs, method = "pushState") {
    const query = [...pairs].map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`).join("&");
    if (`?${query}` !== (location.search || "?")) history[method](null, "", location.pathname + (query && `?${query}`));
    carry();
  }

  /* The language switch leads to the same state. */
  const switches = document.querySelectorAll("a[data-switch]");
  function carry() {
    for (const link of switches) {
      link.search = location.search;
      link.hash = location.hash;
    }
  }

  /* In a folder of files, a link to a folder would list it: it leads to the folder's index.html. */
  function address(href) {
    const found = new URL(href, location.href);
    if (found.protocol === "file:" && found.pathname.endsWith("/")) found.pathname += "index.html";
    return found.href;
  }

  if (location.protocol === "file:") {
    addEventListener("click", ({ target }) => {
      const link = target.closest?.("a[href]");
      if (link) link.href = address(link.href);
    }, true);
  }

  /* --- What the device keeps: under the site's own name, since a host may hold several. Refused or full is survived. */
  const own = `portal:${new URL(root, location.href).pathname}:`;

  function stored(name, otherwise) {
    try {
      return JSON.parse(localStorage.getItem(own + name)) ?? otherwise;
    } catch {
      return otherwise;
    }
  }

  /* Returns whether the device kept it. */
  function store(name, value) {
    try {
      localStorage.setItem(own + name, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  }

  /* Copies a text; resolves to whether it was. Without a secure context there is no clipboard API. */
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const field = element("textarea", { class: "visually-hidden", readonly: "", "aria-hidden": "true", text });
      const before = document.activeElement;
      document.body.append(field);
      field.select();
      const done = document.execCommand("copy");
      field.remove();
      before?.focus();
      return done;
    }
  }

  /* --- The records' data, one file for each zone and language (assets/records/<lang>/…), and the rest of long lists. A record is named
     <kind>.<zone>.<id>, a zone zone.<zone>; the zone of a national record is empty: policy..<id>. */
  const REF = /^[a-z]+\.[a-z0-9-]*(\.[a-z0-9-]+)?$/;
  const shards = new Map();
  const records = (name, body) => shards.set(name, body);

  /* What a file of that folder holds (`zh/common.js`); rejects where it cannot be loaded. */
  async function shard(file) {
    await load(`${root}assets/records/${file}`);
    return shards.get(file.split(".")[0]);
  }

  /* The rest of a long list, whose file its box names: what of it a selector finds. Sources that only it cites and choices of long fields
     come to the page's, and what says that the rows are only the first goes. */
  async function rest({ dataset }) {
    const made = document.createElement("template");
    made.innerHTML = await shard(dataset.rest);
    delete dataset.rest;
    document.querySelector(".sources ul")?.append(...made.content.querySelectorAll("[data-sources] > li"));
    document.querySelector("[data-part=foremost]")?.remove();
    const found = (selector) => made.content.querySelectorAll(selector);
    for (const { name, options } of found("select")) document.querySelector(`select[name=${name}]`).append(...[...options].slice(1));
    return found;
  }

  /* The day in China, `after` days from now, as an ISO day. */
  const today = (after = 0) => new Date(Date.now() + 288e5 + after * 864e5).toISOString().slice(0, 10);

  /* The card of a record in a language (this page's, if none is named), its contact in full, as of today; null where there is no such
     record (any more). One that was renamed is found by its old name too, and says its new one. */
  async function card(ref, tongue = lang) {
    if (!REF.test(ref)) return null;
    const [, zone] = ref.split(".");
    const name = `${tongue}/${zone ? `zones/${zone}` : "common"}`;
    const { cards, contacts, formerly } = await shard(`${name}.js`).catch(() => ({})); // not there: as none
    const found = cards?.[ref] ?? cards?.[formerly[ref]];
    for (const fact of found?.facts ?? []) for (const [day, text] of fact.turns ?? []) if (day <= today()) fact.text = text;
    return found ? { ...found, contact: contacts[found.contact] ?? null } : null;
  }

  window.portal = { root, lang, element, load, words, any, without, fill, say, asked, go, carry, address, stored, store, copy, records, rest, card, today, REF };
  addEventListener("popstate", carry);
  addEventListener("hashchange", carry);
  carry();
})();
