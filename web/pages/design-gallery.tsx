import { useState } from 'react';
import { Refusal } from '../../src/refusal.ts';
import { Budget, BudgetReason } from '../design/budget.tsx';
import { Button } from '../design/button.tsx';
import { DataTable } from '../design/data-table.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Drawer } from '../design/drawer.tsx';
import { CheckField, PasswordField, SelectField, TextArea, TextField } from '../design/field.tsx';
import { FieldRow } from '../design/form.tsx';
import { KeyHints } from '../design/keys.tsx';
import { Band, Wedge } from '../design/motif.tsx';
import { Page } from '../design/page.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { Section } from '../design/section.tsx';
import { Sentence, SentenceToken } from '../design/sentence.tsx';
import { Signatures } from '../design/signatures.tsx';
import { PageSkeleton, Skeleton } from '../design/skeleton.tsx';
import { panelProps, Segments, Tabs } from '../design/tabs.tsx';
import { Chip, Tag } from '../design/tag.tsx';
import { say } from '../design/toast.tsx';
import { WordDiff } from '../design/word-diff.tsx';

/** Every part on one page, in development only: its words are for builders and are not translated. */
export function DesignGallery() {
  const [tab, setTab] = useState<'chart' | 'table'>('chart');
  const [open, setOpen] = useState<'drawer' | 'dialog' | null>(null);
  return (
    <main>
      <Page
        title="Design"
        note="parts, one page"
        acts={<Button onClick={() => say('Done.', () => undefined)}>Say something</Button>}
      >
        <Section title="Hold" half="hold">
          <Band />
          <Budget taken={5} limit={7} />
          <Budget taken={8} limit={7} />
          <BudgetReason why="The winter of the batteries is our first." note="To be reviewed on 1 March." />
        </Section>
        <Section title="Move" half="move" rule="hairline">
          <Wedge />
          <Tag>Example: Cyclade</Tag> <Chip kind="hold">v3</Chip> <Chip kind="move">aims at</Chip>{' '}
          <Chip kind="concern">crossed</Chip> <Chip kind="unanswered">to be said</Chip> <Chip>plain</Chip>
        </Section>
        <Section title="Sentence">
          <Sentence>
            A customer is active if they have <SentenceToken question="done what" answer="ordered" /> within{' '}
            <SentenceToken question="how long" answer="the last 28 days" open />, except{' '}
            <SentenceToken question="whom" />.
          </Sentence>
          <WordDiff
            changes={[
              { text: 'within ', change: 'same' },
              { text: 'the calendar month', change: 'left' },
              { text: 'the last 28 days', change: 'came' },
            ]}
          />
        </Section>
        <Section title="Fields">
          <FieldRow>
            <TextField label="Name" help="As your colleagues say it." defaultValue="Inès" />
            <TextField label="Target" remark="Once launched, what changes, for whom?" defaultValue="Launch" />
            <SelectField label="Country">
              <option>France</option>
            </SelectField>
            <PasswordField label="Password" defaultValue="secret" />
          </FieldRow>
          <TextArea label="Why" />
          <CheckField label="Private" help="Members only." />
        </Section>
        <Section title="Choices">
          <Tabs
            id="g"
            label="Side"
            choices={[
              { key: 'chart', label: 'Chart' },
              { key: 'table', label: 'Table' },
            ]}
            chosen={tab}
            onChoose={setTab}
          />
          <div {...panelProps('g', tab)}>
            <Segments
              label="View"
              choices={[
                { key: 'chart', label: '36 months' },
                { key: 'table', label: 'Table' },
              ]}
              chosen={tab}
              onChoose={setTab}
            />
          </div>
          <Button kind="secondary" onClick={() => setOpen('drawer')}>
            Drawer
          </Button>{' '}
          <Button kind="outline" onClick={() => setOpen('dialog')}>
            Dialog
          </Button>{' '}
          <Button kind="act">words in a text</Button>
          <KeyHints
            hints={[
              { keys: ['↵'], does: 'save' },
              { keys: ['J', 'K'], does: 'move' },
            ]}
          />
        </Section>
        <Section title="Rows">
          <DataTable
            caption="Values"
            rows={[{ period: 'October', value: '13 120' }]}
            keyOf={(row) => row.period}
            columns={[
              { key: 'period', label: 'period', cell: (row) => row.period },
              { key: 'value', label: 'value', number: true, cell: (row) => row.value },
            ]}
          />
          <RefusalMessage error={new Refusal('conflict.changed')} onRetry={() => undefined} />
          <Signatures
            signatures={[
              { key: '1', name: 'Inès Morel', details: ['steward', '14 Jan 2026'] },
              { key: '2', name: 'Paul Aubin', details: ['Operations', '14 Jan 2026'] },
            ]}
          />
        </Section>
        <Skeleton width={240} height={24} />
        <PageSkeleton />
        <Drawer opened={open === 'drawer'} onClose={() => setOpen(null)} title="Where this number comes from">
          <p>13 120</p>
        </Drawer>
        <Dialog opened={open === 'dialog'} onClose={() => setOpen(null)} title="Erase?">
          <p>For good.</p>
        </Dialog>
      </Page>
    </main>
  );
}
