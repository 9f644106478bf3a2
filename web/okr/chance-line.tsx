import { useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { ChanceBar } from '../charts/chance-bar.tsx';
import { useWords } from '../language.tsx';
import rows from './okr.module.css';

interface Props {
  readonly keyResultId: string;
  readonly confidence: number;
}

/** The chance at this pace, asked of the server only once the confidence is given: it is nowhere in the page before. */
export function ChanceLine({ keyResultId, confidence }: Props) {
  const { impact } = useWords();
  const asked = useQuery(api.checkIn.chance.queryOptions({ input: { keyResultId, confidence }, staleTime: 60_000 }));
  const chance = asked.data?.chance;
  if (!chance) return null;
  return (
    <p className={`${rows.quiet} ${rows.chance}`}>
      <ChanceBar probability={chance.probability} />
      <span>{impact.chance(chance.frequency as Parameters<typeof impact.chance>[0])}</span>
    </p>
  );
}
