// For whoever comes for Help: the number that stands first there, in the very first paint. The program comes after that paint.
(function () {
  function kept() {
    try {
      return JSON.parse(localStorage.getItem('cairn-first-number')) || {};
    } catch {
      // Refused or unreadable: the general number stands there.
      return {};
    }
  }
  function showNumber() {
    var place = document.getElementById('first-help');
    if (place === null || !/^#\/help\b/.test(location.hash)) return;
    var number = kept();
    var link = place.querySelector('a');
    if (/^tel:[0-9+*%]{2,24}$/.test(number.href) && typeof number.label === 'string') {
      link.href = number.href;
      link.textContent = number.label;
      place.querySelector('p').textContent = String(number.about);
    }
    place.hidden = false;
  }
  addEventListener('hashchange', showNumber);
  showNumber();

  // The build puts what loads the program into a template.
  function begin() {
    var program = document.getElementById('program');
    if (program === null) return;
    document.head.append(program.content);
    program.remove();
  }
  // A page that is not seen has no paint to wait for.
  if (document.hidden) begin();
  else requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(begin)));
  setTimeout(begin, 1000);
})();
