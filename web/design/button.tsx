import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, Ref } from 'react';
import styles from './button.module.css';

/** `primary`: the page's act. `secondary`: beside it. `outline`: an equal of the primary. `act`: underlined words in a text. */
type ButtonKind = 'primary' | 'secondary' | 'outline' | 'act';

interface Look {
  readonly kind?: ButtonKind;
  readonly large?: boolean;
}

const look = ({ kind = 'primary', large }: Look, className = '') =>
  [styles.button, styles[kind], large ? styles.large : '', className].filter(Boolean).join(' ');

interface ButtonProps extends Look, ButtonHTMLAttributes<HTMLButtonElement> {
  /** Its request is on the way: it stays focusable and cannot be sent twice. */
  readonly busy?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ kind, large, busy, className, onClick, type = 'button', ...rest }: ButtonProps) {
  const state = busy ? { 'aria-disabled': true, 'aria-busy': true } : {};
  return (
    <button
      {...rest}
      {...state}
      type={type}
      className={look({ ...(kind ? { kind } : {}), ...(large ? { large } : {}) }, className)}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    />
  );
}

interface AnchorProps extends Look, AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly ref?: Ref<HTMLAnchorElement>;
}

function Anchor({ kind, large, className, ...rest }: AnchorProps) {
  return <a {...rest} className={look({ ...(kind ? { kind } : {}), ...(large ? { large } : {}) }, className)} />;
}

/** A button that goes somewhere is a link: it opens in a tab, it is copied, it is announced as one. */
export const LinkButton = createLink(Anchor);
