/** Which files of languages to keep: all of a language, as soon as one of its files was ever wanted here. Pure. */

/** Named by the build: `lang_pt-br_first-….js`. */
const LANGUAGE = /\/lang_([a-z-]+)_[a-z-]+-[\w-]+\.js$/;

/** `wanted`: files of this version or of another. `all`: those of this version. */
export const languageFiles = (wanted: readonly string[], all: readonly string[]): readonly string[] => {
  const spoken = new Set(wanted.flatMap((file) => LANGUAGE.exec(file)?.[1] ?? []));
  return all.filter((file) => spoken.has(LANGUAGE.exec(file)?.[1] ?? ''));
};
