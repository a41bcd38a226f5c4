/* Reads the index (assets/search/<lang>/, made by hooks/zoneportal/search). The query is cut into terms as words.py cuts the
   pages: stems of Latin words, pairs of Han characters. Each file of the index holds a range of the sorted terms, so a word,
   or the beginning of one, costs one file. */
(() => {
  "use strict";
  const HAN = "\\u3007\\u3040-\\u9fff\\u{20000}-\\u{3ffff}";
  const TERM = new RegExp(`[a-z0-9]+(?:[.&][a-z0-9]+)*|[${HAN}]+`, "gu");
  const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const VALUE = new Map([...LETTERS].map((letter, value) => [letter, value]));
  const LEVEL_WEIGHT = [1, 1.4, 5, 5.4]; // in the text, often in the text, in a long title, in a short one
  const BEGINNING_WEIGHT = 0.6; // a word that only begins with what was typed
  const PAST_WEIGHT = 0.1;
  const UNITS = 30; // words and Han characters of a query that are looked at: the bits of a mask

  const fold = (text) => text.normalize("NFKD").toLowerCase().replace(/’/g, "'").replace(/'s/g, "").replace(/[\u0300-\u036f]+/g, "");
  const isHan = (text) => text.codePointAt(0) > 0x3000;
  const list = (text) => (text ? text.split(" ") : []);

  /* Page numbers of one list: see postings.py. */
  function* pagesOf(letters) {
    if (letters[0] === "!") {
      for (let i = 1; i < letters.length; i++) {
        const bits = VALUE.get(letters[i]);
        for (let bit = 0; bit < 6; bit++) if (bits & (32 >> bit)) yield (i - 1) * 6 + bit;
      }
      return;
    }
    let page = -1, gap = 0, shift = 0;
    for (const letter of letters) {
      const value = VALUE.get(letter);
      gap |= (value & 31) << shift;
      shift += 5;
      if (value < 32) { yield page += gap; gap = shift = 0; }
    }
  }

  /* The pairs of neighbours in a run of Han characters: all of a short run; of a long one as many as cover it, to fetch less. */
  function pairs(chars) {
    const step = chars.length > 6 ? 2 : 1;
    const starts = [];
    for (let i = 0; i < chars.length - 1; i += step) starts.push(i);
    if (step === 2 && chars.length % 2) starts.push(chars.length - 2);
    return starts.map((at) => ({ at, key: chars[at] + chars[at + 1] }));
  }

  /* A query's terms. `mask` has a bit for every word or Han character the term answers for. The last word may be unfinished:
     `begins` is then how it begins. */
  function parse(query, stop) {
    const terms = [];
    let unit = 0;
    const folded = fold(query);
    for (const { 0: run, index } of folded.matchAll(TERM)) {
      const chars = isHan(run) ? [...run].slice(0, UNITS - unit) : [run];
      const last = index + run.length === folded.length;
      const skipped = stop.has(run) && !(last && !terms.length);
      if (skipped || unit === UNITS) continue;
      if (chars.length > 1) for (const { at, key } of pairs(chars)) terms.push({ key, begins: "", mask: 3 << (unit + at) });
      else if (isHan(run) || stop.has(run)) terms.push({ key: "", begins: run, mask: 1 << unit });
      else terms.push({ key: zoneSearch.stem(run), begins: last ? run : "", mask: 1 << unit });
      unit += chars.length;
    }
    return { terms, all: 2 ** unit - 1 };
  }

  function bits(mask) {
    let n = 0;
    for (let rest = mask; rest; rest &= rest - 1) n++;
    return n;
  }

  /* Opens the index of a language; index.js of that language has arrived. */
  function open(root, lang) {
    const directory = zoneSearch.content(lang, "index");
    const bounds = { t: list(directory.terms), p: list(directory.prefixes) };
    const stop = new Set(list(directory.stop));
    const tables = new Map();

    async function file(name) {
      await portal.load(`${root}assets/search/${lang}/${name}.js?${directory.version}`);
      return zoneSearch.content(lang, name);
    }

    /* The number of the shard where a key would stand: how many bounds it does not sort before. */
    function place(tree, key) {
      let low = 0, high = bounds[tree].length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (bounds[tree][middle] <= key) low = middle + 1; else high = middle;
      }
      return low;
    }

    /* A shard as a map from key to postings. */
    async function shard(tree, number) {
      const name = tree + number;
      const words = (await file(name)).split(" ");
      if (!tables.has(name)) tables.set(name, new Map(words.flatMap((word, i) => (i % 2 ? [] : [[word, words[i + 1]]]))));
      return tables.get(name);
    }

    /* Postings of all terms that begin so: they stand in one shard, or else the prefix has a list of its own. */
    async function beginning(prefix) {
      const from = place("t", prefix);
      if (from !== place("t", `${prefix}\uffff`)) return [(await shard("p", place("p", prefix))).get(prefix)];
      return [...(await shard("t", from))].filter(([key]) => key.startsWith(prefix)).map(([, postings]) => postings);
    }

    /* The pages of a term, each with its weight. */
    async function pagesWith(term) {
      const exact = term.key && (await shard("t", place("t", term.key))).get(term.key);
      let longer = [];
      if (term.begins) longer = await beginning(term.begins);
      // Where nothing begins so, less of it, down to half: `manufacturi` is on its way to a word with the stem `manufactur`.
      const half = Math.max(4, term.begins.length / 2);
      while (!exact && !longer.length && term.begins.length > half) {
        term.begins = term.begins.slice(0, -1);
        longer = await beginning(term.begins);
      }
      const best = new Map();
      const take = (postings, factor) => postings.split(",").forEach((letters, level) => {
        const weight = LEVEL_WEIGHT[level] * factor;
        for (const page of pagesOf(letters)) if (!(best.get(page) >= weight)) best.set(page, weight);
      });
      for (const postings of longer) take(postings, term.key ? BEGINNING_WEIGHT : 1);
      if (exact) take(exact, 1);
      return best;
    }

    /* Pages that answer every word and every Han character of the query; where there is none, those that answer half
       (`partial`). Best first; equal ones by number, which is the order the build gave them. */
    async function search(query) {
      const { terms, all } = parse(query, stop);
      const found = await Promise.all(terms.map(pagesWith));
      const score = new Map(), masks = new Map(), answered = new Map();
      found.forEach((pages, i) => {
        const rarity = Math.log(1 + directory.pages / (pages.size || 1));
        for (const [page, weight] of pages) {
          score.set(page, (score.get(page) || 0) + weight * rarity);
          masks.set(page, masks.get(page) | terms[i].mask);
          answered.set(page, (answered.get(page) || 0) + 1);
        }
      });
      // A run of Han characters found in one piece has all of its pairs; found in pieces, it lacks those across.
      // What holds no longer, from the page numbered `past` on, comes after what does.
      for (const [page, count] of answered) {
        score.set(page, score.get(page) * (count / terms.length) ** 2 * (page < directory.past ? 1 : PAST_WEIGHT));
      }
      const answering = (least) => [...masks.keys()].filter((page) => bits(masks.get(page)) >= least);
      const whole = answering(bits(all));
      const pages = whole.length ? whole : answering(bits(all) / 2);
      pages.sort((a, b) => score.get(b) - score.get(a) || a - b);
      return { query, terms, pages, partial: pages.length > whole.length };
    }

    function kindOf(page) {
      let end = 0;
      return directory.kinds.find(([, size]) => page < (end += size))[0];
    }

    async function row(page) {
      const rows = await file(`d${Math.floor(page / directory.perFile)}`);
      const [title, other, zone, address, text] = rows[page % directory.perFile];
      const leaf = location.protocol === "file:" ? "index.html" : "";
      const href = `${root}${lang === "zh" ? "" : `${lang}/`}${address.slice(1)}${leaf}`;
      return { title, other, zone, text, href, kind: kindOf(page) };
    }

    return { search, kindOf, row, words: directory.words };
  }

  Object.assign(zoneSearch, { open, fold, isHan, TERM });
})();
