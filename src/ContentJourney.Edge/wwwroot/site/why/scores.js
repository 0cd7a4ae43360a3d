import { h } from '../dom.js';

const row = (name, points, text, chosen, max) => h(`li.score${chosen ? '.chosen' : ''}`, {},
  h('span', {}, name), h('span.score-value', {}, text), h('progress', { 'aria-hidden': 'true', max, value: Math.max(0, Math.min(points, max)) }));

/** The personas with their points, best first. */
export const personaList = (site, words, persona, personas) => h('ul.scores', {}, personas.map(({ alias, score }) =>
  row(site.words.journey.personas[alias] ?? alias, score, words.points(site.formats.number(score)), alias === persona, 40)));

/** The named scores. */
export const scoreList = (site, scores) => h('ul.scores', {}, Object.entries(scores).map(([alias, score]) =>
  row(site.words.journey.scores[alias] ?? alias, score, site.formats.number(score), false, 60)));
