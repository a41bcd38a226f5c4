/* The page of the shortlist: the list this device keeps, with notes and in the visitor's order, or, to look at, the one
   that an address carries (?ids=…). What stands of a record comes from its card. */
(() => {
  "use strict";
  const { picks, fill, words, say, go } = portal;
  const page = document.querySelector("[data-shortlist]");
  const text = page.dataset;
  const { kinds, facts, units } = JSON.parse(text.about);
  const parts = {};
  for (const part of page.querySelectorAll("[data-part]")) parts[part.dataset.part] = part;
  let shared; // the list of the address, where it is not the device's own
  let rows = []; // what stands: [entry, card or null]
  let chosen = []; // what is to be compared: one kind, four at most
  let undo; // what was removed last: [place, entry]
  let turn = 0;
  let writing; // changes of our own are shown by whoever makes them

  const href = (card) => portal.root + (portal.lang === "en" ? "en" : ".") + card.href;
  const together = (found, name) => [...new Set(found.map((fact) => fact[name]).filter(Boolean))].join(text.join);
  const word = (name, values) => { parts[name].textContent = words(parts[name].dataset.words, values); };

  function read() {
    const asked = [...new Set(portal.asked().getAll("ids").join().split(",").filter(Boolean))];
    const odd = asked.filter((ref) => !portal.REF.test(ref));
    const known = asked.filter((ref) => !odd.includes(ref)).slice(0, 99);
    parts.ignored.hidden = !odd[0];
    parts.odd.textContent = odd.join(", ").slice(0, 200);
    shared = known[0] && known.join() !== picks.all().map(({ ref }) => ref).join() && known.map((ref) => ({ ref, name: ref, note: "" }));
  }

  /* --- What stands on the page. */
  // Beside what was published, the unit that the visitor chose, else the one that others are compared in.
  const fact = ({ label, text: said, date, switch: q, common, dimension }) => {
    const converted = (q && portal.converted?.(q, said)) || (dimension === "money" ? "" : common);
    return fill(parts.fact, said
      ? { label, text: converted ? words(text.beside, { text: said, remark: converted }) : said, date: date ? words(text.asOf, { date }) : null }
      : { label, text: { textContent: text.unknown, className: "unknown" }, date: null });
  };

  function row([{ ref, name, note }, card], place) {
    const known = card ? card.facts.filter(({ key }) => facts[card.kind].includes(key)) : [];
    const source = together(known, "source");
    const made = fill(parts.entry, {
      number: place + 1,
      where: [kinds[ref.split(".")[0]], card?.zone].filter(Boolean).join(" · "),
      name: card ? { textContent: name, href: href(card) } : name,
      gone: card ? null : undefined,
      facts: card && known.map(fact),
      source: source && words(text.source, { source, date: together(known, "date") }),
      remark: shared ? null : undefined,
      note: { value: note },
      printed: [note],
      ways: shared ? null : undefined,
      choose: card ? undefined : null,
    });
    made.dataset.ref = ref;
    for (const label of made.querySelectorAll(".visually-hidden")) label.textContent = words(label.textContent, { name });
    return made;
  }

  async function show(focus) {
    const mine = turn += 1;
    const list = shared || picks.all();
    const cards = await Promise.all(list.map(({ ref }) => portal.card(ref)));
    if (mine !== turn) return;
    // Records that were renamed go by their new names, once each.
    const found = new Map(list.map((entry, n) => [cards[n]?.ref ?? entry.ref, [{ ...entry, ...(cards[n] && { ref: cards[n].ref, name: cards[n].name }) }, cards[n]]]));
    rows = [...found.values()];
    const followed = rows.map(([entry]) => entry);
    if (!shared && JSON.stringify(followed) !== JSON.stringify(list)) keep(followed);
    chosen = chosen.filter((ref) => found.has(ref));
    parts.entries.replaceChildren(...rows.map(row));
    if (undo && !shared) parts.entries.insertBefore(fill(parts.undo, { dropped: words(text.dropped, undo[1]) }), parts.entries.children[undo[0]]);
    parts.shared.hidden = !shared;
    parts.bar.hidden = !(parts.empty.hidden = rows.length);
    parts.count.textContent = rows.length;
    word("from", { n: rows.length });
    word("own", { n: picks.all().length });
    word("address", { address: address() });
    told();
    choose();
    document.dispatchEvent(new CustomEvent("portal:listed", { detail: rows.map(([, card]) => card).filter(Boolean) }));
    if (focus) page.querySelector(focus)?.focus();
  }

  const address = () => location.href.split(/[?#]/)[0] + picks.address(rows.map(([entry]) => entry));
  const told = () => { parts.lost.hidden = picks.kept(); };

  function choose() {
    const kind = (ref) => ref.split(".")[0];
    for (const box of page.querySelectorAll("[data-do=choose]")) {
      const { ref } = box.closest("li").dataset;
      box.checked = chosen.includes(ref);
      box.disabled = !box.checked && (chosen.length > 3 || (chosen[0] && kind(ref) !== kind(chosen[0])));
    }
    parts.compare.hidden = !chosen[0];
    parts.compare.search = `?ids=${chosen}`;
    word("compare", { n: chosen.length });
  }

  /* --- Records as a table: every fact that one of them has published, beside a figure its value in the unit that the head
     names. Columns in which nothing stands are left out; the last tells the place in the list. */
  function table(own) {
    const columns = new Map();
    for (const { key, label, text: said, value, dimension } of own.flatMap(([, card]) => card?.facts ?? [])) {
      if (said && key !== "zone") columns.set(label, columns.get(label) || (value === undefined ? "" : units[key] ?? units[dimension]));
    }
    const each = (made) => [...columns].flatMap(made);
    const names = text.columns.split("|");
    const lines = [
      [...names.slice(0, 6), ...each(([label, unit]) => (unit ? [label, `${label} (${unit[0]})`] : label)), ...names.slice(6)],
      ...own.map((entry) => {
        const [{ ref, name, note }, card] = entry;
        const { other = "", kind, zone = "", facts: all = [] } = card ?? {};
        const known = new Map(all.map((found) => [found.label, found]));
        return [name, other, kinds[kind] ?? "", zone, ref, card ? new URL(href(card), location).href : "", ...each(([label, unit]) => {
          const found = known.get(label);
          const said = found ? found.text ?? text.unknown : "";
          return unit ? [said, found?.value === undefined ? "" : +(found.value / unit[1]).toPrecision(6)] : /^[1-9]\d{0,8}$/.test(said) ? +said : said;
        }), together(all, "source"), together(all, "date"), note, rows.indexOf(entry) + 1];
      }),
    ];
    const used = lines[0].map((_, at) => lines.some((line, n) => n && line[at] !== ""));
    return lines.map((line) => line.filter((_, at) => used[at]));
  }

  /* A sheet for each kind of record, under its name. */
  function sheets() {
    const named = ([{ ref }]) => kinds[ref.split(".")[0]] ?? text.unknown;
    return [...new Set(rows.map(named))].map((name) => [name, table(rows.filter((row) => named(row) === name))]);
  }

  /* --- Changes. */
  function keep(list) {
    writing = true;
    picks.save(list);
    writing = false;
  }

  /* Takes the entry at a place off the list; puts it, or another, in at a place. */
  function put(from, to, entry) {
    const list = [...picks.all()];
    if (from >= 0) [entry] = list.splice(from, 1);
    if (to >= 0) list.splice(to, 0, entry);
    keep(list);
    return entry;
  }

  function move(from, to, way) {
    const all = rows.length;
    const place = Math.min(Math.max(to, 0), all - 1);
    const { ref, name } = put(from, place);
    show(`[data-ref="${ref}"] [data-do=${way}]`);
    say(words(text.moved, { name, n: place + 1, all }));
  }

  const ways = {
    up: (place) => move(place, place - 1, "up"),
    down: (place) => move(place, place + 1, "down"),
    drop(place) {
      undo = [place, put(place)];
      show("[data-do=undo]");
      say(words(text.dropped, undo[1]));
    },
    undo() {
      const [place, entry] = undo;
      undo = null;
      if (!picks.has(entry.ref)) put(-1, place, entry);
      show(`[data-ref="${entry.ref}"] [data-do=drop]`);
    },
    choose(place) {
      const { ref } = rows[place][0];
      chosen = chosen.includes(ref) ? chosen.filter((each) => each !== ref) : [...chosen, ref];
      choose();
    },
    keep() {
      const added = rows.map(([entry]) => entry).filter(({ ref }) => !picks.has(ref));
      keep([...picks.all(), ...added]);
      shared = null;
      if (picks.kept()) go([]);
      show("[data-do=copy]");
      say(words(text.kept, { n: added.length, all: picks.all().length }));
    },
    async copy() {
      const done = await portal.copy(address());
      if (!done) history.replaceState(null, "", address());
      say(words(done ? text.copied : text.failed, { n: rows.length }), true);
    },
    print: () => print(),
    csv: () => save("shortlist.csv", ({ csv }) => csv(table(rows))),
    xlsx: () => save("shortlist.xlsx", ({ xlsx }) => xlsx(sheets())),
  };

  /* What makes files is loaded when one is asked for. */
  const save = (name, made) => portal.load(`${portal.root}assets/js/tools/sheet.js`)
    .then(() => portal.sheet.save(name, made(portal.sheet)), () => say(text.unsaved, true));

  page.addEventListener("click", ({ target }) => {
    const control = target.closest("[data-do]");
    const ref = control?.closest("li")?.dataset.ref;
    if (control) ways[control.dataset.do](rows.findIndex(([entry]) => entry.ref === ref));
  });
  page.addEventListener("input", ({ target }) => {
    const { slot } = target.dataset;
    if (slot !== "note") return;
    const { ref } = target.closest("li").dataset;
    const row = rows.find(([entry]) => entry.ref === ref);
    row[0] = { ...row[0], note: target.value };
    target.closest("li").querySelector("[data-slot=printed]").textContent = target.value;
    keep(rows.map(([entry]) => entry));
    told();
  });
  document.addEventListener("portal:picks", () => writing || show());
  document.addEventListener("portal:units", () => show());
  addEventListener("popstate", start);
  function start() {
    read();
    show();
  }
  start();
})();
