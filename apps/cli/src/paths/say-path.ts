/** Paths and steps as lines of text: the words first, and quietly what else is known. Nothing is counted. */

import type { Copy } from '@cairn/copy';
import type { Energy, OfferedStep, Step } from '@cairn/domain';
import type { PathSummary, PathView } from '@cairn/vault';
import type { Call } from '../command.ts';
import { sayDay } from '../days/say-day.ts';
import { sayTime } from '../days/time-of-day.ts';
import { stepsOf } from './find-path.ts';
import type { FoundPath } from './find-path.ts';

/** "About a minute · lying or sitting is fine"; empty where nothing is known. */
export const saySize = (
  copy: Copy,
  { minutes, energy }: { readonly minutes: OfferedStep['minutes'] | null; readonly energy: Energy | null },
): string =>
  [
    ...(minutes === null ? [] : [minutes < 1 ? copy.t('step.size.least') : copy.t('step.size', { minutes })]),
    ...(energy === null ? [] : [copy.t(`step.energy.${energy}`)]),
  ].join(' · ');

export const offeredLines = ({ copy, around }: Call, steps: readonly OfferedStep[]): readonly string[] =>
  steps.map(
    (step, at) =>
      `  ${String(at + 1).padStart(String(steps.length).length)}  ${step.text}  ${around.terminal.quiet(`(${saySize(copy, step)})`)}`,
  );

export const listLines = (call: Call, paths: readonly PathSummary[]): readonly string[] => {
  const { copy, around } = call;
  const { quiet } = around.terminal;
  return paths.flatMap(({ challenge, here }, at) => {
    const mark = markOf(copy, challenge);
    return [
      `${at + 1}  ${challenge.text}${mark === null ? '' : quiet(`  (${mark})`)}`,
      ...(mark !== null || here === null ? [] : [`   ${quiet(copy.t('paths.stand'))} ${here.text}`]),
    ];
  });
};

const markOf = (copy: Copy, { resting, arrivedOn }: PathView['challenge']): string | null => {
  if (arrivedOn !== null) return copy.t('paths.arrived');
  return resting ? copy.t('paths.resting') : null;
};

export const pathLines = (call: Call, { number, path }: FoundPath): readonly string[] => {
  const { copy, around } = call;
  const { quiet } = around.terminal;
  const { challenge, ladders } = path;
  const mark = markOf(copy, challenge);
  const numbers = new Map(stepsOf(path).map((one) => [one.step.id, one.number]));
  return [
    challenge.text,
    ...(challenge.why === null ? [] : [quiet(`  ${copy.t('path.why')}: ${challenge.why}`)]),
    ...(mark === null ? [] : [quiet(`  ${mark}`)]),
    ...ladders.flatMap(({ ladder, steps }) => [
      '',
      quiet(ladder.title),
      ...steps.map(({ step, timesDone }) => {
        const marks = marksOf(call, step, { isHere: step.id === path.here, isDone: timesDone > 0 });
        const place = `${number}.${numbers.get(step.id) ?? 0}`.padEnd(`${number}.${numbers.size}`.length);
        return `  ${place}  ${step.text}${marks.length === 0 ? '' : quiet(`  (${marks.join(' · ')})`)}`;
      }),
    ]),
    ...(ladders.every(({ steps }) => steps.length === 0) ? ['', copy.t('path.no-steps')] : []),
  ];
};

const marksOf = (
  { copy }: Call,
  step: Step,
  { isHere, isDone }: { readonly isHere: boolean; readonly isDone: boolean },
): readonly string[] => {
  const size = saySize(copy, step);
  return [
    ...(isHere ? [copy.t('step.here')] : []),
    ...(isDone ? [copy.t('cli.step.done-before')] : []),
    ...(step.plannedOn === null ? [] : [sayPlan(copy, step)]),
    ...(size === '' ? [] : [size]),
  ];
};

/** "after coffee, Friday, November 27, 2026, 09:30, in the kitchen". */
export const sayPlan = (copy: Copy, { anchor, plannedOn, plannedAt, plannedPlace }: Step): string =>
  [
    ...(anchor === null ? [] : [copy.t('cli.plan.after', { anchor })]),
    ...(plannedOn === null ? [] : [sayDay(copy.formatLocale, plannedOn)]),
    ...(plannedAt === null ? [] : [sayTime(plannedAt)]),
    ...(plannedPlace === null ? [] : [plannedPlace]),
  ].join(', ');
