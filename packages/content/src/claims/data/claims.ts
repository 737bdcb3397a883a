/**
 * What the page "Why this works" says, in its order. Each has its row in docs/evidence.md with how much of the source was
 * read; `tools/evidence.test.ts` holds the two together. Strength is for somebody alone with an app. CC0-1.0.
 */

import type { Claim } from '../claim.ts';

export type ClaimId = 'method' | 'screen' | 'record' | 'progress' | 'rows' | 'days-off' | 'rest' | 'return';

export const claims: readonly Claim<ClaimId>[] = [
  {
    id: 'method',
    strength: 'good',
    sources: [
      {
        by: ['Ekers'],
        year: '2014',
        where: 'PLoS ONE',
        href: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC4061095/',
      },
      {
        by: ['Richards'],
        year: '2016',
        where: 'The Lancet',
        href: 'https://doi.org/10.1016/S0140-6736(16)31140-0',
      },
    ],
  },
  {
    id: 'screen',
    strength: 'some',
    sources: [
      { by: ['Alber'], year: '2023', where: 'JMIR', href: 'https://www.jmir.org/2023/1/e41643' },
      {
        by: ['Dahne'],
        year: '2025',
        where: 'JAMA Internal Medicine',
        href: 'https://doi.org/10.1001/jamainternmed.2025.0494',
      },
    ],
  },
  {
    id: 'record',
    strength: 'some',
    sources: [
      {
        by: ['Harkin'],
        year: '2016',
        where: 'Psychological Bulletin',
        href: 'https://eprints.whiterose.ac.uk/91437/',
      },
    ],
  },
  {
    id: 'progress',
    strength: 'little',
    sources: [
      {
        by: ['Amabile', 'Kramer'],
        year: '2011',
        where: 'Harvard Business Review',
        href: 'https://www.hbs.edu/faculty/Pages/item.aspx?num=40244',
      },
    ],
  },
  {
    id: 'rows',
    strength: 'some',
    sources: [
      {
        by: ['Silverman', 'Barasch'],
        year: '2023',
        where: 'Journal of Consumer Research',
        href: 'https://doi.org/10.1093/jcr/ucac029',
      },
    ],
  },
  {
    id: 'days-off',
    strength: 'little',
    sources: [
      {
        by: ['Lally'],
        year: '2010',
        where: 'European Journal of Social Psychology',
        href: 'https://doi.org/10.1002/ejsp.674',
      },
    ],
  },
  {
    id: 'rest',
    strength: 'little',
    sources: [
      {
        by: ['Sharif', 'Shu'],
        year: '2021',
        where: 'Organizational Behavior and Human Decision Processes',
        href: 'https://doi.org/10.1016/j.obhdp.2019.01.004',
      },
      {
        thesis: 'Utrecht University',
        href: 'https://studenttheses.uu.nl/handle/20.500.12932/44466',
      },
    ],
  },
  {
    id: 'return',
    strength: 'good',
    sources: [{ by: ['Baumel'], year: '2019', where: 'JMIR', href: 'https://www.jmir.org/2019/9/e14567' }],
  },
];
