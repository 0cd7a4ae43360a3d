import { h } from '../dom.js';
import { cart } from '../shop/cart.js';
import { download } from '../shop/download.js';

/** What the visitor may do with what is stored. */
export function dataActions(site, words) {
  const said = h('p.data-said', { role: 'status' });
  const act = (work) => async () => {
    said.textContent = '';
    try {
      said.textContent = await work();
    } catch {
      said.textContent = words.failed;
    }
  };
  const exportData = async () => {
    if (!site.journey.consent.get()?.personalization) return words.nothing;
    download('kystvind-my-data.json', JSON.stringify(await site.journey.visitor.get(), null, 2), 'application/json');
    return words.exported;
  };
  const forget = async () => {
    await site.journey.visitor.forget();
    cart.forget();
    sessionStorage.removeItem('stage');
    return words.forgotten;
  };
  return [
    h('div.data-actions', {},
      h('button.button.secondary', { type: 'button', onclick: act(exportData) }, words.export),
      h('button.button.secondary.danger', { type: 'button', onclick: act(forget) }, words.forget)),
    said,
  ];
}
