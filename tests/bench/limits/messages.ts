/** A statement with its parameters as text, and the rows that it was answered with. */
export type Statement = { text: string; parameters: (string | null)[]; rows: (string | null)[][] };

/**
 * Reads both directions of one connection of PostgreSQL's protocol (version 3), and calls back with each statement
 * once its answer is complete.
 */
export class Conversation {
  private readonly texts = new Map<string, string>();
  private readonly asked: Statement[] = [];
  private readonly fromApp = new Messages(true);
  private readonly fromServer = new Messages(false);
  private readonly tell: (statement: Statement) => void;

  constructor(tell: (statement: Statement) => void) {
    this.tell = tell;
  }

  app(chunk: Buffer): void {
    for (const { type, body } of this.fromApp.read(chunk)) {
      if (type === 'Q') this.asked.push({ text: zeroEnded(body, 0), parameters: [], rows: [] });
      if (type === 'P') {
        const name = zeroEnded(body, 0);
        this.texts.set(name, zeroEnded(body, Buffer.byteLength(name) + 1));
      }
      if (type === 'B') this.asked.push(this.bound(body));
    }
  }

  server(chunk: Buffer): void {
    for (const { type, body } of this.fromServer.read(chunk)) {
      if (type === 'D') this.asked[0]?.rows.push(dataRow(body));
      // Complete, empty, or an error: the answer has ended.
      if (type === 'C' || type === 'I' || type === 'E') {
        const statement = this.asked.shift();
        if (statement && type !== 'E') this.tell(statement);
      }
    }
  }

  private bound(body: Buffer): Statement {
    let at = Buffer.byteLength(zeroEnded(body, 0)) + 1;
    const name = zeroEnded(body, at);
    at += Buffer.byteLength(name) + 1;
    at += 2 + 2 * body.readInt16BE(at);
    const parameters: (string | null)[] = [];
    const count = body.readInt16BE(at);
    at += 2;
    for (let left = count; left > 0; left -= 1) {
      const length = body.readInt32BE(at);
      at += 4;
      parameters.push(length < 0 ? null : body.toString('utf8', at, at + length));
      at += Math.max(0, length);
    }
    return { text: this.texts.get(name) ?? '', parameters, rows: [] };
  }
}

function dataRow(body: Buffer): (string | null)[] {
  const row: (string | null)[] = [];
  let at = 2;
  for (let left = body.readInt16BE(0); left > 0; left -= 1) {
    const length = body.readInt32BE(at);
    at += 4;
    row.push(length < 0 ? null : body.toString('utf8', at, at + length));
    at += Math.max(0, length);
  }
  return row;
}

const zeroEnded = (body: Buffer, from: number) => body.toString('utf8', from, body.indexOf(0, from));

/** Cuts a stream into messages; the first one of a client has no type. */
class Messages {
  private rest: Buffer = Buffer.alloc(0);
  private untyped: boolean;

  constructor(client: boolean) {
    this.untyped = client;
  }

  *read(chunk: Buffer): Generator<{ type: string; body: Buffer }> {
    this.rest = Buffer.concat([this.rest, chunk]);
    for (;;) {
      const start = this.untyped ? 0 : 1;
      if (this.rest.length < start + 4) return;
      const end = start + this.rest.readInt32BE(start);
      if (this.rest.length < end) return;
      const type = this.untyped ? 'startup' : String.fromCharCode(this.rest[0] ?? 0);
      yield { type, body: this.rest.subarray(start + 4, end) };
      this.rest = this.rest.subarray(end);
      this.untyped = false;
    }
  }
}
