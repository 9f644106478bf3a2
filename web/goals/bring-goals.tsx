import { LinkButton } from '../design/button.tsx';
import { useWords } from '../language.tsx';
import { useIsMember } from '../shell/session.ts';

/** Those who may propose an objective may bring some; who only reads sees nothing of it. */
export function BringGoals() {
  const words = useWords().goalImport;
  if (!useIsMember()) return null;
  return (
    <LinkButton kind="outline" to="/okrs/import">
      {words.act}
    </LinkButton>
  );
}
