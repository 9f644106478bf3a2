// Runs before the first paint, so that a dark page never flashes white. Cached for a year: rename it when it changes.
(() => {
  let choice = 'auto';
  try {
    choice = localStorage.getItem('gouverne.colour-scheme') || 'auto';
  } catch {}
  const dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
