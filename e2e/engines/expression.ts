/** Whether a text is an expression of JavaScript, so that it may stand inside of one. */

import { Script } from 'node:vm';

export const isExpression = (text: string): boolean => {
  try {
    const script = new Script(`(${text}\n)`);
    return !script.cachedDataRejected;
  } catch {
    return false;
  }
};
