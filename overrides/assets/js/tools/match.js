/* The policy self-check. An answer has the id <parameter>.<value>, as its field's name and value have it (zone.yongji,
   a.taxable-income.yes): the address holds those that are given, `?a=taxable-income.yes,…&zone=yongji`. A policy's needs
   (data-asks: what its answers begin with; data-met: the answers that meet it) are met, open or failed; the policy goes to the group of its
   worst, and drops out when its time in China is over, whenever the page was built. Amounts stay in their fields. Of many policies the
   page holds the first: the others, and the zones to choose from, come once anything is asked. */
(() => {
  "use strict";
  const { asked, go, say, words } = portal;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (name, within) => all(`[data-part=${name}]`, within)[0];
  const find = (id) => document.getElementById(id);
  const text = all("[data-match]")[0].dataset;
  const form = one("answers");
  let rows = all("[data-row]");
  let coming; // the rest of the policies
  const LINES = 60; // of a letter: an address holds no more
  const states = ["apply", "confirm", "exclude"]; // met, open, failed: the last of some is the worst

  /* Whoever asks anything asks it of every policy. */
  function whole(then) {
    coming ??= portal.rest(all("[data-match]")[0]).then((found) => {
      one("confirm").append(...found("[data-row]"));
      one("gone").append(...found("[data-gone] > li"));
      rows = all("[data-row]");
      document.dispatchEvent(new Event("portal:rows"));
    });
    coming.then(then, () => { coming = null; say(text.lost, true); });
  }

  /* The address fills the form; what the form does not know is named and left alone. */
  function read() {
    if (text.rest && location.search) return whole(read);
    form.reset();
    const unknown = [];
    for (const [name, values] of asked()) {
      for (const value of values.split(",")) {
        const choice = find(`${name}.${value}`);
        if (choice) choice.checked = choice.selected = true;
        else unknown.push(`${name}=${value}`);
      }
    }
    one("ignored").hidden = !unknown[0];
    one("ignored").textContent = words(text.ignored, { names: unknown.join(" · ") });
    judge();
  }

  function write() {
    const given = {};
    for (const answer of judge()) {
      const [name, ...rest] = answer.split(".");
      (given[name] ??= []).push(rest.join("."));
    }
    go(Object.entries(given));
    say([one("progress"), ...all(".tally-figures div")].map((each) => each.textContent).join(", "));
  }

  /* Puts every policy into its group; gives the answers. */
  function judge() {
    const given = [...new FormData(form)].filter(([, value]) => value);
    const answers = given.map((pair) => pair.join("."));
    const today = portal.today();
    one("day").textContent = new Date(today).toLocaleDateString(portal.lang === "zh" ? "zh" : "en-GB", { dateStyle: "long", timeZone: "UTC" });
    one("progress").textContent = words(text.progress, { answered: new Set(given.map(([name]) => name)).size });
    const groups = rows.map((row) => {
      const { from, until, replaced } = row.dataset;
      const over = today >= replaced ? "superseded" : today > until ? "expired" : "";
      row.dataset.time = over || (today < from ? "upcoming" : until <= portal.today(180) ? "expiring" : "");
      const found = all("[data-asks]", row).map((need) => {
        const { asks, met } = need.dataset;
        const own = answers.filter((answer) => answer.startsWith(asks));
        const meeting = own.find((answer) => met.split(" ").includes(answer));
        const choice = find(meeting ?? own[0]);
        const state = need.dataset.state = states[meeting ? 0 : choice ? 2 : 1];
        need.textContent = words(text[state], { ...need.dataset, answer: choice?.label ?? choice?.labels[0].textContent });
        return state;
      });
      const group = over ? "gone" : found.sort().pop() ?? "apply";
      one(group).append(row);
      return group;
    }).sort();
    if (text.rest) { // the counts are of all, as built
      if (given.length) whole(judge);
      return answers;
    }
    for (const state of states) {
      for (const count of all(`[data-count=${state}]`)) count.textContent = groups.filter((group) => group === state).length;
    }
    all("[data-box]").forEach((box, at) => { box.dataset.box = groups[at]; });
    return answers;
  }

  /* Every sum: whole fen times a fraction, in yuan rounded half up (so `half`), at most the cap. */
  function reckon() {
    const shown = (number) => number.toLocaleString(text.locale, { maximumFractionDigits: 6, useGrouping: !text.locale.startsWith("zh") });
    for (const sum of all("[data-times]")) {
      const { base, times, half, by, cap, least, most } = sum.dataset;
      const { valueAsNumber: amount, validity } = find(base);
      const fen = Math.round(amount * text.fen);
      const yuan = Math.floor((fen * times + +half) / by);
      const result = fen < least || fen > most ? "beyond" : yuan >= cap ? "capped" : "sum";
      const given = amount >= 0 && validity.valid;
      one("sum", sum).textContent = given ? words(text[result], { n: shown((result === "sum" ? yuan : +cap) / text.yuan) }) : "";
      one("given", sum).textContent = given ? words(text.given, { n: shown(amount) }) : "";
    }
  }

  form.addEventListener("change", write);
  form.addEventListener("focusin", () => { if (text.rest) whole(judge); });
  addEventListener("input", reckon);
  addEventListener("popstate", read);
  one("copy").onclick = async () => say(text[await portal.copy(location.href) ? "copied" : "failed"], true);
  one("print").onclick = () => print();
  one("ask").onclick = ({ target }) => {
    const lines = [location.href, ...all(".match-group :is(h3, h4)").map((line) => line.innerText).slice(0, LINES)];
    target.href = text.mail + encodeURIComponent(lines.join("\r\n"));
  };
  read();
  reckon();
})();
