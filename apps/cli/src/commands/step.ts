/** `cairn step`: doing one, making it smaller, planning it, and "this one didn't happen". */

import { anchorOf } from '@cairn/copy';
import { err, isEffort, isObstacle, isRating, OBSTACLES, ok } from '@cairn/domain';
import type { OfferedStep, Result, Step } from '@cairn/domain';
import type { PathView, StepDone, StepPlan, VaultDoor, VaultError } from '@cairn/vault';
import type { Call, Command } from '../command.ts';
import { readDayOption } from '../days/read-day-option.ts';
import { parseTime } from '../days/time-of-day.ts';
import { tellKept } from '../help/tell-kept.ts';
import { findPath, findStep } from '../paths/find-path.ts';
import type { FoundStep } from '../paths/find-path.ts';
import { offerLines } from '../paths/say-offer.ts';
import { sayPlan, saySize } from '../paths/say-path.ts';
import { refusedValue } from '../refused-value.ts';
import { EXIT, refused, refusedByVault, said } from '../reply.ts';
import type { Refused, Reply } from '../reply.ts';
import { runVerb } from '../verbs.ts';
import type { Verbs } from '../verbs.ts';
import { keptLines } from '../say-kept.ts';
import { act, withVault } from '../with-vault.ts';

export const step: Command = {
  options: {
    words: { type: 'string' },
    effort: { type: 'string' },
    pleasure: { type: 'string' },
    mastery: { type: 'string' },
    note: { type: 'string' },
    big: { type: 'boolean' },
    keep: { type: 'boolean' },
    on: { type: 'string' },
    at: { type: 'string' },
    place: { type: 'string' },
    undo: { type: 'boolean' },
  },
  run: (call) => (call.words.length === 0 ? planned(call) : runVerb(call, 'step', VERBS)),
};

/** What is planned for today. */
const planned = (call: Call): Promise<Reply> =>
  withVault(call, async (door) => {
    const { copy } = call;
    const asked = await door.ask('planned', {});
    if (!asked.ok) return refusedByVault(copy, asked.error);
    const lines = asked.value.steps.map((one) => `  ${one.step.text}  (${sayPlan(copy, one.step)})`);
    const empty = copy.t('cli.step.none-planned', { command: 'cairn step plan' });
    return said(lines.length === 0 ? [empty] : lines, asked.value);
  });

const done = (call: Call): Promise<Reply> =>
  withStep(call, async (door, found) => {
    const { copy, around } = call;
    const marks = readMarks(call);
    if (!marks.ok) return marks.error;
    const kept = await act(around, door, {
      name: 'done-step',
      input: { id: found.found.step.id, ...marks.value },
    });
    if (!kept.ok) return refusedByVault(copy, kept.error);
    const { win, isFirst, isReturn, tone, offer, step: now } = kept.value;
    const again = await findPath(call, door, found.path.challenge.id);
    const at = again.ok ? again.value : found;
    const offered = offerLines(call, at, offer);
    const { lines, data } = await tellKept(call, door, {
      tone,
      kept: [
        ...(await keptLines(call, door, { kept: kept.value })),
        ...(offered.length === 0 ? [] : ['', ...offered]),
      ],
    });
    return said(lines, { win, isFirst, isReturn, tone, step: now, offer, ...data });
  });

const readMarks = ({ given, copy }: Call): Result<StepDone, Refused> => {
  const [text, note, effort] = [given.text('words'), given.text('note'), numberOf(given.text('effort'))];
  const [pleasure, mastery] = [numberOf(given.text('pleasure')), numberOf(given.text('mastery'))];
  if (effort !== undefined && !isEffort(effort)) return err(refusedValue(copy, 'effort'));
  if (pleasure !== undefined && !isRating(pleasure)) return err(refusedValue(copy, 'rating'));
  if (mastery !== undefined && !isRating(mastery)) return err(refusedValue(copy, 'rating'));
  return ok({
    ...(text === undefined ? {} : { text }),
    ...(note === undefined ? {} : { note }),
    ...(effort === undefined ? {} : { effort }),
    ...(pleasure === undefined ? {} : { pleasure }),
    ...(mastery === undefined ? {} : { mastery }),
    big: given.has('big'),
  });
};

/** `NaN` for what is no number: nothing takes that. */
const numberOf = (written: string | undefined): number | undefined => {
  if (written === undefined) return undefined;
  return /^\d{1,2}$/.test(written) ? Number(written) : Number.NaN;
};

const smaller = (call: Call): Promise<Reply> =>
  withStep(call, async (door, { found, path }) => {
    const { copy, given, around } = call;
    const asked = await door.ask('smaller', { step: offeredOf(found.step) });
    if (!asked.ok) return refusedByVault(copy, asked.error);
    const { next, others } = asked.value;
    if (next === null) return said([copy.t('step.smallest')], { next, others, kept: null });
    if (given.has('keep')) return keepSmaller(call, door, { path, above: found.step, made: next.step });
    const { quiet } = around.terminal;
    const lineOf = (one: OfferedStep): string => `  ${one.text}  ${quiet(`(${saySize(copy, one)})`)}`;
    return said(
      [
        lineOf(next.step),
        ...(others.length === 0 ? [] : [copy.t('step.equal'), ...others.map((other) => lineOf(other.step))]),
        quiet(copy.t('cli.step.keep-smaller', { option: '--keep' })),
      ],
      { next, others, kept: null },
    );
  });

