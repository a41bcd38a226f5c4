/* The bar under a list: what of the list's kinds is on the shortlist, to take off, to compare (four at most), to ask about. */
(() => {
  "use strict";
  const { picks, fill, words } = portal;
  const tray = document.querySelector("[data-tray]");
  const parts = ["names", "name", "count", "compare", "ask"].map((part) => tray.querySelector(`[data-part=${part}]`));
  const [names, template, count, compare, ask] = parts;

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
    names.replaceChildren(...found.slice(0, 4).map(box));
    if (compare) {
      const first = found.filter((entry) => kind(entry) === kind(found[0])).slice(0, 4);
      compare.search = picks.address(first);
      compare.textContent = words(compare.dataset.words, { n: first.length });
    }
    ask.search = picks.kept() ? "" : picks.address();
  }

  document.addEventListener("portal:picks", show);
  show();
})();
