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
        cite: 'Ekers and others 2014, PLoS ONE',
        href: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC4061095/',
      },
      {
        cite: 'Richards and others 2016, The Lancet',
        href: 'https://doi.org/10.1016/S0140-6736(16)31140-0',
      },
    ],
  },
  {
    id: 'screen',
    strength: 'some',
    sources: [
      { cite: 'Alber and others 2023, JMIR', href: 'https://www.jmir.org/2023/1/e41643' },
      {
        cite: 'Dahne and others 2025, JAMA Internal Medicine',
        href: 'https://doi.org/10.1001/jamainternmed.2025.0494',
      },
    ],
  },
  {
    id: 'record',
    strength: 'some',
    sources: [
      {
        cite: 'Harkin and others 2016, Psychological Bulletin',
        href: 'https://eprints.whiterose.ac.uk/91437/',
      },
    ],
  },
  {
    id: 'progress',
    strength: 'little',
    sources: [
      {
        cite: 'Amabile and Kramer 2011, Harvard Business Review',
        href: 'https://www.hbs.edu/faculty/Pages/item.aspx?num=40244',
      },
    ],
  },
  {
    id: 'rows',
    strength: 'some',
    sources: [
      {
        cite: 'Silverman and Barasch 2023, Journal of Consumer Research',
        href: 'https://doi.org/10.1093/jcr/ucac029',
      },
    ],
  },
  {
    id: 'days-off',
    strength: 'little',
    sources: [
      {
        cite: 'Lally and others 2010, European Journal of Social Psychology',
        href: 'https://doi.org/10.1002/ejsp.674',
      },
    ],
  },
  {
    id: 'rest',
    strength: 'little',
    sources: [
      {
        cite: 'Sharif and Shu 2021, Organizational Behavior and Human Decision Processes',
        href: 'https://doi.org/10.1016/j.obhdp.2019.01.004',
      },
      {
        cite: 'A thesis of Utrecht University',
        href: 'https://studenttheses.uu.nl/handle/20.500.12932/44466',
      },
    ],
  },
  {
    id: 'return',
    strength: 'good',
    sources: [{ cite: 'Baumel and others 2019, JMIR', href: 'https://www.jmir.org/2019/9/e14567' }],
  },
];
