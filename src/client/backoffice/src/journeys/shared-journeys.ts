import { fetchJourney } from '../api/journey-api.ts';
import { JourneyCache } from './journey-cache.ts';

/** The journeys that all editors on the page share. */
export const sharedJourneys = new JourneyCache(fetchJourney);
