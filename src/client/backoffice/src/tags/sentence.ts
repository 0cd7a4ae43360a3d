import type { Journey, Named } from '../journeys/journey.ts';
import type { Words } from '../localization/words.ts';
import { describeMoment } from '../moments/moment-phrases.ts';
import { areEmpty, type Tags } from './tags.ts';

const USUAL_STAGES = {
  awareness: 'whoAwareness',
  consideration: 'whoConsideration',
  conversion: 'whoConversion',
  retention: 'whoRetention',
  advocacy: 'whoAdvocacy',
} as const;

/** Says in one sentence who sees the content, where and when. */
export function describeTags(tags: Tags, journey: Journey, words: Words): string {
  if (areEmpty({ ...tags, rest: {} })) return words.term('untagged');

  const stages = present(tags.stages, journey.stages);
  const personas = present(tags.personas, journey.personas);
  const slots = tags.slots.filter((slot) => journey.slots.includes(slot));
  if (isSpent(tags.stages, stages) || isSpent(tags.personas, personas) || isSpent(tags.slots, slots)) return words.term('shownToNobody');

  const where = slots.length > 0 ? words.term('shownIn', slots) : words.term('shown');
  const parts = [`${where} ${toWhom(stages, personas.map(({ name }) => name), words)}`, ...describeMoment(tags.moment, journey, words)];
  if (tags.priority !== 0) parts.push(words.term(tags.priority > 0 ? 'ahead' : 'behind'));
  return `${parts.join(', ')}.`;
}

function toWhom(stages: readonly Named[], personas: readonly string[], words: Words): string {
  const who = stages.map((stage) => whoIsIn(stage, words));
  if (personas.length === 0) return who.length === 0 ? words.term('toEveryone') : words.term('toEveryoneWho', who);
  return who.length === 0 ? words.term('toPersonas', personas) : words.term('toPersonasWho', personas, who);
}

// A verb says more than the name of a stage, as long as the stage still means what everybody means by it.
function whoIsIn(stage: Named, words: Words): string {
  const usual = stage.name.toLowerCase() === stage.alias ? USUAL_STAGES[stage.alias as keyof typeof USUAL_STAGES] : undefined;
  return usual ? words.term(usual) : words.term('whoInStage', stage.name);
}

const present = (chosen: readonly string[], known: readonly Named[]): Named[] =>
  known.filter(({ alias }) => chosen.includes(alias));

// What the journey no longer has matches nothing: with nothing else chosen, nobody is left.
const isSpent = (chosen: readonly string[], left: readonly unknown[]): boolean => chosen.length > 0 && left.length === 0;
