export const people = {
  refusals: {
    'right.signed-out': () => 'Sign in to do this.',
    'right.absent': () => 'There is nothing here that you can see.',
    'right.not-yours': () => 'This is for others to do. A facilitator or a member of the team that owns it can.',
    'team.absent': () => 'There is no such team, or it is not visible to you.',
    'team.under-itself': () => 'A team cannot be placed under itself or under one of its own subteams.',
  },
};
