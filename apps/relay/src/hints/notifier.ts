/** Tells those who wait that something is there now. A port: what is told within one process is told between many by another one. */

/** In place of a seq: the vault has moved or is erased, and whoever waits is let go. No log has a chunk of this seq. */
export const ENDED = 0;

export interface Notifier {
  /** `topic` names what is waited for. Gives how to stop. */
  subscribe(topic: string, listener: (seq: number) => void): () => void;
  /** A telling that is lost costs time and nothing else: whoever waits asks by itself too. */
  publish(topic: string, seq: number): void;
}
