import { answerParent } from '../../warehouse/own-process/answer.ts';
import { readHere } from './read-past.ts';

/** As text both ways: what is kept is text, and objects by the hundred thousand take longer to send. */
answerParent(async ({ past }: { past: string }) => JSON.stringify(readHere(JSON.parse(past))));
