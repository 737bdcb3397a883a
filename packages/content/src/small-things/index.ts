/** One small thing for somebody who has little. */

export * from './small-things.ts';
