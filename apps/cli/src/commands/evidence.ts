/** `cairn evidence`: stones of one's own that answer a thought, and why each does. Keeps nothing. */

import { reasonInWords } from '@cairn/copy/reason-words';
import type { EvidenceFor, VaultDoor } from '@cairn/vault';
import type { Call, Command } from '../command.ts';
import { sayDay } from '../days/say-day.ts';
import { tellMet } from '../help/tell-kept.ts';
import { refusedByVault, said } from '../reply.ts';
import type { Reply } from '../reply.ts';
import { withVault } from '../with-vault.ts';
import { wordsOf } from '../words-of.ts';

export const evidence: Command = {
  options: { 'not-meant': { type: 'boolean' } },
  run: async (call) => {
    const text = await wordsOf(call);
    const notMeant = call.given.has('not-meant');
    return withVault(call, async (door) => {
      const asked = await door.ask('evidence-for', { text, notMeant });
      if (!asked.ok) return refusedByVault(call.copy, asked.error);
      return tell(call, door, { ...asked.value, text, notMeant });
    });
  },
};

type Told = EvidenceFor & { readonly text: string; readonly notMeant: boolean };

const tell = async (call: Call, door: VaultDoor, told: Told): Promise<Reply> => {
  const { text, kind, tone, laid, experiment } = told;
  const data = {
    ...{ text, kind, experiment },
    wins: laid.map((one) => ({
      ...{ id: one.win.id, text: one.win.text, day: one.win.localDay },
      reason: one.reason,
      why: whyOf(call, one),
    })),
  };
  if (kind !== 'help') return said(linesOf(call, told), data);
  const { lines, data: help } = await tellMet(call, door, tone === 'danger' ? 'danger' : 'wish');
  return said(lines, { ...data, ...help });
};

const whyOf = ({ copy }: Call, laid: Told['laid'][number]): string =>
  reasonInWords(copy, laid, sayDay(copy.formatLocale, laid.win.localDay));

const linesOf = (
  call: Call,
  { kind, laid, experiment, mayBeNotMeant, notMeant }: Told,
): readonly string[] => {
  const { t } = call.copy;
  if (kind === 'left-be')
    return [t('cli.left-be'), t('cli.met.more'), ...(mayBeNotMeant ? [t('cli.left-be.not-meant')] : [])];
  if (kind === 'found') return laid.flatMap((one) => [one.win.text, `  ${whyOf(call, one)}`]);
  if (experiment === null) return [t('thought.little'), ...(notMeant ? [] : [t('thought.little.own')])];
  return [t('thought.little'), t('thought.little.try'), `  ${experiment.text}`];
};
