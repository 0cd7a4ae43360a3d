/** Where an item is found. */
export interface ContentRoute {
  path: string;
  queryString: string | null;
  startItem: { id: string; path: string };
}

/** An item of content as the Content Delivery API renders it. */
export interface ContentItem<Properties = Record<string, unknown>> {
  contentType: string;
  name: string;
  createDate: string;
  updateDate: string;
  route: ContentRoute;
  id: string;
  properties: Properties;
  cultures: Record<string, ContentRoute>;
}

/** What was found for a slot. */
export interface SlotAnswer {
  /** What the first item is tagged for. */
  matched: 'stage+persona' | 'stage' | 'persona' | 'default' | 'none';
  items: ContentItem[];
  /** Why the slot could not be filled, where the journey has no such slot. */
  error?: string;
}
