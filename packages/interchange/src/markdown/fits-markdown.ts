/** Tells journals that are one text. */

export const isJrnl = (text: string): boolean =>
  /^\[\d{4}-\d\d-\d\d[ T]\d{1,2}:\d\d[^\]\n]*\] ?\S/.test(text.trimStart());

export const isCairnJournal = (text: string): boolean =>
  /^---\ntitle: Journal\nexported: [^\n]+\napp: Cairn [^\n]+\n---\n/.test(text);
