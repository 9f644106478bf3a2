import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Words } from './words.ts';

export const wordsIn = (language: 'en' | 'fr'): Words => (language === 'en' ? en : fr);
