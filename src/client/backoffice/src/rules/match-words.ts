import { type Journey, nameOf } from '../journeys/journey.ts';
import type { Words } from '../localization/words.ts';
import { isRecord, isTexts } from '../shared/shape.ts';

/** Says in words which touchpoints a match picks. */
export function describeMatch(match: unknown, journey: Journey, words: Words): string {
  const { types, channels, contentStages, contentPersonas, contents, properties, valueAtLeast } = isRecord(match) ? match : {};
  const names = (aliases: unknown, known: readonly { alias: string; name: string }[]) => (isTexts(aliases) ? aliases.map((alias) => nameOf(known, alias)) : []);
  const [what, ...how] = [
    isTexts(types) ? words.term('matchTypes', names(types, journey.touchpoints)) : words.term('matchAny'),
    isTexts(channels) && words.term('matchChannels', channels),
    isTexts(contentStages) && words.term('matchStages', names(contentStages, journey.stages)),
    isTexts(contentPersonas) && words.term('matchPersonas', names(contentPersonas, journey.personas)),
    isTexts(contents) && words.term('matchContents', contents.length),
    ...Object.entries(isRecord(properties) ? properties : {}).map(([name, value]) => words.term('matchProperty', name, String(value))),
    typeof valueAtLeast === 'number' && words.term('matchValue', valueAtLeast),
  ].filter((part) => part !== false);
  return [what, how.join(', ')].filter(Boolean).join(' ');
}
