import { readMoment, type Moment } from '../moments/moment.ts';
import { isRecord, isTexts } from '../shared/shape.ts';

/** What an editor put on content. Empty lists mean: any. */
export interface Tags {
  /** The journey the value names; null: it names none. */
  readonly journey: string | null;
  readonly stages: readonly string[];
  readonly personas: readonly string[];
  readonly slots: readonly string[];
  readonly priority: number;
  readonly moment: Moment | null;
  /** Members of a newer version, kept as they are. */
  readonly rest: Readonly<Record<string, unknown>>;
}

/** The lists of aliases. */
export type TagList = 'stages' | 'personas' | 'slots';

export const NO_TAGS: Tags = { journey: null, stages: [], personas: [], slots: [], priority: 0, moment: null, rest: {} };
export const MAX_PRIORITY = 1000;

/** The tags of a property's value; null where it cannot be edited here without losing something. */
export function readTags(value: unknown): Tags | null {
  if (value === undefined || value === null || value === '') return NO_TAGS;
  if (typeof value === 'string') return readText(value);
  if (!isRecord(value)) return null;

  const { journey = null, stages, personas, slots, priority, moment, ...rest } = value;
  const lists = [stages, personas, slots].map((list) => list ?? []);
  const when = moment === undefined || moment === null ? null : readMoment(moment);
  const known =
    (journey === null || typeof journey === 'string') &&
    lists.every(isTexts) &&
    (priority === undefined || priority === null || typeof priority === 'number') &&
    (when !== null || moment === undefined || moment === null);
  if (!known) return null;

  const [inStages, forPersonas, inSlots] = lists as [string[], string[], string[]];
  const priorityOrNone = (priority as number | null | undefined) ?? 0;
  return { journey: journey as string | null, stages: inStages, personas: forPersonas, slots: inSlots, priority: priorityOrNone, moment: when, rest };
}

function readText(text: string): Tags | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? null : readTags(value);
  } catch {
    return null;
  }
}

/** Whether nothing is said. */
export const areEmpty = (tags: Tags): boolean =>
  tags.stages.length + tags.personas.length + tags.slots.length + Object.keys(tags.rest).length === 0 &&
  tags.priority === 0 &&
  tags.moment === null;

/** The value to store; undefined where nothing is said, so that "mandatory" works. `journey`: the field's own. */
export function writeTags(tags: Tags, journey: string): Record<string, unknown> | undefined {
  if (areEmpty(tags)) return undefined;
  const { rest, ...members } = tags;
  return { ...rest, ...members, journey: tags.journey ?? journey };
}

/** Whether the server would refuse the priority. */
export const priorityIsWrong = (priority: number): boolean => !Number.isInteger(priority) || Math.abs(priority) > MAX_PRIORITY;
