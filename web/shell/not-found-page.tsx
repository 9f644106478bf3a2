import { LinkButton } from '../design/button.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { Page } from '../design/page.tsx';
import { useWords } from '../language.tsx';

export function NotFoundPage() {
  const { shell } = useWords();
  return (
    <Page title={shell.notFound.title}>
      <EmptyState sentence={shell.notFound.sentence} more={shell.notFound.more}>
        <LinkButton to="/">{shell.error.home}</LinkButton>
      </EmptyState>
    </Page>
  );
}
