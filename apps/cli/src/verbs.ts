/** Commands that do several things: the first word says which, and no known word means the list. */

import { nearest } from './nearest.ts';
import { EXIT, refused } from './reply.ts';
import type { Call } from './command.ts';
import type { Refused, Reply } from './reply.ts';

/** What is left of the call has the verb's own words alone. */
export type Verbs = Readonly<Record<string, (call: Call) => Promise<Reply>>>;

export const runVerb = (call: Call, name: string, verbs: Verbs): Promise<Reply> => {
  const [verb = '', ...words] = call.words;
  const run = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  return run === undefined
    ? Promise.resolve(refusedVerb(call, name, Object.keys(verbs)))
    : run({ ...call, words });
};

const refusedVerb = ({ copy, words }: Call, command: string, known: readonly string[]): Refused => {
  const [verb = ''] = words;
  const near = nearest(verb, known);
  return refused(
    EXIT.usage,
    { type: 'UnknownCommand' },
    near === null
      ? copy.t('cli.unknown-option', { option: verb, command })
      : copy.t('cli.unknown-command.near', { command: `${command} ${near}` }),
  );
};
