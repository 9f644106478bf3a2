/** Made when first asked for, then kept: what was learnt of a language costs nothing until one of its lines is read. */
export function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
