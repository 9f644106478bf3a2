import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Drawer } from '../design/drawer.tsx';
import { SelectField, TextArea, TextField } from '../design/field.tsx';
import { FieldGroup, FieldRow, Form } from '../design/form.tsx';
import { WrittenMeanwhile } from '../design/written-meanwhile.tsx';
import { useLanguage, useWords } from '../language.tsx';
import { usePeople, useTeams } from '../pages/people/people-data.ts';
import { whenOvertaken } from '../when-overtaken.ts';
import { useWritten } from '../written.ts';
import { KeptInCodeNotice } from './kept-in-code.tsx';
import type { KpiPageData } from './kpi-data.ts';
import { directions, type KpiFieldValues, UnitFields } from './kpi-fields.tsx';
import { parseNumber } from './parse-number.ts';
import { type Season, SeasonFields, seasonOf, typedSeason } from './season-fields.tsx';
import { typedNumber } from './typed-number.ts';
import { useKpiActDone } from './use-kpi-act.ts';

type Kpi = KpiPageData['kpi'];
type Trend = 'none' | 'rise' | 'fall' | 'either';

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
  const queries = useQueryClient();
  const people = usePeople();
  const teams = useTeams();
  const { kpi } = page;
  const known = {
    name: kpi.name,
    question: kpi.question,
    stewardId: kpi.stewardId ?? '',
    reviewOn: kpi.reviewOn ?? '',
    direction: kpi.direction,
    atLeast: typedNumber(kpi.expectedLevel?.atLeast, knownPercent, language),
    atMost: typedNumber(kpi.expectedLevel?.atMost, knownPercent, language),
    looksTeamId: kpi.looksTeamId ?? '',
    looksFirst: kpi.looksFirst,
    trend: trendOf(kpi),
    trendUntil: kpi.intendedTrend?.until ?? '',
    unit: { unitKind: '', unitLabel: '' } as Pick<KpiFieldValues, 'unitKind' | 'unitLabel'>,
    season: typedSeason(kpi.declaredSeason as Season),
  };
  const { written: fields, write, ...kept } = useWritten(`settings ${kpi.id}`, known);
  const { unit } = fields;
  // A unit that nobody has said is asked here; one that was said reads every value there is.
  const asksUnit = page.unanswered.includes('unit');
  // Bounds that are there already were typed without it: 0.85 is 85 % already, 85 is only meant as one.
  const { atLeast: low, atMost: high } = kpi.expectedLevel ?? { atLeast: null, atMost: null };
  const typedAsOne = kpi.expectedLevel === null || Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0)) > 1;
  const percent = knownPercent || (unit.unitKind === 'percent' && typedAsOne);
  const [unread, setUnread] = useState<'atLeast' | 'atMost' | null>(null);
  const change = useMutation(
    api.kpi.change.mutationOptions({
      onSuccess: async () => {
        kept.sent();
        await done(words.done);
        onClose();
      },
      onError: whenOvertaken(() => queries.invalidateQueries({ queryKey: api.kpi.key() })),
    }),
  );
  // What the file says is changed there.
  const inCode = (name: string) => page.inCode?.fields.includes(name) ?? false;
  const field = (name: Exclude<keyof typeof fields, 'direction' | 'trend' | 'unit' | 'season'>) => ({
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) => write({ [name]: event.currentTarget.value }),
    disabled: inCode(name === 'atLeast' || name === 'atMost' ? 'expectedLevel' : name),
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
      declaredSeason: seasonOf(fields.season),
    });
  };
  const theirs = () => {
    const person = people.find(({ id }) => id === known.stewardId)?.name;
    const team = teams.find(({ id }) => id === known.looksTeamId)?.name;
    const said: [keyof typeof known, string, string][] = [
      ['name', words.name, known.name],
      ['question', words.question, known.question],
      ['stewardId', words.steward, person ?? ''],
      ['reviewOn', words.reviewOn, known.reviewOn],
      ['looksTeamId', words.looksTeam, team ?? ''],
      ['looksFirst', words.looksFirst, known.looksFirst],
      ['direction', words.direction, kpiWords.create.directions[known.direction]],
      ['trend', words.trend, words.trends[known.trend]],
      ['trendUntil', words.trendUntil, known.trendUntil],
      ['atLeast', words.atLeast, known.atLeast],
      ['atMost', words.atMost, known.atMost],
    ];
    return said.filter(([field]) => known[field] !== fields[field]).map(([, label, text]) => ({ label, text }));
  };
  const remark = (which: 'atLeast' | 'atMost') => (unread === which ? words.notNumber : undefined);
  return (
    <Drawer opened onClose={onClose} title={words.title} width={560}>
      <Form
        onSend={save}
        error={kept.isOvertaken ? null : change.error}
        written={kept}
        onCancel={onClose}
        acts={
          <Button type="submit" busy={change.isPending} disabled={fields.name.trim() === '' || kept.isOvertaken}>
            {words.save}
          </Button>
        }
      >
        <KeptInCodeNotice code={page.inCode} about="settings" />
        <TextField label={words.name} {...field('name')} />
        <TextArea label={words.question} rows={2} {...field('question')} />
        {asksUnit ? (
          <FieldRow>
            <UnitFields values={unit} onChange={(said) => write({ unit: said })} />
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
            disabled={inCode('direction')}
            onChange={(event) => write({ direction: event.currentTarget.value as Kpi['direction'] })}
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
            onChange={(event) => write({ trend: event.currentTarget.value as Trend })}
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
            <SeasonFields typed={fields.season} onChange={(season) => write({ season })} />
          </FieldGroup>
        )}
        <WrittenMeanwhile written={kept} theirs={theirs()} act={change} />
      </Form>
    </Drawer>
  );
}
