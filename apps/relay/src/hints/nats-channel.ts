/** NATS core, for many nodes: what nobody hears is gone. It comes back by itself for as long as it takes. */

import { connect } from '@nats-io/transport-node';
import type { OpenChannel } from './shared-notifier.ts';

const SUBJECT = 'cairn.hints';

export const openNatsChannel =
  (servers: readonly string[]): OpenChannel =>
  async (heard) => {
    const connection = await connect({
      servers: [...servers],
      name: 'cairn-relay',
      maxReconnectAttempts: -1,
      reconnectTimeWait: 250,
      reconnectJitter: 500,
      waitOnFirstConnect: true,
    });
    connection.subscribe(SUBJECT, {
      callback: (fault, message) => (fault === null ? heard(message.string()) : undefined),
    });
    return {
      send: (text) => {
        // While it is away what is told is lost: what is late is of no use.
        if (!connection.isClosed()) connection.publish(SUBJECT, text);
      },
      close: () => connection.close(),
    };
  };
