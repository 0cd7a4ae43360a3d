import type { Journey } from '../journeys/journey.ts';

/** A journey for tests; its third stage is one of the business's own. */
export const journey: Journey = {
  alias: 'default',
  name: 'Buying a bicycle',
  stages: [
    { alias: 'awareness', name: 'Awareness', description: 'Notices', color: '#2f6f8f' },
    { alias: 'consideration', name: 'Consideration', description: 'Weighs', color: '#3f7d4e' },
    { alias: 'trial', name: 'Test ride', description: '', color: null },
    { alias: 'retention', name: 'Retention', description: '', color: null },
  ],
  personas: [
    { alias: 'family', name: 'Family riders', needs: ['Carry two children', 'Be safe'] },
    { alias: 'commuter', name: 'Commuters', needs: [] },
  ],
  touchpoints: [
    { alias: 'product-view', name: 'Looks at a bike' },
    { alias: 'order', name: 'Orders' },
  ],
  slots: ['hero', 'banner'],
  goal: { types: ['order'] },
};
