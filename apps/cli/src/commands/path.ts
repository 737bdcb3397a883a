/** `cairn path`: what feels impossible, and the steps it is climbed by. The list, one path, a new one, rest, letting go. */

import type { KeepChallenge, VaultDoor } from '@cairn/vault';
import type { Call, Command } from '../command.ts';
import { tellKept } from '../help/tell-kept.ts';
import { findPath, listPaths } from '../paths/find-path.ts';
import { listLines, pathLines } from '../paths/say-path.ts';
import { offerLines } from '../paths/say-offer.ts';
import { EXIT, refused, refusedByVault, said } from '../reply.ts';
import type { Reply } from '../reply.ts';
import { runVerb } from '../verbs.ts';
import type { Verbs } from '../verbs.ts';
import { act, withVault } from '../with-vault.ts';
import { wordsOf } from '../words-of.ts';

export const path: Command = {
  options: {
    why: { type: 'string' },
    ladder: { type: 'string' },
    bare: { type: 'boolean' },
    undo: { type: 'boolean' },
  },
  run: (call) => {
    const [verb] = call.words;
    if (verb === undefined) return list(call);
    return /^[0-9]+$/.test(verb) ? show(call) : runVerb(call, 'path', VERBS);
  },
};

const list = (call: Call): Promise<Reply> =>
  withVault(call, async (door) => {
    const paths = await listPaths(call, door);
    if (!paths.ok) return paths.error;
    const lines = listLines(call, paths.value);
    const empty = call.copy.t('cli.path.empty', { command: 'cairn path new WORDS' });
    return said(lines.length === 0 ? [empty] : lines, { paths: paths.value });
  });

const show = (call: Call): Promise<Reply> =>
  withVault(call, async (door) => {
    const found = await findPath(call, door, call.words[0]);
    if (!found.ok) return found.error;
    const offer = offerLines(call, found.value, found.value.path.offer);
    return said([...pathLines(call, found.value), ...(offer.length === 0 ? [] : ['', ...offer])], {
      ...found.value.path,
    });
  });

const begin = async (call: Call): Promise<Reply> => {
  const { copy, around } = call;
  const text = await wordsOf(call);
  const reply = await withVault(call, async (door) => {
    const input = await pathIn(call, door, text);
    const kept = await act(around, door, { name: 'keep-challenge', input });
    if (!kept.ok) return refusedByVault(copy, kept.error);
    const { path: made, tone } = kept.value;
    const found = await findPath(call, door, made.challenge.id);
    if (!found.ok) return found.error;
    const { lines, data } = await tellKept(call, door, {
      tone,
      kept: [copy.t('today.kept'), '', ...pathLines(call, found.value)],
    });
    return said(lines, { path: made, tone, ...data });
  });
  // What was not kept goes back to the person.
  return reply.type === 'refused' && text.trim() !== '' ? { ...reply, words: text } : reply;
};

/** With the ladder that fits the words, unless none is wanted. */
const pathIn = async ({ given }: Call, door: VaultDoor, text: string): Promise<KeepChallenge> => {
  const why = given.text('why') ?? null;
  const chosen = given.text('ladder');
  if (given.has('bare')) return { text, why };
  const shrunk = await door.ask('shrink', { text, ...(chosen === undefined ? {} : { ladder: chosen }) });
  if (!shrunk.ok || shrunk.value.steps.length === 0) return { text, why };
  const { kind, ladder, title, area, steps } = shrunk.value;
  const source = kind === 'ladder' || kind === 'gentle' ? ladder : null;
  return {
    ...{ text, why, ladders: [{ title: title ?? text, source, steps }] },
    ...(area === null ? {} : { area }),
  };
};

const rest = (call: Call): Promise<Reply> =>
  withVault(call, async (door) => {
    const { copy, given, around } = call;
    const found = await findPath(call, door, call.words[0]);
    if (!found.ok) return found.error;
    const resting = !given.has('undo');
    const input = { id: found.value.path.challenge.id, resting };
    const done = await act(around, door, { name: 'let-challenge-rest', input });
    if (!done.ok) return refusedByVault(copy, done.error);
    const { text } = found.value.path.challenge;
    return said([text, copy.t(resting ? 'path.resting' : 'app.undone')], done.value);
  });

const arrive = (call: Call): Promise<Reply> =>
  withVault(call, async (door) => {
    const { copy, given, around } = call;
    const found = await findPath(call, door, call.words[0]);
    if (!found.ok) return found.error;
    const arrived = !given.has('undo');
    const input = { id: found.value.path.challenge.id, arrived };
    const done = await act(around, door, { name: 'arrive-at-challenge', input });
    if (!done.ok) return refusedByVault(copy, done.error);
    const { text } = found.value.path.challenge;
    return said([text, copy.t(arrived ? 'path.arrived' : 'app.undone')], done.value);
  });

const go = (call: Call): Promise<Reply> =>
  withVault(call, async (door) => {
    const { copy, around } = call;
    const found = await findPath(call, door, call.words[0]);
    if (!found.ok) return found.error;
    const input = { id: found.value.path.challenge.id };
    const done = await act(around, door, { name: 'let-challenge-go', input });
    if (!done.ok) return refusedByVault(copy, done.error);
    const { quiet } = around.terminal;
    return said(
      [
        found.value.path.challenge.text,
        copy.t('path.let-go'),
        quiet(copy.t('cli.path.bring-back', { command: 'cairn path back' })),
      ],
      done.value,
    );
  });

/** Those let go, newest first; with a number the one that this list shows comes back. */
const back = (call: Call): Promise<Reply> =>
  withVault(call, async (door) => {
    const { copy, around, words } = call;
    const asked = await door.ask('paths-let-go', {});
    if (!asked.ok) return refusedByVault(copy, asked.error);
    const gone = asked.value.paths;
    const [word] = words;
    if (word === undefined) {
      const lines = gone.map(({ challenge }, at) => `${at + 1}  ${challenge.text}`);
      return said(lines.length === 0 ? [copy.t('cli.path.none-gone')] : lines, { paths: gone });
    }
    const found = gone.find(({ challenge }, at) => word === String(at + 1) || word === challenge.id);
    if (found === undefined) return refused(EXIT.refused, { type: 'NotFound' }, copy.t('cli.no-such.path'));
    const input = { id: found.challenge.id };
    const done = await act(around, door, { name: 'restore-challenge', input });
    return done.ok ? said([copy.t('cli.path.back')], done.value) : refusedByVault(copy, done.error);
  });

const VERBS: Verbs = { list, show, new: begin, rest, arrive, go, back };
