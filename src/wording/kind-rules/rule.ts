import type { Token } from '../line.ts';
import type { Scene } from '../scene.ts';

export type Kind = 'impact' | 'output' | 'activity' | 'bau_kpi';

export type Rule = {
  readonly name: string;
  readonly why: string;
  readonly says: (scene: Scene) => { kind: Kind; token?: Token | undefined } | undefined;
};
