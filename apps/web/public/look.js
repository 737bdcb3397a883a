// Before the first paint: the theme and the stillness that were chosen here. Nothing private is kept under this name.
(function () {
  try {
    var look = JSON.parse(localStorage.getItem('cairn-look')) || {};
    if (look.theme === 'light' || look.theme === 'dark') document.documentElement.dataset.theme = look.theme;
    if (look.motion === 'still') document.documentElement.dataset.motion = 'still';
  } catch {
    // Refused or unreadable: the page follows the device.
  }
})();
