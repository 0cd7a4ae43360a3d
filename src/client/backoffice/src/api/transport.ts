import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';
import { ApiFailure } from './api-failure.ts';

const BASE = '/umbraco/contentjourney/api/v1';

// Without it the call goes out without the user's token, and its 401 throws the user out of the backoffice.
const security = [{ type: 'http', scheme: 'bearer' }] as const;

/** Calls the management API as the signed-in user. Throws {@link ApiFailure} when there is no good answer. */
export async function call<Result>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Result> {
  const options = { url: `${BASE}/${path}`, security: [...security], throwOnError: true } as const;
  const sent = body === undefined ? options : { ...options, body, headers: { 'Content-Type': 'application/json' } };
  try {
    const answer = await ({ GET: umbHttpClient.get, POST: umbHttpClient.post, PUT: umbHttpClient.put, DELETE: umbHttpClient.delete })[method](sent);
    return answer.data as Result;
  } catch (error) {
    throw ApiFailure.of(error);
  }
}
