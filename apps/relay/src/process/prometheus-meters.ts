/** Counts for whoever runs a relay, as Prometheus reads them: sums over everybody, and nothing of anyone. */

import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Meters } from './journal.ts';

export interface PrometheusMeters extends Meters {
  text(): Promise<string>;
  readonly contentType: string;
}

/** `listeners` is asked when the figures are. */
export const createPrometheusMeters = (listeners: () => number): PrometheusMeters => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'cairn_relay_' });
  const chunks = new Counter({ name: 'cairn_relay_chunks_total', help: 'Chunks appended.', registers });
  const bytes = new Counter({ name: 'cairn_relay_chunk_bytes_total', help: 'Bytes of those.', registers });
  const commits = new Histogram({
    ...{ name: 'cairn_relay_commit_writes', help: 'Writes that shared one transaction.', registers },
    buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256],
  });
  const faults = new Counter({
    name: 'cairn_relay_faults_total',
    help: 'Requests that broke here.',
    registers,
  });
  const reminders = new Counter({
    ...{ name: 'cairn_relay_reminders_total', help: 'Reminders handed to push services.', registers },
    labelNames: ['end'],
  });
  const open = new Gauge({
    ...{ name: 'cairn_relay_listeners', help: 'Open streams of hints.', registers: [] },
    collect() {
      this.set(listeners());
    },
  });
  registry.registerMetric(open);
  return {
    request: requestsIn(registers),
    appended: (count, size) => {
      chunks.inc(count);
      bytes.inc(size);
    },
    committed: (together) => commits.observe(together),
    reminded: (end) => reminders.inc({ end }),
    fault: () => faults.inc(),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
};

const requestsIn = (registers: Registry[]): Meters['request'] => {
  const requests = new Counter({
    ...{ name: 'cairn_relay_requests_total', help: 'Requests answered.', registers },
    labelNames: ['route', 'status'],
  });
  const seconds = new Histogram({
    ...{
      name: 'cairn_relay_request_seconds',
      help: 'From the first look at a request to its answer.',
      registers,
    },
    labelNames: ['route'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
  });
  return (route, status, took) => {
    requests.inc({ route, status: String(status) });
    seconds.observe({ route }, took);
  };
};
