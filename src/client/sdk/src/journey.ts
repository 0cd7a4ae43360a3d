import { memoryIn } from './browser/memory.ts';
import { hasPrivacyControl } from './browser/privacy-control.ts';
import { timezoneOffset } from './browser/timezone-offset.ts';
import { consentKeeper } from './consent/consent-keeper.ts';
import type { Consent } from './contract/consent.ts';
import type { SlotAnswer } from './contract/content.ts';
import type { Decision } from './contract/decision.ts';
import type { TouchpointDetails } from './contract/touchpoint.ts';
import type { VisitAnswer, VisitorExport, VisitRequest } from './contract/visit.ts';
import { identity } from './identity/identity.ts';
import { fillSlots, type FillRequest } from './slots/fill.ts';
import { queue, type QueuedTouchpoint } from './touchpoints/queue.ts';
import { sender } from './touchpoints/sender.ts';
import { JourneyError } from './transport/journey-error.ts';
import { transport } from './transport/transport.ts';

/** How a website speaks to ContentJourney. */
export interface JourneyOptions {
  /** Origin (and path base) of the host; the page's own unless given. */
  baseUrl?: string;
  /** Alias of the journey; `default` unless given. */
  journey?: string;
  /** Culture of the content, such as `da-DK`; the site's default unless given. */
  culture?: string;
  /** The key of a Delivery API that is not public. */
  apiKey?: string;
  /** Where the visitor's token lives: with this script, or in an HttpOnly cookie. */
  identity?: 'header' | 'cookie';
  /** Milliseconds that tracked touchpoints wait for company before they are sent; 1,000 unless given. */
  flushDelay?: number;
}

/** A website's connection to ContentJourney. */
export interface JourneyClient {
  /** The one call of a page view: tells what happens here, and answers decision and content. */
  visit(request?: VisitRequest): Promise<VisitAnswer>;
  /** Fills the elements with `data-journey-slot` by one visit. */
  fill(request: FillRequest): Promise<VisitAnswer>;
  /** Queues a touchpoint, if consent to analytics was given; returns its id, or null where it may not be kept. */
  track(type: string, details?: TouchpointDetails): string | null;
  /** Sends what is queued now; rejects with the server's refusal or the network's failure. What can be sent again is kept. */
  flush(): Promise<void>;
  /** Stage and persona of the visitor. */
  decision(options?: { explain?: boolean }): Promise<Decision>;
  /** The second half of the cacheable two-step: content by a decision's key, with no visitor in it. */
  content(options: { slot: string; key: string; take?: number }): Promise<SlotAnswer>;
  readonly consent: {
    /** What the visitor said; null: nothing yet. */
    get(): Consent | null;
    /** Keeps the choice, and tells the server where it knows the visitor. */
    set(consent: Consent): Promise<void>;
  };
  readonly visitor: {
    /** All that is stored about the visitor. */
    get(): Promise<VisitorExport>;
    /** Erases the visitor on the server and in this browser. The choice about consent stays. */
    forget(): Promise<void>;
  };
}

/** Connects a website. */
export function createJourney(options: JourneyOptions = {}): JourneyClient {
  const { journey = 'default', culture, flushDelay = 1000 } = options;
  const cookie = options.identity === 'cookie';
  const lasting = memoryIn(() => globalThis.localStorage);
  const consent = consentKeeper(lasting);
  const visitor = identity(lasting, () => !cookie && consent.remembers());
  const { shared, personal, handOver } = transport({ baseUrl: options.baseUrl ?? '', apiKey: options.apiKey, identity: visitor, cookie });
  const waiting = queue(memoryIn(() => globalThis.sessionStorage));
  // The endpoint for touchpoints alone states no consent, which Global Privacy Control asks for every time, and gives no cookie.
  const deliverByVisit = () => cookie || hasPrivacyControl();
  const endpoint = () => (deliverByVisit() ? 'visit' : 'touchpoints');
  const batch = (touchpoints: QueuedTouchpoint[]) => ({
    method: 'POST' as const,
    query: { cookie },
    body: {
      ...(deliverByVisit() && { journey, consent: consent.stated() }),
      sentAt: new Date().toISOString(),
      touchpoints,
    },
  });
  const sending = sender({
    queue: waiting,
    delay: flushDelay,
    async deliver(touchpoints) {
      const answer = await personal<Partial<VisitAnswer> | undefined>(endpoint(), batch(touchpoints));
      if (answer?.store) throw new JourneyError(503, { title: 'The store is away' }, 1);
    },
    handOver: (touchpoints) => handOver(endpoint(), batch(touchpoints)),
  });

  const visit: JourneyClient['visit'] = async ({ explain, dryRun, touchpoints = [], ...request } = {}) => {
    const queued = dryRun ? [] : waiting.peek(100);
    const now = new Date();
    // Named and dated here, so that what the server cannot keep now counts once and as of now when it is sent again.
    const own = touchpoints.map((touchpoint) => ({ id: crypto.randomUUID(), occurredAt: now.toISOString(), ...touchpoint }));
    const answer = await personal<VisitAnswer>('visit', {
      method: 'POST',
      query: { explain, dryRun, cookie },
      body: {
        journey,
        culture,
        timezoneOffset: timezoneOffset(now),
        consent: consent.stated(),
        ...request,
        ...(own.length + queued.length && { sentAt: now.toISOString(), touchpoints: [...own, ...queued] }),
      },
    });
    if (!answer.store) {
      waiting.settle(queued);
    } else if (!dryRun) {
      if (consent.stated()?.analytics) own.forEach(waiting.add);
      sending.schedule();
    }

    return answer;
  };

  globalThis.addEventListener?.('pagehide', sending.leave);
  sending.schedule();

  return {
    visit,
    fill: (request) => fillSlots(visit, request),
    track(type, details) {
      if (!consent.stated()?.analytics) return null;
      const id = crypto.randomUUID();
      waiting.add({ ...details, id, type, occurredAt: new Date().toISOString() });
      sending.schedule();
      return id;
    },
    flush: sending.flush,
    async decision({ explain } = {}) {
      // Without a token there is nothing stored to decide from; a cookie may be missing, and under Global Privacy Control consent must be stated.
      if (!visitor.get() || hasPrivacyControl()) {
        return (await visit({ explain: !!explain, dryRun: true })).decision;
      }

      return personal<Decision>('decision', { query: { journey, explain } });
    },
    content: ({ slot, key, take }) => shared<SlotAnswer>('content', { query: { slot, take, key, culture } }),
    consent: {
      get: consent.get,
      async set(said) {
        const remembered = consent.remembers();
        consent.keep(said);
        visitor.consentChanged();
        if (!said.analytics) waiting.clear();
        // A server that was never allowed to remember the visitor has nothing to change, and is told nothing.
        if ((remembered || consent.remembers()) && (visitor.get() || cookie)) {
          await personal('visitor/consent', { method: 'POST', query: { cookie }, body: said });
        }
      },
    },
    visitor: {
      get: () => personal<VisitorExport>('visitor', {}),
      async forget() {
        if (visitor.get() || cookie) await personal('visitor', { method: 'DELETE' });
        waiting.clear();
        visitor.forget();
      },
    },
  };
}
