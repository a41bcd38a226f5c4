/* Shows what matched: the query's terms marked in titles and excerpts. */
(() => {
  "use strict";
  const EXCERPT = { zh: 84, en: 180 }; // characters

  /* A text folded, and for each character of that (and its end) where it comes from. */
  function foldedWithOrigin(text) {
    let folded = "", at = 0;
    const origin = [];
    for (const char of text) {
      const plain = zoneSearch.fold(char);
      origin.push(...Array(plain.length).fill(at));
      folded += plain;
      at += char.length;
    }
    return { folded, origin: [...origin, at] };
  }

  function* occurrences(folded, terms) {
    const { isHan, stem, TERM } = zoneSearch;
    for (const { 0: run, index } of folded.matchAll(TERM)) {
      for (const { key, begins } of terms) {
        const piece = key || begins;
        if (isHan(run)) {
          for (let i = run.indexOf(piece); i >= 0; i = run.indexOf(piece, i + 1)) yield [index + i, index + i + piece.length];
        } else if (stem(run) === key || (begins && run.startsWith(begins))) yield [index, index + run.length];
      }
    }
  }

  /* Where a text has the terms: [from, to) in its own characters, in order, joined where they touch. */
  function matches(text, terms) {
    const { folded, origin } = foldedWithOrigin(text);
    const joined = [];
    for (const [from, to] of [...occurrences(folded, terms)].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
      const last = joined[joined.length - 1];
      if (last && from <= last[1]) last[1] = Math.max(last[1], to);
      else joined.push([from, to]);
    }
    return joined.map(([from, to]) => [origin[from], origin[to]]);
  }

  /* text[from, to) with <mark> around the ranges that lie in it. */
  function marked(text, ranges, from = 0, to = text.length) {
    const parts = document.createDocumentFragment();
    let at = from;
    for (const [start, end] of ranges) {
      if (start < at || end > to) continue;
      parts.append(text.slice(at, start), portal.element("mark", { text: text.slice(start, end) }));
      at = end;
    }
    parts.append(text.slice(at, to));
    return parts;
  }

  /* The stretch of a text with most matches, cut between words. */
  function excerpt(text, terms, lang) {
    const length = EXCERPT[lang];
    const ranges = matches(text, terms);
    const covered = (start) => ranges.filter(([from, to]) => from >= start && to <= start + length * 0.8).length;
    const best = ranges.reduce((found, [start]) => (covered(start) > covered(found) ? start : found), ranges.length ? ranges[0][0] : 0);
    let from = best < length * 0.6 ? 0 : best - Math.floor(length / 6);
    let to = Math.min(text.length, from + length);
    if (from && /\w/.test(text[from])) from = Math.min(best, text.indexOf(" ", from) + 1 || best);
    if (to < text.length && /\w/.test(text[to])) to = Math.max(text.lastIndexOf(" ", to), from + length / 2);
    return portal.element("p", { class: "search-hit-text", text: from ? "…" : "" }, marked(text, ranges, from, to), to < text.length ? "…" : "");
  }

  Object.assign(zoneSearch, { matches, marked, excerpt });
})();
