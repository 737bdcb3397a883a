/** Tells a Cairn export by its first words, without reading the whole of a large file. */

const OPENING = /^\s*\{\s*"format"\s*:\s*"cairn"\s*[,}]/;

/** Cairn writes `"format": "cairn"` first; a file that other tools sorted anew has it further on, as a line of its own. */
const LATER = /^\s*\{[\s\S]*"format"\s*:\s*"cairn"\s*[,}\n\r]/;

export const isCairnText = (text: string): boolean =>
  OPENING.test(text) || (/^\s*\{/.test(text) && text.includes('"cairn"') && LATER.test(text));
