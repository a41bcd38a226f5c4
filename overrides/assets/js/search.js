/* Site search: the field in the header of every page. What makes it a combobox (search/box.js) is loaded when a field is first
   used, by a script element: it loads from file:// and under script-src 'self'. Without script the form is a plain GET form.
   Forms and the results page are found by data attributes; classes are for style alone. */
(() => {
  "use strict";
  const { load, root } = portal;
  const box = () => load(`${root}assets/js/search/box.js`);

  for (const form of document.querySelectorAll("form[data-search]")) {
    const use = () => {
      form.removeEventListener("focusin", use);
      box().then(() => zoneSearch.combobox(form), () => form.addEventListener("focusin", use)); // to be tried again
    };
    form.addEventListener("focusin", use);
    if (form.contains(document.activeElement)) use();
  }
  for (const page of document.querySelectorAll("[data-search-page]")) {
    box().then(() => load(`${root}assets/js/search/page.js`)).then(() => zoneSearch.resultsPage(page));
  }
})();
