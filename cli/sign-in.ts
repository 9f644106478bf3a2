import { openWayIn, type WayIn, waysIn } from '../server/installation/way-in.ts';
import { inhabitedPlace, saying } from './place.ts';
import { Usage } from './usage.ts';
import { asWritten, words } from './words.ts';

/** `gouverne sign-in`: the way back in, for whoever holds the machine. */
export async function run(argv: readonly string[]): Promise<number> {
  const [address, ...options] = argv;
  const ways = options.map((option) => waysIn.find((way) => option === `--${way}`));
  if (!address?.includes('@') || ways.length === 0 || ways.includes(undefined))
    throw new Usage(asWritten('sign-in', words.addressAndWay));
  return saying('sign-in', async () => {
    const chosen = await openWayIn(inhabitedPlace(), address, ways as WayIn[]);
    process.stdout.write(`${words.opened(address, (ways as WayIn[]).map((way) => words.wayIn[way]).join(', '))}\n`);
    if (chosen) process.stdout.write(`${words.newPassword(chosen)}\n`);
  });
}
