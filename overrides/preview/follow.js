// Keeps a page of the preview up to date: asks whether it has changed, which is answered once it has (205) or after a
// while (204). Only the page that is looked at asks, since a browser opens few connections to one server.
(() => {
  const { asked } = document.currentScript.dataset;
  let asking = false;

  const later = () => setTimeout(ask, 1000);

  async function ask() {
    if (asking || document.hidden) return;
    asking = true;
    const answer = await fetch(asked, { cache: "no-store" }).catch(() => null);
    asking = false;
    if (answer?.status === 205) location.reload();
    else if (answer?.ok) ask();
    else later();
  }

  document.addEventListener("visibilitychange", ask);
  ask();
})();
