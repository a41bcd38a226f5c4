/* The shortlist this device keeps: [{ ref, name, note }], in the visitor's order. Every control of a record is kept in
   step with it, in every tab: [data-pick] is the record's reference, [data-name] the name to keep it under. The header's
   link tells how many there are, and carries the words that are said. `portal:picks` is fired when the list changes. */
(() => {
  "use strict";
  const { stored, store, say, words, REF } = portal;
  const NAME = "shortlist";
  const link = document.querySelector("[data-picks]");
  let list = read();
  let kept = true; // whether the device keeps the list; where it does not, the list lives as long as the page

  /* What is stored may be anything: what has another shape is dropped, and what names a record again. */
  function read() {
    const found = stored(NAME, []);
    const text = (value) => (typeof value === "string" ? value.slice(0, 2000) : "");
    const entries = new Map((Array.isArray(found) ? found : []).map((entry) => [text(entry?.ref), entry]));
    return [...entries].filter(([ref]) => REF.test(ref))
      .map(([ref, { name, note }]) => ({ ref, name: text(name) || ref, note: text(note) }));
  }

  const all = () => list;
  const has = (ref) => list.some((entry) => entry.ref === ref);
  const address = (entries = list) => `?ids=${entries.map(({ ref }) => ref)}`;

  /* Brings controls in step; those that a script adds later are shown by it. */
  function show(root = document) {
    const refs = new Set(list.map(({ ref }) => ref));
    for (const control of root.querySelectorAll("[data-pick]")) {
      const on = refs.has(control.dataset.pick);
      if (control.type === "checkbox") {
        control.checked = on;
        // Else Chromium notes down every box of a list each time that its address changes. HTML has no such attribute for a box.
        control.autocomplete = "off";
        control.closest(".picking > li")?.classList.toggle("is-picked", on); // a class: rows come and go too fast for :has()
      } else control.setAttribute("aria-pressed", on);
    }
  }

  function update() {
    show();
    link.dataset.picks = link.querySelector("[data-count]").textContent = list.length;
    link.search = kept ? "" : address(); // what the device does not keep, the address carries
    document.dispatchEvent(new Event("portal:picks"));
  }

  /* Takes a new list; returns whether the device keeps it. */
  function save(next) {
    list = next;
    kept = store(NAME, list);
    update();
    return kept;
  }

  function toggle(ref, name) {
    const on = !has(ref);
    save(on ? [...list, { ref, name, note: "" }] : list.filter((entry) => entry.ref !== ref));
    const { added, removed, lost } = link.dataset;
    const done = words(on ? added : removed, { n: list.length });
    say(kept ? done : `${done} ${lost}`, !kept);
  }

  function refresh() {
    const found = kept ? read() : list;
    if (JSON.stringify(found) === JSON.stringify(list)) return show(); // a page come back to has its boxes as they were
    list = found;
    update();
  }

  portal.picks = { all, has, toggle, save, show, address, kept: () => kept };
  addEventListener("storage", refresh);
  addEventListener("pageshow", refresh);
  addEventListener("click", ({ target }) => {
    const control = target.closest?.("[data-pick]");
    if (control) toggle(control.dataset.pick, control.dataset.name);
  });
  update();
})();
