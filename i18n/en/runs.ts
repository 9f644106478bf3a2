/** A computation on its way. */
export const runs = {
  waiting: 'The computation waits for its turn. The former values stay.',
  again: (attempts: number, when: string) =>
    `${attempts === 1 ? 'One attempt has failed' : `${attempts} attempts have failed`}; the next is at ${when}.`,
  elapsed: (seconds: string) => `for ${seconds} s`,
  cancel: 'Stop the computation',
  cancelled: 'The last computation was stopped. The former values stay.',
};
