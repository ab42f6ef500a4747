/** The record that a `data-record` attribute names, as `<collection>/<id>`; other values name none. */
export const recordOf = (value: string): string | undefined =>
  /^[a-z]+\/[a-z0-9-]+$/i.test(value) ? value : undefined;
