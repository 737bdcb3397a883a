import { claims } from '@cairn/content/claims';
import { createCopy, LOCALES } from '@cairn/copy';
import { expect, test } from 'vitest';
import { sayClaimSource } from './say-claim-source.ts';

const sources = claims.flatMap((claim) => claim.sources);

const namesIn = (source: (typeof sources)[number]): readonly string[] =>
  'thesis' in source ? [source.thesis] : [...source.by, source.year, source.where];

test('a source is said in plain English', async () => {
  const copy = await createCopy('en');
  expect(sources.map((source) => sayClaimSource(copy, source))).toEqual(
    expect.arrayContaining([
      'Ekers and others 2014, PLoS ONE',
      'Amabile and Kramer 2011, Harvard Business Review',
      'A thesis of Utrecht University',
    ]),
  );
});

test.each(LOCALES.filter((locale) => !locale.startsWith('en') && !/-x[ab]$/iu.test(locale)))(
  'in %s names stay as they are, and no English word joins them',
  async (locale) => {
    const copy = await createCopy(locale);
    for (const source of sources) {
      const names = namesIn(source);
      const said = sayClaimSource(copy, source);
      for (const name of names) expect(said).toContain(name);
      const joining = names.reduce((rest, name) => rest.replace(name, ''), said);
      expect(joining).not.toMatch(/\b(?:and|others|of|thesis)\b/iu);
    }
  },
);
