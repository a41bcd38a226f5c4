/* Find your fit: of the rows only those of the asked industry that hold a piece of what the company makes, those that hold
   most of them first, each with what it holds. The address is the state. */
(() => {
  "use strict";
  const { element, words, without, say, asked, go } = portal;
  const form = document.querySelector("[data-fit]");
  const { q, industry } = form.elements;
  const part = (name, root = document) => root.querySelector(`[data-part=${name}]`);
  const [list, count, none, ignored] = ["rows", "count", "none", "ignored"].map((name) => part(name));
  let rows, terms;
  let coming; // the rest of the rows, where the page has the first of many
  take();

  function take() {
    rows = [...list.children];
    terms = new Map(rows.map((row) => [row, row.dataset.words.split("|")]));
  }

  /* Whoever asks anything asks it of every row. */
  async function rest() {
    list.append(...(await portal.rest(form))("[data-row]"));
    take();
    portal.picks.show(list);
    document.dispatchEvent(new Event("portal:rows"));
  }
  const HAN = /[\u3400-\u9fff]/;

  /* What to look for. Words that say nothing are taken out, general ones (材料, equipment) where anything longer than a
     character is left; of the rest Chinese in pieces of two characters (隔膜涂布: 隔膜, 膜涂, 涂布), other words without
     their endings (coated separators: coat, separator), from where a word begins. */
  function pieces(text) {
    const told = without(text.toLowerCase(), form.dataset.skip);
    const runs = without(told, form.dataset.general).match(/[\u3400-\u9fff]{2,}|[a-z0-9]{2,}/g) ?? told.match(/[\u3400-\u9fff]+|[a-z0-9]{2,}/g) ?? [];
    const cut = runs.flatMap((run) => (HAN.test(run) && run[2] ? [...run.slice(1)].map((last, at) => run[at] + last) : run));
    return [...new Set(cut.map((run) => (/^[a-z]+$/.test(run) ? `\\b${run.replace(/(?<=...)(ies|ing|ed|es|[sy])$/, "")}[a-z]*` : run)))];
  }

  /* The words that hold a piece, with the pieces marked. */
  function because(found, any) {
    return found.slice(0, 4).flatMap((term, at) => [
      form.dataset[at ? "between" : "because"],
      element("span", { lang: HAN.test(term) ? "zh-CN" : "en" },
        ...term.split(any).map((text, odd) => (odd % 2 ? element("mark", { text }) : text))),
    ]);
  }

  function show(spoken) {
    const sought = pieces(q.value);
    if (form.dataset.rest) {
      if (sought.length || industry.value) coming ??= rest().then(() => show(spoken), () => { coming = null; say(form.dataset.lost, true); });
      return;
    }
    const each = sought.map((piece) => new RegExp(piece, "i"));
    const any = new RegExp(`(${sought.join("|")})`, "i");
    const scored = rows.map((row) => {
      const fits = !industry?.value || row.dataset.industry === industry.value;
      const score = each.filter((piece) => terms.get(row).some((term) => piece.test(term))).length;
      row.hidden = !fits || (sought.length > 0 && !score);
      part("why", row).replaceChildren(...(score ? because(terms.get(row).filter((term) => any.test(term)), any) : []));
      return { row, score };
    });
    list.append(...scored.sort((one, other) => other.score - one.score).map(({ row }) => row));
    const n = rows.filter((row) => !row.hidden).length;
    count.textContent = words(count.dataset.words, { n });
    none.hidden = n > 0;
    if (spoken) say(count.textContent);
  }

  function read() {
    const state = asked();
    q.value = state.get("q") ?? "";
    if (industry) industry.value = state.get("industry") ?? "";
    const unknown = industry && industry.selectedIndex < 0;
    if (unknown) industry.value = "";
    ignored.textContent = unknown ? words(form.dataset.ignored, { value: state.get("industry") }) : "";
    show();
  }

  function ask(event) {
    event.preventDefault();
    go([...new FormData(form)].filter(([, value]) => value.trim()));
    ignored.textContent = "";
    show(true);
  }

  form.addEventListener("submit", ask);
  form.addEventListener("change", ask);
  addEventListener("popstate", read);
  read();
})();
