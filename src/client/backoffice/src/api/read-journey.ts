import type { Journey } from '../journeys/journey.ts';
import type { WireJourney } from './contract.ts';

/** The journey as the backoffice shows it: every name filled in. */
export function readJourney(wire: WireJourney): Journey {
  return {
    alias: wire.alias,
    name: wire.name ?? wire.alias,
    stages: wire.stages.map(({ alias, name, description, color }) => ({
      alias,
      name: name ?? alias,
      description: description ?? '',
      color: color ?? null,
    })),
    personas: (wire.personas ?? []).map(({ alias, name, needs }) => ({ alias, name: name ?? alias, needs: needs ?? [] })),
    touchpoints: (wire.touchpointTypes ?? []).map(({ alias, name }) => ({ alias, name: name ?? alias })),
    slots: wire.slots ?? [],
    goal: wire.goal ?? {},
  };
}
