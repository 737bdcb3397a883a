/** An invented life of any length: for the demo and for benches. A page loads it when somebody asks for the demo. */

export * from './generate-life.ts';
export * from './life-event.ts';
export * from './mind.ts';
export * from './mind-records.ts';
