import { has, type Line, type Span, spanOf, type Token } from '../line.ts';
import { ideaOf, namedAt } from '../measured.ts';
import { finite, participle } from '../scene.ts';

/** A number as the goal; years, versions and ranks do not count. */
export function metricIn(line: Line): Span | undefined {
  const place = line.numbers.placeholders[0];
  if (place) return place;
  const quantity = line.numbers.quantities.find((q) => {
    const said = line.text.slice(q.from, q.to);
    if (/^(?:one|1|two|deux)$/i.test(said)) return false;
    // « les PME (< 50 salariés) » describes whom, « les 10 premières écoles » ranks them.
    const before = line.text.slice(0, q.from);
    return (
      !/\([^)]*$/.test(before) &&
      // "Our $20k customers", « nos 12 agences »: whom or what, not how much.
      !/(?<![a-zà-öø-ſ])(?:our|its|their|the|nos|notre|leurs?|ses) [$€£]?$/i.test(before) &&
      !/^ (?:premi[a-zà-öø-ſ]+|first)(?![a-zà-öø-ſ])/i.test(line.text.slice(q.to)) &&
      !/(?:first|top|premi[a-zà-öø-ſ]+) $/i.test(before)
    );
  });
  return quantity ? [quantity.from, quantity.to] : undefined;
}

/** What may be built without being a task: a standing, a culture, a revenue. */
const notTask =
  /(?<![a-zà-öø-ſ])(?:experience|expérience|revenue|trust|confiance|culture|world[- ]class|best|reputation|réputation|presence|présence|loyal[a-zà-öø-ſ]*|awareness|notoriété|relationship[a-zà-öø-ſ]*|relation[a-zà-öø-ſ]*|communit(?:y|ies)|communauté|momentum|demand|value|valeur|growth|croissance|leader[a-zà-öø-ſ]*|référence|brand|marque|love|delightful|lovable|ratio|enchante[a-zà-öø-ſ]*|highly|great|high[- ]performing|performante? équipe|strong|excellence|impact|conditions|climat|lien|dynamique|habits?|sustainable|durable|ourselves|environnements?|environment|accessible[a-zà-öø-ſ]*|easy|easier|simple|aware|inviting|lean|irresist[a-zà-öø-ſ]+|indispensable)(?![a-zà-öø-ſ])/i;

/** Verbs of making that often open a direction rather than a task. */
const open =
  /^(?:make|making|simplify|simplifier|streamline|support|develop|développer|extend|expand|étendre|transform|transformer|unify|adapter|adapt|enrichir|consolider|consolidate|permettre|proposer|clarifier|identify|adopt|modernise|modernize|moderniser|structurer|select|engager|present|improve|stabilise|stabilize|offrir|couvrir|structure|diffuser|valider|activer|unify|refresh|rendre|connect|link|tie|clarify|position|reposition|repenser|optimiser|sécuriser|optimize|be|define_the_future)$/;

/** Verbs after which even a brand or a community is a piece of work. */
const concrete =
  /^(?:roll out|launch|ship|migrate|refactor|implement|hire|write|rewrite|set up|redesign|publish|install|rebrand|lancer|refondre|déployer|mettre en place|migrer|recruter|rédiger|installer|mettre en œuvre|refonte|lancement|déploiement|mise en place)$/;

/** Looked for in what is built, not in what it is built for. */
function strived(line: Line, head: Token): boolean {
  const rest = line.text.slice(head.to);
  return notTask.test(
    rest.split(/(?<![A-Za-zÀ-ÖØ-öø-ſ])(?:to|pour|afin|so|that|which|who|qui|dont)(?![A-Za-zÀ-ÖØ-öø-ſ])/)[0] ?? rest,
  );
}

