const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** A browser and a system, as people call them; null for what calls itself otherwise. */
export function agentName(agent: string): string | null {
  const [browser, system] = [browsers, systems].map((names) => names.find(([sign]) => sign.test(agent))?.[1]);
  return [browser, system].filter(Boolean).join(' · ') || null;
}
