/** The device's own contact picker, where there is one: the person chooses whom Cairn is told of, and it is asked for no more. */

import type { PickedContact } from './app-platform.ts';
import { whileChoosing } from './choosing.ts';

interface DeviceContact {
  readonly name?: readonly string[];
  readonly tel?: readonly string[];
  readonly email?: readonly string[];
}

interface ContactsManager {
  select(properties: readonly string[], options: { multiple: boolean }): Promise<readonly DeviceContact[]>;
}

declare global {
  interface Navigator {
    readonly contacts?: ContactsManager;
  }
}

const first = (values: readonly string[] | undefined): string => values?.[0]?.trim() ?? '';

export const pickedFrom = (found: readonly DeviceContact[]): PickedContact | null => {
  const [one] = found;
  return one === undefined ? null : { name: first(one.name), phone: first(one.tel), email: first(one.email) };
};

/** Closing the picker, or not allowing it, picks nobody. */
export const pickContact = async (): Promise<PickedContact | null> => {
  const select = (): Promise<readonly DeviceContact[]> =>
    navigator.contacts?.select(['name', 'tel', 'email'], { multiple: false }) ?? Promise.resolve([]);
  return whileChoosing(select).then(pickedFrom, () => null);
};
