/** Tells journals that are one text. */

export const isJrnl = (text: string): boolean =>
  /^\[\d{4}-\d\d-\d\d[ T]\d{1,2}:\d\d[^\]\n]*\] ?\S/.test(text.trimStart());

/** By its name, for its words may be of any kind. */
export const isPageName = (name: string): boolean => /\.(?:md|markdown)$/i.test(name);

export const isTextName = (name: string): boolean => /\.txt$/i.test(name);

export const isCairnJournal = (text: string): boolean =>
  /^---\ntitle: Journal\nexported: [^\n]+\napp: Cairn [^\n]+\n---\n/.test(text);
