/** Tells Habitica's JSON: an account, or what its interface answers. */

import { isJsonObject } from '../cairn-json/json-value.ts';
import type { JsonObject, JsonValue } from '../cairn-json/json-value.ts';

const TYPES = new Set(['habit', 'daily', 'todo', 'reward']);

export const fitsHabitica = (value: JsonValue): boolean => {
  if (!isJsonObject(value)) return false;
  const data = value['success'] === true ? (value['data'] ?? null) : value;
  if (Array.isArray(data)) return data.some(isTask);
  return isJsonObject(data) && (isTask(data) || 'tasksOrder' in data || hasTasks(data));
};

const hasTasks = ({ tasks }: JsonObject): boolean => {
  if (Array.isArray(tasks)) return tasks.some(isTask);
  return isJsonObject(tasks) && ('habits' in tasks || 'dailys' in tasks || 'todos' in tasks);
};

const isTask = (value: unknown): boolean =>
  isJsonObject(value) &&
  typeof value['text'] === 'string' &&
  typeof value['type'] === 'string' &&
  TYPES.has(value['type']);
