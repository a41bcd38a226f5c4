/* A list with its filters (components/filter): what a row says stands in its data, what is asked for in the form and in the
   address. Choices of one group add up, groups narrow each other. The rows are read once, column by column; a filter
   touches only rows that come or go, and only another order moves them. */
(() => {
  "use strict";
  const { asked, go, words, fill, say, copy } = portal;
  const box = document.querySelector("[data-list]");
  const { dataset } = box;
  const part = {};
  for (const each of box.querySelectorAll("[data-part]")) part[each.dataset.part] = each;
  const { form } = part;
  const { q, sort, view } = form.elements;
  const fold = (text) => text.normalize("NFKC").toLowerCase();

  const rows = [...box.querySelectorAll("[data-row]")].map((item) => ({ item, data: item.dataset, shown: true, text: "" }));
  const list = rows[0]?.item.parentNode;
  const column = (name, read) => rows.map(({ data }) => read(data[name]));

  /* Put on a control: what it is called, whether it asks for anything, whether a row meets it, how it is undone. */
  const groups = [...form.querySelectorAll("[data-group]")].map((set) => {
    const { group: name, title } = set.dataset;
    const boxes = [...set.querySelectorAll("input")];
    const place = Object.fromEntries(boxes.map(({ value }, n) => [value, n]));
    return {
      name, title, boxes,
      cells: column(name, (given = "unpublished") => given.split(" ").map((id) => place[id]).filter((at) => at >= 0)),
      counts: boxes.map((each) => each.parentNode.lastElementChild),
      get active() { return boxes.some(({ checked }) => checked); },
      meets(n) { return this.cells[n].some((at) => boxes[at].checked); },
      undo() { for (const each of boxes) each.checked = false; },
    };
  });
  const ranges = [...form.querySelectorAll("[data-range]")].map((set) => {
    const { range: name, title } = set.dataset;
    const [from, to, unit] = set.querySelectorAll("input, select");
    return {
      name, title, fields: [from, to], unit, ends: ["", ""], wide: false,
      cells: column(name, (given) => given?.split(" ").map(Number)),
      get active() { return this.ends.join("") !== ""; },
      meets(n) {
        const cell = this.cells[n];
        return cell ? (this.ends[1] === "" || cell[0] <= this.ends[1]) && cell.at(-1) >= this.ends[0] : this.wide;
      },
      undo() { this.ends = ["", ""]; this.wide = false; this.show(); },
      show() { this.ends.forEach((end, n) => { this.fields[n].value = end === "" ? "" : +(end / unit.value).toPrecision(6); }); },
      read() { this.ends = this.fields.map(({ value }) => value && Math.round(value * unit.value * 1e4) / 1e4); },
    };
  });
  const text = {
    title: form.querySelector(".filter-title").textContent,
    get active() { return q.value.trim(); },
    meets(n) { return this.parts.every((each) => rows[n].text.includes(each)); },
    undo() { q.value = ""; },
  };
  const filters = [text, ...groups, ...ranges];

  /* What the address may hold: how each of its parameters is read into the form (giving back what it cannot be), and told. */
  const NUMBER = /^\d{1,15}(\.\d+)?$/;
  const choose = (control, otherwise) => ({
    read([wanted = otherwise, ...more]) {
      control.value = wanted;
      if (control.value === wanted) return more;
      control.value = otherwise;
      return [wanted, ...more];
    },
    tell: () => control.value === otherwise ? "" : control.value,
  });
  const parameters = new Map([
    ["q", { read: ([wanted = "", ...more]) => { q.value = wanted.slice(0, 100); return more; }, tell: () => q.value.trim() }],
    ...groups.map(({ name, boxes }) => [name, {
      read(given) {
        const wanted = new Set(given.join().split(",").filter(Boolean));
        for (const each of boxes) if ((each.checked = wanted.delete(each.value))) each.closest("details")?.setAttribute("open", "");
        return wanted;
      },
      tell: () => boxes.filter(({ checked }) => checked).map(({ value }) => value).join(),
    }]),
    ...ranges.flatMap((range) => ["min", "max"].map((end, n) => [`${range.name}-${end}`, {
      read([wanted = "", ...more]) {
        const fits = NUMBER.test(wanted);
        range.ends[n] = fits ? +wanted : "";
        range.show();
        return wanted && !fits ? [wanted, ...more] : more;
      },
      tell: () => range.ends[n],
    }])),
    ["unknown", {
      read(given) {
        const wanted = new Set(given.join().split(",").filter(Boolean));
        for (const range of ranges) range.wide = wanted.delete(range.name);
        return wanted;
      },
      tell: () => ranges.filter(({ wide, active }) => wide && active).map(({ name }) => name).join(),
    }],
    ["sort", choose(sort, "")],
    ...(view ? [["view", choose(view, "table")]] : []),
  ]);

  function read() {
    const query = asked();
    const odd = [];
    for (const [name, { read }] of parameters) {
      for (const value of read(query.getAll(name))) odd.push([name, value]);
      query.delete(name);
    }
    const shown = [...odd, ...query].map((pair) => pair.join("=").slice(0, 60)).join(dataset.comma);
    part.ignored.hidden = !shown;
    part.ignored.textContent = words(part.ignored.dataset.words, { values: shown });
    if (shown) say(part.ignored.textContent);
    update();
  }

  function write(method) {
    part.ignored.hidden = true;
    go([...parameters].map(([name, { tell }]) => [name, tell()]).filter(([, value]) => value !== ""), method);
    update();
  }

  function update() {
    filter();
    order();
    if (view) dataset.view = view.value;
  }

  let found = 0;
  function filter() {
    text.parts = fold(q.value).split(/\s+/).filter(Boolean);
    if (text.parts.length && rows[0] && !rows[0].text) for (const row of rows) row.text = fold(`${row.data.words} ${row.item.textContent}`);
    const active = filters.filter((each) => each.active);
    const tallies = groups.map(({ boxes }) => boxes.map(() => 0));
    for (const each of filters) each.freed = each.silent = 0;
    found = 0;
    rows.forEach((row, n) => {
      const failed = active.filter((each) => !each.meets(n));
      if (row.shown !== !failed.length) row.item.hidden = !(row.shown = !row.shown);
      found += row.shown;
      // A row that fails one filter only is what that filter keeps away.
      if (failed.length > 1) return;
      groups.forEach((group, g) => { if (row.shown || failed[0] === group) for (const at of group.cells[n]) tallies[g][at]++; });
      if (failed[0]) failed[0].freed++;
      for (const range of ranges) if (!range.cells[n] && (failed[0] ?? range) === range) range.silent++;
    });
    groups.forEach((group, g) => tallies[g].forEach((count, at) => {
      if (group.counts[at].textContent === `${count}`) return;
      group.counts[at].textContent = count;
      group.boxes[at].parentNode.classList.toggle("is-none", !count);
    }));
    report(active);
  }

  const set = (part, text) => { if (part.textContent !== `${text}`) part.textContent = text; };

  function report(active) {
    set(part.count, found);
    set(part.noun, words(part.noun.dataset.words, { n: found }));
    part.of.hidden = !active.length;
    const chips = [...active.flatMap(chip)];
    part.chips.replaceChildren(...chips);
    part.clear.hidden = !active.length;
    set(part.active, chips.length ? ` (${chips.length})` : "");
    set(part.show, words(part.show.dataset.words, { n: found }));
    part.missing.replaceChildren(...ranges.filter(({ active, silent }) => active && silent).map(gap));
    part.none.hidden = !active.length || found > 0;
    part.rows.hidden = !part.none.hidden;
    if (!part.none.hidden) loosen(active);
    if (part.map) chart();
  }

  /* A button that undoes something; the focus goes where the visitor was, or to the count. */
  function button(template, text, act) {
    const made = fill(part[template], { text });
    (made.matches("button") ? made : made.querySelector("button")).onclick = () => {
      const at = [...part.chips.children].indexOf(made);
      act();
      write();
      (part.chips.children[Math.max(0, Math.min(at, part.chips.children.length - 1))]?.firstElementChild ?? part.status).focus();
    };
    return made;
  }

  function chip(each) {
    if (each.boxes) {
      return each.boxes.filter(({ checked }) => checked)
        .map((box) => button("chip", box.nextElementSibling.textContent, () => { box.checked = false; }));
    }
    if (each === text) return [button("chip", words(dataset.chipText, { text: q.value.trim() }), () => each.undo())];
    const [from, to] = each.fields.map(({ value }) => value);
    const way = from && to ? dataset.chipBoth : from ? dataset.chipFrom : dataset.chipTo;
    const unit = each.unit.selectedOptions[0].textContent;
    return [button("chip", words(way, { title: each.title, from, to, unit }), () => each.undo())];
  }

  /* Rows that a range leaves out because their figure is not published. */
  function gap(range) {
    const { dataset: said } = part.gap;
    const made = fill(part.gap, {
      text: words(range.wide ? said.in : said.out, { n: range.silent, title: range.title }),
      way: range.wide ? said.hide : said.show,
    });
    made.querySelector("button").onclick = () => { range.wide = !range.wide; write(); part.missing.querySelector("button")?.focus(); };
    return made;
  }

  function loosen(active) {
    const ways = active.filter(({ freed }) => freed).sort((one, other) => other.freed - one.freed);
    part.advice.textContent = ways.length ? part.advice.dataset.some : part.advice.dataset.none;
    part.ways.replaceChildren(...ways.map((each) =>
      button("way", words(part.ways.dataset.words, { title: each.title, n: each.freed }), () => each.undo())));
  }

  /* The map: what each zone has under the other filters; a point sets the zone, or takes it off again. */
  function chart() {
    for (const { data, shown } of rows) {
      box.querySelector(`.found-map :not([href^="?"])[data-zone="${data.ref.split(".")[1]}"]`)?.classList.toggle("is-none", !shown);
    }
    const zones = groups.find(({ name }) => name === "zone");
    for (const point of part.map.querySelectorAll('[href^="?"][data-zone]')) {
      const at = zones.boxes.findIndex(({ value }) => value === point.dataset.zone);
      const { checked } = zones.boxes[at];
      const count = zones.counts[at].textContent;
      set(point.querySelector("[data-count]"), count);
      point.classList.toggle("is-none", count === "0");
      point.toggleAttribute("aria-current", checked);
      const query = asked();
      query[checked ? "delete" : "set"]("zone", point.dataset.zone);
      point.setAttribute("href", `?${query}`);
      point.onclick = (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        zones.undo();
        zones.boxes[at].checked = !checked;
        write();
      };
    }
  }

  /* The order: rows without a figure stand last, whichever way. */
  const heads = [...box.querySelectorAll("[data-sort]")];
  const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
  let sorted = "";
  function order() {
    const { value } = sort;
    for (const head of heads) {
      const own = value.replace("-", "") === head.dataset.sort;
      head.setAttribute("aria-pressed", own);
      if (own) head.dataset.way = value[0] === "-" ? "down" : "up";
      else delete head.dataset.way;
    }
    if (value === sorted || !list) return;
    sorted = value;
    const name = value.replace("-", "");
    const turn = value[0] === "-" ? -1 : 1;
    const by = name === "name" ? compare : (one, other) => (one < other ? -1 : one > other);
    const keyed = rows.map(({ item, data }, n) => {
      const cell = name === "name" ? data.words : data[name];
      return { item, n, key: cell && !/^[\d.]+( |$)/.test(cell) ? cell : cell && parseFloat(cell) };
    });
    if (value) keyed.sort((a, b) => (a.key === undefined) - (b.key === undefined) || (a.key !== undefined && turn * by(a.key, b.key)) || a.n - b.n);
    list.append(...keyed.map(({ item }) => item));
  }

  /* --- What the visitor does. */
  let typing;
  box.addEventListener("input", ({ target }) => {
    if (target.form !== form) return;
    const range = ranges.find(({ fields, unit }) => unit === target || fields.includes(target));
    if (range?.unit === target) { range.show(); report(filters.filter((each) => each.active)); return; }
    range?.read();
    const types = range || target === q;
    write(types && typing === target ? "replaceState" : "pushState");
    typing = types && target;
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); open(false); part.status.focus(); });
  part.clear.onclick = () => { for (const each of filters) each.undo(); write(); part.status.focus(); };
  const open = (wide) => { part.toggle.ariaExpanded = wide; form.classList.toggle("is-open", wide); };
  part.toggle.onclick = () => open(!form.classList.contains("is-open"));
  part.copy.onclick = async () => { say(await copy(location.href) ? dataset.copied : dataset.notCopied, true); };
  for (const head of heads) {
    head.disabled = false;
    head.onclick = () => {
      const { sort: name } = head.dataset;
      const ways = [...sort.options].map(({ value }) => value).filter((value) => value.replace("-", "") === name);
      sort.value = ways[ways.indexOf(sort.value) + 1] ?? "";
      write();
    };
  }
  addEventListener("popstate", read);
  read();
  dataset.ready = "";
})();
