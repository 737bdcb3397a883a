/** What may be offered of a step, with "stay here" as its equal. Nothing is done by it. */

import type { StepOffer } from '@cairn/vault';
import type { Call } from '../command.ts';
import { stepsOf } from './find-path.ts';
import type { FoundPath } from './find-path.ts';
import { saySize } from './say-path.ts';

export const offerLines = (call: Call, at: FoundPath, offer: StepOffer | null): readonly string[] => {
  const { copy } = call;
  if (offer === null) return [];
  switch (offer.type) {
    case 'next':
      return [
        copy.t('step.offer.next'),
        ...stepLine(at, offer.to),
        copy.t('cli.step.stay', { command: `cairn step stay ${nameOf(at, offer.step)}` }),
      ];
    case 'smaller':
    case 'lighter':
      return [copy.t(`step.offer.${offer.type}`), ...smallerLines(call, at, offer)];
    case 'anchor':
      return [
        copy.t('step.offer.anchor'),
        `  cairn step plan ${nameOf(at, offer.step)} ${copy.t('cli.step.anchor')}`,
      ];
    case 'trac':
      return [copy.t('trac.title'), ...tracLines(call)];
    case 'move':
      return [copy.t('step.offer.move'), `  cairn step plan ${nameOf(at, offer.step)} --on tomorrow`];
    case 'drop':
      return [copy.t('step.offer.drop'), `  cairn step drop ${nameOf(at, offer.step)}`];
    default:
      return offer satisfies never;
  }
};

const smallerLines = (
  { copy, around }: Call,
  at: FoundPath,
  { to, smaller }: Extract<StepOffer, { readonly type: 'smaller' | 'lighter' }>,
): readonly string[] => {
  if (to !== null) return stepLine(at, to);
  if (smaller === null) return [copy.t('step.offer.smallest')];
  return [`  ${smaller.text}  ${around.terminal.quiet(`(${saySize(copy, smaller)})`)}`];
};

/** A look at what the avoiding did for one, and one tiny other thing; nothing of it is asked for or kept here. */
const tracLines = ({ copy }: Call): readonly string[] =>
  (['trac.when', 'trac.felt', 'trac.so', 'trac.got', 'trac.next'] as const).map((key) => `  ${copy.t(key)}`);

const stepLine = (at: FoundPath, id: string): readonly string[] => {
  const found = stepsOf(at.path).find(({ step }) => step.id === id);
  return found === undefined ? [] : [`  ${at.number}.${found.number}  ${found.step.text}`];
};

/** Such as `2.3`. */
const nameOf = (at: FoundPath, id: string): string => {
  const found = stepsOf(at.path).find(({ step }) => step.id === id);
  return found === undefined ? String(at.number) : `${at.number}.${found.number}`;
};
