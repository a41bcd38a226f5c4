/* The comparison: the records that `?ids=` names, four at most and of one kind, a row for each fact (cards of a kind have
   the same facts in the same order); `&only=1` leaves out rows that are the same for all, by a rule of the stylesheet.
   Everything is filled from the page's templates, its words are the data of [data-compare]; links marked data-go stay. */
(() => {
  "use strict";
  const { fill, words, asked, go, card, picks, say } = portal;
  const box = document.querySelector("[data-compare]");
  const { dataset } = box;
  const parts = {};
  for (const part of box.querySelectorAll("[data-part]")) parts[part.dataset.part] = part;
  let known = []; // the records that the address names and there are
  let shown = [];

  const list = (cards) => cards.map(({ name }) => name).join(dataset.comma);
  const unique = (cards) => [...new Map(cards.filter(Boolean).map((each) => [each.ref, each])).values()];
  const kind = ({ ref }) => ref.split(".")[0];
  const alike = (each) => kind(each) === kind(known[0] ?? each);
  const to = (ids) => `?ids=${ids}${parts.only.checked ? "&only=1" : ""}`;
  const refs = () => shown.map(({ ref }) => ref);
  const each = (part, items, values) => parts[part].replaceChildren(...items.map((item, n) => fill(parts[`${part}-item`], values(item, n))));
  // In the unit the visitor chose, else in the one that the row is aligned on.
  const said = ({ switch: q, common, text }) => (q && portal.converted(q, text)) || common || text;

  async function show() {
    const { search } = location;
    const ids = asked().getAll("ids").join().split(",").filter(Boolean);
    const found = await Promise.all(ids.map((id, n) => n < 24 && card(id))); // of a longer address the rest is not asked for
    if (search !== location.search) return;
    known = unique(found);
    const fitting = known.filter(alike);
    shown = fitting.slice(0, 4);
    each("notes", Object.entries({
      unknown: ids.filter((id, n) => !found[n]).map((id) => ({ name: id.slice(0, 60) })),
      mixed: known.filter((each) => !alike(each)),
      more: fitting.slice(4),
    }).filter(([, cards]) => cards[0]), ([name, cards]) => ({ text: words(dataset[name], { names: list(cards) }) }));
    parts.only.checked = asked().has("only");
    box.classList.toggle("is-empty", !shown[0]);
    draw();
    offer();
    if (shown[0]) say(words(dataset.compared, { n: shown.length }));
  }

  /* What can be added: records that the address names but for which there was no room, and those of the shortlist. */
  async function offer() {
    const kept = await Promise.all(picks.all().map(({ ref }) => card(ref)));
    each("offers", unique([...known, ...kept]).filter((each) => alike(each) && !refs().includes(each.ref)),
      ({ ref, name }) => ({ link: { textContent: name, href: to([...refs(), ref]) } }));
  }

  function draw() {
    const sources = [];
    const silent = [];
    const few = []; // what only one of several has published
    parts.body.replaceChildren(...(shown[0]?.facts ?? []).map(({ label }, row) => {
      const facts = shown.map((each) => each.facts[row]);
      const told = facts.filter(({ text }) => text);
      if (!told.length) return silent.push({ name: label }), "";
      const line = fill(parts.row, { label });
      const ways = new Set(told.map(said)).size;
      const lone = told.length < 2 && shown.length > 1;
      if (lone) few.push({ name: label });
      line.className = ways > 1 ? "is-different" : told[1] && told.length === facts.length ? "is-same" : lone ? "is-lone" : "";
      line.append(...facts.map((fact, n) => {
        const made = fact.text ? fill(parts.cell, cell(fact, sources)) : fill(parts.unknown, {});
        made.dataset.name = shown[n][kind(shown[n]) === "zone" ? "zone" : "name"];
        return made;
      }));
      return line;
    }));
    parts.heads.replaceChildren(parts.heads.firstElementChild, ...shown.map(head));
    parts.silent.textContent = silent[0] ? words(dataset.silent, { names: list(silent) }) : "";
    parts.lone.textContent = few[0] ? words(dataset.lone, { names: list(few) }) : "";
    each("sources", sources, (text, n) => ({ text, line: { id: `source-${n + 1}` } }));
    parts.ask.search = to(refs());
    picks.show(box);
    const rows = [...parts.body.rows];
    let size = fit(rows);
    const tight = size < 0.7;
    if (tight) size = fit(rows.filter((row) => !row.matches(".is-lone")));
    box.classList.toggle("is-tight", tight);
    box.style.setProperty("--fit", size.toFixed(2));
  }

  /* How much smaller than set these rows print, so that they stand on one sheet lying (A4; lengths in points, as the
     stylesheet sets them for paper): worked out from the length of the texts, since nothing can be measured before. */
  function fit(rows) {
    const half = (text) => [...text].reduce((sum, letter) => sum + (letter > "ÿ" ? 2 : 1), 0);
    const tall = (text, width) => text.split("\n").reduce((sum, line) => sum + Math.ceil(half(line) / width), 0);
    const texts = rows.map(({ cells }) => [...cells].map((cell) => [...cell.querySelectorAll(":scope > :not(.mark, .compare-sign)")].map((each) => each.textContent)));
    const foot = [parts.silent, parts.lone, ...parts.sources.children].map(({ textContent }) => textContent);
    let z = 1;
    for (; z > 0.6; z -= 0.02) {
      const column = ((785 / z - 113) / shown.length - 11) / 3.5;
      const table = texts.reduce((sum, cells) => sum + 4 + 9 * Math.max(...cells.map((lines, n) => lines.reduce((all, text) => all + tall(text, n ? column : 30), 0))), 0);
      const lines = foot.reduce((sum, text, n) => sum + tall(text, (n < 2 ? 250 : 82) / z) / (n < 2 ? 1 : 3), 2);
      if (table + lines * 8.5 < 530 / z - 60) break;
    }
    return z;
  }

  function cell(fact, sources) {
    const { text, note = "", dimension, source } = fact;
    const title = source && words(dataset.source, fact);
    if (title && !sources.includes(title)) sources.push(title);
    const n = sources.indexOf(title) + 1;
    const value = said(fact);
    return {
      value: { textContent: value, className: dimension ? "compare-figure" : "" },
      was: value === text ? "" : words(dataset.was, fact),
      note, mark: n ? { textContent: n, href: `#source-${n}`, title } : "",
    };
  }

  function head(own, n) {
    const { ref, name, other, href } = own;
    const english = portal.lang === "en";
    const rest = refs().filter((each) => each !== ref);
    const link = (way, ids) => ({ ariaLabel: words(dataset[way], own), href: to(ids) });
    const at = (n) => [...rest.slice(0, n), ref, ...rest.slice(n)];
    const made = fill(parts.head, {
      name: { textContent: name, href: portal.root + (english ? "en" : ".") + href }, other: english ? other : "",
      left: link("left", at(n - 1)), right: link("right", at(n + 1)), drop: link("drop", rest), pick: { ariaLabel: words(dataset.pickWords, own) },
    });
    Object.assign(made.querySelector(".check").dataset, { pick: ref, name });
    return made;
  }

  box.onclick = async (event) => {
    const link = event.target.closest("[data-go]");
    if (!link) return;
    event.preventDefault();
    go(new URLSearchParams(link.search));
    await show();
    ([...parts.heads.querySelectorAll("a")].find((each) => link.ariaLabel && each.ariaLabel === link.ariaLabel) ?? parts.table).focus();
  };
  parts.only.onchange = () => go(new URLSearchParams(to(refs())));
  parts.copy.onclick = async () => say(dataset[await portal.copy(location.href) ? "copied" : "failed"], true);
  addEventListener("popstate", show);
  document.addEventListener("portal:units", draw);
  document.addEventListener("portal:picks", offer);
  show();
})();
