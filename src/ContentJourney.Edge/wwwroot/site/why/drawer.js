import { h } from '../dom.js';
import { conditionTree } from './conditions.js';
import { dataActions } from './data.js';
import { personaList, scoreList } from './scores.js';
import { pageList } from './page.js';
import { da } from './words/da.js';
import { en } from './words/en.js';

/** The explanation of a decision: a modal dialog, so that keyboard and screen readers stay inside until it is closed. */
export function drawer(site) {
  const words = { en, da }[site.language.lang];
  const { stages } = site.words.journey;
  const body = h('div.drawer-body');
  const dialog = h('dialog.drawer', { 'aria-labelledby': 'drawer-title' },
    h('div.drawer-head', {}, h('h2', { id: 'drawer-title' }, words.title), h('button.drawer-close', { type: 'button', 'aria-label': words.close, onclick: () => dialog.close() })),
    body);
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  let answer = null;

  const section = (title, ...children) => h('section', {}, h('h3', {}, title), children);
  const draw = (decision) => {
    const { stage, next, scores, personas } = decision.reasons;
    const nextName = next && stages[next.alias].name;
    body.replaceChildren(
      h('div.drawer-stage', { 'data-stage': decision.stage }, h('p.eyebrow', {}, words.you), h('p.drawer-stage-name', {}, stages[decision.stage].name), h('p', {}, stages[decision.stage].about)),
      section(words.why, stage.condition ? conditionTree(words, decision, stage.alias, stage.condition) : h('p', {}, words.start)),
      next ? section(words.next(nextName), conditionTree(words, decision, next.alias, next.condition)) : h('p', {}, words.last),
      section(words.who, personaList(site, words, decision.persona, personas), h('p.muted', {}, words.whoRule)),
      section(words.scores, scoreList(site, scores), h('p.muted', {}, words.scoresNote)),
      section(words.page, pageList(site, words, answer.slots)),
      section(words.data, dataActions(site, words)),
      h('p.muted.small', {}, words.rules(decision.ruleSetVersion)));
  };

  return {
    /** Keeps the answer of a visit for when it is asked for. */
    show(latest) {
      answer = latest;
      if (dialog.open) draw(answer.decision);
    },
    /** Opens with what is decided now, which may be later than the page. */
    async open() {
      draw(answer.decision);
      dialog.showModal();
      body.scrollTop = 0;
      // Without consent only the page's own request can decide, and it has.
      if (!site.journey.consent.get()?.personalization) return;
      try {
        await site.journey.flush();
        draw(await site.journey.decision({ explain: true }));
      } catch {
        // What the page was decided by is still true of the page.
      }
    },
  };
}
