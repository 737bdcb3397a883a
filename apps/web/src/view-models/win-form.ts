/**
 * A win as it stands in the sheet. What goes to the vault is what changed and nothing else, so that an edit on another
 * device is not undone by fields nobody touched. Pure.
 */

import type { Effort, LifeArea, LocalDay, Rating, Win } from '@cairn/domain';
import type { LogWin, WinEdit } from '@cairn/vault';

export interface WinForm {
  readonly text: string;
  readonly area: LifeArea | null;
  readonly on: LocalDay;
  readonly note: string;
  readonly big: boolean;
  readonly effort: Effort | null;
  readonly pleasure: Rating | null;
  readonly mastery: Rating | null;
}

export const formOf = (win: Win): WinForm => ({
  text: win.text,
  area: win.area,
  on: win.localDay,
  note: win.note ?? '',
  big: win.big,
  effort: win.effort,
  pleasure: win.pleasure,
  mastery: win.mastery,
});

export const blankForm = (on: LocalDay): WinForm => ({
  ...{ text: '', area: null, on, note: '', big: false, effort: null, pleasure: null, mastery: null },
});

/** Left out: untouched. A note made blank is cleared. */
export const editOf = (win: Win, form: WinForm): WinEdit => {
  const before = formOf(win);
  const note = form.note.trim() === '' ? null : form.note;
  return {
    ...(form.text === before.text ? {} : { text: form.text }),
    ...(form.area === before.area ? {} : { area: form.area }),
    ...(form.on === before.on ? {} : { on: form.on }),
    ...(form.note === before.note ? {} : { note }),
    ...(form.big === before.big ? {} : { big: form.big }),
    ...(form.effort === before.effort ? {} : { effort: form.effort }),
    ...(form.pleasure === before.pleasure ? {} : { pleasure: form.pleasure }),
    ...(form.mastery === before.mastery ? {} : { mastery: form.mastery }),
  };
};

/** A new win of any day. No area given: the vault may guess one from the words. */
export const logOf = (form: WinForm): LogWin => ({
  text: form.text,
  on: form.on,
  big: form.big,
  ...(form.area === null ? {} : { area: form.area }),
  ...(form.note.trim() === '' ? {} : { note: form.note }),
  ...(form.effort === null ? {} : { effort: form.effort }),
  ...(form.pleasure === null ? {} : { pleasure: form.pleasure }),
  ...(form.mastery === null ? {} : { mastery: form.mastery }),
});
