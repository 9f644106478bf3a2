export const tour = {
  title: 'The tour',
  open: 'The tour of the example',
  of: (step: number, count: number) => `${step} of ${count}`,
  next: 'Next',
  back: 'Back',
  skip: 'Skip the tour',
  end: 'To work',
  stops: {
    looks: {
      title: 'Start with what needs a look',
      words:
        'Seven subjects at most, each with why it is there and the next act. Beyond seven, the others wait their turn; a KPI without a measurement is not called healthy. Then come the KPIs, which hold, and the OKRs, which move, with what links them.',
    },
    signal: {
      title: 'A signal is a surprise, not a fall',
      words:
        'This KPI left the range its own past draws, season included. A winter dip would have stayed in it. Every number opens on its definition and its query.',
    },
    words: {
      title: 'Ten people, six definitions',
      words:
        'Everyone answered blind, and each definition was computed on the real data. Two uses were legitimate: two words were kept, with their numbers.',
    },
    cycle: {
      title: 'A cycle, few objectives',
      words:
        'Each key result goes from one place to another, beside where things were going anyway. Confidence is felt, progress is computed, the score comes at the end.',
    },
    season: {
      title: 'At 100%, and it was the season',
      words:
        'The target was reached, and the rise was the one that season brings. The score says reached; the verdict says undetermined, which does not mean without effect.',
    },
    noes: {
      title: 'What we don’t do',
      words: 'As large as the objectives: what was asked for, why not, by whom, and when to look at it again.',
    },
    review: {
      title: 'The review writes itself',
      words:
        'It opens on what was decided last time, then on signals without an explanation. Decide in place, and print it clean.',
    },
  },
};
