/** The facts of a bike as `{ label, value }`. */
export const specificationsOf = (item) => (item.properties.specifications?.items ?? []).map(({ content }) => content.properties);
