/* A list with its filters (components/filter). The form is the state: what it holds is written to the address and read from it,
   a parameter for each name. Choices of one group add up, groups narrow each other; a range holds two numbers in the base
   unit, beside the fields in the unit chosen. Rows are read once, column by column; only rows that come or go are touched.
   A list of several pages (views/paging.py) names a file with the rest of its rows: it begins when these are there. */
(async () => {
  "use strict";
  const { asked, go, words, fill, say, copy } = portal;
  const box = document.querySelector("[data-list]");
  const { dataset } = box;
  const part = {};
  for (const each of box.querySelectorAll("[data-part]")) part[each.dataset.part] = each;
  const { form } = part;
  const { q, sort, view } = form.elements;
  const heads = [...box.querySelectorAll("[data-sort]")];
  const open = (wide) => { part.toggle.ariaExpanded = form.dataset.open = wide; };
  part.toggle.onclick = () => open(part.toggle.ariaExpanded !== "true");
  form.onsubmit = (event) => { event.preventDefault(); open(false); part.status.focus(); };
  if (innerWidth < 1024) for (const each of form.querySelectorAll("details")) each.open = false;
  let pressed; // the head of a column, while the rest of the list was on its way
  const late = dataset.rest && !location.search;
  if (dataset.rest) await rest();

  /* The rest of the list is loaded at once where the address asks for something, else when the visitor does; until it is there
     the form keeps what it is told. */
  async function rest() {
    for (let wait = late; ; wait = true) {
      if (wait) await used();
      try {
        return add(await portal.rest(box));
      } catch {
        say(dataset.lost, true);
      }
    }
  }

  function used() {
    dataset.ready = "";
    return new Promise((done) => {
      for (const head of heads) {
        head.disabled = false;
        head.onclick = () => { pressed = head; };
      }
      const ask = ({ target }) => { if (target.form === form || target.closest("form, button")) done(); };
      for (const type of ["pointerdown", "focusin", "input"]) box.addEventListener(type, ask);
    });
  }

  function add(all) {
    box.querySelector("[data-row]").parentNode.append(...all("[data-row]"));
    for (const group of all("[data-choices]")) form.querySelector(`[data-name=${group.dataset.choices}] details`).append(...group.children);
    part.pages.hidden = true;
    portal.picks.show(box);
    document.dispatchEvent(new Event("portal:rows"));
  }

  const fold = (text) => text.normalize("NFKC").toLowerCase();
  const rows = [...box.querySelectorAll("[data-row]")].map((item) => ({ item, data: item.dataset, shown: true }));
  const column = (name, read) => rows.map(({ data }) => read(data[name]));

  /* Each kind of filter: `start` says whether it asks for anything, `meets` whether the nth row has it. */
  const kinds = {
    words() {
      let parts;
      return {
        start() {
          parts = fold(q.value).split(/\s+/).filter(Boolean);
          if (parts[0]) for (const row of rows) row.text ??= fold(`${row.data.words} ${row.item.textContent}`);
          return parts.length;
        },
        meets: (n) => parts.every((each) => rows[n].text.includes(each)),
        chips: () => [[words(dataset.chipText, { text: q.value.trim() })]],
      };
    },
    choices({ name, fields }) {
      const place = {};
      fields.forEach(({ value }, at) => { place[value] = at; });
      // What is bound to none of the choices ("every") has each of them.
      const { unpublished, ...choices } = place;
      const every = Object.values(choices);
      const cells = column(name, (given = "unpublished") => given === "every" ? every : given.split(" ").map((id) => place[id]).filter((at) => at >= 0));
      let on;
      return {
        cells,
        start: () => (on = fields.map(({ checked }) => checked)).includes(true),
        meets: (n) => cells[n].some((at) => on[at]),
        chips: () => fields.filter(({ checked }) => checked).map((field) => [field.nextElementSibling.textContent, field]),
      };
    },
    range({ name, title, set, fields: [min, max, wide] }) {
      const cells = column(name, (given) => given?.split(" ").map(Number));
      const shown = [...set.querySelectorAll("[type=number]")];
      const unit = set.querySelector("select");
      const base = [min, max];
      return {
        cells, wide, unit, shown,
        start: () => min.value || max.value,
        // What the rows say and what is asked for are both rounded to the fourth decimal.
        meets: (n) => cells[n] ? cells[n].at(-1) >= min.value - 2e-4 && (!max.value || cells[n][0] <= +max.value + 2e-4) : wide.checked,
        show() { base.forEach(({ value }, n) => { shown[n].value = value && +(value / unit.value).toPrecision(6); }); },
        read() { base.forEach((each, n) => { each.value = shown[n].value && Math.round(shown[n].value * unit.value * 1e4) / 1e4; }); },
        chips() {
          const [from, to] = shown.map(({ value }) => value);
          return [[words(from && to ? dataset.chipBoth : from ? dataset.chipFrom : dataset.chipTo, { title, from, to, unit: unit.selectedOptions[0].text })]];
        },
      };
    },
  };
  const filters = [...form.querySelectorAll("[data-kind]")].map((set) => {
    const { name, kind, title } = set.dataset;
    const each = { name, kind, title, set, fields: [...set.querySelectorAll("[name]")] };
    return Object.assign(each, kinds[kind](each));
  });
  const groups = filters.filter(({ kind }) => kind === "choices");
  const ranges = filters.filter(({ kind }) => kind === "range");

  const isBox = ({ type }) => type === "checkbox" || type === "radio";
  const undo = (...fields) => { for (const each of fields) isBox(each) ? each.checked = false : each.value = ""; };

  /* From the address into the form. What the form does not hold then was no filter of this list: it is named. */
  function read() {
    const given = [...asked()].flatMap(([name, value]) => (name === "q" ? [value] : value.split(",")).map((each) => [name, each]));
    for (const field of form.elements) {
      const own = given.filter(([name]) => name && name === field.name).map(([, value]) => value);
      if (isBox(field)) {
        field.checked = own.includes(field.value);
        if (field.checked) for (let fold = field; (fold = fold.parentNode.closest("details"));) fold.open = true;
      } else if (field.name) field.value = own.find((value) => field.type !== "hidden" || /^\d{1,15}(\.\d{1,4})?$/.test(value)) ?? "";
    }
    if (sort.selectedIndex < 0) sort.value = "";
    if (view && !view.value) view[0].checked = true;
    const held = [...new FormData(form)].map(String);
    const odd = given.filter((pair) => pair[1] && !held.includes(String(pair))).map((pair) => pair.join("=").slice(0, 60));
    part.ignored.hidden = !odd[0];
    part.ignored.textContent = words(part.ignored.dataset.words, { values: odd.join(dataset.comma) });
    if (odd[0]) say(part.ignored.textContent);
    update();
  }

  function write(method) {
    const told = new Map();
    for (const [name, value] of new FormData(form)) if (value.trim()) told.set(name, told.has(name) ? `${told.get(name)},${value}` : value.trim());
    part.ignored.hidden = true;
    go(told, method);
    update();
  }

  function update() {
    for (const range of ranges) range.show();
    if (view) dataset.view = view.value || "table";
    filter();
    place(order());
  }

  function filter() {
    const active = filters.filter((each) => each.start());
    const counts = groups.map(({ fields }) => fields.map(() => 0));
    let found = 0;
    for (const each of filters) each.freed = each.silent = 0;
    rows.forEach((row, n) => {
      let only;
      let failed = 0;
      for (const each of active) {
        if (each.meets(n)) continue;
        only = each;
        if (++failed > 1) break;
      }
      if (row.shown === failed > 0) row.item.hidden = !(row.shown = !row.shown);
      if (failed > 1) return;
      // A row that fails one filter alone is what that filter keeps away.
      if (only) only.freed++;
      else found++;
      groups.forEach((group, g) => { if (!only || only === group) for (const at of group.cells[n]) counts[g][at]++; });
      for (const range of ranges) if (!range.cells[n] && (only ?? range) === range) range.silent++;
    });
    groups.forEach((group, g) => group.fields.forEach(({ parentNode: label }, at) => {
      if (set(label.lastElementChild, counts[g][at])) label.classList.toggle("is-none", !counts[g][at]);
    }));
    report(found, active);
  }

  const set = (place, text) => place.textContent !== `${text}` && (place.textContent = text, true);

  function report(found, active) {
    const none = active[0] && !found;
    const ways = active.filter(({ freed }) => freed).sort((one, other) => other.freed - one.freed);
    const chips = active.flatMap((each) => each.chips().map(([text, field]) => button("chip", { text }, ...(field ? [field] : each.fields))));
    set(part.count, found);
    set(part.noun, words(part.noun.dataset.words, { n: found }));
    set(part.active, chips[0] ? ` (${chips.length})` : "");
    set(part.show, words(part.show.dataset.words, { n: found }));
    part.of.hidden = part.clear.hidden = !active[0];
    part.copy.hidden = !location.search;
    part.chips.replaceChildren(...chips);
    part.missing.replaceChildren(...ranges.filter((each) => active.includes(each) && each.silent).map(gap));
    part.none.hidden = !none;
    part.rows.hidden = none;
    part.advice.textContent = ways[0] ? part.advice.dataset.some : part.advice.dataset.none;
    part.ways.replaceChildren(...(none ? ways : []).map(({ title, freed, fields }) =>
      button("way", { text: words(part.ways.dataset.words, { title, n: freed }) }, ...fields)));
    chart();
  }

  /* A button that undoes fields; the focus stays among the chips, or goes to the count. */
  function button(template, values, ...fields) {
    const made = fill(part[template], values);
    made.onclick = () => {
      const at = [...part.chips.children].indexOf(made);
      undo(...fields);
      write();
      ([...part.chips.children].slice(0, at + 1).pop()?.firstElementChild ?? part.status).focus();
    };
    return made;
  }

  /* Rows that a range leaves out because their figure is not published, and the way to have them too. */
  function gap({ wide, silent, title }) {
    const { dataset: said } = part.gap;
    const [text, way] = wide.checked ? [said.in, said.hide] : [said.out, said.show];
    const made = fill(part.gap, { text: words(text, { n: silent, title }), way });
    made.lastElementChild.onclick = () => { wide.checked = !wide.checked; write(); part.missing.querySelector("button")?.focus(); };
    return made;
  }

  /* The map: what each zone has under the other filters; a point leads to its own, or back to all. In a list of zones it
     leads to the zone, and is dimmed with the zone's row. */
  const points = box.querySelectorAll(".found-map [data-zone]");
  function chart() {
    for (const point of points) {
      const { zone } = point.dataset;
      const field = groups.find(({ name }) => name === "zone")?.fields.find(({ value }) => value === zone);
      if (!field) {
        point.classList.toggle("is-none", !rows.find(({ data }) => data.ref === `zone.${zone}`)?.shown);
        continue;
      }
      const count = field.parentNode.lastElementChild.textContent;
      set(point.querySelector("[data-count]"), count);
      point.classList.toggle("is-none", count === "0");
      point.toggleAttribute("aria-current", field.checked);
      const query = asked();
      query.delete("zone");
      if (!field.checked) query.set("zone", zone);
      point.setAttribute("href", `?${query}`);
    }
  }

  /* The order: rows without a figure stand last, whichever way. */
  const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const parts = ({ value }) => value[0] === "-" ? [value.slice(1), "down", -1] : [value, "up", 1];
  let sorted = "";
  let sequence = rows;
  /* Whether the order is another one. */
  function order() {
    const [name, way, turn] = parts(sort);
    for (const head of heads) {
      const own = name === head.dataset.sort;
      head.ariaPressed = own;
      head.dataset.way = own ? way : "";
    }
    if (sort.value === sorted) return false;
    sorted = sort.value;
    const keyed = rows.map((row) => ({ row, key: name === "name" ? row.data.words : row.data[name] }));
    const numbers = keyed.every(({ key }) => !/[^\d. ]/.test(key ?? ""));
    if (numbers) for (const each of keyed) each.key &&= parseFloat(each.key);
    const by = numbers ? (a, b) => a - b : name === "name" ? compare : (a, b) => (a > b) - (a < b);
    if (name) keyed.sort(({ key: a }, { key: b }) => a === b ? 0 : a === undefined ? 1 : b === undefined ? -1 : turn * by(a, b));
    sequence = keyed.map(({ row }) => row);
    return true;
  }

  /* A long list stands in runs, lists like the first: what is off the screen then costs nothing. 24 fill whole lines of cards,
     if none is hidden: among cards, rows that are stand in a list of their own, which is never shown. */
  const RUN = 24;
  const { item: { parentNode: whole } } = rows[0];
  const runs = [whole];
  const away = whole.cloneNode();
  if (box.matches(".is-long")) {
    away.hidden = true;
    whole.after(away);
  }
  function place(turned) {
    if (!away.hidden) return turned && whole.append(...sequence.map(({ item }) => item));
    const held = dataset.view === "cards" ? sequence.filter(({ shown }) => shown) : sequence;
    if (held !== sequence) for (const { item, shown } of rows) if (!shown && item.parentNode !== away) away.append(item);
    for (let n = 0; n < runs.length || n * RUN < held.length; n++) {
      const own = held.slice(n * RUN, (n + 1) * RUN);
      if (!runs[n]) away.before(runs[n] = whole.cloneNode());
      const run = runs[n];
      const count = own.filter(({ shown }) => shown).length;
      run.hidden = !count;
      run.style.setProperty("--rows", count);
      let at = run.firstElementChild;
      for (const { item } of own) {
        if (item === at) at = at.nextElementSibling;
        else run.insertBefore(item, at);
      }
    }
  }

  /* --- What the visitor does. Typing on replaces the entry that its first key made. */
  let typing;
  box.addEventListener("input", ({ target }) => {
    if (target.form !== form) return;
    const range = ranges.find(({ set }) => set.contains(target));
    if (target === range?.unit) return update();
    range?.read();
    const { search } = location;
    write(target === typing ? "replaceState" : "pushState");
    if (search !== location.search) typing = (range || target === q) && target;
  });
  part.clear.onclick = () => { undo(...filters.flatMap(({ fields }) => fields)); write(); part.status.focus(); };
  part.copy.onclick = async () => say(await copy(location.href) ? dataset.copied : dataset.notCopied, true);
  for (const head of heads) {
    head.disabled = false;
    head.onclick = () => {
      const ways = [...sort].filter((each) => parts(each)[0] === head.dataset.sort);
      sort.value = ways[ways.indexOf(sort.selectedOptions[0]) + 1]?.value ?? "";
      write();
    };
  }
  box.addEventListener("click", (event) => {
    const point = event.target.closest('[href^="?"]');
    if (!point || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(new URLSearchParams(point.getAttribute("href")));
    read();
  });
  /* Where the visitor has chosen units, the ranges ask in them. */
  function units() {
    const chosen = document.querySelector("[data-units]");
    for (const { unit, set } of ranges) {
      // A price of land is asked for the unit of land: "yuan-mu" goes by "mu".
      const own = [...unit].find((each) => each.dataset.unit.replace(/^(yuan|wan)-/, "") === chosen?.[set.dataset.units.replace("-price", "")]?.value);
      if (own) own.selected = true;
    }
  }
  document.addEventListener("portal:units", () => { units(); update(); });
  addEventListener("popstate", read);
  units();
  if (late) {
    for (const range of ranges) range.read();
    write();
    pressed?.click();
  } else read();
  dataset.ready = "";
})();
