/** Tells those who wait that something is there now. A port: what is told within one process is told between many by another one. */

export interface Notifier {
  /** `topic` names what is waited for. Gives how to stop. */
  subscribe(topic: string, listener: (seq: number) => void): () => void;
  /** A telling that is lost costs time and nothing else: whoever waits asks by itself too. */
  publish(topic: string, seq: number): void;
}
