import { h } from '../dom.js';

/**
 * A condition with what was measured, in words. The words are for the sample's first rule set; where another one decides,
 * or its tree has another shape, the kinds of conditions are named instead.
 */
export function conditionTree(words, { ruleSetVersion }, stage, condition) {
  const known = words.stages[stage];
  const label = ruleSetVersion === 1 && fits(known, condition) ? known : generic(words, condition);
  return h('ul.conditions', {}, node(words, label, condition));
}

const isBranch = ({ children }) => Array.isArray(children);

function fits(label, condition) {
  if (!label) return false;
  if (condition.kind === 'not') return label[0] === 'not';
  if (!isBranch(condition)) return typeof label === 'string';
  return label[0] === condition.kind && label[1].length === condition.children.length && condition.children.every((child, place) => fits(label[1][place], child));
}

function generic(words, condition) {
  if (condition.kind === 'not') return ['not', words.generic[condition.children[0].kind] ?? words.all];
  return isBranch(condition) ? [condition.kind, condition.children.map((child) => generic(words, child))] : words.generic[condition.kind];
}

function node(words, label, condition) {
  const state = h('span.visually-hidden', {}, `${condition.holds ? words.met : words.notMet}: `);
  if (condition.kind === 'not') return h(`li.condition${condition.holds ? '.holds' : ''}`, {}, h('p', {}, state, label[1]));
  if (isBranch(condition)) {
    return h(`li.branch${condition.holds ? '.holds' : ''}`, {}, h('p.branch-label', {}, words[condition.kind]),
      h('ul', {}, condition.children.map((child, place) => node(words, label[1][place], child))));
  }

  return h(`li.condition${condition.holds ? '.holds' : ''}`, {}, h('p', {}, state, label), h('p.measure', {}, measure(words, condition)), progress(condition));
}

function measure(words, { kind, measured, needed }) {
  const say = (value) => words.values[value] ?? String(value);
  switch (kind) {
    case 'since':
      return measured === null ? words.never : words.ago(duration(words, measured));
    case 'sequence':
      return words.steps(measured, needed);
    case 'trait':
      return measured === null ? words.unsaid : words.said(say(measured));
    default:
      return words.ofNeeded(round(measured), round(needed));
  }
}

function progress({ kind, measured, needed }) {
  if (typeof measured !== 'number' || typeof needed !== 'number' || kind === 'since' || needed <= 0) return null;
  return h('progress', { 'aria-hidden': 'true', max: needed, value: Math.max(0, Math.min(measured, needed)) });
}

const round = (value) => Math.round(value * 10) / 10;

function duration({ units }, seconds) {
  const sizes = [86400, 3600, 60, 1];
  const place = sizes.findIndex((size) => seconds >= size);
  const at = place < 0 ? sizes.length - 1 : place;
  const count = Math.floor(seconds / sizes[at]);
  return `${count} ${units[at][count === 1 ? 0 : 1]}`;
}
