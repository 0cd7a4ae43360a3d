import type { BenchVisitor, Verdict } from '../bench/bench.ts';
import type { Journey } from '../journeys/journey.ts';
import type { Rules, RuleVersion } from '../rules/rule-version.ts';
import type { WireDecision, WireJourney, WireList, WireVersion, WireVersionWithRules } from './contract.ts';
import { readJourney } from './read-journey.ts';
import { call } from './transport.ts';

const at = (journey: string) => `journeys/${encodeURIComponent(journey)}`;

export const fetchJourney = async (alias: string): Promise<Journey> => readJourney(await call<WireJourney>('GET', at(alias)));

export const fetchJourneys = async (): Promise<Journey[]> =>
  (await call<WireList<WireJourney>>('GET', 'journeys')).items.map(readJourney);

export const fetchVersions = async (journey: string): Promise<RuleVersion[]> =>
  (await call<WireList<WireVersion>>('GET', `${at(journey)}/rule-sets`)).items;

export const fetchRules = async (journey: string, version: number): Promise<Rules> =>
  (await call<WireVersionWithRules>('GET', `${at(journey)}/rule-sets/${version}`)).ruleSet;

export const publishVersion = (journey: string, version: number): Promise<RuleVersion> =>
  call<WireVersion>('POST', `${at(journey)}/rule-sets/${version}/publish`);

export const rollBackTo = (journey: string, version: number): Promise<RuleVersion> =>
  call<WireVersion>('POST', `${at(journey)}/rule-sets/${version}/rollback`);

/** Asks what a visitor would be decided; `rules`: instead of the live ones. */
export async function decide(journey: string, visitor: BenchVisitor, rules: Rules | null): Promise<Verdict> {
  const { stage, persona, ruleSetVersion, reasons } = await call<WireDecision>('POST', `${at(journey)}/decide`, {
    ...(rules ? { ruleSet: rules } : {}),
    ...visitor,
  });
  return {
    stage,
    persona,
    version: ruleSetVersion,
    why: reasons?.stage.condition ?? null,
    next: reasons?.next?.condition ? { stage: reasons.next.alias, why: reasons.next.condition } : null,
    scores: reasons?.scores ?? {},
    personas: reasons?.personas ?? [],
  };
}
