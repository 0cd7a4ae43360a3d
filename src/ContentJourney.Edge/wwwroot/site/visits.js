import { announce } from './dom.js';
import { drawInSlot } from './parts/slots.js';

/** The page's visits: one when it opens, and one more whenever something has changed what fits. */
export function visits(site, bar, touchpoints) {
  const { journey } = site;
  let told = false;

  const visit = async (request = {}) => {
    const shown = new Set([site.item?.id]);
    const answer = await journey.fill({
      ...request,
      explain: true,
      // A page says what it is once, and not before it may be remembered.
      touchpoints: tells() ? touchpoints : [],
      render: (item, element, slot) => (shown.has(item.id) ? null : shown.add(item.id) && drawInSlot(site, item, slot)),
    });
    told ||= tells();
    for (const section of document.querySelectorAll('[data-slot-section]')) {
      section.hidden = section.querySelector('[data-journey-slot]').hidden;
    }

    bar.show(answer);
    return answer;
  };

  const tells = () => !told && journey.consent.get()?.analytics === true;

  return {
    /** The visit of the page view. A shop whose suggestions are away is still a shop. */
    enter: () => visit().catch((error) => console.warn('No suggestions:', error.message)),
    /** Something was tracked, declared or allowed: asks again, and says so. */
    async refresh(request, message) {
      await visit(request);
      if (message) announce(message);
    },
  };
}
