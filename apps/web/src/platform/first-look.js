// Before the first paint: the theme, the stillness and the language that were chosen here. Nothing that was written in Cairn is kept under
// these names.
(function () {
  function kept(store, name) {
    try {
      return JSON.parse(store.getItem(name)) || {};
    } catch {
      // Refused or unreadable: as if nothing had been chosen.
      return {};
    }
  }
  var look = kept(localStorage, 'cairn-look');
  var root = document.documentElement;
  if (look.theme === 'light' || look.theme === 'dark') root.dataset.theme = look.theme;
  if (look.motion === 'still') root.dataset.motion = 'still';
  if (kept(localStorage, 'cairn-pace') === 'one') root.dataset.pace = 'one';
  if (/^[a-z]{2}(-[A-Z]{2})?$/.test(look.locale)) {
    root.lang = look.locale;
    if (look.locale.startsWith('ar')) root.dir = 'rtl';
  }
  // Cairn was hidden: nothing of it is shown while it loads.
  if (kept(sessionStorage, 'cairn-hidden') === 1) root.dataset.hidden = '';
})();
