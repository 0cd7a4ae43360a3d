import type { Named } from '../journeys/journey.ts';

export interface Option {
  readonly name: string;
  readonly value: string;
  readonly selected: boolean;
}

/** What to pick from. The chosen journey stays to be seen when the site has it no more. */
export function optionsOf(journeys: readonly Named[], chosen: string, nameOfUnknown: (alias: string) => string): Option[] {
  const options = journeys.map(({ alias, name }) => ({ name: `${name} (${alias})`, value: alias, selected: alias === chosen }));
  return options.some(({ selected }) => selected) ? options : [...options, { name: nameOfUnknown(chosen), value: chosen, selected: true }];
}
