import type { Named } from '../journeys/journey.ts';
import { initials } from '../journeys/initials.ts';
import type { Journey } from '../journeys/journey.ts';
import { stageColor } from '../journeys/stage-color.ts';

/** Something to choose. */
export interface Choice extends Named {
  readonly description: string;
  /** `#rrggbb`, or null. */
  readonly color: string | null;
  /** Letters on an avatar; null: no avatar. */
  readonly initials: string | null;
  /** The value names it, but the journey has it no more. */
  readonly gone: boolean;
}

const PLAIN = { description: '', color: null, initials: null, gone: false };

/** The stages of a journey in its order, then those the journey has no more. */
export const stageChoices = (journey: Journey, chosen: readonly string[]): Choice[] =>
  withGone(
    journey.stages.map((stage, place) => ({ ...PLAIN, ...stage, color: stageColor(stage.color, place) })),
    chosen,
  );

export const personaChoices = (journey: Journey, chosen: readonly string[]): Choice[] =>
  withGone(
    journey.personas.map(({ alias, name, needs }) => ({ ...PLAIN, alias, name, description: needs.join(' · '), initials: initials(name) })),
    chosen,
  );

export const slotChoices = (journey: Journey, chosen: readonly string[]): Choice[] =>
  withGone(
    journey.slots.map((slot) => ({ ...PLAIN, alias: slot, name: slot })),
    chosen,
  );

function withGone(known: Choice[], chosen: readonly string[]): Choice[] {
  const aliases = new Set(known.map(({ alias }) => alias));
  return [...known, ...chosen.filter((alias) => !aliases.has(alias)).map((alias) => ({ ...PLAIN, alias, name: alias, gone: true }))];
}

/** The chosen aliases with one more or less, in the order of the choices. */
export function toggle(choices: readonly Choice[], chosen: readonly string[], alias: string): string[] {
  const then = chosen.includes(alias) ? chosen.filter((one) => one !== alias) : [...chosen, alias];
  return choices.map((choice) => choice.alias).filter((one) => then.includes(one));
}
