/** What tokens.css says, as text: names and values in the order of the file, so that the page of the design says no value twice. */

export interface Token {
  readonly name: string;
  readonly value: string;
}

export const tokensOf = (css: string): readonly Token[] => {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of css.matchAll(/--([a-z0-9-]+):\s*([^;]+);/g))
    if (!found.has(name)) found.set(name, value.replaceAll(/\s+/g, ' '));
  return [...found].map(([name, value]) => ({ name, value }));
};

export const coloursOf = (tokens: readonly Token[]): readonly Token[] =>
  tokens.filter(({ value }) => value.startsWith('light-dark('));
