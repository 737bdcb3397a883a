/** The plan and the people: the vault's, or the copy's while there is no vault; words never lost, nobody named who rests. */

import { expect, test } from 'vitest';
import { waysToReach } from '@cairn/domain';
import { createFakeVault, type FakeVault } from '../fixtures/fake-door.ts';
import { aClock, aStore, idsInOrder, settle, watch, type HeldClock } from '../fixtures/hands.ts';
import { HelpCopyKeeper } from './help-copy.ts';
import { mirrorHelp } from './mirror.ts';
import { allowOutside } from './outside.ts';
import { forHardMoments, PeopleModel } from './people.ts';
import { BLANK_PERSON, personEditOf, personFormOf, unfitKey } from './person-form.ts';
import { PlanModel } from './plan.ts';
import { printedPlan } from './printed-plan.ts';

const newActId = idsInOrder();
const findRow = () => import('@cairn/content/helplines').then(({ countryHelp }) => countryHelp);

interface Hands {
  readonly vault: FakeVault;
  readonly keeper: HelpCopyKeeper;
  readonly clock: HeldClock;
  readonly deps: ConstructorParameters<typeof PlanModel>[0];
}

const hands = (door: 'open' | 'shut' = 'open', vault = createFakeVault(), demo = false): Hands => {
  const keeper = new HelpCopyKeeper(aStore());
  const clock = aClock();
  const session = {
    get: () => ({ demo }) as never,
    door: () => (door === 'open' ? Promise.resolve(vault) : new Promise<never>(() => {})),
  };
  return { vault, keeper, clock, deps: { session, keeper, clock, newActId } };
};

const ANA = { ...BLANK_PERSON, name: 'Ana', phone: '030 123 45', hardMoments: true };

test('what is typed in a part is a draft of the vault, and comes back', async () => {
  const { vault, clock, deps } = hands();
  const model = new PlanModel(deps);
  await settle();
  model.typed('alone', 'Take a wa');
  clock.tick();
  await settle();
  expect(vault.drafts.get('plan-alone')).toBe('Take a wa');
  model.stop();
  const again = new PlanModel(deps);
  await settle();
  expect(again.get().drafts.alone).toBe('Take a wa');
  expect(again.nextPart()).toBe('alone');
});

test('a kept entry is the vault’s, its draft is gone, and it can be taken back', async () => {
  const { vault, deps } = hands();
  const model = new PlanModel(deps);
  const state = watch(model);
  await settle();
  model.typed('signs', 'I stop answering');
  expect(await model.keep('signs')).toBe(true);
  await settle();
  expect(state().parts?.signs.map(({ text }) => text)).toEqual(['I stop answering']);
  expect([state().drafts.signs, vault.drafts.has('plan-signs')]).toEqual(['', false]);
  expect(state().done).toEqual({ key: 'plan.kept', undo: state().parts?.signs[0]?.id });
  expect(model.nextPart()).toBe('alone');
});

test('a full device leaves the words in the field, and asking again keeps them once', async () => {
  const { vault, deps } = hands();
  const model = new PlanModel(deps);
  await settle();
  model.typed('safer', 'Stay where people are');
  vault.failNext({ type: 'NoRoom' });
  expect(await model.keep('safer')).toBe(false);
  expect(model.get()).toMatchObject({
    trouble: { type: 'NoRoom' },
    drafts: { safer: 'Stay where people are' },
  });
  await model.keep('safer');
  const asked = vault.acts.filter(({ name }) => name === 'keep-plan-entry').map(({ act }) => act);
  expect(new Set(asked).size).toBe(1);
});

test('a fourth entry is refused in words, and stays in the field', async () => {
  const { deps } = hands();
  const model = new PlanModel(deps);
  await settle();
  for (const words of ['one', 'two', 'three', 'four']) {
    model.typed('around', words);
    await model.keep('around');
    await settle();
  }
  expect(model.get().parts?.around).toHaveLength(3);
  expect(model.get()).toMatchObject({ trouble: { type: 'PlanPartFull' }, drafts: { around: 'four' } });
});

