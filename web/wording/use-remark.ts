import { useEffect, useMemo, useState } from 'react';
import { type Act, actFor, needsExplanation } from '../../src/wording/act.ts';
import { cutInTwo } from '../../src/wording/cut-in-two.ts';
import { type Already, firstRemark } from '../../src/wording/first-remark.ts';
import { longestText } from '../../src/wording/longest-text.ts';
import { type Finding, type FindingCode, type GoalType, readLine } from '../../src/wording/read-line.ts';
import { useLanguage } from '../language.tsx';
import { useLeftRemarks } from './use-left-remarks.ts';

/** A goal as it is being written; the form's own starting point and target speak before the text does. */
export interface Goal extends Pick<Already, 'hasBaseline' | 'hasTarget'> {
  readonly type: GoalType;
  readonly text: string;
}

export interface Remark {
  /** The one remark to show now, once the writer pauses; none is the usual case. */
  readonly finding: Finding | undefined;
  readonly text: string;
  /** Characters beyond what the sentence may have: it is for the writer to say which of them go. */
  readonly excess: number;
  readonly most: number;
  readonly kind: 'key-result' | 'objective';
  /** What one click can do about it. */
  readonly act: Act | undefined;
  /** The two sentences of a line that says two results, where it can be cut. */
  readonly halves: readonly [string, string] | undefined;
  /** False while nothing or too much is written, or pay or a person stands there without a word of explanation. Nothing else ever blocks. */
  readonly mayGoOn: boolean;
  /** The form was sent while it may not go on: where the sentence is wanted takes the keyboard, each time. */
  readonly askWhy: () => void;
  readonly askedWhy: number;
  /** Leaves the sentence as it is, for good; pay and persons want to know why. */
  readonly leave: (code: FindingCode, why?: string) => void;
}

/** Words come in bursts: a remark waits for the end of one. */
const PAUSE = 400;

export function useRemark(goal: Goal): Remark {
  const { text, type, hasBaseline = false, hasTarget = false } = goal;
  const settled = useSettled(text);
  const { left, known, leave } = useLeftRemarks(text, settled);
  const around = useLanguage();
  const { findings, lang } = useMemo(() => readLine({ type, text, around }), [type, text, around]);
  const finding = firstRemark(findings, { dismissed: left, hasBaseline, hasTarget });
  const written = text.trim() !== '';
  const kind = type === 'kr' ? 'key-result' : 'objective';
  const most = longestText[kind];
  const excess = Math.max(0, text.trim().length - most);
  const mayGoOn =
    written && excess === 0 && findings.every(({ code }) => !needsExplanation(code) || left.includes(code));
  const [askedWhy, setAskedWhy] = useState(0);
  const askWhy = () => setAskedWhy((times) => times + 1);
  const shown = useHeldWhilePressed(settled && known ? finding : undefined);
  const said = settled ? shown : undefined;
  const halves = useMemo(
    () => (said?.code === 'compound' ? cutInTwo(text, said.span, lang) : undefined),
    [said, text, lang],
  );
  return {
    finding: said,
    text,
    act: said && actOf(said, halves),
    halves,
    kind,
    excess,
    most,
    mayGoOn,
    askWhy,
    askedWhy,
    leave,
  };
}

/** Two results that no cut leaves standing are said otherwise by whoever wrote them. */
const actOf = ({ code }: Finding, halves: Remark['halves']): Act =>
  code === 'compound' && !halves ? 'reword' : actFor(code);

/** Nothing moves under a finger: what would push a button away as it is pressed waits until it was. */
function useHeldWhilePressed<Shown>(value: Shown): Shown {
  const [pressed, setPressed] = useState(false);
  const [held, setHeld] = useState(value);
  useEffect(() => {
    const down = () => setPressed(true);
    // After the click that follows.
    const up = () => setTimeout(() => setPressed(false));
    const events = [
      ['pointerdown', down],
      ['pointerup', up],
      ['pointercancel', up],
    ] as const;
    for (const [event, heard] of events) window.addEventListener(event, heard, true);
    return () => {
      for (const [event, heard] of events) window.removeEventListener(event, heard, true);
    };
  }, []);
  if (!pressed && held !== value) setHeld(value);
  return pressed ? held : value;
}

/** True once the text has stayed the same for a moment; the text one arrives with is read at once. */
function useSettled(text: string): boolean {
  const [last, setLast] = useState(text);
  useEffect(() => {
    const pause = setTimeout(() => setLast(text), PAUSE);
    return () => clearTimeout(pause);
  }, [text]);
  return last === text;
}
