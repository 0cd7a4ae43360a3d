import { announce } from './dom.js';
import { drawInSlot } from './parts/slots.js';

/** The page's visits: one when it opens, and one more whenever something has changed what fits. */
export function visits({ site, page, bar, touchpoints }) {
  const { journey } = site;
  let untold = touchpoints;
  let last = Promise.resolve();

  const visit = async (request) => {
    const shown = new Set([page.item?.id]);
    // A page says what it is once, and not before it may be remembered.
    const telling = journey.consent.get()?.analytics ? untold : [];
    const answer = await journey.fill({
      ...request,
      explain: true,
      touchpoints: telling,
      render: (item, element, slot) => (shown.has(item.id) ? null : shown.add(item.id) && drawInSlot(site, item, slot)),
    });
    if (telling.length) untold = [];
    for (const section of document.querySelectorAll('[data-slot-section]')) {
      section.hidden = section.querySelector('[data-journey-slot]').hidden;
    }

    bar.show(answer);
  };

  // One after the other: an answer that comes late would draw what no longer holds.
  const inTurn = (request) => {
    last = last.catch(() => {}).then(() => visit(request));
    return last;
  };

  return {
    /** The visit of the page view. A shop whose suggestions are away is still a shop. */
    enter: () => inTurn({}).catch((error) => console.warn('No suggestions:', error.message)),
    /** Something was tracked, declared or allowed: asks again, and says so. */
    async refresh(request = {}, message = null) {
      await inTurn(request);
      if (message) announce(message);
    },
  };
}
