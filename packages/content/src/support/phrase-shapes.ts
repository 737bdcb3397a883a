/**
 * Shapes of phrases, as a translator writes them, made into phrases of the domain (`support-words.ts`). As there, `a|b` is either
 * word, `~3` up to three words of any kind (or signs, where there are no spaces), `#10` an amount, a trailing `?` what may be absent,
 * `^` the start and `$` the end of a part of a sentence, `<name>` any word of a class. Beside that an alternative may be several
 * words, parted by `_`, and a class may hold such ones. Pure.
 */

export interface ShapeWords {
  /** By their names: words parted by spaces. */
  readonly classes: Readonly<Record<string, string>>;
  /** Words as the check reads them, parted by spaces. */
  readonly read: (text: string) => string;
}

const MOST_PHRASES = 800;
const MARK = /^(?:\^|\$|~[1-9]|#\d+)$/u;

const alternativesOf = (written: string, { classes, read }: ShapeWords): readonly string[] =>
  written.split('|').flatMap((one) => {
    const name = /^<(.+)>$/u.exec(one)?.[1];
    if (name === undefined) return MARK.test(one) ? [one] : [read(one.replaceAll('_', ' '))];
    const listed = classes[name];
    if (listed === undefined) throw new Error(`There is no class ${one}`);
    return listed.split(' ').map((word) => read(word.replaceAll('_', ' ')));
  });

/** What may stand at one place: all single words as one element, and each row of words. */
const choicesOf = (element: string, words: ShapeWords): readonly string[] => {
  const optional = element.endsWith('?');
  const written = optional ? element.slice(0, -1) : element;
  const alternatives = [...new Set(alternativesOf(written, words))].filter((one) => one !== '');
  const single = alternatives.filter((one) => !one.includes(' '));
  const rows = alternatives.filter((one) => one.includes(' '));
  if (single.length > 0) return [single.join('|') + (optional ? '?' : ''), ...rows];
  return optional ? ['', ...rows] : rows;
};

const phrasesOfShape = (shape: string, words: ShapeWords): readonly string[] => {
  let phrases: readonly string[] = [''];
  for (const element of shape.split(' ')) {
    const choices = choicesOf(element, words);
    phrases = phrases.flatMap((phrase) => choices.map((choice) => `${phrase} ${choice}`.trim()));
    if (phrases.length > MOST_PHRASES) throw new Error(`Too many phrases in one shape: ${shape}`);
  }
  return phrases;
};

/** Throws where a shape cannot be read: a bug of the content, which the content's own test meets first. */
export const phrasesOfShapes = (shapes: readonly string[], words: ShapeWords): readonly string[] => [
  ...new Set(shapes.flatMap((shape) => phrasesOfShape(shape, words))),
];

/** The words that a phrase of the domain is made of, without its marks. */
export const wordsOfPhrase = (phrase: string): readonly string[] =>
  phrase.split(' ').flatMap((element) =>
    element
      .replace(/\?$/u, '')
      .split('|')
      .filter((word) => !MARK.test(word)),
  );

/** The shortest sentence that a phrase meets: its first words, with nothing in its gaps. */
export const exampleOf = (phrase: string): string =>
  phrase
    .split(' ')
    .filter((element) => !element.endsWith('?') && !/^(?:\^|\$|~\d)$/u.test(element))
    .map((element) => (element.split('|').find((one) => one !== '$') ?? '').replace('#', ''))
    .join(' ');
