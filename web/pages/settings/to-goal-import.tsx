import { LinkButton } from '../../design/button.tsx';
import { Section } from '../../design/section.tsx';
import { useWords } from '../../language.tsx';

export function ToGoalImport() {
  const words = useWords().goalImport;
  return (
    <Section title={words.settingsTitle} note={words.settingsNote}>
      <p>
        <LinkButton kind="outline" to="/okrs/import">
          {words.open}
        </LinkButton>
      </p>
    </Section>
  );
}
