import { announce, h } from '../dom.js';
import { drawer } from './drawer.js';

const stages = ['awareness', 'consideration', 'conversion', 'retention', 'advocacy'];

/** The line at the bottom that shows where in the journey the visitor is, and opens the explanation. */
export function journeyBar(site) {
  const { words, journey } = site;
  const bar = document.getElementById('journey');
  const explanation = drawer(site);
  const opener = h('button.journey-why', { type: 'button', 'aria-haspopup': 'dialog', onclick: () => explanation.open() }, words.journey.why);
  const steps = h('ol.journey-steps');
  const now = h('p.journey-now');
  bar.setAttribute('aria-label', words.journey.bar);
  bar.replaceChildren(h('div.journey-row', {}, steps, now, opener));

  const draw = ({ stage, persona }) => {
    const place = stages.indexOf(stage);
    steps.replaceChildren(...stages.map((alias, index) =>
      h(`li${index < place ? '.passed' : ''}`, { 'data-stage': alias, 'aria-current': alias === stage ? 'step' : null }, h('span', {}, words.journey.stages[alias].name))));
    const remembers = journey.consent.get()?.personalization;
    now.replaceChildren(
      h('strong', {}, words.journey.stages[stage].name),
      h('span', {}, persona ? words.journey.personas[persona] : remembers ? words.journey.noPersona : words.journey.noConsent));
    bar.hidden = false;
  };

  return {
    /** Shows the decision of a visit, and says so when it is another stage than before. */
    show(answer) {
      const { decision } = answer;
      const before = lastStage.get(journey);
      draw(decision);
      explanation.show(answer);
      lastStage.keep(journey, decision.stage);
      const moved = before && stages.indexOf(decision.stage) > stages.indexOf(before);
      bar.classList.toggle('moved', Boolean(moved));
      if (moved) announce(words.journey.moved(words.journey.stages[decision.stage].name));
    },
  };
}

/** The stage of the page before: remembered in this tab where the visitor allows it. */
const lastStage = {
  get: () => sessionStorage.getItem('stage'),
  keep(journey, stage) {
    if (journey.consent.get()?.personalization) sessionStorage.setItem('stage', stage);
    else sessionStorage.removeItem('stage');
  },
};
