/** `sales.orders` is a table of a schema; `orders` is found by the connection's own default. */
export function tablePath(name: string): readonly string[] {
  const dot = name.indexOf('.');
  return dot > 0 && dot < name.length - 1 ? [name.slice(0, dot), name.slice(dot + 1)] : [name];
}
