import type { Match } from '../moments/moment.ts';

/** A journey as editors see it. */
export interface Journey {
  readonly alias: string;
  readonly name: string;
  readonly stages: readonly Stage[];
  readonly personas: readonly Persona[];
  readonly touchpoints: readonly Named[];
  readonly slots: readonly string[];
  /** The touchpoints that a journey is meant to lead to. */
  readonly goal: Match;
}

export interface Named {
  readonly alias: string;
  readonly name: string;
}

export interface Stage extends Named {
  readonly description: string;
  /** `#rrggbb`, or null. */
  readonly color: string | null;
}

export interface Persona extends Named {
  readonly needs: readonly string[];
}

/** Name of the alias, or the alias itself where the journey has it no more. */
export const nameOf = (named: readonly Named[], alias: string): string =>
  named.find((one) => one.alias === alias)?.name ?? alias;
