/** Keys and pointers of WebDriver BiDi, one by one, as a window of GTK gets them. */

import type { JsonObject } from './bidi-door.ts';

/** Names of GDK for the private characters by which WebDriver names keys. */
const KEYS: Readonly<Record<string, string>> = {
  '\uE003': 'BackSpace',
  '\uE004': 'Tab',
  '\uE006': 'Return',
  '\uE007': 'Return',
  '\uE008': 'Shift_L',
  '\uE009': 'Control_L',
  '\uE00A': 'Alt_L',
  '\uE03D': 'Super_L',
  '\uE00C': 'Escape',
  '\uE00D': 'space',
  '\uE00E': 'Page_Up',
  '\uE00F': 'Page_Down',
  '\uE010': 'End',
  '\uE011': 'Home',
  '\uE012': 'Left',
  '\uE013': 'Up',
  '\uE014': 'Right',
  '\uE015': 'Down',
  '\uE016': 'Insert',
  '\uE017': 'Delete',
};

export interface Step {
  readonly what: string;
  readonly details: JsonObject;
}

/** A step of the window for an action; null where nothing is done. */
const stepOf = (action: JsonObject): Step | null => {
  const { type, x, y } = action;
  if (type === 'pointerMove') return { what: 'move', details: { x: x ?? 0, y: y ?? 0 } };
  if (type === 'pointerDown' || type === 'pointerUp') {
    return { what: 'button', details: { button: action['button'] ?? 0, down: type === 'pointerDown' } };
  }
  if (type === 'scroll') {
    const [dx, dy] = [action['deltaX'] ?? 0, action['deltaY'] ?? 0];
    return { what: 'wheel', details: { x: x ?? 0, y: y ?? 0, dx, dy } };
  }
  if (type !== 'keyDown' && type !== 'keyUp') return null;
  const value = String(action['value']);
  const name = KEYS[value];
  const which: JsonObject = name === undefined ? { char: value } : { name };
  return { what: 'key', details: { ...which, down: type === 'keyDown' } };
};

/** In their order. Playwright moves one thing at a time. */
export const stepsOf = (params: JsonObject): readonly Step[] =>
  ((params['actions'] ?? []) as readonly JsonObject[])
    .flatMap((source) => (source['actions'] ?? []) as readonly JsonObject[])
    .map(stepOf)
    .filter((step) => step !== null);
