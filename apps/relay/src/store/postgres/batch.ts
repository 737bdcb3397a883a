/**
 * Statements that go to PostgreSQL together, as `pg` lets a query of one's own do it: all are sent, then one word asks for their end, and
 * what they did is kept together or not at all. Gives the rows of each, or rejects with the first fault.
 */

import type { ClientBase, Connection, Submittable } from 'pg';
import type { Row } from '../row-values.ts';

export type Value = Uint8Array | number | string | boolean | null;

/** A statement that says of what its columns are. */
export interface Named {
  readonly name: string;
  readonly text: string;
  readonly columns: readonly (readonly [name: string, type: ColumnType])[];
}

type ColumnType = 'blob' | 'number' | 'truth';

export interface Member {
  readonly statement: Named;
  readonly values: readonly Value[];
}

export const sendBatch = async (
  client: ClientBase,
  members: readonly Member[],
): Promise<readonly (readonly Row[])[]> => {
  const names = NAMES.get(client) ?? { known: new Map(), given: 0 };
  NAMES.set(client, names);
  const fresh: string[] = [];
  try {
    return await new Promise<Row[][]>((tell, refuse) => {
      client.query(batchOf({ members, names, fresh, tell, refuse }));
    });
  } catch (fault) {
    for (const name of fresh) names.known.delete(name);
    throw fault;
  }
};

/** What a connection calls its statements. A batch that broke may have made one known, and may not: its next name is another. */
interface Names {
  readonly known: Map<string, string>;
  given: number;
}

const NAMES = new WeakMap<ClientBase, Names>();

interface Batch {
  readonly members: readonly Member[];
  readonly names: Names;
  /** Is told which statements were named in this batch. */
  readonly fresh: string[];
  readonly tell: (rows: Row[][]) => void;
  readonly refuse: (fault: unknown) => void;
}

/** What `pg` calls as the answers come in. */
interface Answered extends Submittable {
  handleRowDescription(): void;
  handleDataRow(message: { readonly fields: readonly (string | null)[] }): void;
  handleCommandComplete(): void;
  handleEmptyQuery(): void;
  handlePortalSuspended(): void;
  handleReadyForQuery(): void;
  handleError(fault: unknown): void;
}

const batchOf = (batch: Batch): Answered => {
  const { members, tell, refuse } = batch;
  const rows: Row[][] = members.map(() => []);
  let at = 0;
  return {
    submit: (connection) => {
      connection.stream.cork();
      for (const member of members) send(connection, member, batch);
      connection.sync();
      connection.stream.uncork();
    },
    handleDataRow: ({ fields }) => {
      rows[at]?.push(rowOf(members[at]?.statement.columns ?? [], fields));
    },
    handleCommandComplete: () => {
      at += 1;
    },
    handleReadyForQuery: () => tell(rows),
    handleError: refuse,
    ...{ handleRowDescription: ignored, handleEmptyQuery: ignored, handlePortalSuspended: ignored },
  };
};

const ignored = (): void => {};

const send = (connection: Connection, { statement, values }: Member, { names, fresh }: Batch): void => {
  let name = names.known.get(statement.name);
  if (name === undefined) {
    names.given += 1;
    name = `${statement.name} ${names.given}`;
    names.known.set(statement.name, name);
    fresh.push(statement.name);
    connection.parse({ name, text: statement.text, types: [] }, true);
  }
  connection.bind({ statement: name, values: values.map(onWire) }, true);
  connection.execute({}, true);
};

const onWire = (value: Value): Buffer | string | null => {
  if (value === null) return null;
  if (typeof value !== 'object') return String(value);
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
};

const rowOf = (columns: Named['columns'], fields: readonly (string | null)[]): Row => {
  const row: Record<string, unknown> = {};
  for (const [at, [name, type]] of columns.entries()) row[name] = valueIn(fields[at] ?? null, type);
  return row;
};

const valueIn = (text: string | null, type: ColumnType): unknown => {
  if (text === null) return null;
  switch (type) {
    case 'blob':
      return Buffer.from(text.slice(2), 'hex');
    case 'number':
      return Number(text);
    case 'truth':
      return text === 't';
    default:
      return type satisfies never;
  }
};
