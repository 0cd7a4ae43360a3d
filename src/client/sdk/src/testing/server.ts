import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the server saw it. */
export interface Seen {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: IncomingMessage['headers'];
  body: any;
}

/** What the server answers; `drop` breaks the connection without an answer. */
export type Reply = { status?: number; body?: unknown; headers?: Record<string, string> } | 'drop';

/** A real HTTP server on this machine that answers as told and remembers what it was asked. */
export class TestServer {
  readonly seen: Seen[] = [];
  #replies: Reply[] = [];
  #waiting: { count: number; resolve: () => void }[] = [];
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  /** Answers where nothing else was told. */
  fallback: (request: Seen) => Reply = () => ({ body: { visitor: 'token-1', accepted: 1, duplicates: 0, rejected: [] } });

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Answers the next requests so, in turn. */
  reply(...replies: Reply[]): void {
    this.#replies.push(...replies);
  }

  /** Resolves when this many requests have come in all. */
  async requests(count: number): Promise<Seen[]> {
    if (this.seen.length < count) {
      await new Promise<void>((resolve) => this.#waiting.push({ count, resolve }));
    }

    return this.seen;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = new URL(request.url!, this.baseUrl);
    const text = Buffer.concat(chunks).toString();
    const seen: Seen = {
      method: request.method!,
      path: url.pathname.replace('/umbraco/delivery/api/v2/journey/', ''),
      query: Object.fromEntries(url.searchParams),
      headers: request.headers,
      body: text ? JSON.parse(text) : undefined,
    };
    this.seen.push(seen);
    const reply = this.#replies.shift() ?? this.fallback(seen);
    if (reply === 'drop') {
      response.destroy();
    } else {
      const { status = 200, body, headers = {} } = reply;
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    }

    this.#waiting = this.#waiting.filter(({ count, resolve }) => this.seen.length < count || resolve());
  }
}
