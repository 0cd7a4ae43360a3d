import { h } from '../dom.js';

let ids = 0;

/** A labelled control. */
export function field(label, control) {
  control.id = `field-${++ids}`;
  return h('div.field', {}, h('label', { for: control.id }, label), control);
}

/** A choice among options of `[value, text]`. */
export const select = (options, attributes = {}) => h('select', attributes, options.map(([value, text]) => h('option', { value }, text)));

/** A choice among radio buttons of `[value, text]`. */
export function choices(legend, name, options, checked) {
  return h('fieldset.choices', {}, h('legend', {}, legend), options.map(([value, text]) =>
    h('label.choice', {}, h('input', { type: 'radio', name, value, required: true, checked: value === checked }), h('span', {}, text))));
}

/** A form that tells a touchpoint, says thank you in its place, and asks again what fits. */
export function form(site, { fields, send, touch, done, traits }) {
  const element = h('form.form', {}, fields, h('button.button.primary', { type: 'submit' }, send));
  element.addEventListener('submit', async (event) => {
    event.preventDefault();
    const { type, ...details } = touch(new FormData(element));
    const message = done(new FormData(element));
    site.journey.track(type, details);
    const thanks = h('p.form-done', { tabindex: '-1', role: 'status' }, message);
    element.replaceWith(thanks);
    thanks.focus();
    await site.visits.refresh({ traits: traits?.() }).catch(() => {});
  });
  return element;
}

/** The next days on which the shop is open, as options of a choice. */
export function openDays({ formats }, count = 5) {
  const days = [];
  for (const date = new Date(); days.length < count; ) {
    date.setDate(date.getDate() + 1);
    if (date.getDay() > 1) days.push(formats.day(date));
  }

  return days.map((day) => [day, day]);
}
