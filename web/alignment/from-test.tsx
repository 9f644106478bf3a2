import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../design/button.tsx';
import { useWords } from '../language.tsx';
import { testsQuery } from './alignment-data.ts';

/** A definition that a group settled on says so, and leads to what the group answered. */
export function FromTest({ versionId }: { versionId: string }) {
  const words = useWords().alignmentPage.kpi;
  const { data } = useQuery(testsQuery());
  const test = data?.tests.find(({ definitionVersionId }) => definitionVersionId === versionId);
  if (!test) return null;
  return (
    <p>
      {words.from}{' '}
      <LinkButton kind="act" to="/alignment/$id" params={{ id: test.id }}>
        {words.link}
      </LinkButton>
    </p>
  );
}
