export const search = {
  kinds: {
    kpi: 'KPI',
    definition: 'Definition',
    objective: 'Objective',
    'key-result': 'Key result',
    'alignment-test': 'Alignment test',
    decision: 'Decision',
    'not-doing': 'What we don’t do',
    annotation: 'Note',
    ambition: 'Ambition',
    team: 'Team',
    person: 'Person',
  },
  watch: 'Watch',
  watched: 'Watched',
  watchHelp: 'You will be told what happens to it. Nobody else knows.',
};
