/* The premises finder. The rules stand in the fields' data: on which side of the amount a space has to be, how far from it
   still fits (data-within) and nearly fits (data-nearly): shares of the amount, months for a date. A space's line has what
   is published (data-has): both ends of an amount in its base, of a date in months, or words; none where it is not known,
   "-" where its kind has no such thing. A space goes by the worst of its lines: fits, near, unknown, not. */
(() => {
  "use strict";
  const { asked, go, say, words, lang } = portal;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const part = (name, within = document) => all(`[data-part=${name}]`, within)[0];
  const text = all("[data-finder]")[0].dataset;
  const states = text.states.split(" ");
  const [FITS, NEAR, UNKNOWN, NOT] = [0, 1, 2, 3];
  const form = part("needs");
  const fields = all("[data-need]", form);
  const field = (name) => form.elements.namedItem(name);
  let rows = all("[data-row]");
  let coming; // the rest of the spaces, where the page has the first of many
  let left = []; // what a sentence says besides: not rated, but a letter tells it

  /* Half-width letters, digits without separators: ６，０００ → 6000, m² → m2. */
  const plain = (typed) => typed.normalize("NFKC").toLowerCase().replace(/(\d),(?=\d{3})/g, "$1").trim();

  /* What is typed as a number, a month counted from year 0; NaN for anything else. */
  function number({ value, dataset }) {
    const typed = plain(value);
    if (dataset.short) return /^\d+(\.\d+)?万?$/.test(typed) ? +typed.replace("万", "e4") || NaN : NaN;
    const [, year, month] = typed.match(/^(\d{4})\D(0?[1-9]|1[0-2])\D?$/) ?? [];
    return year * 12 + +month;
  }

  /* What is needed: words that meet it, or an amount in the base of its unit. */
  function needs() {
    return fields.flatMap((each) => {
      const { name, value, dataset, options, selectedOptions, checked } = each;
      if (!value || checked === false && each.type === "checkbox") return [];
      if (options) return { name, otherwise: dataset.otherwise, ...selectedOptions[0].dataset };
      if (each.type === "checkbox") return { name, fits: value };
      const unit = (field(`${name}-unit`)?.selectedOptions[0] ?? each).dataset;
      const amount = number(each) * unit.factor;
      return amount ? { name, ...dataset, ...unit, amount } : [];
    });
  }

  /* As a person writes it: Chinese does not part thousands. */
  const grouped = (value, most = 6) => value.toLocaleString(lang, { maximumFractionDigits: most, useGrouping: lang === "en" });

  /* How a line meets a need: its state, how far it is from it, and that in words. */
  function judge({ fits, nearly, within, otherwise = NOT, amount, side, factor, unit, short, over, larger, other = text.other }, has, share) {
    if (has === undefined) return [UNKNOWN, 1, text.unknown];
    if (has === "-") return [NOT, 9, ""];
    const said = has.split(" ");
    if (fits) {
      const meets = (some = "") => some.split(" ").some((word) => said.includes(word));
      return meets(fits) ? [FITS, 0, text.ok] : meets(nearly) ? [NEAR, 0.5, text.nearly]
        : [+otherwise, 9, +otherwise === NOT ? other : text.unknown];
    }
    const [low, high] = said.map((end) => end * share);
    const off = Math.max(low - amount, amount - high);
    const [worst, best] = { least: [amount - low, amount - high], most: [high - amount, low - amount] }[side] ?? [off, off];
    const scale = short ? amount : 1;
    const is = (gap) => { const far = gap / scale - 1e-9; return far <= within ? FITS : far <= nearly ? NEAR : NOT; };
    if (is(best) < is(worst)) return [UNKNOWN, 1, text.range];
    const gap = worst / factor;
    const shown = { n: gap, unit, gap: grouped(gap, gap < 10 ? 2 : 0) };
    if (larger && low > amount && is(worst) === NOT) return [UNKNOWN, 1, words(larger, shown)];
    return [is(worst), worst / scale / nearly, is(worst) ? words(side === "most" || low > amount ? over : short, shown) : text.ok];
  }

  /* What is needed, in words, for a letter. */
  function telling(given) {
    const told = given.map(({ name, amount }) => {
      const each = field(name);
      const label = (each.labels[0].querySelector(".need-text") ?? each.labels[0]).textContent.trim();
      if (each.type === "checkbox") return label;
      const unit = field(`${name}-unit`)?.selectedOptions[0].textContent ?? each.dataset.unit ?? "";
      const month = () => new Date(Date.UTC(2000, amount - 24001)).toLocaleDateString(lang, { year: "numeric", month: "long", timeZone: "UTC" });
      const said = name === "from" ? month() : `${grouped(number(each))} ${unit}`.trim();
      return label + text.colon + (each.options ? each.selectedOptions[0].textContent : said);
    });
    return given.length ? words(text.told, { needs: [...told, ...left].join(text.between) }) : "";
  }

  /* Rates a row: of several equal buildings as many as come closest to the area asked for. */
  function rate(row, needed, told) {
    const parts = +(row.dataset.parts ?? 1);
    let share = 1;
    const found = needed.map((need) => {
      const line = all(`[data-line="${need.name}"]`, row)[0];
      const { has } = line.dataset;
      const shared = parts > 1 && need.shared === "" && has > "-";
      if (shared && need.side === "about") {
        const off = (k) => judge(need, has, k / parts)[1];
        share = [...Array(parts).keys()].map((at) => at + 1).sort((one, other) => off(one) - off(other))[0] / parts;
      }
      const [state, off, said] = judge(need, has, shared ? share : 1);
      line.dataset.state = states[state];
      part("gap", line).textContent = said;
      part("share", line).textContent = shared ? words(text.average, { parts, n: share * parts }) : "";
      return [state, state ? off : 0];
    });
    const asks = all("[data-state=unknown][data-asks]", row).map(({ dataset }) => dataset.asks);
    part("ask", row).hidden = !told;
    part("ask", row).search = new URLSearchParams({ ask: asks, question: told });
    return { row, state: Math.max(FITS, ...found.map(([state]) => state)), off: found.reduce((sum, [, off]) => sum + off, 0) };
  }

  /* Whoever asks anything asks it of every space. */
  async function rest() {
    const made = document.createElement("template");
    made.innerHTML = await portal.shard(text.rest);
    const found = (selector) => made.content.querySelectorAll(selector);
    part("all").append(...found("[data-row]"));
    document.querySelector(".sources ul").append(...found("[data-sources] > li"));
    rows = all("[data-row]");
    delete text.rest;
    part("foremost").remove();
    portal.picks.show(part("all"));
    document.dispatchEvent(new Event("portal:rows"));
  }

  function show(spoken) {
    const given = needs();
    const some = given.length > 0;
    if (some && text.rest) {
      coming ??= rest().then(() => show(spoken), () => { coming = null; say(text.lost, true); });
      return;
    }
    for (const each of fields) if (each.dataset.side) each.setAttribute("aria-invalid", !!each.value && !number(each));
    all("[data-line]").forEach(({ dataset }) => delete dataset.state);
    for (const name of ["rated", "bar"]) part(name).hidden = !some;
    part("whole").hidden = some;
    const always = some ? all("[data-always]").map(({ dataset }) => ({ name: dataset.always, ...dataset })) : [];
    const told = telling(given);
    const rated = rows.map((row) => rate(row, [...given, ...always], told));
    rated.sort((one, other) => one.state - other.state || one.off - other.off);
    for (const { row, state } of rated) part(some ? states[state] : "all").append(row);
    const counts = Object.fromEntries(states.map((name) => [name, part(name).children.length]));
    for (const count of all("[data-count]")) if (count.dataset.count in counts) count.textContent = counts[count.dataset.count];
    if (spoken && some) say(words(text.tally, counts));
  }

  /* The address fills the form; what the form does not know is named and left alone. */
  function read() {
    form.reset();
    const ignored = [];
    for (const [name, value] of asked()) {
      const each = field(name);
      if (each?.name === name) {
        if (each.type === "checkbox") each.checked = value === each.value;
        else if (each.options || number({ value, dataset: each.dataset })) each.value = value;
        if (each.checked || (each.type !== "checkbox" && each.value === value)) continue;
        if (each.options) each.selectedIndex = 0;
      }
      ignored.push(`${name}=${value}`);
    }
    part("ignored").hidden = !ignored.length;
    part("ignored").textContent = words(text.ignored, { names: ignored.join(" · ").slice(0, 300) });
    part("more").open ||= fields.some((each) => part("more").contains(each) && (each.type === "checkbox" ? each.checked : each.value));
    show();
  }

  function write() {
    go([...new FormData(form)].filter(([name, value]) => value.trim() && field(name).selectedIndex !== 0));
    part("ignored").hidden = true;
    show(true);
  }

  const HAN = "一二三四五六七八九";
  const counted = (name) => [...name].reduce((sum, digit) => sum + (HAN.indexOf(digit) + 1 || 10), 0);

  /* A month, and its year where it is said: in figures, or as the next; else the next month of that name. */
  function month(found) {
    const year = found.find((each) => /^\d{4}$/.test(each));
    const name = found.find((each) => /^(\d{1,2}|[a-z]{3}|[十一二三四五六七八九]+)$/.test(each));
    const number = /\d/.test(name) ? +name : /[a-z]/.test(name) ? new Date(`1 ${name} 2000`).getMonth() + 1 : counted(name);
    const now = new Date();
    const later = found.some((each) => each !== year && each !== name) || number <= now.getMonth();
    return `${year ?? now.getFullYear() + later}-${`${number}`.padStart(2, "0")}`;
  }

  /* What is left of a sentence when all that was recognised is taken out, but for words that ask for nothing. */
  function unread(rest) {
    const parts = portal.without(rest, text.filler).split(/[,;，；。、·\n]|\.(?!\d)/);
    return parts.map((each) => each.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, "").replace(/\s+/g, " ")).filter(Boolean);
  }

  /* A sentence fills in what is recognised in it; the rest is named. */
  function hear(event) {
    event.preventDefault();
    const said = plain(part("sentence").value);
    let rest = said;
    const heard = all("[data-heard]", form).filter((each) => {
      const found = said.match(each.dataset.heard)?.filter(Boolean);
      if (!found) return false;
      rest = rest.replace(found[0], ",");
      const owner = each.closest("select") ?? each;
      const amount = field(owner.name.replace("-unit", ""));
      if (each !== owner) each.selected = true;
      if (owner.type === "checkbox") owner.checked = true;
      else if (!amount.options) amount.value = amount.dataset.short ? found[1] : month(found.slice(1));
      return true;
    });
    part("more").open ||= heard.some((each) => part("more").contains(each));
    left = heard.length ? unread(rest) : [];
    write();
    part("ignored").hidden = !left.length;
    part("ignored").textContent = words(text.unread, { words: left.join(" · ") });
    say(words(heard.length ? text.heard : text.unheard, { n: heard.length }), true);
  }

  form.addEventListener("change", write);
  form.addEventListener("submit", (event) => event.preventDefault());
  part("say").addEventListener("submit", hear);
  addEventListener("popstate", read);
  part("copy").onclick = async () => say(text[await portal.copy(location.href) ? "copied" : "notCopied"], true);
  part("print").onclick = () => print();
  read();
})();
