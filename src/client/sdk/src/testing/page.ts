import { afterEach, beforeEach } from 'node:test';
import { createJourney, type JourneyOptions } from '../index.ts';
import { TestBrowser } from './browser.ts';
import { TestServer } from './server.ts';

/** The server and the browser of the running test, each new for every test. */
export let server: TestServer;
export let browser: TestBrowser;

export const all = { analytics: true, personalization: true, experiments: true };
export const none = { analytics: false, personalization: false, experiments: false };
export const visitAnswer = (visitor: string) => ({ body: { visitor, decision: { stage: 'awareness' }, slots: {}, touchpoints: { accepted: 0, duplicates: 0, rejected: [] } } });

export const openBrowser = (...options: ConstructorParameters<typeof TestBrowser>) => {
  browser = new TestBrowser(...options);
};

export const connect = (options: JourneyOptions = {}) => createJourney({ baseUrl: server.baseUrl, flushDelay: 5, ...options });

export const connectWithConsent = async (options: JourneyOptions = {}) => {
  const journey = connect(options);
  await journey.consent.set(all);
  return journey;
};

beforeEach(async () => {
  openBrowser();
  server = await new TestServer().start();
});

afterEach(() => server.stop());
