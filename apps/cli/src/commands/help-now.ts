/**
 * `cairn help-now`: *Stay with me*, and the numbers of the chosen country. Needs no record and makes none: whatever is wrong
 * with one, this is printed. Nothing is dialled or sent, and nobody is told.
 */

import type { TrustedPerson } from '@cairn/domain';
import { createCopy, isDraft } from '@cairn/copy';
import type { Copy } from '@cairn/copy';
import { bringWords, contentLocale, helpContent } from '@cairn/vault/help';
import type { HelpContent } from '@cairn/vault/help';
import type { Call, Command } from '../command.ts';
import { findHelp } from '../help/find-help.ts';
import type { HelpThere } from '../help/find-help.ts';
import { emergencyLines, helplineLines } from '../help/say-help.ts';
import { said } from '../reply.ts';
import type { Surroundings } from '../surroundings.ts';

export const helpNow: Command = {
  options: { country: { type: 'string' } },
  run: async (call) => {
    const { given, words, around } = call;
    const { country, person } = await ownHelp(around);
    const help = findHelp(given.text('country') ?? words[0] ?? country, around);
    const stay = await stayWithMe(call.copy);
    const lines = linesOf(call, { stay, help, person });
    return said([...lines, ...(await inEnglish(call, { help, person }))], { ...stay, ...help, person });
  },
};

/** Nobody has reviewed the words of a draft: those that they were written after stand beneath them. */
const inEnglish = async (call: Call, shown: Omit<Shown, 'stay'>): Promise<readonly string[]> => {
  if (!isDraft(call.copy.locale)) return [];
  const copy = await createCopy('en');
  return ['', 'In English:', '', ...linesOf({ ...call, copy }, { ...shown, stay: await stayWithMe(copy) })];
};

type Reach = Pick<TrustedPerson, 'name' | 'phone' | 'email' | 'chat'>;

interface OwnHelp {
  readonly country: string | null;
  readonly person: Reach | null;
}

const NOTHING_OWN: OwnHelp = { country: null, person: null };

/** What the person's own record has for a hard moment. Any fault at all, a bug among them, is less than Help not shown. */
const ownHelp = async (around: Surroundings): Promise<OwnHelp> => {
  try {
    const { openAtOnce } = await import('../home/open-at-once.ts');
    const door = await openAtOnce(around);
    if (door === null) return NOTHING_OWN;
    try {
      const settings = await door.ask('settings', {});
      const asked = await door.ask('people', {});
      const first = asked.ok ? asked.value.people.find(isForHardMoments) : undefined;
      const country = settings.ok && settings.value.country !== '' ? settings.value.country : null;
      return { country, person: first === undefined ? null : reachOf(first) };
    } finally {
      await door.close();
    }
  } catch {
    return NOTHING_OWN;
  }
};

const isForHardMoments = ({ hardMoments, resting, phone, email, chat }: TrustedPerson): boolean =>
  hardMoments && !resting && (phone ?? email ?? chat) !== null;

const reachOf = ({ name, phone, email, chat }: TrustedPerson): Reach => ({ name, phone, email, chat });

interface Stay {
  readonly stayWithMe: string;
  readonly breath: HelpContent['grounding'][number]['instead'];
  readonly instead: HelpContent['grounding'][number]['instead'];
}

/** The first sentence of the list, which stands wherever it is read; a breath, and what counts the same. */
const stayWithMe = async ({ locale }: Copy): Promise<Stay> => {
  await bringWords(locale);
  const { stayWithMe: sentences, grounding } = helpContent(contentLocale(locale));
  const [breath] = grounding;
  if (breath === undefined) throw new Error('Help has a breath');
  const { title, steps, instead } = breath;
  return { stayWithMe: sentences[0] ?? '', breath: { title, steps }, instead };
};

interface Shown {
  readonly stay: Stay;
  readonly help: HelpThere;
  readonly person: Reach | null;
}

const wayTo = ({ phone, email, chat }: Reach): string => phone ?? email ?? chat ?? '';

const linesOf = ({ copy, around: { terminal } }: Call, { stay, help, person }: Shown): readonly string[] => {
  const practice = ({ title, steps }: Stay['breath']): string => `${title}: ${steps.join(' ')}`;
  return [
    stay.stayWithMe,
    '',
    ...emergencyLines({ copy, terminal }, help),
    '',
    ...(person === null ? [] : [copy.t('cli.now.person'), `  ${person.name}: ${wayTo(person)}`, '']),
    practice(stay.breath),
    practice(stay.instead),
    '',
    ...helplineLines({ copy, terminal }, help),
    ...(help.country === null ? [copy.t('cli.now.choose')] : []),
  ];
};
