/** The public directory of lines, as a link out: nothing is fetched. Apart from the rows, so that no page carries them for it. */

/** After so many days without a check a row is shown with a warning, and no release ships it. */
export const OLDEST_HELPLINE_DAYS = 365;

/** At the country's page where one is chosen. */
export const directoryLink = (iso2: string | null): string =>
  iso2 === null || !/^[A-Za-z]{2}$/.test(iso2)
    ? 'https://findahelpline.com/'
    : `https://findahelpline.com/countries/${iso2.toLowerCase()}`;
