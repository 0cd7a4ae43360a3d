import type { ContentItem, SlotAnswer } from '../contract/content.ts';
import type { VisitAnswer, VisitRequest } from '../contract/visit.ts';

/** How to fill the slots of a page. */
export interface FillRequest extends Omit<VisitRequest, 'slots'> {
  /** Where to look for elements; the document unless given. */
  root?: ParentNode;
  /** Draws an item for a slot's element; null leaves it out. */
  render(item: ContentItem, element: HTMLElement, slot: string): Node | null;
}

interface Place {
  element: HTMLElement;
  name: string;
  take: number;
}

/**
 * Fills every element with `data-journey-slot` (and `data-journey-take`, 1 unless given) by one visit. Elements that ask
 * for the same slot share its items in document order. An element that is left empty is hidden.
 */
export async function fillSlots(visit: (request: VisitRequest) => Promise<VisitAnswer>, request: FillRequest): Promise<VisitAnswer> {
  const { root = document, render, ...visited } = request;
  const places = [...root.querySelectorAll<HTMLElement>('[data-journey-slot]')].map(
    (element): Place => ({ element, name: element.dataset['journeySlot']!, take: Number(element.dataset['journeyTake'] ?? 1) }),
  );
  const takes = new Map<string, number>();
  for (const { name, take } of places) takes.set(name, (takes.get(name) ?? 0) + take);
  const answer = await visit({ ...visited, slots: [...takes].map(([name, take]) => ({ name, take })) });
  const left = new Map(Object.entries(answer.slots).map(([name, slot]) => [name, [...slot.items]]));
  for (const place of places) fillPlace(place, answer.slots[place.name], left.get(place.name) ?? [], render);
  return answer;
}

function fillPlace({ element, name, take }: Place, slot: SlotAnswer | undefined, left: ContentItem[], render: FillRequest['render']): void {
  const drawn = left.splice(0, take).flatMap((item) => render(item, element, name) ?? []);
  element.replaceChildren(...drawn);
  element.dataset['journeyMatched'] = slot?.matched ?? 'none';
  element.hidden = drawn.length === 0;
}
