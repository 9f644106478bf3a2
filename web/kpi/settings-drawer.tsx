import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Drawer } from '../design/drawer.tsx';
import { SelectField, TextArea, TextField } from '../design/field.tsx';
import { FieldGroup, FieldRow, Form } from '../design/form.tsx';
import { useLanguage, useWords } from '../language.tsx';
import { usePeople, useTeams } from '../pages/people/people-data.ts';
import { KeptInCodeNotice } from './kept-in-code.tsx';
import type { KpiPageData } from './kpi-data.ts';
import { directions, type KpiFieldValues, UnitFields } from './kpi-fields.tsx';
import { parseNumber } from './parse-number.ts';
import { type Season, SeasonFields } from './season-fields.tsx';
import { useKpiActDone } from './use-kpi-act.ts';

type Kpi = KpiPageData['kpi'];
type Trend = 'none' | 'rise' | 'fall' | 'either';

/** A number as it is typed, in the language's own decimal sign; a fraction as its percentage. */
function typed(language: string, value: number | null | undefined, percent: boolean): string {
  if (value === null || value === undefined) return '';
  const shown = Number((percent ? value * 100 : value).toPrecision(12));
  return language === 'fr' ? String(shown).replace('.', ',') : String(shown);
}

const trendOf = ({ intendedTrend }: Kpi): Trend => (intendedTrend === null ? 'none' : (intendedTrend.side ?? 'either'));

