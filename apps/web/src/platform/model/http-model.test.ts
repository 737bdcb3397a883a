/** Both protocols against a real server on this machine that ends in every way a model can. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GOOD_STEPS, startModelServer, type ModelServer } from '../../../../../e2e/model-server.ts';
import type { ChallengeModel, HttpKind, ModelQuestion, ModelTrouble } from './challenge-model.ts';
import { createModels } from './models.ts';

let server: ModelServer;
let elsewhere: ModelServer;

beforeAll(async () => {
  elsewhere = await startModelServer();
  server = await startModelServer({ elsewhere: elsewhere.address });
});

afterAll(() => Promise.all([server.stop(), elsewhere.stop()]));

const QUESTION: ModelQuestion = { instructions: 'Make steps.', words: 'the dishes' };
const never = new AbortController().signal;

describe.each(['openai-compatible', 'ollama'] as const)('a model that speaks as %s', (kind: HttpKind) => {
  const modelNamed = (model: string, key: string | null = null): ChallengeModel =>
    createModels().open({ kind, address: server.address, model, key });
  const ending = async (model: string): Promise<ModelTrouble | 'steps'> => {
    const answer = await modelNamed(model).shrink(QUESTION, never);
    return answer.ok ? 'steps' : answer.error;
  };

  test('is asked once, with what was shown and nothing else, and its steps are read', async () => {
    const model = modelNamed('good', 'my-key');
    const before = server.questions().length;
    const answer = await model.shrink(QUESTION, never);
    expect(answer).toEqual({ ok: true, value: GOOD_STEPS });
    const asked = server.questions().slice(before);
    const shown = model.outgoing(QUESTION);
    expect(asked.map(({ body, path }) => ({ body, to: server.address + path, withKey: true }))).toEqual([
      shown,
    ]);
    expect(asked[0]?.headers.authorization).toBe('Bearer my-key');
    expect(shown.body).not.toContain('my-key');
    expect(shown.body).toContain('"the dishes"');
  });

  test('is sent no key where there is none', async () => {
    await modelNamed('good').shrink(QUESTION, never);
    expect(server.questions().at(-1)?.headers.authorization).toBeUndefined();
  });

  test('may answer in lines', async () => {
    const answer = await modelNamed('lines').shrink(QUESTION, never);
    expect(answer).toMatchObject({
      ok: true,
      value: GOOD_STEPS.map(({ text }) => ({ text, minutes: null })),
    });
  });

  test.each([
    ['no-key', { type: 'KeyRefused' }],
    ['no-model', { type: 'NoSuchModel' }],
    ['too-many', { type: 'TooManyAsked' }],
    ['broken', { type: 'ServerTrouble', status: 500 }],
    ['bad-request', { type: 'Refused', status: 400 }],
    ['page', { type: 'NotUnderstood' }],
    ['not-json', { type: 'NotUnderstood' }],
    ['other-shape', { type: 'NotUnderstood' }],
    ['talk', { type: 'NotUnderstood' }],
    ['silent', { type: 'NoSteps' }],
    ['none', { type: 'NoSteps' }],
    ['cut', { type: 'CutShort' }],
    ['too-short', { type: 'CutShort' }],
    ['endless', { type: 'TooLong' }],
    ['moved', { type: 'NotReached' }],
  ] as const)('%s ends in its own trouble', async (model, trouble) => {
    expect(await ending(model)).toEqual(trouble);
  });

  test('an endless answer is hung up on, and a redirect carries nothing on', async () => {
    await ending('endless');
    await expect.poll(() => server.open()).toBe(0);
    await ending('moved');
    expect(elsewhere.heard).toEqual([]);
  });

  test('is let go of at once when the person stops', async () => {
    const stop = new AbortController();
    const answer = modelNamed('slow').shrink(QUESTION, stop.signal);
    await expect.poll(() => server.open()).toBe(1);
    stop.abort();
    expect(await answer).toEqual({ ok: false, error: { type: 'Stopped' } });
    await expect.poll(() => server.open()).toBe(0);
  });

  test('that is not there is not reached', async () => {
    const gone = await startModelServer();
    await gone.stop();
    const model = createModels().open({ kind, address: gone.address, model: 'good', key: null });
    expect(await model.shrink(QUESTION, never)).toEqual({ ok: false, error: { type: 'NotReached' } });
  });
});
