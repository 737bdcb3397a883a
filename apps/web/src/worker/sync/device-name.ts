/** What this browser is called among a person's devices until they name it: `Firefox on Android`. Never more than that. */

const BROWSERS = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;

const SYSTEMS = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'Mac'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const;

export const deviceName = (userAgent: string): string => {
  const named = (known: readonly (readonly [string, string])[]): string =>
    known.find(([mark]) => userAgent.includes(mark))?.[1] ?? '';
  return [named(BROWSERS) || 'Browser', named(SYSTEMS)].filter((name) => name !== '').join(' on ');
};
