import type { people as English } from '../en/people.ts';

export const people: typeof English = {
  refusals: {
    'right.signed-out': () => 'Se connecter pour continuer.',
    'right.absent': () => 'Il n’y a rien ici que vous puissiez voir.',
    'right.not-yours': () => 'Cet acte revient à d’autres. L’équipe concernée, ou son animation, peut le faire.',
    'team.absent': () => 'Cette équipe n’existe pas, ou vous ne la voyez pas.',
    'team.under-itself': () =>
      'Une équipe ne peut être placée ni sous elle-même, ni sous l’une de ses propres équipes.',
  },
};
