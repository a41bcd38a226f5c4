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
    parts.body.replaceChildren(...(shown[0]?.facts ?? []).map(({ label }, row) => {
      const facts = shown.map((each) => each.facts[row]);
      const told = facts.filter(({ text }) => text);
      if (!told.length) return silent.push({ name: label }), "";
      const line = fill(parts.row, { label });
      const ways = new Set(told.map(said)).size;
      line.className = ways > 1 ? "is-different" : told[1] && told.length === facts.length ? "is-same" : "";
      line.append(...facts.map((fact, n) => {
        const made = fact.text ? fill(parts.cell, cell(fact, sources)) : fill(parts.unknown, {});
        made.dataset.name = shown[n][kind(shown[n]) === "zone" ? "zone" : "name"];
        return made;
      }));
      return line;
    }));
    parts.heads.replaceChildren(parts.heads.firstElementChild, ...shown.map(head));
    parts.silent.textContent = silent[0] ? words(dataset.silent, { names: list(silent) }) : "";
    each("sources", sources, (text, n) => ({ text, line: { id: `source-${n + 1}` } }));
    parts.ask.search = to(refs());
    picks.show(box);
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
