/** A person one trusts as they stand in the sheet. What goes to the vault is what changed and nothing else. Pure. */

import type { TrustedPerson } from '@cairn/domain';
import type { KeepPerson, PersonEdit, VaultError } from '@cairn/vault';
import type { PlainKey } from '@cairn/copy';

export interface PersonForm {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly chat: string;
  readonly company: boolean;
  readonly practicalHelp: boolean;
  readonly hardMoments: boolean;
  readonly firstLine: string;
}

export const BLANK_PERSON: PersonForm = {
  ...{ name: '', phone: '', email: '', chat: '', firstLine: '' },
  ...{ company: false, practicalHelp: false, hardMoments: false },
};

export const personFormOf = (person: TrustedPerson): PersonForm => ({
  name: person.name,
  phone: person.phone ?? '',
  email: person.email ?? '',
  chat: person.chat ?? '',
  company: person.company,
  practicalHelp: person.practicalHelp,
  hardMoments: person.hardMoments,
  firstLine: person.firstLine ?? '',
});

export const keepOf = (form: PersonForm): KeepPerson => ({ ...form });

/** Left out: untouched. Blank clears. */
export const personEditOf = (person: TrustedPerson, form: PersonForm): PersonEdit => {
  const before = personFormOf(person);
  const changed = Object.entries(form).filter(
    ([field, value]) => before[field as keyof PersonForm] !== value,
  );
  return Object.fromEntries(changed);
};

const UNFIT: Readonly<Record<string, PlainKey>> = {
  name: 'people.unfit.name',
  phone: 'people.unfit.phone',
  email: 'people.unfit.email',
  chat: 'people.unfit.chat',
};

/** What to say beside the field that does not fit; `null` for a trouble that is not about what was typed. */
export const unfitKey = (trouble: VaultError): PlainKey | null => {
  if (trouble.type === 'Empty') return 'people.unfit.name';
  if (trouble.type === 'BadInput') return UNFIT[trouble.field] ?? 'people.unfit.other';
  return null;
};
