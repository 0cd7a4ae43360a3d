import type { Identity } from '../identity/identity.ts';
import { JourneyError } from './journey-error.ts';
import { send } from './send.ts';

/** A request to the visitor endpoints. */
export interface Call {
  method?: 'GET' | 'POST' | 'DELETE';
  /** Members that are undefined or false are left out. */
  query?: Record<string, string | number | boolean | undefined>;
  body?: unknown;
}

/** Speaks to the visitor endpoints. */
export interface Transport {
  /** An answer with no visitor in it: no token is sent, so that any cache may keep it. */
  shared<Answer>(path: string, call: Call): Promise<Answer>;
  /** An answer about the visitor; keeps the token that comes with it. */
  personal<Answer>(path: string, call: Call): Promise<Answer>;
  /** Sends as the known visitor, even if the page ends meanwhile; nobody reads the answer. */
  handOver(path: string, call: Call): void;
}

/** Where and how to speak. */
export interface TransportOptions {
  baseUrl: string;
  apiKey: string | undefined;
  identity: Identity;
  /** The token travels in an HttpOnly cookie; else in the header. */
  cookie: boolean;
}

/** Makes a transport. */
export function transport({ baseUrl, apiKey, identity, cookie }: TransportOptions): Transport {
  let first: Promise<void> | null = null;
  let answered = false;
  const isKnown = () => (cookie ? answered : identity.get() !== null);

  const url = (path: string, query: Call['query'] = {}) => {
    const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== false);
    const search = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
    return `${baseUrl}/umbraco/delivery/api/v2/journey/${path}${search && `?${search}`}`;
  };

  const init = ({ method = 'GET', body }: Call, token: string | null): RequestInit => ({
    method,
    credentials: 'omit',
    headers: {
      ...(apiKey && { 'Api-Key': apiKey }),
      ...(token && { 'Journey-Visitor': token }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

  const asVisitor = (call: Call): RequestInit =>
    cookie ? { ...init(call, null), credentials: 'include' } : init(call, identity.get());

  const ask = async <Answer>(path: string, call: Call): Promise<Answer> => {
    const token = identity.get();
    try {
      const answer = await send<Answer>(url(path, call.query), asVisitor(call));
      const given = (answer as { visitor?: string } | undefined)?.visitor;
      if (given && !cookie) identity.keep(given);
      return answer;
    } catch (error) {
      // The server's key has changed: a token it cannot read is of no use to anyone.
      if (token && error instanceof JourneyError && error.problem.errors?.['Journey-Visitor']) {
        identity.forget();
        return ask(path, call);
      }

      throw error;
    }
  };

  return {
    shared: (path, call) => send(url(path, call.query), init(call, null)),
    async personal(path, call) {
      // Two requests without a token would make two visitors: the others wait for the first.
      while (first && !isKnown()) await first;
      const answer = ask<never>(path, call);
      if (!isKnown()) {
        const settle = (success: boolean) => () => {
          answered ||= success;
          first = null;
        };
        first = answer.then(settle(true), settle(false));
      }

      return answer;
    },
    handOver(path, call) {
      // A visitor made now would be lost with the page.
      if (isKnown()) fetch(url(path, call.query), { ...asVisitor(call), keepalive: true }).catch(() => {});
    },
  };
}
