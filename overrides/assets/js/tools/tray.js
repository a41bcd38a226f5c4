/* The bar under a list: what of the list's kinds is on the shortlist, to take off, to compare (four at most), to ask about. */
(() => {
  "use strict";
  const { picks, fill, words } = portal;
  const tray = document.querySelector("[data-tray]");
  const parts = ["names", "name", "count", "of", "compare", "ask"].map((part) => tray.querySelector(`[data-part=${part}]`));
  const [names, template, count, of, compare, ask] = parts;

  const kind = ({ ref }) => ref.split(".")[0];

  function box({ ref, name: kept }) {
    const control = document.querySelector(`[data-pick="${ref}"]`); // it has the name in the page's language
    const name = control?.dataset.name ?? kept;
    const made = fill(template, { name, label: words(template.dataset.remove, { name }) });
    made.querySelector("button").onclick = () => {
      picks.toggle(ref, name);
      (names.querySelector("button") ?? control)?.focus();
    };
    return made;
  }

  function show() {
    const kinds = tray.dataset.tray.split(" ");
    const found = picks.all().filter((entry) => kinds.includes(kind(entry)));
    tray.hidden = !found.length;
    document.documentElement.classList.toggle("has-tray", found.length); // a class: :has() would look at every row that hides
    count.textContent = found.length;
    const all = picks.all().length; // the header counts other kinds too
    of.hidden = all === found.length;
    of.textContent = words(of.dataset.words, { n: all });
    names.replaceChildren(...found.slice(0, 4).map(box));
    if (compare) {
      // All of them go along: the page names those for which it has no room, to be put in another's place.
      const same = found.filter((entry) => kind(entry) === kind(found[0]));
      const { words: some, first } = compare.dataset;
      compare.search = picks.address(same);
      compare.textContent = words(same[4] ? first : some, { n: Math.min(same.length, 4) });
    }
    const { question } = tray.dataset; // what a letter about them begins with: the finder's needs
    ask.search = [picks.kept() ? "" : picks.address().slice(1), question && new URLSearchParams({ question })].filter(Boolean).join("&");
  }

  document.addEventListener("portal:picks", show);
  show();
})();
