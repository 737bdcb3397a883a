/** Lines of RFC 5545: text escaped (3.3.11), lines folded at 75 octets (3.1). Pure. */

const MOST_OCTETS = 75;

/** C0 without tab and line feed, DEL and C1: no text of a calendar may hold them. */
const CONTROLS = /(?![\t\n])\p{Cc}/gu;
/** With the `u` flag a surrogate matches only when it stands alone. */
const LONE_SURROGATES = /\p{Surrogate}/gu;
const ESCAPED = /[\\;,]/g;

/** `'tea, bread; two\nspoons'` gives `'tea\\, bread\\; two\\nspoons'`. */
export const escapedText = (text: string): string =>
  text
    .replaceAll(LONE_SURROGATES, '\uFFFD')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(CONTROLS, '')
    .replaceAll(ESCAPED, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');

const octetsOf = (sign: string): number => {
  const point = sign.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
};

/** One line with its end. A letter is never cut in two; the space of a line that goes on counts among its octets. */
export const contentLine = (line: string): string => {
  let written = '';
  let octets = 0;
  for (const sign of line) {
    const size = octetsOf(sign);
    if (octets + size > MOST_OCTETS) {
      written += '\r\n ';
      octets = 1;
    }
    written += sign;
    octets += size;
  }
  return `${written}\r\n`;
};
