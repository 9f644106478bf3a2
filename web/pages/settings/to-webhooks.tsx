import { LinkButton } from '../../design/button.tsx';
import { Section } from '../../design/section.tsx';
import { useWords } from '../../language.tsx';

export function ToWebhooks() {
  const words = useWords().webhooks;
  return (
    <Section title={words.title} note={words.settingsNote}>
      <p>
        <LinkButton kind="outline" to="/webhooks">
          {words.open}
        </LinkButton>
      </p>
    </Section>
  );
}
