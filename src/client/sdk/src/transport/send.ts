import { JourneyError, type Problem } from './journey-error.ts';

/** Sends a request; an empty answer is undefined. */
export async function send<Answer>(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  if (response.ok) {
    return (text ? JSON.parse(text) : undefined) as Answer;
  }

  throw new JourneyError(response.status, readProblem(text), Number(response.headers.get('Retry-After')) || 0);
}

// What stands between browser and server may answer with anything.
function readProblem(text: string): Problem {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return {};
  }
}