/** Below the step it was made of. */
const keepSmaller = async (
  { copy, around }: Call,
  door: VaultDoor,
  { path, above, made }: { readonly path: PathView; readonly above: Step; readonly made: OfferedStep },
): Promise<Reply> => {
  const ladder = path.ladders.find((one) => one.ladder.id === above.ladder);
  const at = ladder?.steps.findIndex((told) => told.step.id === above.id) ?? 0;
  const kept = await act(around, door, {
    name: 'keep-step',
    input: { ladder: above.ladder, step: made, at },
  });
  if (!kept.ok) return refusedByVault(copy, kept.error);
  return said([`  ${made.text}`, copy.t('today.kept')], { next: null, others: [], kept: kept.value.step });
};

/** What is not known of a step of one's own is taken to be small. */
const offeredOf = ({ text, minutes, energy, social, rung }: Step): OfferedStep => ({
  ...{ text, minutes: minutes ?? 5, energy: energy ?? 1, social: social ?? 0, rung },
});

const plan = (call: Call): Promise<Reply> =>
  withStep(call, async (door, { found }) => {
    const { copy, around } = call;
    const wish = await readPlan(call, door);
    if (!wish.ok) return wish.error;
    const input = { id: found.step.id, plan: wish.value };
    const made = await act(around, door, { name: 'plan-step', input });
    if (!made.ok) return refusedPlan(copy, made.error);
    const { step: now, tone } = made.value;
    if (now.plannedOn === null) return said([copy.t('app.undone')], { step: now });
    const kept = [copy.t('today.kept'), `  ${now.text}`, `  ${sayPlan(copy, now)}`];
    const { lines, data } = await tellKept(call, door, { tone, kept });
    return said(lines, { step: now, tone, ...data });
  });

const readPlan = async (call: Call, door: VaultDoor): Promise<Result<StepPlan, Refused>> => {
  const { copy, given, words } = call;
  if (given.has('undo')) return ok({ anchor: null, on: null });
  const written = given.text('at');
  const at = written === undefined ? null : parseTime(written);
  if (written !== undefined && at === null) return err(refusedValue(copy, 'at'));
  const day = await readDayOption(call, door);
  if (!day.ok) return day;
  const anchor = anchorOf(copy, words.slice(1).join(' '));
  return ok({
    ...{ anchor: anchor === '' ? null : anchor, at, place: given.text('place') ?? null },
    ...(day.value === null ? {} : { on: day.value }),
  });
};

/** All that was read here fits, but for a day that has passed. */
const refusedPlan = (copy: Call['copy'], error: VaultError): Refused =>
  error.type === 'BadInput' ? refusedValue(copy, 'plan-day') : refusedByVault(copy, error);

const notNow = (call: Call): Promise<Reply> =>
  withStep(call, async (door, found) => {
    const { copy, around, words } = call;
    const obstacle = words[1];
    if (!isObstacle(obstacle)) return refusedObstacle(copy);
    const input = { id: found.found.step.id, obstacle };
    const answered = await act(around, door, { name: 'step-not-now', input });
    if (!answered.ok) return refusedByVault(copy, answered.error);
    return said(offerLines(call, found, answered.value.offer), answered.value);
  });

const refusedObstacle = (copy: Call['copy']): Refused => {
  const error = { type: 'BadInput', field: 'obstacle' };
  return refused(EXIT.usage, error, copy.t('cli.value.obstacle', { obstacles: OBSTACLES.join(', ') }));
};

const stay = (call: Call): Promise<Reply> =>
  withStep(call, async (door, { found }) => {
    const { copy, around } = call;
    const stayed = await act(around, door, { name: 'stay-on-step', input: { id: found.step.id } });
    return stayed.ok
      ? said([copy.t('step.here'), `  ${found.step.text}`], stayed.value)
      : refusedByVault(copy, stayed.error);
  });

const drop = (call: Call): Promise<Reply> =>
  withStep(call, async (door, { found }) => {
    const { copy, around } = call;
    const gone = await act(around, door, { name: 'remove-step', input: { id: found.step.id } });
    return gone.ok ? said([copy.t('path.removed')], gone.value) : refusedByVault(copy, gone.error);
  });

const withStep = (call: Call, work: (door: VaultDoor, found: FoundStep) => Promise<Reply>): Promise<Reply> =>
  withVault(call, async (door) => {
    const found = await findStep(call, door, call.words[0]);
    return found.ok ? work(door, found.value) : found.error;
  });

const VERBS: Verbs = { done, smaller, plan, 'not-now': notNow, stay, drop };
