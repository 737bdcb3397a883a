/**
 * A person's words on a page, between the heads of days and hours. Pure. Law: what {@link escapedPage} wrote, {@link plainPage} gives
 * back: a line of theirs that looks like a head of ours, and a quote that they begin with, have the `\` before them by which Markdown knows
 * plain letters. Releases before 0.6.0 wrote none.
 */

const HEAD_LIKE = /^(\\*)(?=(?:## \d{4}-\d\d-\d\d|### \d\d:\d\d|\* \* \*)$)/gm;
const ESCAPED_HEAD = /^\\(?=\\*(?:## \d{4}-\d\d-\d\d|### \d\d:\d\d|\* \* \*)$)/gm;

export const escapedPage = (words: string): string =>
  words.replace(HEAD_LIKE, '$1\\').replace(/^(\s*\\*)(?=>)/, '$1\\');

/** Without the question of a prompt before them. */
export const plainPage = (written: string): string =>
  written
    .replace(/^> [^\n]*\n\n/, '')
    .replace(/^(\s*\\*)\\(?=>)/, '$1')
    .replace(ESCAPED_HEAD, '');

/** Whether a journal's front matter names a release that writes so. */
export const isEscaped = (text: string): boolean => {
  const [, major = '0', minor = '0'] = /^app: Cairn (\d+)\.(\d+)/m.exec(text) ?? [];
  return Number(major) > 0 || Number(minor) >= 6;
};
