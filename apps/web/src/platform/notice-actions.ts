/** How a button of a notice is named between the page, which makes it, and the service worker, which hears of the tap. Pure. */

const MOOD = /^mood-(\d{1,2})$/;

/** `did`, or `mood-3`. */
export const actionOf = (keeps: { readonly ritual: string } | { readonly mood: number }): string =>
  'ritual' in keeps ? 'did' : `mood-${keeps.mood}`;

/** What a button keeps; `null` for one that is not known, and for a tap beside the buttons. */
export const keptBy = (
  action: string,
  ritual: unknown,
): { readonly ritual: string } | { readonly mood: number } | null => {
  if (action === 'did') return typeof ritual === 'string' ? { ritual } : null;
  const [, mood] = MOOD.exec(action) ?? [];
  return mood === undefined ? null : { mood: Number(mood) };
};
