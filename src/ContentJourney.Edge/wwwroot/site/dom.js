/**
 * Makes an element: `h('a.card', { href }, 'text', child)`. Properties that start with `on` are listeners; null, undefined
 * and false leave an attribute or a child out.
 */
export function h(selector, attributes = {}, ...children) {
  const [tag, ...classes] = selector.split('.');
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(' ');
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }

  append(element, children);
  return element;
}

/** Appends nodes and texts, lists of them too. */
export function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
}

/** The rich text of the CMS as nodes. */
export function richText(value) {
  const template = document.createElement('template');
  template.innerHTML = value?.markup ?? '';
  return template.content;
}

/** Says something to people who cannot see that the page has changed. */
export function announce(text) {
  document.getElementById('announcer').textContent = text;
}
