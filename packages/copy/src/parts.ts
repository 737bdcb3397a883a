/** The words come in parts, so that Today does not wait for those of settings, nor a page for those of the prompt. Pure. */

export const COPY_PARTS = ['today', 'rest', 'cli'] as const;

export type CopyPart = (typeof COPY_PARTS)[number];

/** What may stand on the first screen, whatever happens there. */
const ON_TODAY = new Set(['app', 'nav', 'today', 'met', 'twin', 'picture', 'vault-error', 'storage', 'demo']);

export const partOf = (key: string): CopyPart => {
  const [scope = ''] = key.split('.');
  if (scope === 'cli') return 'cli';
  return ON_TODAY.has(scope) ? 'today' : 'rest';
};
