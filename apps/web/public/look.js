// Before the first paint: the theme and the stillness that were chosen here, and, for whoever comes for Help, the number
// that stands first there. Nothing that was written in Cairn is kept under these names.
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
  // Cairn was hidden: nothing of it is shown while it loads.
  if (kept(sessionStorage, 'cairn-hidden') === 1) root.dataset.hidden = '';

  function showNumber() {
    var place = document.getElementById('first-help');
    if (place === null || !/^#\/help\b/.test(location.hash)) return;
    var number = kept(localStorage, 'cairn-first-number');
    var link = place.querySelector('a');
    if (/^tel:[0-9+*%]{2,24}$/.test(number.href) && typeof number.label === 'string') {
      link.href = number.href;
      link.textContent = number.label;
      place.querySelector('p').textContent = String(number.about);
    }
    place.hidden = false;
  }
  addEventListener('hashchange', showNumber);
  requestAnimationFrame(showNumber);
})();