test('an entry moves up within its part, and a person among the people', async () => {
  const { vault, deps } = hands();
  const plan = new PlanModel(deps);
  const people = new PeopleModel(deps);
  const state = watch(people);
  await settle();
  for (const words of ['one', 'two', 'three']) {
    plan.typed('around', words);
    await plan.keep('around');
  }
  for (const name of ['Ana', 'Ben', 'Cem']) await people.save(null, { ...ANA, name });
  await settle();
  const [, , third] = plan.get().parts?.around ?? [];
  const [ana, , cem] = state().people ?? [];
  if (third === undefined || ana === undefined || cem === undefined)
    throw new Error('three of each are here');
  expect(await plan.moveUp(third)).toBe(true);
  expect(await people.moveUp(cem)).toBe(true);
  expect(vault.acts.slice(-2).map(({ name, input }) => ({ name, input }))).toEqual([
    { name: 'move-plan-entry', input: { id: third.id, to: 1 } },
    { name: 'move-person', input: { id: cem.id, to: 1 } },
  ]);
  expect([plan.get().done?.key, state().done?.key]).toEqual(['help.moved', 'help.moved']);
  vault.failNext({ type: 'NoRoom' });
  expect(await plan.moveUp(third)).toBe(false);
  expect(plan.get().trouble).toEqual({ type: 'NoRoom' });
});

test('whoever is first stays where they are', async () => {
  const { vault, deps } = hands();
  const people = new PeopleModel(deps);
  const state = watch(people);
  await settle();
  await people.save(null, ANA);
  await settle();
  const [ana] = state().people ?? [];
  const before = vault.acts.length;
  expect(ana && (await people.moveUp(ana))).toBe(false);
  expect(vault.acts).toHaveLength(before);
});

test('the question about notes is asked once', async () => {
  const { deps } = hands();
  const model = new PlanModel(deps);
  await settle();
  expect(model.get().wasAsked).toBe(false);
  await model.asked();
  const again = new PlanModel(deps);
  await settle();
  expect(again.get().wasAsked).toBe(true);
});

test('without a vault the plan is not there, unless a copy was allowed; a copy is read and not changed', async () => {
  const { vault, keeper } = hands();
  await vault.act({ act: newActId(), name: 'keep-plan-entry', input: { part: 'alone', text: 'One song' } });
  await mirrorHelp({ door: vault, keeper, findRow, newActId });
  const shut = hands('shut');
  expect(new PlanModel(shut.deps).get()).toMatchObject({ parts: null, from: 'nowhere' });
  vault.settings = { ...vault.settings, helpOutsidePlan: true };
  vault.changed(['settings']);
  await settle();
  shut.keeper.put(keeper.get());
  const model = new PlanModel(shut.deps);
  expect(model.get().from).toBe('copy');
  expect(model.get().parts?.alone.map(({ text }) => text)).toEqual(['One song']);
});

test('in a made-up life the copy of one’s own plan is not shown', () => {
  const demo = hands('shut', createFakeVault(), true);
  demo.keeper.put({ plan: {}, people: [] });
  expect(new PlanModel(demo.deps).get().from).toBe('nowhere');
  expect(watch(new PeopleModel(demo.deps))().people).toBeNull();
});

test('the copy follows the vault, and is gone the moment it is no longer allowed', async () => {
  const { vault, keeper } = hands();
  vault.settings = { ...vault.settings, helpOutsidePeople: true, country: 'GB' };
  await mirrorHelp({ door: vault, keeper, findRow, newActId });
  expect(keeper.get()).toMatchObject({ country: 'GB', row: { iso2: 'GB' }, people: [], plan: null });
  await vault.act({ act: newActId(), name: 'keep-person', input: ANA });
  await settle();
  expect(JSON.stringify(keeper.get().people)).toContain('Ana');
  const whenAsked: unknown[] = [];
  await allowOutside(
    {
      keeper,
      session: {
        changeSetting: (key, value) => {
          whenAsked.push(keeper.get().people);
          vault.settings = { ...vault.settings, [key]: value };
          vault.changed(['settings']);
          return Promise.resolve(true);
        },
      },
    },
    'people',
    false,
  );
  await settle();
  expect([whenAsked, keeper.get().people]).toEqual([[null], null]);
});

