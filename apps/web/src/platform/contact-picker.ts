/** The device's own contact picker, where there is one: the person chooses whom Cairn is told of, and it is asked for no more. */

import type { PickedContact } from './app-platform.ts';

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

/** Nothing where the browser has none. Closing the picker, or not allowing it, picks nobody. */
export const contactPicker = (): { pickContact?: () => Promise<PickedContact | null> } => {
  const { contacts } = navigator;
  if (contacts === undefined) return {};
  return {
    pickContact: async () => {
      const { whileChoosing } = await import('./choosing.ts');
      const select = () => contacts.select(['name', 'tel', 'email'], { multiple: false });
      return whileChoosing(select).then(pickedFrom, () => null);
    },
  };
};
