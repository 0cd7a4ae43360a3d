const root = '/umbraco/delivery/api/v2/content';

/** Reads content through the Content Delivery API, in one culture. */
export function delivery(culture) {
  const read = async (address) => {
    const response = await fetch(`${root}${address}`, { headers: { 'Accept-Language': culture } });
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`The Delivery API answered ${response.status} to ${address}`);
    return response.json();
  };
  return {
    /** The item at a path, or null. */
    item: (path) => read(`/item${encodeURI(path)}`),
    /** Items by id; those that are not published are left out. */
    items: (ids) => (ids.length ? read(`/items?${ids.map((id) => `id=${id}`).join('&')}`) : Promise.resolve([])),
    /** Items of some types, with further filters such as `persona:family`. */
    async list(types, { filters = [], take = 50, sort = 'journeyPriority:desc' } = {}) {
      const query = new URLSearchParams([
        ['filter', `contentType:${types.join(',')}`],
        ...filters.map((filter) => ['filter', filter]),
        ['sort', sort],
        ['take', take],
      ]);
      return (await read(`?${query}`)).items;
    },
  };
}
