import { expect, test } from 'vitest';
import type { EntityId } from '@cairn/domain';
import { createFakeVault, TODAY } from '../fixtures/fake-door.ts';
import { aClock, idsInOrder, saysKept, settle, watch } from '../fixtures/hands.ts';
import { TodayModel } from '../today.ts';
import { LetGoModel } from './let-go.ts';
import { PlannedModel } from './planned.ts';

const newActId = idsInOrder();

const aVaultWithAPath = async () => {
  const vault = createFakeVault();
  const ladders = [{ title: 'Dishes', steps: [{ text: 'Carry one cup' }, { text: 'Wash that cup' }] }];
  const kept = await vault.act({
    act: newActId(),
    name: 'keep-challenge',
    input: { text: 'The flat', ladders },
  });
  if (!kept.ok) throw new Error('the path is kept');
  const [first] = kept.value.path.ladders[0]?.steps ?? [];
  return { vault, path: kept.value.path.challenge.id, step: first?.step.id ?? ('' as EntityId) };
};

test('a step that is planned for today is there, is done in one tap with its stone, and is gone from the plan', async () => {
  const { vault, step } = await aVaultWithAPath();
  const today = new TodayModel({
    ...{
      door: Promise.resolve(vault),
      clock: aClock(),
      newActId,
      after: saysKept,
    },
  });
  const planned = watch(new PlannedModel(Promise.resolve(vault)));
  const plan = { anchor: 'have my coffee', on: TODAY };
  await vault.act({ act: newActId(), name: 'plan-step', input: { id: step, plan } });
  await settle();
  expect(planned().map((one) => one.step.text)).toEqual(['Carry one cup']);
  await today.keepStep(step);
  await settle();
  const [win] = vault.kept();
  expect(win?.text).toBe('Carry one cup');
  expect(today.get()).toMatchObject({ newest: win?.id, line: { key: 'today.kept.first', undo: win?.id } });
  expect(planned()).toEqual([]);
});

test('a path that was let go is brought back, or removed for ever; what was done stays', async () => {
  const { vault, path, step } = await aVaultWithAPath();
  await vault.act({ act: newActId(), name: 'done-step', input: { id: step } });
  const model = new LetGoModel(Promise.resolve(vault), newActId);
  const state = watch(model);
  const letGo = () => vault.act({ act: newActId(), name: 'let-challenge-go', input: { id: path } });
  await letGo();
  await settle();
  const [one] = state().paths ?? [];
  if (one === undefined) throw new Error('it is there');
  await model.bringBack(one);
  await settle();
  expect(state()).toMatchObject({ paths: [], line: 'trash.restored' });
  await letGo();
  await settle();
  vault.failNext({ type: 'NoRoom' });
  await model.removeForEver(one);
  expect(state()).toMatchObject({ trouble: { type: 'NoRoom' }, line: null });
  await model.removeForEver(one);
  await settle();
  expect(state()).toMatchObject({ paths: [], line: 'trash.purged' });
  expect([vault.paths.challenges.size, vault.kept().length]).toEqual([0, 1]);
});
