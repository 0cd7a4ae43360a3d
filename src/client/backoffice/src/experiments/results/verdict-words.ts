import type { Words } from '../../localization/words.ts';
import { count, Figures, percent, pEquals } from './figures.ts';
import { type Finding, findingsOf, harmsOf, winnerOf } from './findings.ts';
import { isShown, type MetricResults, type Results, visitorsOf } from './results.ts';

/** The verdict's few words. */
export function headlineOf(results: Results, words: Words): string {
  const best = findingsOf(results).find(({ outcome }) => outcome === 'better')?.variant.alias ?? null;
  return words.term('verdictHeadline', results.verdict, results.verdict === 'control-better' ? winnerOf(results) : best);
}

const TERMS = { better: 'findingBetter', worse: 'findingWorse', 'no-difference': 'findingNone', 'not-yet': 'findingNotYet' } as const;

/** What was found of each variant, and the evidence. Where the figures cannot be trusted: why, and none of them. */
export function sentencesOf(results: Results, words: Words): string[] {
  if (!results.sampleRatio.ok) return [words.term('invalidWhy', pEquals(words, results.sampleRatio.pValue))];
  if (visitorsOf(results) === 0) return [words.term('nobodyYet')];
  const primary = results.metrics[0]!;
  return [
    ...findingsOf(results).flatMap((finding) => sentences(finding, primary, words)),
    ...harmsOf(results).map(({ metric, variant }) => words.term(metric.metric.lowerIsBetter === null ? 'harmEither' : 'harm', metric.metric.alias, variant)),
  ];
}

function sentences({ variant, comparison, outcome, test, anytime }: Finding, primary: MetricResults, words: Words): string[] {
  const [figures, control] = [new Figures(primary, words), primary.variants[0]!];
  const said = words.term(TERMS[outcome], variant.alias, figures.value(variant.value), control.alias, figures.value(control.value));
  if (anytime && !isShown(primary, comparison)) return [said];
  return [said, words.term(anytime ? 'evidenceAnytime' : 'evidenceFixed', figures.difference(comparison.difference), figures.interval(test.low, test.high), pEquals(words, test.pValue))];
}

/** What a reader must know before believing the figures of a metric. */
export function notesOf(results: MetricResults, words: Words): string[] {
  const { cap, varianceReduction, variants } = results;
  const compared = variants.flatMap(({ alias, comparison }) => (comparison ? [{ alias, kind: comparison.fixed.kind }] : []));
  return [
    ...(cap === null ? [] : [words.term('noteCap', new Figures(results, words).value(cap))]),
    ...(varianceReduction === null ? [] : [words.term('noteCuped', percent(words, varianceReduction))]),
    ...(variants.some(({ measured }) => measured !== null)
      ? [words.term('noteMeasured', variants.map(({ alias, visitors, measured }) => words.term('measuredOf', alias, count(words, measured ?? visitors), count(words, visitors))))]
      : []),
    ...compared.flatMap(({ alias, kind }) => (kind === 'fisher-exact' ? [words.term('noteExact', alias)] : kind === 'none' ? [words.term('noteNoTest', alias)] : [])),
    ...(compared.length > 1 ? [words.term('noteSeveral')] : []),
  ];
}
