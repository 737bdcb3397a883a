/**
 * The card to keep: the plan laid out as lines of text on a narrow sheet, as long as it has to be. Pure: the measure of a
 * text is passed in, so that the layout is the same wherever letters are as wide.
 */

export interface CardPart {
  readonly title: string;
  readonly entries: readonly string[];
}

export type CardRole = 'title' | 'part' | 'entry';

export interface CardLine {
  readonly text: string;
  readonly role: CardRole;
  /** The baseline, in pixels from the top. */
  readonly y: number;
}

export interface CardLayout {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly lines: readonly CardLine[];
}

/** How wide a text is in the letters of its role, in pixels. */
export type Measure = (text: string, role: CardRole) => number;

export const CARD_WIDTH = 1080;
const MARGIN = 84;
const WIDEST = CARD_WIDTH - 2 * MARGIN;

/** In pixels: the size of the letters, from line to line, and the space above the first line of each. */
export const CARD_TYPE: Readonly<Record<CardRole, { size: number; step: number; above: number }>> = {
  title: { size: 60, step: 72, above: 0 },
  part: { size: 34, step: 44, above: 44 },
  entry: { size: 46, step: 58, above: 10 },
};

/** A word wider than the sheet is broken anywhere rather than cut off. */
const broken = (word: string, fits: (text: string) => boolean): readonly string[] => {
  if (fits(word)) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const sign of word) {
    if (piece !== '' && !fits(piece + sign)) {
      pieces.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return [...pieces, piece];
};

export const wrapped = (text: string, fits: (text: string) => boolean): readonly string[] => {
  const rows: string[] = [];
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    for (const piece of broken(word, fits)) {
      const last = rows.at(-1);
      if (last !== undefined && fits(`${last} ${piece}`)) rows[rows.length - 1] = `${last} ${piece}`;
      else rows.push(piece);
    }
  }
  return rows;
};

/** Parts without words are left out. */
export const layOutCard = (title: string, parts: readonly CardPart[], measure: Measure): CardLayout => {
  const lines: CardLine[] = [];
  let y = MARGIN;
  const put = (text: string, role: CardRole): void => {
    const { step, above } = CARD_TYPE[role];
    y += above;
    for (const row of wrapped(text, (candidate) => measure(candidate, role) <= WIDEST)) {
      y += step;
      lines.push({ text: row, role, y });
    }
  };
  put(title, 'title');
  for (const part of parts.filter(({ entries }) => entries.length > 0)) {
    put(part.title, 'part');
    for (const entry of part.entries) put(entry, 'entry');
  }
  return { width: CARD_WIDTH, height: Math.ceil(y + MARGIN), margin: MARGIN, lines };
};
