import type { Journey } from '../journeys/journey.ts';
import type { Words } from '../localization/words.ts';
import { type Duration, inGreatestUnit, readDuration } from '../moments/duration.ts';
import { isRecord } from '../shared/shape.ts';
import { describeMatch } from './match-words.ts';
import type { Condition } from './rule-version.ts';

/** Says a condition in words, without its children. */
export function describeCondition(condition: Condition, journey: Journey, words: Words): string {
  const within = length(condition['within']);
  const needed = Number(condition['atLeast']);
  const match = (of: unknown) => describeMatch(of, journey, words);
  if ('all' in condition) return words.term('conditionAll');
  if ('any' in condition) return words.term('conditionAny');
  if ('not' in condition) return words.term('conditionNot');
  if ('count' in condition) return words.term('conditionCount', match(condition['count']), needed, within);
  if ('distinct' in condition) return words.term('conditionDistinct', match(condition['of']), String(condition['distinct']), needed, within);
  if ('sum' in condition) return words.term('conditionSum', match(condition['sum']), needed, within);
  if ('since' in condition) {
    return words.term('conditionSince', match(condition['of']), String(condition['since']), length(condition['atLeast']), length(condition['atMost']));
  }
  if ('sequence' in condition) return words.term('conditionSequence', list(condition['sequence']).map(match), within);
  if ('score' in condition) return words.term('conditionScore', String(condition['score']), needed);
  const trait = String(condition['trait']);
  if ('exists' in condition) return words.term('conditionTraitExists', trait, condition['exists'] === true);
  return words.term('conditionTrait', trait, ('in' in condition ? list(condition['in']) : [condition['equals']]).map(String));
}

/** The conditions inside a condition, in the order of its reason's children. */
export function childrenOf(condition: Condition): Condition[] {
  const inner = condition['all'] ?? condition['any'] ?? (condition['not'] === undefined ? [] : [condition['not']]);
  return list(inner).filter(isRecord);
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function length(value: unknown): Duration | null {
  const duration = readDuration(String(value ?? ''));
  return duration && inGreatestUnit(duration);
}