/** "Portal up and running", « avoir lancé l'offre », « passer à la facturation électronique »: work told as its end. */
function endOfWork(line: Line, head: Token): Token | undefined {
  const rest = line.text.slice(head.to);
  if (/^passer$/.test(head.text))
    return /^ (?:à|au|aux|vers|sur|en) /i.test(rest) && !/\d|échelle|vitesse|action|niveau|étape/i.test(rest)
      ? head
      : undefined;
  if (/^(?:avoir|have)$/.test(head.text)) {
    const done = line.tokens.slice(line.head + 1, line.head + 6).find((t) => has(t, 'making', 'past', 'state'));
    return done && !has(done, 'using') ? done : undefined;
  }
  if (head.senses.some((s) => s.form === 'base' || s.form === 'act') || finite(line)) return undefined;
  const said = participle(line, undefined);
  const subject = said && namedAt(line, line.head);
  return said && (!subject || subject.idea === 'own' || subject.idea === 'doing') ? said.token : undefined;
}

/** The objective is itself a piece of work to finish. */
export function taskIn(line: Line): Span | undefined {
  const head = line.tokens[line.head];
  if (!head) return undefined;
  const end = endOfWork(line, head) ?? (line.head > 0 ? endOfWork({ ...line, head: 0 }, line.tokens[0]!) : undefined);
  if (end) return spanOf(end);
  if (/^(?:know|savoir)$/.test(head.text)) return undefined;
  // "Establish us as the reference": a standing.
  if (
    /^(?:establish|position|établir|installer)$/.test(head.text) &&
    / (?:as|comme) (?:an?|the|our|une?|le|la) /.test(line.text)
  )
    return undefined;
  const ready =
    /(?<![a-zà-öø-ſ])(?:prête?s? pour|ready (?:for|to) (?:production|launch|pilot|release)|production[- ]ready|en production$|livrée?s?$|launched$|shipped$|déployée?s?$)(?![a-zà-öø-ſ])/i.exec(
      line.text,
    );
  if (ready) return [ready.index, ready.index + ready[0].length];
  const next = line.tokens[line.head + 1];
  // "Series B preparation", "data platform migration": a piece of work by its name.
  const last = line.tokens.at(-1);
  if (
    line.lang === 'en' &&
    last &&
    line.tokens.length <= 6 &&
    !head.senses.some((s) => s.form === 'base') &&
    (has(last, 'making', 'act') ||
      /^(?:preparation|migration|rollout|launch|implementation|setup|deployment|redesign|integration|upgrade)$/.test(
        last.text,
      ))
  )
    return spanOf(last);
  // "Automation is polished": the subject of a sentence, not a thing to do.
  if (next && (line.lang === 'en' ? /^(?:is|are|has|have)$/ : /^(?:est|sont|a|ont)$/).test(next.text)) return undefined;
  // "Ship faster", « livrer vite sans casser »: how it is done, nothing in particular to do.
  if (
    /^(?:faster|fast|better|more|often|well|quickly|vite|mieux|plus|souvent|bien|rapidement|ensemble|together)$/.test(
      next?.text ?? '',
    )
  )
    return undefined;
  if (/^ (?:à temps|à l'heure|on time|in time|sans )/i.test(line.text.slice(head.to))) return undefined;
  const makes = has(head, 'making', 'base', 'act', 'ing');
  const strives =
    has(head, 'effort', 'base', 'act') &&
    !/^(?:validate|verify|promote|promouvoir|help|aider|assist|accompagner|lead|suivre|soutenir|support|explore|communicate|continue|iterate|engage_with|engage with|work on|sensibiliser|accompagnement|give|donner|animer|talk|speak|facilitate|faciliter|participer|contribuer)$/.test(
      head.text,
    );
  if (!makes && !strives) return undefined;
  const verb = head.text.replace(/ (?:la|le|les|l'|une?|d'|de|an?|the|our)$/, '');
  if (/^(?:enable|activer|activate|develop|développer)$/.test(head.text)) {
    const object = namedAt(line, line.head + 1);
    if (
      (strived(line, head) && (object?.idea !== 'own' || object.weak)) ||
      object?.idea === 'people' ||
      object?.idea === 'outcome'
    )
      return undefined;
    return spanOf(head);
  }
  const second = /^(?:and|et)$/.test(next?.text ?? '') ? line.tokens[line.head + 2] : undefined;
  const joined = has(second, 'making', 'base') && !open.test(second!.text);
  const object = namedAt(line, line.head + 1);
  if ((open.test(verb) && !joined) || (!concrete.test(verb) && strived(line, head))) return undefined;

  if (
    line.numbers.quantities.length > 0 &&
    (object?.idea === 'outcome' || line.numbers.quantities[0]!.kind === 'money')
  )
    return undefined;
  if (
    /^(?:deliver|ship|establish|land|livrer|build|bâtir|construire)$/.test(head.text) &&
    (object?.idea === 'outcome' ||
      (object?.idea === 'people' &&
        object.token.from - head.to < 14 &&
        !object.weak &&
        !/organi[sz]ation|business/.test(object.token.text)))
  )
    return undefined;
  return spanOf(head);
}

export function routineIn(line: Line): Span | undefined {
  const head = line.tokens[line.head];
  // "Run the first user conference" ends; "run IT operations" does not.
  const once = head?.text === 'run' && namedAt(line, line.head + 1)?.idea === 'doing';
  if (
    head &&
    !once &&
    (has(head, 'holding', 'base', 'act', 'ing') ||
      /^(?:resolve|support|answer|handle|traiter|répondre|gérer|manage|operate|run|exploiter|assister|issue)$/.test(
        head.text,
      ))
  )
    return spanOf(head);
  const state =
    /(?<![a-zà-öø-ſ])(?:keep the lights on|business as usual|bon fonctionnement|is informed|are informed|(?:is|are) (?:clearly )?(?:owned and )?maintained|au quotidien|day-to-day|in a timely manner)(?![a-zà-öø-ſ])/i.exec(
      line.text,
    );
  return state ? [state.index, state.index + state[0].length] : undefined;
}

const hollow =
  /(?<![a-zà-öø-ſ])(?:world[- ]class|excellence|leadership|scalab[a-zà-öø-ſ]+|efficien[a-zà-öø-ſ]+|productivit[yé]|qualit[yé]|aspirational|stability|best[- ]in[- ]class|synerg[a-zà-öø-ſ]+|innov[a-zà-öø-ſ]+|growth|croissance|positionnement|outreach|significantly|dramatically|consistently|presence|user base|leading company|better company|future|prise de hauteur|performance[a-zà-öø-ſ]*|communication|prioritized|engage|compétitivité|efficacité)(?![a-zà-öø-ſ])/i;

/** Any company could write it. */
export function hollowIn(line: Line): Span | undefined {
  if (line.tokens.length > 12) return undefined;
  const match = hollow.exec(line.text);
  if (match) return [match.index, match.index + match[0].length];
  const head = line.tokens[line.head];
  const named = line.tokens
    .slice(line.head + 1)
    .some((t, i) => i > 0 && /^[A-ZÀ-ÖØ-Þ]/.test(line.text.slice(t.from, t.to)));
  if (
    head &&
    has(head, 'moving', 'base') &&
    line.tokens.length <= 5 &&
    !named &&
    !line.tokens.some(
      (t) =>
        ideaOf(t) === 'people' ||
        (t.senses.length === 0 && !/^(?:nos|notre|our|the|la|les?|l'|des?|d'|all|its?)$/.test(t.text)),
    )
  )
    return spanOf(head);
  return undefined;
}

const mostWords = 18;
const mostCharacters = 130;

export function longFrom(line: Line): Span | undefined {
  if (line.text.trim().split(/\s+/).length <= mostWords && line.text.length <= mostCharacters) return undefined;
  return [Math.min(mostCharacters, line.text.length), line.text.length];
}
