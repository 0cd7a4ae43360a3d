/** Cart and last order: kept in this tab, because the visitor asked for it, and nowhere else. */
const read = (name, fallback) => JSON.parse(sessionStorage.getItem(name) ?? 'null') ?? fallback;
const write = (name, value) => sessionStorage.setItem(name, JSON.stringify(value));

export const cart = {
  /** Lines of `{ id, size }`. */
  lines: () => read('cart', []),
  add: (line) => write('cart', [...cart.lines(), line]),
  removeAt: (index) => write('cart', cart.lines().filter((_, place) => place !== index)),
  /** The cart becomes the order. */
  order(details) {
    write('order', { ...details, lines: cart.lines() });
    sessionStorage.removeItem('cart');
  },
  /** The last order of this tab, or null. */
  lastOrder: () => read('order', null),
  forget() {
    sessionStorage.removeItem('cart');
    sessionStorage.removeItem('order');
  },
};

/** The articles of lines, each with its item; `total` in the shop's currency and in euro. */
export async function priced(lines, delivery) {
  const items = await delivery.items([...new Set(lines.map(({ id }) => id))]);
  const found = lines.flatMap((line, index) => {
    const item = items.find(({ id }) => id === line.id);
    return item ? [{ ...line, index, item }] : [];
  });
  const sum = (property) => found.reduce((total, { item }) => total + item.properties[property], 0);
  return { lines: found, total: sum('price'), totalInEuro: sum('priceInEuro'), currency: found[0]?.item.properties.currency };
}
