/** Small, total readings of what stands in a table cell: spaces of every kind, digits of other scripts, keys to compare by. */

/** No-break spaces of all widths become plain ones; the ends are trimmed. What the eye sees stays. */
export const plainCell = (cell: string): string => cell.replace(/[\u00a0\u2007\u202f]/g, ' ').trim();

/** For comparing names: letter case, inner runs of space and the way accents are coded do not matter. */
export const nameKey = (name: string): string =>
  plainCell(name).normalize('NFC').toLowerCase().replace(/\s+/g, ' ');

/** Arabic-Indic and Persian digits become 0-9. */
export const plainDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
