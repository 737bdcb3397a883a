/**
 * What is heard and felt of a stone as it settles, for those who chose it: two soft knocks of stone on stone, made here and now
 * and held in no file, and one light tap of the device where it can. Where the browser refuses, nothing happens.
 */

const SECONDS = 0.4;
/** Of all that a device can do. */
const LOUDNESS = 0.15;
const TAP_MS = 14;
/** The stone comes to lie this long after it loosens from the mountain. */
const LIES_AFTER_MS = 546;

interface Knock {
  /** Seconds after the stone touches the cairn. */
  readonly after: number;
  readonly loudness: number;
  readonly pitch: number;
}

/** It touches, and once more by a hair. */
const KNOCKS: readonly Knock[] = [
  { after: 0, loudness: 1, pitch: 176 },
  { after: 0.075, loudness: 0.35, pitch: 214 },
];

/** The grain of stone: noise from a fixed seed, gone in a moment. */
const grain = (context: BaseAudioContext): AudioBuffer => {
  const buffer = context.createBuffer(1, Math.ceil(context.sampleRate * 0.09), context.sampleRate);
  const samples = buffer.getChannelData(0);
  let seed = 7;
  for (let at = 0; at < samples.length; at += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    const fading = (1 - at / samples.length) ** 3;
    samples[at] = (seed / 1_073_741_824 - 1) * fading;
  }
  return buffer;
};

const knock = (
  context: BaseAudioContext,
  out: AudioNode,
  { begin, loudness, pitch }: Knock & { readonly begin: number },
): void => {
  const body = new OscillatorNode(context, { type: 'sine', frequency: pitch });
  const swell = new GainNode(context, { gain: 0 });
  body.frequency.exponentialRampToValueAtTime(pitch * 0.72, begin + 0.12);
  swell.gain.setValueAtTime(0, begin);
  swell.gain.linearRampToValueAtTime(loudness * 0.7, begin + 0.004);
  swell.gain.exponentialRampToValueAtTime(0.0001, begin + 0.16);
  body.connect(swell).connect(out);
  body.start(begin);
  body.stop(begin + 0.2);
  const rub = new AudioBufferSourceNode(context, { buffer: grain(context) });
  const stone = new BiquadFilterNode(context, { type: 'bandpass', frequency: pitch * 6, Q: 1.1 });
  rub
    .connect(stone)
    .connect(new GainNode(context, { gain: loudness }))
    .connect(out);
  rub.start(begin);
};

/** Returns how to hush it. */
const sound = (): (() => void) => {
  if (typeof AudioContext === 'undefined') return () => {};
  const context = new AudioContext();
  const out = new GainNode(context, { gain: LOUDNESS });
  out.connect(context.destination);
  const begin = context.currentTime + 0.01;
  for (const one of KNOCKS) knock(context, out, { ...one, begin: begin + one.after });
  const timer = setTimeout(() => void context.close(), SECONDS * 1_000);
  return () => {
    clearTimeout(timer);
    if (context.state !== 'closed') void context.close();
  };
};

const tap = (): void => {
  if ('vibrate' in navigator) navigator.vibrate(TAP_MS);
};

export interface Settles {
  readonly sound: boolean;
  readonly haptic: boolean;
  /** The stone is seen to come down. */
  readonly comesDown: boolean;
}

/** At the moment the stone lies. Returns how to call it off. */
export const stoneSettles = (settles: Settles): (() => void) => {
  let hush = (): void => {};
  const lie = (): void => {
    if (settles.haptic) tap();
    if (settles.sound) hush = sound();
  };
  const timer = setTimeout(lie, settles.comesDown ? LIES_AFTER_MS : 0);
  return () => {
    clearTimeout(timer);
    hush();
  };
};
