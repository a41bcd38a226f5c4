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
  let filled = []; // the fields that the last sentence filled in
  let left = []; // what a sentence says besides: not rated, but a letter tells it

  /* Half-width letters, digits without separators: ６，０００ → 6000, m² → m2. */
  const plain = (typed) => typed.normalize("NFKC").toLowerCase().replace(/(\d),(?=\d{3})/g, "$1").trim();

  /* Both ends of what is typed: a number (about which a range may be given), or a month counted from year 0; none for
     anything else. */
  function ends({ value, dataset }) {
    const typed = plain(value);
    const [, year, month] = typed.match(/^(\d{4})\D(0?[1-9]|1[0-2])\D?$/) ?? [];
    const found = dataset.short ? typed.split(dataset.side === "about" ? /[-–—~至到]/ : "|").map((end) => (/^ *\d+(\.\d+)?万? *$/.test(end) ? +end.replace("万", "e4") : 0))
      : [year * 12 + +month];
    const [low, high = low] = found;
    return low > 0 && high >= low && !found[2] ? [low, high] : null;
  }

  /* What is needed: words that meet it, or an amount in the base of its unit. */
  function needs() {
    return fields.flatMap((each) => {
      const { name, value, dataset, options, selectedOptions, checked } = each;
      if (!value || checked === false && each.type === "checkbox") return [];
      if (options) return { name, otherwise: dataset.otherwise, ...selectedOptions[0].dataset };
      if (each.type === "checkbox") return { name, fits: value };
      const unit = (field(`${name}-unit`)?.selectedOptions[0] ?? each).dataset;
      const asked = ends(each)?.map((end) => end * unit.factor);
      return asked ? { name, ...dataset, ...unit, asked } : [];
    });
  }

  /* As a person writes it: Chinese does not part thousands. */
  const grouped = (value, most = 6) => value.toLocaleString(lang, { maximumFractionDigits: most, useGrouping: lang === "en" });

  /* How a line meets a need: its state, how far it is from it, and that in words. */
  function judge({ fits, nearly, within, otherwise = NOT, asked, side, factor, unit, short, over, larger, other = text.other }, has, share) {
    if (has === undefined) return [UNKNOWN, 1, text.unknown];
    if (has === "-") return [NOT, 9, ""];
    const said = has.split(" ");
    if (fits) {
      const meets = (some = "") => some.split(" ").some((word) => said.includes(word));
      return meets(fits) ? [FITS, 0, text.ok] : meets(nearly) ? [NEAR, 0.5, text.nearly]
        : [+otherwise, 9, +otherwise === NOT ? other : text.unknown];
    }
    const [low, high] = said.map((end) => end * share);
    const [from, to] = asked;
    const off = Math.max(low - to, from - high);
    const [worst, best] = { least: [from - low, from - high], most: [high - to, low - to] }[side] ?? [off, off];
    const scale = !short ? 1 : side === "most" || low > to ? to : from;
    const is = (gap) => { const far = gap / scale - 1e-9; return far <= within ? FITS : far <= nearly ? NEAR : NOT; };
    if (is(best) < is(worst)) return [UNKNOWN, 1, text.range];
    const gap = worst / factor;
    const shown = { n: gap, unit, gap: grouped(gap, gap < 10 ? 2 : 0) };
    if (larger && low > to && is(worst) === NOT) return [UNKNOWN, 1, words(larger, shown)];
    return [is(worst), worst / scale / nearly, is(worst) ? words(side === "most" || low > to ? over : short, shown) : text.ok];
  }

  /* What is needed, in words, for a letter. */
  function telling(given) {
    const told = given.map(({ name, asked }) => {
      const each = field(name);
      const label = (each.labels[0].querySelector(".need-text") ?? each.labels[0]).textContent.trim();
      if (each.type === "checkbox") return label;
      const unit = field(`${name}-unit`)?.selectedOptions[0].textContent ?? each.dataset.unit ?? "";
      const month = () => new Date(Date.UTC(2000, asked[0] - 24001)).toLocaleDateString(lang, { year: "numeric", month: "long", timeZone: "UTC" });
      const said = name === "from" ? month() : `${[...new Set(ends(each))].map((end) => grouped(end)).join("–")} ${unit}`.trim();
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
  function whole(then) {
    coming ??= portal.rest(all("[data-finder]")[0]).then((found) => {
      part("all").append(...found("[data-row]"));
      rows = all("[data-row]");
      portal.picks.show(part("all"));
      document.dispatchEvent(new Event("portal:rows"));
    });
    coming.then(then, () => { coming = null; say(text.lost, true); });
  }

  function show(spoken) {
    const given = needs();
    const some = given.length > 0;
    if (some && text.rest) return whole(() => show(spoken));
    for (const each of fields) if (each.dataset.side) each.setAttribute("aria-invalid", !!each.value && !ends(each));
    all("[data-line]").forEach(({ dataset }) => delete dataset.state);
    for (const name of ["rated", "bar"]) part(name).hidden = !some;
    part("whole").hidden = some;
    const always = some ? all("[data-always]").map(({ dataset }) => ({ name: dataset.always, ...dataset })) : [];
    const told = telling(given);
    const tray = all("[data-tray]")[0];
    if (tray) { tray.dataset.question = told; document.dispatchEvent(new Event("portal:picks")); }
    const rated = rows.map((row) => rate(row, [...given, ...always], told));
    rated.sort((one, other) => one.state - other.state || one.off - other.off);
    for (const { row, state } of rated) part(some ? states[state] : "all").append(row);
    const counts = Object.fromEntries(states.map((name) => [name, part(name).children.length]));
    for (const count of all("[data-count]")) if (count.dataset.count in counts) count.textContent = counts[count.dataset.count];
    if (spoken && some) say(words(text.tally, counts));
  }

  /* The address fills the form; what the form does not know is named and left alone. */
  function read() {
    if (text.rest && location.search) return whole(read);
    form.reset();
    const ignored = [];
    for (const [name, value] of asked()) {
      const each = field(name);
      if (each?.name === name) {
        if (each.type === "checkbox") each.checked = value === each.value;
        else if (each.options || ends({ value, dataset: each.dataset })) each.value = value;
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

  /* --- A sentence. Patterns are data: the rules' own (data-heard, with # for an amount), and the page's, of what changes the
     sense of what stands beside it. What is not surely understood is named, not filled in. */
  // No part of a number that is written in groups (6 000, 2,5), which may mean more than one.
  const AMOUNT = "(?<![\\d.])(?<!(?:^|[^a-z\\d.])\\d{1,3}[,'’ ])(\\d+(?:\\.\\d+)?(?:-\\d+(?:\\.\\d+)?)?)";
  const pattern = (source, flags = "") => new RegExp(source.replace(/(?<!\\)#/g, AMOUNT), flags);
  const NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
  const DIGITS = "零一二三四五六七八九";
  const SIZES = { 十: 10, 百: 100, 千: 1e3, 万: 1e4 };

  /* 5 → 5, 十五 → 15, 三千五 → 3500, 一万二 → 12000, 半 → 0.5; 三五千 (three to five thousand) stays. */
  function counted(name) {
    if (/[一二三四五六七八九]{2}/.test(name)) return name;
    let [sum, digit, last] = [0, 0, 10];
    for (const letter of name.replace(/两/g, "二").replace(/〇/g, "零")) {
      const size = SIZES[letter];
      if (size) sum = size > 1e3 ? (sum + digit || 1) * size : sum + (digit || 1) * size;
      digit = size ? 0 : letter === "半" ? 0.5 : DIGITS.indexOf(letter);
      last = size ?? (digit ? last : 10);
    }
    return +name || sum + digit * last / 10;
  }

  /* A sentence with its numbers in figures: 五千平 → 5000平, half a hectare → 0.5 hectare, 2000 m2 to 3000 m2 → 2000-3000 m2. */
  function figures(said) {
    const unit = `(?:${text.measured})`;
    const times = (number, size) => +(number * SIZES[size]).toFixed(3);
    return said
      .replace(/(\d+(?:\.\d+)?)k(?= ?(?:m2|sq))/g, (_, number) => number * 1e3)
      .replace(/(\d+(?:\.\d+)?)([-–—~至到])(\d+(?:\.\d+)?)([千万])(?=平|m2)/g, (_, low, to, high, size) => times(low, size) + to + times(high, size))
      .replace(pattern(`(\\d+(?:\\.\\d+)?)([千万])(?=(?:[-–—~至到][\\d.]+[千万]?)?(?:平|m2))`, "g"), (_, number, size) => times(number, size))
      .replace(pattern(`(?<![\\d.])[〇零一二两三四五六七八九十百千万半]+(?=[多余]?(?:[-–—~至到][〇零一二两三四五六七八九十百千万\\d.]+)? ?${unit})`, "g"), counted)
      .replace(/(\d)[多余](?=平|亩)/g, "$1")
      .replace(pattern(`\\b(half )?an?(?= ${unit})`, "g"), (_, half) => (half ? 0.5 : 1))
      .replace(pattern(`\\b(${NUMBERS.join("|")})(?= (?:months?|${unit}))`, "g"), (name) => NUMBERS.indexOf(name) + 1)
      .replace(/\bbetween (\d[\d.]*) and (?=\d)/g, "$1-")
      .replace(/\b(\d+(?:\.\d+)?) ?([a-z\p{Script=Han}]*2?) ?(?:[-–—~至到]|\bto\b) ?(\d+(?:\.\d+)?)(?= ?\2)/gu, "$1-$3");
  }

  /* What has several names goes by one: square metres, sqm → m2; per → /. */
  const alike = (said) => text.alike.split(" ").reduce((told, entry) => {
    const [, name, names] = entry.match(/^(.*?)=(.*)$/);
    return told.replace(pattern(names, "g"), name);
  }, said);

  /* The month that a sentence tells: now, in so many months, the end of a year, the first of a quarter, or by its name: the
     next of that name where no year is said. */
  function month({ now, months, end, quarter, month: name = "", year, current, next, later, past }) {
    const today = new Date();
    const called = (letters) => new Date(`1 ${letters.slice(0, 3)} 2000`).getMonth();
    const nth = end ? 11 : quarter ? counted(quarter) * 3 - 3 : /[a-z]/.test(name) ? called(name) : counted(name) - 1;
    const years = +year || today.getFullYear() + (next || later ? 1 : !current && nth < today.getMonth());
    const at = now || months ? new Date(today.getFullYear(), today.getMonth() + +(months ?? 0)) : new Date(years, nth - !!past);
    return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, "0")}`;
  }

  /* Whether what stands beside a match makes it something else: no crane, gas not required, at most 9 m clear, 15 yuan a day,
     USD 2. */
  function doubtful(before, found, after, side) {
    if (pattern(`(?:${text.denied})\\s*$`).test(before) || pattern(`^\\s*(?:${text.deniedAfter})`).test(after)) return true;
    if (/[a-z]$/.test(before) && /^[a-z]/.test(found) || /[\d.-]$/.test(before) && /^\d/.test(found)) return true;
    if (!side) return false;
    const [mine, other] = side === "most" ? ["atMost", "atLeast"] : ["atLeast", "atMost"];
    const around = `${before.match(/[^,;，；。]{0,24}$/)[0]}${found}${after.match(/^[^\d,;，；。]{0,3}/)[0]}`;
    return side !== "about" && pattern(text[other]).test(around.replace(pattern(text[mine], "g"), ""))
      || pattern(`(?:${text.cutBefore})\\s*$`).test(before) || pattern(`^\\s*(?:${text.cutAfter})`).test(after)
      || /\d$/.test(found) && /^(?:[a-z\d]|[,.'’]\d)/.test(after);
  }

  /* What is left of a sentence when all that was recognised is taken out, without the words around it that ask for nothing. */
  function unread(rest) {
    const idle = portal.any(text.filler);
    return rest.split(/[,;，；。、·\n]|\.(?!\d)|\b(?:and|with)\b/).flatMap((part) => {
      const whole = part.replace(/\s+/g, " ").trim();
      const cut = whole.replace(pattern(`(?:[^\\p{L}\\d]|${idle})+$`, "u"), "").replace(pattern(`^(?:[^\\p{L}\\d$€£¥]|${idle})+`, "u"), "");
      return cut ? [/[\d不无]/.test(cut) ? whole : cut] : [];
    });
  }

  /* What is heard of a need: { each, found, value }, of several places the first; `each` is the option or field that heard it. */
  function heard(rest, name) {
    const places = all("[data-heard]", form).filter((each) => (each.closest("select") ?? each).name.replace("-unit", "") === name)
      .flatMap((each) => each.dataset.heard.split("\n").flatMap((source) => [...rest.matchAll(pattern(source, "g"))].map((found) => ({ each, found }))));
    return places.map((place) => ({ ...place, value: meant(rest, field(name), place.found) })).filter(({ value }) => value)
      .sort((one, other) => one.found.index - other.found.index)[0];
  }

  /* What a match comes to: an amount or a month as its field has it, else true; nothing where that is not sure. */
  function meant(rest, { dataset, options, type }, found) {
    const { side, short } = dataset;
    const end = found.index + found[0].length;
    if (doubtful(rest.slice(0, found.index), found[0], rest.slice(end), short && side)) return "";
    if (options || type === "checkbox") return true;
    if (!short) { const said = month(found.groups); return said < month({ now: true }) ? "" : said; }
    const number = found.slice(1).find(Boolean);
    if (/^\d{1,3}\.\d{3}$/.test(number)) return ""; // 6.000: six, or six thousand
    const [low, high = low] = number.split("-");
    return ends({ value: number, dataset: { short, side: "about" } }) && ({ least: low, most: high }[side] ?? number);
  }

  /* A sentence fills in what is recognised in it, in place of what the one before filled in; the rest is named. */
  function hear(event) {
    event.preventDefault();
    if (text.rest) return whole(() => hear(event));
    let rest = alike(figures(plain(part("sentence").value)));
    for (const each of filled) {
      if (each.options) each.selectedIndex = 0;
      else if (each.type === "checkbox") each.checked = false;
      else each.value = "";
    }
    filled = [];
    let n = 0;
    for (const name of new Set(fields.map((each) => each.name))) {
      const place = heard(rest, name);
      if (!place) continue;
      const { each, found, value } = place;
      const after = rest.slice(found.index + found[0].length);
      rest = `${rest.slice(0, found.index)},${/[a-z]$/.test(found[0]) ? after.replace(/^[a-z]+/, "") : after}`;
      const owner = each.closest("select") ?? each;
      if (each !== owner) each.selected = true;
      if (owner.type === "checkbox") owner.checked = true;
      else if (value !== true) field(name).value = value;
      filled.push(owner, field(name));
      n += 1;
    }
    part("more").open ||= filled.some((each) => part("more").contains(each));
    left = n ? unread(rest) : [];
    write();
    const told = n ? [words(text.heard, { n }), left.length ? words(text.unread, { words: left.join(" · ") }) : ""] : [text.unheard];
    part("ignored").hidden = false;
    part("ignored").textContent = told.join(lang === "zh" ? "" : " ").trim();
    say(part("ignored").textContent);
  }

  form.addEventListener("change", write);
  form.addEventListener("focusin", () => { if (text.rest) whole(show); });
  form.addEventListener("submit", (event) => event.preventDefault());
  part("say").addEventListener("submit", hear);
  addEventListener("popstate", read);
  part("copy").onclick = async () => say(text[await portal.copy(location.href) ? "copied" : "notCopied"], true);
  part("print").onclick = () => print();
  read();
})();
