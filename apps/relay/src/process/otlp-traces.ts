/**
 * A span for each request, to a collector that the operator named (OTLP over HTTP). Law: as in the journal, the name of a route, a status and
 * a time, and nothing of anyone; no trace of a device's own is taken up, so that nothing joins two requests. Spans that nobody takes are dropped.
 */

import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { ROUTES } from '@cairn/relay-api';
import type { Meters } from './journal.ts';

export interface Traces extends Pick<Meters, 'request'> {
  /** Tells what waits, for so long as that may take. */
  close(): Promise<void>;
}

/** In milliseconds. */
const PATIENCE = 2_000;
/** In one telling. */
const MOST = 512;

/** `endpoint`: of the collector, as `http://localhost:4318`. */
export const createOtlpTraces = (endpoint: string): Traces => {
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/$/, '')}/v1/traces`,
    timeoutMillis: PATIENCE,
  });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'cairn-relay' }),
    spanProcessors: [new BatchSpanProcessor({ exporter, maxExportBatchSize: MOST })],
  });
  const tracer = provider.getTracer('cairn-relay');
  return {
    request: (route, status, seconds) => {
      const ended = Date.now();
      const { method, path } = ROUTES[route];
      const span = tracer.startSpan(route, {
        ...{ kind: SpanKind.SERVER, root: true, startTime: ended - seconds * 1000 },
        attributes: {
          'http.request.method': method,
          'http.route': path,
          'http.response.status_code': status,
        },
      });
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(ended);
    },
    close: async () => {
      const told = provider.shutdown().catch(() => {});
      await Promise.race([told, new Promise((late) => setTimeout(late, PATIENCE).unref())]);
    },
  };
};
