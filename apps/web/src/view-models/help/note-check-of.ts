/** The check of notes of this page, as the person has it in the settings. */

import type { AppModel } from '../app.ts';
import { NoteCheck } from './note-check.ts';

export const noteCheckOf = ({ session, clock, noteMemory }: AppModel): NoteCheck =>
  new NoteCheck({
    ...{ door: session.door(), clock, memory: noteMemory },
    isOn: () => session.get().settings.journalCheck,
  });
