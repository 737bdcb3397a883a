/**
 * People I trust: whom to reach, and how. Nothing here calls, sends or tells anybody. Reaching out becomes a win when the
 * person says so, in words of their own.
 */

import type { EntityId, TrustedPerson } from '@cairn/domain';
import type { VaultDoor, VaultError } from '@cairn/vault';
import { createLive, type Live, type Readable } from '../live.ts';
import type { SheetDone } from '../win-sheet.ts';
import { createActOnce, type ActOnce, type Outcome } from './act-once.ts';
import { peopleInCopy } from './copied.ts';
import { HelpSource, type SourceDeps, type SourceState } from './help-source.ts';
import { keepOf, personEditOf, type PersonForm } from './person-form.ts';

type People = readonly TrustedPerson[];

export interface PeopleState {
  readonly people: People | null;
  readonly from: SourceState<People>['from'];
  readonly trouble: VaultError | null;
  readonly done: SheetDone | null;
}

export interface PeopleDeps extends SourceDeps {
  readonly newActId: () => EntityId;
}

const askPeople = async (door: VaultDoor): Promise<People | null> => {
  const answer = await door.ask('people', {});
  return answer.ok ? answer.value.people : null;
};

/** Whom *Stay with me* names: the first for hard moments, and never somebody who rests. */
export const forHardMoments = (people: People): TrustedPerson | null =>
  people.find(({ hardMoments, resting }) => hardMoments && !resting) ?? null;

export class PeopleModel implements Readable<PeopleState> {
  readonly #source: HelpSource<People>;
  readonly #act: ActOnce;
  readonly #state: Live<PeopleState> = createLive<PeopleState>({
    ...{ people: null, from: 'nowhere', trouble: null, done: null },
  });

  constructor(deps: PeopleDeps) {
    this.#act = createActOnce(() => deps.session.door(), deps.newActId);
    this.#source = new HelpSource(deps, {
      topic: 'people',
      fromCopy: ({ people }) => peopleInCopy(people),
      ask: askPeople,
    });
    this.#source.subscribe(({ value, from }) => this.#state.patch({ people: value, from }));
  }

  subscribe(listener: (state: PeopleState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  /** True once the vault has it; false says why in `trouble`, and the form stays. */
  async save(person: TrustedPerson | null, form: PersonForm): Promise<boolean> {
    const saved =
      person === null
        ? await this.#act('keep-person', keepOf(form))
        : await this.#act('edit-person', { id: person.id, set: personEditOf(person, form) });
    return this.#ended(saved, 'people.kept');
  }

  async letRest({ id }: TrustedPerson, resting: boolean): Promise<boolean> {
    const rested = await this.#act('let-person-rest', { id, resting });
    return this.#ended(rested, resting ? 'people.rested' : 'people.woken');
  }

  /** By one place. False: they were the first, or it could not be done. */
  async moveUp({ id }: TrustedPerson): Promise<boolean> {
    const at = this.#state.get().people?.findIndex((person) => person.id === id) ?? 0;
    return at > 0 && this.#ended(await this.#act('move-person', { id, to: at - 1 }), 'help.moved');
  }

  async remove({ id }: TrustedPerson): Promise<boolean> {
    return this.#ended(await this.#act('remove-person', { id }), 'people.removed');
  }

  /** For ever: nothing takes it back, and nothing is offered to. */
  async removeForEver({ id }: TrustedPerson): Promise<boolean> {
    const removed = await this.#act('purge-person', { id });
    if (!this.#ended(removed, 'help.purged')) return false;
    this.#state.patch({ done: { key: 'help.purged', undo: null } });
    return true;
  }

  async keepAsWin(text: string): Promise<boolean> {
    return this.#ended(await this.#act('log-win', { text, area: 'people' }), 'people.kept');
  }

  /** What went wrong was seen, or the form it was about is gone. */
  forget(): void {
    this.#state.patch({ trouble: null });
  }

  /** Something new begins: what was done before, and its way back, stand in no way of it. */
  begin(): void {
    this.#state.patch({ trouble: null, done: null });
  }

  stop(): void {
    this.#source.stop();
  }

  #ended(
    outcome: Outcome<
      | 'keep-person'
      | 'edit-person'
      | 'let-person-rest'
      | 'move-person'
      | 'remove-person'
      | 'purge-person'
      | 'log-win'
    >,
    key: SheetDone['key'],
  ): boolean {
    if ('trouble' in outcome) {
      this.#state.patch({ trouble: outcome.trouble });
      return false;
    }
    this.#state.patch({ trouble: null, done: { key, undo: outcome.act } });
    return true;
  }
}
