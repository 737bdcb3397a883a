/**
 * Keeps the copy of Help outside the vault in step with the vault: the country always, the plan and the people while they
 * are allowed, and gone as soon as they are not. A country that was chosen while no vault could be told is told now.
 */

import type { EntityId } from '@cairn/domain';
import type { Topic, VaultDoor } from '@cairn/vault';
import type { FindRow } from './country.ts';
import type { HelpCopy, HelpCopyKeeper } from './help-copy.ts';

export interface MirrorDeps {
  /** The person's own, never that of a made-up life. */
  readonly door: VaultDoor;
  readonly keeper: HelpCopyKeeper;
  readonly findRow: () => Promise<FindRow>;
  readonly newActId: () => EntityId;
}

const TOPICS: ReadonlySet<Topic> = new Set(['settings', 'plan', 'people']);

export const mirrorHelp = async (deps: MirrorDeps): Promise<() => void> => {
  const { door } = deps;
  let isBusy = false;
  let isStale = false;
  /** One after the other: an older answer never overwrites a newer one. */
  const refresh = async (): Promise<void> => {
    isStale = true;
    if (isBusy) return;
    isBusy = true;
    while (isStale) {
      isStale = false;
      await copyAnew(deps);
    }
    isBusy = false;
  };
  const stop = door.onChange((topics) => {
    if (topics.some((topic) => TOPICS.has(topic))) void refresh();
  });
  await tellCountry(deps);
  await refresh();
  return stop;
};

/** Also to a vault that was begun anew: the country stands where the person chose it. */
const tellCountry = async ({ door, keeper, newActId }: MirrorDeps): Promise<void> => {
  const settings = await door.ask('settings', {});
  if (!settings.ok) return;
  const { country, isUntold } = keeper.get();
  if (!isUntold && (country === '' || settings.value.country !== '')) return;
  const input = { key: 'country', value: country } as const;
  const told = await door.act({ act: newActId(), name: 'change-setting', input });
  if (told.ok) keeper.put({ isUntold: false });
};

const copyAnew = async (deps: MirrorDeps): Promise<void> => {
  const { door, keeper } = deps;
  const settings = await door.ask('settings', {});
  if (!settings.ok) return;
  const { country, helpOutsidePlan, helpOutsidePeople } = settings.value;
  // Taken away first: what is no longer allowed must not wait for anything.
  keeper.put({
    ...(helpOutsidePlan ? {} : { plan: null }),
    ...(helpOutsidePeople ? {} : { people: null }),
  });
  keeper.put(await rowOf(deps, country));
  if (helpOutsidePlan) {
    const plan = await door.ask('plan', {});
    if (plan.ok) keeper.put({ plan: plan.value.parts });
  }
  if (helpOutsidePeople) {
    const people = await door.ask('people', {});
    if (people.ok) keeper.put({ people: people.value.people });
  }
};

/** The row as this version has it: a number may have changed since it was copied. Without the rows the old one stays. */
const rowOf = async ({ keeper, findRow }: MirrorDeps, country: string): Promise<Partial<HelpCopy>> => {
  if (keeper.get().isUntold) return {};
  if (country === '') return { country, row: null };
  const find = await findRow().catch(() => null);
  if (find !== null) return { country, row: find(country) };
  return country === keeper.get().country ? {} : { country, row: null };
};
