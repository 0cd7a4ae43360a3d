import { type Comparison, isBetter, type MetricResults, type Results, type Test, type VariantResults } from './results.ts';

/** The chance of a false alarm that results are judged with. */
export const ALPHA = 0.05;

/** What the primary metric shows of one variant. */
export interface Finding {
  readonly variant: VariantResults;
  readonly comparison: Comparison;
  readonly outcome: 'better' | 'worse' | 'no-difference' | 'not-yet';
  /** The test that says so, its p-value corrected for the number of variants. */
  readonly test: Test;
  /** Whether that test holds however often one looks. */
  readonly anytime: boolean;
}

/** p-values corrected for their number, by Holm's method. */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues.map((_, place) => place).sort((left, right) => pValues[left]! - pValues[right]!);
  const corrected = [...pValues];
  let least = 0;
  order.forEach((place, rank) => {
    least = Math.max(least, Math.min(1, pValues[place]! * (pValues.length - rank)));
    corrected[place] = least;
  });
  return corrected;
}

/** What each variant shows. The server judged; the kind of its verdict says which of the two tests was allowed to. */
export function findingsOf(results: Results): Finding[] {
  const primary = results.metrics[0]!;
  const compared = primary.variants.flatMap((variant) => (variant.comparison ? [{ variant, comparison: variant.comparison }] : []));
  const anytime = holm(compared.map(({ comparison }) => comparison.anytime.pValue));
  const fixed = holm(compared.map(({ comparison }) => comparison.fixed.pValue));
  const byFixed = fixedDecides(results);
  return compared.map(({ variant, comparison }, place) => {
    const always = anytime[place]! < ALPHA;
    const decided = results.verdict !== 'not-yet' && (always || (byFixed && fixed[place]! < ALPHA));
    const useAnytime = always || !decided;
    return {
      variant,
      comparison,
      outcome: decided ? (isBetter(primary, comparison) ? 'better' : 'worse') : results.power.reached && results.verdict !== 'not-yet' ? 'no-difference' : 'not-yet',
      test: useAnytime ? { ...comparison.anytime, pValue: anytime[place]! } : { ...comparison.fixed, pValue: fixed[place]! },
      anytime: useAnytime,
    };
  });
}

// Only at the planned size, if nobody looked before: then the verdict is one that no always-valid test explains.
function fixedDecides({ metrics, power, verdict }: Results): boolean {
  if (!power.reached || (verdict !== 'variant-better' && verdict !== 'control-better')) return false;
  const compared = metrics[0]!.variants.flatMap(({ comparison }) => (comparison ? [comparison] : []));
  const always = holm(compared.map(({ anytime }) => anytime.pValue));
  return !compared.some((comparison, place) => always[place]! < ALPHA && isBetter(metrics[0]!, comparison) === (verdict === 'variant-better'));
}

/** A guardrail that got worse. Not corrected for their number: a missed harm is the worse error. */
export interface Harm {
  readonly metric: MetricResults;
  readonly variant: string;
}

export const harmsOf = ({ metrics, power }: Results): Harm[] =>
  metrics
    .filter(({ metric }) => metric.guardrail)
    .flatMap((metric) => metric.variants.filter(({ comparison }) => comparison && isHarm(metric, comparison, power.reached)).map(({ alias }) => ({ metric, variant: alias })));

const isHarm = (metric: MetricResults, comparison: Comparison, reached: boolean): boolean =>
  comparison.difference !== null && comparison.difference !== 0 && !isBetter(metric, comparison) && (comparison.anytime.pValue < ALPHA || (reached && comparison.fixed.pValue < ALPHA));

/** The variant shown to be the best; null: nothing is shown, or a guardrail got worse in it, which a person has to weigh. */
export function winnerOf(results: Results): string | null {
  if (results.verdict === 'control-better') return results.metrics[0]!.variants[0]!.alias;
  if (results.verdict !== 'variant-better') return null;
  const [best] = findingsOf(results)
    .filter(({ outcome }) => outcome === 'better')
    .sort((left, right) => Math.abs(right.comparison.difference!) - Math.abs(left.comparison.difference!));
  return best && !harmsOf(results).some(({ variant }) => variant === best.variant.alias) ? best.variant.alias : null;
}
