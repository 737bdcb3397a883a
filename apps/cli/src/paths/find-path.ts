/**
 * Which path, step or ritual somebody means: by the number that the list shows, or by its id. A step is `PATH.STEP`, such as
 * `2.3`; `2` alone is where one stands on path 2.
 */

import { err, isEntityId, ok } from '@cairn/domain';
import type { EntityId, Result, Ritual } from '@cairn/domain';
import type { PathSummary, PathView, StepView, VaultDoor } from '@cairn/vault';
import type { Call } from '../command.ts';
import { EXIT, refused, refusedByVault } from '../reply.ts';
import type { Refused } from '../reply.ts';

type Kind = 'path' | 'step' | 'ritual';

export interface NumberedStep extends StepView {
  /** In its path, from 1, ladder after ladder. */
  readonly number: number;
}

export interface FoundPath {
  /** As the list has it, from 1. */
  readonly number: number;
  readonly path: PathView;
}

export interface FoundStep extends FoundPath {
  readonly found: NumberedStep;
}

export const stepsOf = ({ ladders }: PathView): readonly NumberedStep[] =>
  ladders.flatMap(({ steps }) => steps).map((step, at) => ({ ...step, number: at + 1 }));

/** Asked for in a way that names none, or one that is not there. */
const notFound = ({ copy }: Call, kind: Kind, word: string | undefined): Refused => {
  const error = { type: 'BadInput', field: kind };
  return word === undefined || !/^[0-9a-f.]+$/.test(word)
    ? refused(EXIT.usage, error, copy.t(`cli.which.${kind}`))
    : refused(EXIT.refused, { type: 'NotFound' }, copy.t(`cli.no-such.${kind}`));
};

export const listPaths = async (
  { copy }: Call,
  door: VaultDoor,
): Promise<Result<readonly PathSummary[], Refused>> => {
  const asked = await door.ask('paths', {});
  return asked.ok ? ok(asked.value.paths) : err(refusedByVault(copy, asked.error));
};

export const findPath = async (
  call: Call,
  door: VaultDoor,
  word: string | undefined,
): Promise<Result<FoundPath, Refused>> => {
  const found = await readPath(call, door, word);
  if (!found.ok) return found;
  return found.value === null ? err(notFound(call, 'path', word)) : ok(found.value);
};

/** `null`: there is none with this number or id. */
const readPath = async (
  call: Call,
  door: VaultDoor,
  word: string | undefined,
): Promise<Result<FoundPath | null, Refused>> => {
  const paths = await listPaths(call, door);
  if (!paths.ok) return paths;
  const at = paths.value.findIndex(
    ({ challenge }, place) => word === String(place + 1) || word === challenge.id,
  );
  const found = paths.value[at];
  if (found === undefined) return ok(null);
  const path = await door.ask('path', { id: found.challenge.id });
  return path.ok ? ok({ number: at + 1, path: path.value }) : err(refusedByVault(call.copy, path.error));
};

export const findStep = async (
  call: Call,
  door: VaultDoor,
  word: string | undefined,
): Promise<Result<FoundStep, Refused>> => {
  const found = isEntityId(word) ? await readStep(call, door, word) : await stepAt(call, door, word);
  if (!found.ok) return found;
  return found.value === null ? err(notFound(call, 'step', word)) : ok(found.value);
};

/** `2.3`, or `2` for where one stands on path 2. */
const stepAt = async (
  call: Call,
  door: VaultDoor,
  word: string | undefined,
): Promise<Result<FoundStep | null, Refused>> => {
  const [pathWord, stepWord] = word?.split('.') ?? [];
  const at = await readPath(call, door, pathWord);
  if (!at.ok || at.value === null) return at.ok ? ok(null) : at;
  const { path } = at.value;
  const found = stepsOf(path).find(({ step, number }) =>
    stepWord === undefined ? step.id === path.here : String(number) === stepWord,
  );
  return ok(found === undefined ? null : { ...at.value, found });
};

const readStep = async (
  call: Call,
  door: VaultDoor,
  id: EntityId,
): Promise<Result<FoundStep | null, Refused>> => {
  const paths = await listPaths(call, door);
  if (!paths.ok) return paths;
  for (const { challenge } of paths.value) {
    const at = await readPath(call, door, challenge.id);
    if (!at.ok) return at;
    const found = at.value === null ? undefined : stepsOf(at.value.path).find(({ step }) => step.id === id);
    if (at.value !== null && found !== undefined) return ok({ ...at.value, found });
  }
  return ok(null);
};

export const findRitual = async (
  call: Call,
  door: VaultDoor,
  word: string | undefined,
): Promise<Result<Ritual, Refused>> => {
  const asked = await door.ask('rituals', {});
  if (!asked.ok) return err(refusedByVault(call.copy, asked.error));
  const found = asked.value.rituals.find(({ ritual }, at) => word === String(at + 1) || word === ritual.id);
  return found === undefined ? err(notFound(call, 'ritual', word)) : ok(found.ritual);
};
