import { answerParent } from '../../warehouse/own-process/answer.ts';
import { sentContent } from './sent-content.ts';

answerParent(async ({ content }: { content: string }) => sentContent(content));
