/** Finds phrases in a text by the keys of their words, in order, with little between them. Pure. */

/** By its first key: the phrases that begin so. */
export type PhraseIndex<T> = ReadonlyMap<string, readonly IndexedPhrase<T>[]>;

interface IndexedPhrase<T> {
  readonly keys: readonly string[];
  readonly means: T;
}

/** Between two words of a phrase may stand this many others: "gave it up", "asked me to join". */
const MOST_BETWEEN = 1;

export interface MeantPhrase<T> {
  /** The keys of its words. */
  readonly keys: readonly string[];
  readonly means: T;
}

export const indexPhrases = <T>(phrases: readonly MeantPhrase<T>[]): PhraseIndex<T> => {
  const index = new Map<string, IndexedPhrase<T>[]>();
  for (const phrase of phrases) {
    const [first] = phrase.keys;
    if (first === undefined) continue;
    const begun = index.get(first);
    if (begun === undefined) index.set(first, [phrase]);
    else begun.push(phrase);
  }
  return index;
};

/** Where the words of a phrase stand, or `null`. */
const placesOf = (
  keys: readonly string[],
  text: readonly string[],
  from: number,
): readonly number[] | null => {
  const places = [from];
  for (const key of keys.slice(1)) {
    const last = places.at(-1) ?? from;
    const next = text.indexOf(key, last + 1);
    if (next === -1 || next - last > MOST_BETWEEN + 1) return null;
    places.push(next);
  }
  return places;
};

export interface FoundPhrase<T> extends MeantPhrase<T> {
  /** Places of its words in the text. */
  readonly places: readonly number[];
}

/** Each phrase once for each place where it stands; the longest first. */
export const phrasesIn = <T>(text: readonly string[], index: PhraseIndex<T>): readonly FoundPhrase<T>[] =>
  text
    .flatMap((key, at) =>
      (index.get(key) ?? []).flatMap((phrase) => {
        const places = placesOf(phrase.keys, text, at);
        return places === null ? [] : [{ ...phrase, places }];
      }),
    )
    .sort((one, other) => other.keys.length - one.keys.length);

/** Those that do not stand within a longer one: "eat rubbish" is about no rubbish. */
export const longestIn = <T>(found: readonly FoundPhrase<T>[]): readonly FoundPhrase<T>[] => {
  const lengthAt = new Map<number, number>();
  return found.filter(({ keys, places }) => {
    if (places.some((place) => (lengthAt.get(place) ?? 0) > keys.length)) return false;
    for (const place of places) lengthAt.set(place, keys.length);
    return true;
  });
};
