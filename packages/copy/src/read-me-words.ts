/** What the page that lies in a readable archive says, in the app and at a prompt alike. */

import type { Copy } from './copy.ts';

export interface ReadMeWords {
  readonly locale: string;
  readonly title: string;
  readonly about: string;
  readonly json: string;
  readonly tables: string;
  readonly journal: string;
  readonly calendar: string;
  readonly fhir: string;
}

export const readMeWords = ({ t, formatLocale }: Copy): ReadMeWords => ({
  ...{ locale: formatLocale, title: t('read-me.title'), about: t('read-me.about') },
  ...{ json: t('read-me.json'), tables: t('read-me.tables'), journal: t('read-me.journal') },
  ...{ calendar: t('read-me.calendar'), fhir: t('read-me.fhir') },
});
