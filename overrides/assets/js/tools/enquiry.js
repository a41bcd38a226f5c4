/* Letters about records, in the language chosen: what was ticked and asked goes in, what was changed by hand stays. On a
   record's page the letter stands already; on the shortlist (event portal:listed, with the cards) each contact point gets
   one. Nothing is sent but by the visitor: as mail, by copying, by the form that the register names. */
(() => {
  "use strict";
  const { lang, letters: { site, publisher, ...tongues }, words, fill } = portal;
  const desk = document.querySelector("[data-enquiry]");
  const other = lang === "zh" ? "en" : "zh";
  const LONGEST = 2000; // of a mailto: address; some mail programs take no more
  const ROWS = ["reply", "hours", "languages"]; // what a letter's head says of the contact point
  const part = (name, root = desk) => root.querySelector(`[data-part=${name}]`);
  const ticked = (root) => [...root.querySelectorAll("[data-ask]:checked")].map(({ dataset }) => dataset);
  let tongue = lang;
  let letters = [...desk.querySelectorAll("[data-letter]")].map((root) => ({ root, records: [JSON.parse(root.dataset.letter)] }));

  const absolute = (path) => site + (tongue === "en" ? "/en" : "") + path;
  const joined = (blocks) => [...blocks.values()].filter(Boolean).join("\n\n");

  /* What a letter is made of, by name, so that a change of one leaves the others as they are. */
  function compose({ records }) {
    const said = tongues[tongue];
    const blocks = new Map([["opening", `${said.greeting}\n\n${words(said.opening, { n: records.length })}`]]);
    for (const { ref, href, zh, en, asked = document } of records) {
      const items = ticked(asked).map(({ ask, other: turned }) => (tongue === lang ? ask : turned)).join(said.list);
      const names = new Set(tongue === "zh" ? [zh, en] : [en, zh]);
      blocks.set(ref, [...names, words(said.id, { ref }), absolute(href), ...(items ? [words(said.asks, { items })] : [])].join("\n"));
    }
    for (const name of ["question", "reply"]) {
      const text = part(name).value.trim();
      blocks.set(name, text && words(said[name], { text }));
    }
    return blocks;
  }

  function write(letter) {
    const area = part("message", letter.root);
    const made = compose(letter);
    const last = letter.last ?? made;
    let text = area.value;
    if (last === made || text === joined(last)) text = joined(made);
    else {
      for (const [name, now] of new Map([...[...last.keys()].map((name) => [name, ""]), ...made])) {
        const before = last.get(name);
        if (before && text.includes(before)) text = text.replace(before, () => now);
        else if (now !== (before ?? "") && name !== "opening") text += `\n\n${now}`;
      }
    }
    area.value = text;
    area.lang = tongue;
    letter.last = made;
    address(letter);
  }

  /* The link that opens the letter in a mail program, and what the form has besides the letter. */
  function address({ root, records }) {
    const said = tongues[tongue];
    const more = records.length - 1;
    const subject = words(more ? said.subject_more : said.subject, { name: records[0][tongue], n: more });
    const ids = records.map(({ ref }) => ref).join();
    const mail = part("mail", root);
    const to = (body) => `${mail.href.split("?")[0]}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`;
    const whole = to(part("message", root).value);
    const long = whole.length > LONGEST;
    mail.href = long ? to(words(said.long, { address: absolute(`/shortlist/?ids=${ids}`) })) : whole;
    part("long", root).hidden = !long;
    part("subject", root).textContent = subject;
    const sent = { ids, addresses: records.map(({ href }) => absolute(href)).join("\n"), title: subject, language: tongue };
    for (const field of root.querySelectorAll("[type=hidden]")) field.value = sent[field.dataset.part];
  }

  /* --- The letters of a shortlist: what each record has not published can be ticked. */
  function asks([card, turned], root) {
    const silent = card.facts.filter(({ text }) => text === null);
    const before = root.querySelector(`[data-ref="${card.ref}"]`);
    const chosen = before ? ticked(before).map(({ ask }) => ask) : [];
    const items = silent.map(({ key, label }) => {
      const made = fill(part("ask"), { label, box: { checked: chosen.includes(label) } });
      Object.assign(made.querySelector("input").dataset, { ask: label, other: turned.facts.find((fact) => fact.key === key).label });
      return made;
    });
    const made = fill(part("asks"), { name: card.name, count: words(part("asks").dataset.words, { n: items.length }), asks: items });
    made.dataset.ref = card.ref;
    made.open = before?.open ?? false;
    made.hidden = !items.length;
    return made;
  }

  function head({ contact }) {
    const email = contact?.email ?? publisher.email;
    return fill(part("letter"), {
      office: contact?.office ?? (email ? publisher[lang] : null),
      email: email ?? null,
      card: contact ? { href: portal.root + contact.vcard.slice(1) } : null,
      mail: { href: `mailto:${encodeURIComponent(email ?? "").replace("%40", "@")}` },
      ...Object.fromEntries(ROWS.flatMap((name) => [[name, contact?.[name] ? undefined : null], [`${name}-text`, contact?.[name]]])),
    });
  }

  /* Why a letter has no address, or whose it is. */
  function notice(cards) {
    if (cards[0].contact?.email) return "";
    const zones = new Set(cards.map(({ zone }) => zone).filter(Boolean));
    const why = (publisher.email ? "publisher" : "nobody") + (zones.size ? "" : "National");
    return words(part("letter").dataset[why], { zone: [...zones].join(tongues[lang].list) });
  }

  function letter([key, pairs]) {
    const kept = letters.find((each) => each.key === key);
    const root = kept?.root ?? head(pairs[0][0]);
    part("notice", root).textContent = notice(pairs.map(([card]) => card));
    part("asked", root).replaceChildren(...pairs.map((pair) => asks(pair, root)));
    const records = pairs.map(([{ ref, href, name, other: turned }], place) => ({ ref, href, [lang]: name, [other]: turned, asked: part("asked", root).children[place] }));
    return { ...kept, key, root, records };
  }

  let turn = 0;
  document.addEventListener("portal:listed", async ({ detail }) => {
    const mine = ++turn;
    const pairs = await Promise.all(detail.map(async (card) => [card, await portal.card(card.ref, other)]));
    if (mine !== turn) return;
    const groups = new Map(); // by whom the letter goes to; where nobody is known, by zone
    for (const pair of pairs) {
      const [{ contact, zone }] = pair;
      const key = contact?.vcard ?? publisher.email ?? zone;
      groups.set(key, [...(groups.get(key) ?? []), pair]);
    }
    letters = [...groups].map(letter);
    part("letters").replaceChildren(...letters.map(({ root }) => root));
    letters.forEach(write);
    if (mine === 1 && location.hash === "#enquiry") desk.closest("section").scrollIntoView();
  });

  /* --- What the visitor does. */
  document.addEventListener("input", ({ target }) => {
    if (target.name === "tongue") tongue = target.value;
    const changed = letters.find(({ root }) => part("message", root) === target);
    if (changed) address(changed);
    else if (desk.contains(target) || target.dataset.ask) letters.forEach(write);
  });
  desk.addEventListener("click", async ({ target }) => {
    if (target.dataset.do !== "copy-letter") return;
    const area = part("message", target.closest(".letter"));
    const done = await portal.copy(area.value);
    if (!done) {
      area.focus();
      area.select();
    }
    portal.say(done ? desk.dataset.copied : desk.dataset.notCopied, true);
  });
  /* A link may name what to ask for (?ask=, the premises finder's), in either language, and begin the question. */
  const question = portal.asked().get("question");
  if (question) part("question").value = question.slice(0, 600);
  const named = portal.asked().get("ask")?.split(",") ?? [];
  for (const box of document.querySelectorAll("[data-ask]")) box.checked ||= [box.dataset.ask, box.dataset.other].some((label) => named.includes(label));
  letters.forEach(write);
})();
