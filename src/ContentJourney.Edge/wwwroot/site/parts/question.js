import { h } from '../dom.js';

/** A question whose answer the visitor declares as a trait: the page asks again what fits. */
function question(site, { title, note, trait, choices, changed, className = '' }) {
  const id = `question-${trait}`;
  const buttons = Object.entries(choices).map(([value, text]) => h('button.answer', { type: 'button', 'aria-pressed': 'false', value }, text));
  const answer = async ({ currentTarget }) => {
    const pressed = currentTarget.getAttribute('aria-pressed') === 'true';
    for (const each of buttons) each.setAttribute('aria-pressed', String(each === currentTarget && !pressed));
    await site.visits.refresh({ traits: { [trait]: pressed ? null : currentTarget.value } }, changed).catch(() => {});
  };
  for (const each of buttons) each.addEventListener('click', answer);
  return h(`section.question${className}`, { 'aria-labelledby': id }, h('h2.question-title', { id }, title), h('div.answers', {}, buttons), note && h('p.question-note', {}, note));
}

/** What do you ride for? */
export const personaQuestion = (site) =>
  question(site, { title: site.words.persona.question, note: site.words.persona.note, trait: 'ridesFor', choices: site.words.persona.choices, changed: site.words.persona.changed });

/** When would you like to ride it? */
export const buyingQuestion = (site) =>
  question(site, { title: site.words.buying.question, trait: 'buying', choices: site.words.buying.choices, changed: site.words.persona.changed, className: '.question-small' });