/** What surrounds the definition: who keeps it, who looks, what is expected, what is wanted, what is already known. */
export function SettingsDrawer({
  page,
  percent: knownPercent,
  onClose,
}: {
  page: KpiPageData;
  percent: boolean;
  onClose: () => void;
}) {
  const { kpiPage, kpi: kpiWords } = useWords();
  const words = kpiPage.settings;
  const language = useLanguage();
  const done = useKpiActDone();
  const people = usePeople();
  const teams = useTeams();
  const { kpi } = page;
  const [fields, setFields] = useState({
    name: kpi.name,
    question: kpi.question,
    stewardId: kpi.stewardId ?? '',
    reviewOn: kpi.reviewOn ?? '',
    direction: kpi.direction,
    atLeast: typed(language, kpi.expectedLevel?.atLeast, knownPercent),
    atMost: typed(language, kpi.expectedLevel?.atMost, knownPercent),
    looksTeamId: kpi.looksTeamId ?? '',
    looksFirst: kpi.looksFirst,
    trend: trendOf(kpi),
    trendUntil: kpi.intendedTrend?.until ?? '',
  });
  // A unit that nobody has said is asked here; one that was said reads every value there is.
  const asksUnit = page.unanswered.includes('unit');
  const [unit, setUnit] = useState<Pick<KpiFieldValues, 'unitKind' | 'unitLabel'>>({ unitKind: '', unitLabel: '' });
  // Bounds that are there already were typed without it: 0.85 is 85 % already, 85 is only meant as one.
  const { atLeast: low, atMost: high } = kpi.expectedLevel ?? { atLeast: null, atMost: null };
  const typedAsOne = kpi.expectedLevel === null || Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0)) > 1;
  const percent = knownPercent || (unit.unitKind === 'percent' && typedAsOne);
  const [season, setSeason] = useState(kpi.declaredSeason as Season);
  const [unread, setUnread] = useState<'atLeast' | 'atMost' | null>(null);
  const change = useMutation(
    api.kpi.change.mutationOptions({
      onSuccess: async () => {
        await done(words.done);
        onClose();
      },
    }),
  );
  // What the file says is changed there.
  const kept = (name: string) => page.inCode?.fields.includes(name) ?? false;
  const field = (name: Exclude<keyof typeof fields, 'direction' | 'trend'>) => ({
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setFields({ ...fields, [name]: event.currentTarget.value }),
    disabled: kept(name === 'atLeast' || name === 'atMost' ? 'expectedLevel' : name),
  });
  const bound = (text: string) => (text.trim() === '' ? null : parseNumber(text, percent));
  const save = () => {
    const [atLeast, atMost] = [bound(fields.atLeast), bound(fields.atMost)];
    if (atLeast === undefined || atMost === undefined) {
      setUnread(atLeast === undefined ? 'atLeast' : 'atMost');
      return;
    }
    setUnread(null);
    const { trend } = fields;
    change.mutate({
      key: kpi.key,
      expectedVersion: kpi.version,
      name: fields.name,
      question: fields.question,
      stewardId: fields.stewardId || null,
      reviewOn: fields.reviewOn || null,
      ...(unit.unitKind !== '' && { unit: { kind: unit.unitKind, label: unit.unitLabel } }),
      direction: fields.direction,
      expectedLevel: atLeast === null && atMost === null ? null : { atLeast, atMost },
      percentAs: 'fraction',
      looksTeamId: fields.looksTeamId || null,
      looksFirst: fields.looksFirst,
      intendedTrend:
        trend === 'none' ? null : { side: trend === 'either' ? null : trend, until: fields.trendUntil || null },
      declaredSeason: season,
    });
  };
  const remark = (which: 'atLeast' | 'atMost') => (unread === which ? words.notNumber : undefined);
  return (
    <Drawer opened onClose={onClose} title={words.title} width={560}>
      <Form
        onSend={save}
        error={change.error}
        acts={
          <Button type="submit" busy={change.isPending} disabled={fields.name.trim() === ''}>
            {words.save}
          </Button>
        }
      >
        <KeptInCodeNotice code={page.inCode} about="settings" />
        <TextField label={words.name} {...field('name')} />
        <TextArea label={words.question} rows={2} {...field('question')} />
        {asksUnit ? (
          <FieldRow>
            <UnitFields values={unit} onChange={setUnit} />
          </FieldRow>
        ) : null}
        <FieldRow>
          <SelectField label={words.steward} help={words.stewardHelp} {...field('stewardId')}>
            <option value="">{words.nobody}</option>
            {people
              .filter(({ name }) => name !== null)
              .map((person) => (
                <option key={person.id} value={person.id}>
                  {person.name}
                </option>
              ))}
          </SelectField>
          <TextField type="date" label={words.reviewOn} help={words.reviewHelp} {...field('reviewOn')} />
        </FieldRow>
        <FieldRow>
          <SelectField label={words.looksTeam} {...field('looksTeamId')}>
            <option value="">{words.nobody}</option>
            {teams.map((team) => (
              <option key={team.id} value={team.id}>
                {team.name}
              </option>
            ))}
          </SelectField>
          <TextField label={words.looksFirst} {...field('looksFirst')} />
        </FieldRow>
        <FieldRow>
          <SelectField
            label={words.direction}
            value={fields.direction}
            disabled={kept('direction')}
            onChange={(event) => setFields({ ...fields, direction: event.currentTarget.value as Kpi['direction'] })}
          >
            {directions.map((direction) => (
              <option key={direction} value={direction}>
                {kpiWords.create.directions[direction]}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={words.trend}
            value={fields.trend}
            onChange={(event) => setFields({ ...fields, trend: event.currentTarget.value as Trend })}
          >
            {(['none', 'rise', 'fall', 'either'] as const).map((trend) => (
              <option key={trend} value={trend}>
                {words.trends[trend]}
              </option>
            ))}
          </SelectField>
          {fields.trend === 'none' ? null : (
            <TextField type="date" label={words.trendUntil} help={words.trendHelp} {...field('trendUntil')} />
          )}
        </FieldRow>
        <FieldRow>
          <TextField
            label={percent ? `${words.atLeast} (%)` : words.atLeast}
            help={words.levelHelp}
            inputMode="decimal"
            remark={remark('atLeast')}
            {...field('atLeast')}
          />
          <TextField
            label={percent ? `${words.atMost} (%)` : words.atMost}
            inputMode="decimal"
            remark={remark('atMost')}
            {...field('atMost')}
          />
        </FieldRow>
        {kpi.cadence === 'year' ? null : (
          <FieldGroup legend={words.season}>
            <SeasonFields season={season} onChange={setSeason} />
          </FieldGroup>
        )}
      </Form>
    </Drawer>
  );
}