test('a country that no vault was told of is told to the next one, also to one begun anew', async () => {
  const { vault, keeper } = hands();
  keeper.put({ country: 'DE', isUntold: true });
  vault.settings = { ...vault.settings, country: 'FR' };
  await mirrorHelp({ door: vault, keeper, findRow, newActId });
  expect([vault.settings.country, keeper.get().isUntold]).toEqual(['DE', false]);
  const anew = createFakeVault();
  await mirrorHelp({ door: anew, keeper, findRow, newActId });
  expect(anew.settings.country).toBe('DE');
});

test('a person needs a name; a number that cannot be dialled is told by its field', async () => {
  const { deps } = hands();
  const model = new PeopleModel(deps);
  const state = watch(model);
  await settle();
  expect(await model.save(null, { ...ANA, phone: 'ask Ana' })).toBe(false);
  expect(state().trouble && unfitKey(state().trouble ?? { type: 'NoRoom' })).toBe('people.unfit.phone');
  expect(await model.save(null, ANA)).toBe(true);
  await settle();
  expect(state().people?.map(({ name }) => name)).toEqual(['Ana']);
  expect(waysToReach(state().people?.[0] ?? ({} as never)).map(({ href }) => href)).toEqual([
    'tel:03012345',
    'sms:03012345',
  ]);
});

test('whoever rests is never the one named', async () => {
  const { deps } = hands();
  const model = new PeopleModel(deps);
  const state = watch(model);
  await settle();
  await model.save(null, ANA);
  await model.save(null, { ...ANA, name: 'Ben' });
  await settle();
  const [ana] = state().people ?? [];
  expect(forHardMoments(state().people ?? [])?.name).toBe('Ana');
  if (ana) await model.letRest(ana, true);
  await settle();
  expect(forHardMoments(state().people ?? [])?.name).toBe('Ben');
  expect(forHardMoments([])).toBeNull();
});

test('an edit sends what changed and no more; blank clears', async () => {
  const { deps } = hands();
  const model = new PeopleModel(deps);
  const state = watch(model);
  await settle();
  await model.save(null, ANA);
  await settle();
  const [ana] = state().people ?? [];
  if (ana === undefined) throw new Error('Ana is here');
  const form = personFormOf(ana);
  expect(personEditOf(ana, form)).toEqual({});
  expect(personEditOf(ana, { ...form, phone: '', company: true })).toEqual({ phone: '', company: true });
});

test('reaching out is a win in the person’s own words, when they say so', async () => {
  const { vault, deps } = hands();
  const model = new PeopleModel(deps);
  expect(await model.keepAsWin('Rang Ana')).toBe(true);
  expect([...vault.wins.values()].map(({ text, area }) => [text, area])).toEqual([['Rang Ana', 'people']]);
});

test('on paper stands what has words, and whom one can call', async () => {
  const { vault } = hands();
  await vault.act({ act: newActId(), name: 'keep-plan-entry', input: { part: 'alone', text: 'One song' } });
  const plan = await vault.ask('plan', {});
  const { countryHelp } = await import('@cairn/content/helplines');
  const words = {
    titles: [
      { id: 'signs', title: 'Signs' },
      { id: 'alone', title: 'Alone' },
    ],
    first: '',
    talk: 'To talk',
    danger: 'In danger',
  } as const;
  if (!plan.ok) throw new Error('the plan is here');
  expect(printedPlan(plan.value.parts, countryHelp('GB'), words)).toEqual([
    { title: 'Alone', entries: ['One song'] },
    { title: 'To talk', entries: ['Samaritans: 116 123'] },
    { title: 'In danger', entries: ['999'] },
  ]);
  expect(printedPlan(plan.value.parts, null, words)).toHaveLength(1);
  const [, talk] = printedPlan(plan.value.parts, countryHelp('GB'), { ...words, first: 'Shout' });
  expect(talk?.entries).toEqual(['Shout: 85258 (SHOUT)']);
});
