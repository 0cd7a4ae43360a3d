import { JourneyError } from '../transport/journey-error.ts';
import type { Queue, QueuedTouchpoint } from './queue.ts';

const batch = 50;
const longestPause = 60_000;

/** Sends what is queued: in batches, later again after failures, and at the end of the page. */
export interface Sender {
  /** Sends soon, together with what else comes. */
  schedule(): void;
  /** Sends all that is queued now; rejects when the server cannot take it. */
  flush(): Promise<void>;
  /** Hands over to the browser what would be lost with the page. */
  leave(): void;
}

/** How to send. */
export interface SenderOptions {
  queue: Queue;
  /** Sends one batch; resolves when the server has answered for it. */
  deliver(touchpoints: QueuedTouchpoint[]): Promise<unknown>;
  /** Sends one batch without waiting for an answer. */
  handOver(touchpoints: QueuedTouchpoint[]): void;
  /** Milliseconds that touchpoints wait for company, and the first pause after a failure. */
  delay: number;
}

/** Makes a sender. */
export function sender({ queue, deliver, handOver, delay }: SenderOptions): Sender {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let failures = 0;

  const wait = (milliseconds: number) => {
    timer ??= setTimeout(() => {
      timer = undefined;
      flush().catch(() => {});
    }, milliseconds);
  };

  const sendAll = async () => {
    while (queue.length) {
      const touchpoints = queue.peek(batch);
      try {
        await deliver(touchpoints);
      } catch (error) {
        const { status = 0, retryAfter = 0 } = error instanceof JourneyError ? error : {};
        // What was refused would be refused for ever, and would hold up the rest.
        const refused = status >= 400 && status < 500 && status !== 408 && status !== 429;
        if (refused) queue.settle(touchpoints);
        const pause = refused ? delay : Math.min(longestPause, delay * 2 ** failures++ * (1 + Math.random()));
        if (queue.length) wait(Math.max(retryAfter * 1000, pause));
        throw error;
      }

      queue.settle(touchpoints);
      failures = 0;
    }
  };

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    running ??= sendAll().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    schedule() {
      if (queue.length) wait(delay);
    },
    flush,
    leave() {
      // They stay queued: if the browser drops them, the next page sends them again, and the server counts them once.
      if (queue.length) handOver(queue.peek(batch));
    },
  };
}
