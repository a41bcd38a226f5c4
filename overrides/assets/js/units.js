/* The units that figures are shown in. The choice is kept on the device; what each unit is worth, and every word, stands in
   the page ([data-units], partials/units.html). A figure's data-q says what it amounts to: numbers, what they are (land in
   m², money in yuan, a price in yuan), for what a price is, the word before an inexact figure (values/reader_units.py).
   The published figure stays beside. `portal:units` is fired when the choice changes. */
(() => {
  "use strict";
  const { element, stored, store, say, words, lang } = portal;
  const form = document.querySelector("form[data-units]");
  if (!form) return;
  const { land, money } = form;
  const { steps, published, lost } = form.dataset;
  const chosen = (select) => select.selectedOptions[0];
  const joined = (...parts) => parts.filter(Boolean).join(lang === "en" ? " " : "");
  const bare = (text) => text.replace(/\s/g, "");
  const span = (name, ...inside) => element("span", { class: name }, ...inside);

  /* How many digits say something, of the number in a range that has most: zeros before it do not, nor do round ones. */
  const digits = (text) => Math.max(3, ...text.split("–").map((number) =>
    (number.includes(".") ? number : number.replace(/0+$/, "")).replace(/^[^1-9]+|\D/g, "").length));

  /* [before, number, after, language] of a figure in the units chosen; null where it stays as it is. */
  function worked(q, text) {
    const [amounts, per = "", about = ""] = q.split("|");
    const [kind, ...numbers] = amounts.split(" ").reverse();
    const price = kind === "price";
    const of = [...land].find(({ value }) => value === (per || 1));
    const to = of && land.value ? chosen(land) : of;
    const unit = kind === "land" ? chosen(land) : price && money.value !== "usd" ? money[0] : chosen(money);
    const ends = numbers.reverse().map((number) => number / unit.dataset.factor * (of ? to.dataset.factor / of.dataset.factor : 1));
    if (price ? !unit.value && to === of : !(unit.value && ends[0] >= 0.01)) return null;
    const [step, word] = (price || unit.value === "usd") && JSON.parse(steps).find(([size]) => ends[0] >= size) || [1];
    const { before, after = unit.text } = unit.dataset;
    const most = digits(text);
    const number = (end) => {
      const shown = end / step; // zeros at the end say how far a rounded number goes; an exact one needs none
      const least = Math.abs(shown.toPrecision(most) - shown) > shown / 1e9 ? most : 1;
      return shown.toLocaleString("en", { minimumSignificantDigits: least, maximumSignificantDigits: most });
    };
    return [joined(about, before), ends.map(number).join("–"), joined(word, after, of ? to.dataset.per : per), unit.lang];
  }

  function set(figure) {
    const was = figure.was ??= figure.cloneNode(true);
    const [amount, number, tail] = [".amount", ".n", ".figure-tail .unit"].map((part) => was.querySelector(part)?.textContent ?? "");
    const found = worked(figure.dataset.q, number);
    const stays = !found || bare(amount + tail).replace(number, "") === bare(found[0] + found[2]);
    figure.replaceChildren(...was.cloneNode(true).childNodes);
    if (stays) return;
    const [before, shown, after, tongue] = found;
    figure.replaceChildren(
      span("amount", span("unit", before && `${before}\u00a0`), span("n", shown)), " ",
      span("figure-tail", element("span", { class: "unit", lang: tongue || document.documentElement.lang, text: after }), ...figure.querySelectorAll(".mark")),
      span("conversion was", words(published, { text: joined(amount, tail.trim()) })),
    );
  }

  function show() {
    for (const figure of document.querySelectorAll("[data-q]")) if (figure.was || land.value || money.value) set(figure);
    form.previousSibling.lastChild.textContent = [land, money].filter(({ value }) => value).map((select) => chosen(select).text).join(" · ");
    document.dispatchEvent(new Event("portal:units"));
  }

  /* What is kept may be anything; a unit that the page does not offer (dollars without a rate) is passed over. */
  function read() {
    const kept = stored("units", {});
    for (const select of [land, money]) {
      select.value = kept[select.name] ?? "";
      if (!chosen(select)) select.value = "";
    }
    show();
  }

  form.onchange = () => {
    if (!store("units", { land: land.value, money: money.value })) say(lost, true);
    show();
  };
  portal.converted = (q, text = "") => {
    const found = worked(q, text);
    return found && joined(...found.slice(0, 3));
  };
  document.addEventListener("portal:rows", show);
  addEventListener("storage", read);
  addEventListener("pageshow", (event) => event.persisted && read());
  read();
})();
