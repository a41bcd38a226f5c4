/* The status of each policy in a list, or of a page's own, on the visitor's day in China, whenever the page was built. Rows
   hold ISO days (data-effective, -expires, -replaced), the list the words of each status. It runs before the list's filters
   read the rows, and again when the rest of a long list is there. */
(() => {
  "use strict";
  const today = portal.today();
  const soon = portal.today(180);
  function show() {
    for (const list of document.querySelectorAll("[data-standings]")) {
      for (const row of list.children) {
        const { effective, expires, replaced } = row.dataset;
        const over = today >= replaced ? "superseded" : today > expires ? "expired" : "";
        const state = over || (today < effective ? "upcoming" : expires <= soon ? "expiring" : "in-force");
        const shown = row.querySelector(".policy-status");
        row.dataset.status = state === "expiring" ? "in-force expiring" : state;
        row.classList.toggle("is-ended", Boolean(over));
        shown.className = `policy-status status-${state}`;
        shown.textContent = list.getAttribute(`data-${state}`);
      }
    }
  }
  document.addEventListener("portal:rows", show);
  show();
})();
