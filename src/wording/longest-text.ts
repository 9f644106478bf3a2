/** Characters that the sentence of each may have, wherever it is written, pasted or sent. */
export const longestText = { kpi: 120, 'key-result': 300, initiative: 300, objective: 200 } as const;
