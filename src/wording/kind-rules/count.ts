import { has, type Line, type Token } from '../line.ts';
import { ideaOf, namedAt, tokenFrom } from '../measured.ts';
import { outside } from '../scene.ts';
import type { Rule } from './rule.ts';

export const aLevelReached: Rule = {
  name: 'a level reached',
  why: 'Reach, obtain, get: the kind of the thing reached (rulings 3, 6).',
  says: ({ line, verb, object, counted, head, quantity }) => {
    if (verb !== 'reaching') return undefined;
    if (/^(?:sign|signer|rank|win|earn|remporter)$/.test(head?.text ?? '') && object?.idea !== 'doing')
      return { kind: 'impact', token: head };
    // "Have the press publish…", "Get 70 % of companies to convert": others act.
    const others = /^(?:have|get)$/.test(head?.text ?? '')
      ? line.tokens.slice(line.head + 1, line.head + 9).find((t) => ideaOf(t) !== undefined)
      : undefined;
    const to =
      line.lang === 'en' && /^(?:have|get)$/.test(head?.text ?? '')
        ? line.tokens.findIndex((t, i) => i > line.head + 1 && t.text === 'to')
        : -1;
    const made = to > 0 ? line.tokens[to + 1] : undefined;
    if (quantity && made?.senses.some((s) => s.form === 'base')) return { kind: 'impact', token: made };
    if (others && ideaOf(others) === 'people') return { kind: 'impact', token: others };
    // "Get the audit done", "get budget approval": something is finished.
    const finished = /^(?:get|have|obtenir|obtain|secure)$/.test(head?.text ?? '')
      ? line.tokens
          .slice(line.head + 1, line.head + 8)
          .find((t) => /^(?:done|approval|sign-off|buy-in|approved|reviewed|merged|accord|validation)$/.test(t.text))
      : undefined;
    if (finished) return { kind: 'output', token: finished };
    const thing = object && object.idea !== 'carrier' ? object : (counted ?? object);
    // "Close the books": nothing counted, nobody outside: something is finished.
    if (!quantity && /^(?:close|clear|land|find|form|book|generate|générer)$/.test(head?.text ?? '') && !outside(thing))
      return { kind: 'output', token: head };
    // "Have proper serialisation", "have benchmarks": one's own thing, had.
    if (!quantity && head?.text === 'have' && !outside(thing) && thing?.idea !== 'health')
      return { kind: 'output', token: thing?.token ?? head };
    // "Capture three use cases": written down, unless a share or a sum is captured.
    if (/^captur/.test(head?.text ?? '') && !thing && quantity?.kind === 'count')
      return { kind: 'output', token: head };
    // « Atteindre la conformité RGAA », "reach full compliance": one's own work, finished.
    if (
      !quantity &&
      /(?<![a-zà-öø-ſ])(?:conformité|compliance|parity|parité fonctionnelle|localization|localisation|certification|accreditation|accréditation|homologation|labellisation|soc ?2|iso ?\d+|hipaa|readiness)(?![a-zà-öø-ſ])/i.test(
        line.text,
      )
    )
      return { kind: 'output', token: head };
    // "Drive 15 applications": received, they are candidates; made, they are software.
    if (/^applications?$/.test(thing?.token.text ?? '') && quantity) return { kind: 'impact', token: thing!.token };
    // "Achieve an authentication in under 2 seconds": how fast it is, whatever was built.
    if (quantity?.kind === 'duration' && quantity.threshold) return { kind: 'impact', token: thing?.token ?? head };
    if (thing?.idea === 'own') return { kind: 'output', token: thing.token };
    // « Acquisition de matériels »: bought, not won over.
    if (/^(?:acquisition|acquérir|acquire)$/.test(head?.text ?? '') && !quantity && !outside(thing))
      return { kind: 'output', token: head };
    if (thing?.idea === 'doing') return { kind: 'activity', token: thing.token };
    // "Recruit 3 engineers" is hiring; "recruit 20 beta users" is not (ruling 7).
    if (thing?.idea === 'staff' && head?.text === 'recruit') return { kind: 'output', token: head };
    // "Close 100 bugs", like closing tickets.
    if (thing?.idea === 'health' && head?.text === 'close') return { kind: 'activity', token: thing.token };
    return { kind: 'impact', token: thing?.token ?? head };
  },
};

const wentWell =
  /(?<![a-zà-öø-ſ])(?:sans|without|au premier|on (?:the )?first|at first|du premier coup|first[- ]time|en ligne|online|automati\w+|correctly|correctement|directement)(?![a-zà-öø-ſ])/i;

export const attendance =
  /^[^,;]{0,30}?(?<![a-zà-öø-ſ])(?:attend(?:ed|ing)?|answer(?:ed)?|respond(?:ed)?(?: to)?|repl(?:y|ied)(?: to)?|fill(?:ed)?(?: in| out)?|take|took|complete[d]?|join(?:ed)?|particip\S+|assist\S+|répond\S*|rempli\S*|suivi(?:e|s|es)?|suivent|présente?s?)(?: (?:to|in|at|à|au|aux|dans))?(?: (?:an?|the|our|their|each|every|une?|la|le|les|l'|notre|nos))? ?(?:[a-zà-öø-ſ-]+ )?(?:surveys?|questionnaires?|polls?|trainings?|workshops?|webinars?|courses?|sessions?|meetings?|all-hands|enquêtes?|sondages?|formations?|ateliers?|webinaires?|réunions?)(?![a-zà-öø-ſ])/i;

const agreements =
  /agreement|contract|contrat|convention|charte|accord|partenariat|partnership|protocole|memorand|^(?:msa|nda|mou|loi|dpa|lease|bail)s?$/;

const tokenAt = (line: Line, place: number) => line.tokens.find((t) => t.from >= place);

/** The word after a subject, past what is joined to it: "members and collaborators speak". */
function verbOf(line: Line, subject: Token): Token | undefined {
  const at = line.tokens.indexOf(subject) + 1;
  if (!/^(?:and|et|&)$/.test(line.tokens[at]?.text ?? '')) return line.tokens[at];
  return line.tokens.slice(at + 1, at + 5).find((t) => t.senses.some((s) => s.form === 'base' || s.form === 'present'));
}

export const whatANumberCounts: Rule = {
  name: 'what a number counts',
  why: 'Counted noun decides: customers are impact, calls activity, pages output, uptime a level (rulings 2, 3, 6).',
  says: ({ line, counted, subject, quantity }) => {
    if (!quantity) return undefined;
    // "Adding a repository takes less than ten minutes": someone is spared the rest.
    const lasts =
      quantity.kind === 'duration' &&
      line.tokens.find((t, i) => i > line.head && /^(?:takes?|prend|prennent|dure)$/.test(t.text));
    if (lasts) return { kind: 'impact', token: lasts };
    // "25 % decrease in tickets", « 20 % de hausse des demandes »: a movement, whatever moves, unless it is one's own thing.
    const moved = line.tokens
      .slice(tokenFrom(line, quantity.to))
      .slice(0, 3)
      .find((t) => has(t, 'moving', 'noun', 'act'));
    if (moved && quantity.kind === 'percent' && namedAt(line, line.tokens.indexOf(moved) + 1)?.idea !== 'own')
      return { kind: 'impact', token: moved };
    // "Costs below 30 % of revenue": what is compared decides, not what it is compared with.
    const compared =
      quantity.threshold &&
      quantity.kind === 'percent' &&
      subject?.idea === 'health' &&
      subject.token.to <= quantity.from;
    const thing = counted && counted.idea !== 'carrier' && !compared ? counted : (subject ?? counted);
    // "80 % of tutors report understanding why": whoever they are, they do it.
    const from = tokenFrom(line, quantity.to);
    const theirs =
      quantity.kind === 'percent' && line.lang === 'en' && line.tokens[from]?.text === '%' ? from + 1 : from;
    const does =
      quantity.kind === 'percent' && line.lang === 'en' && line.tokens[theirs]?.text === 'of'
        ? line.tokens
            .slice(theirs + 2, theirs + 5)
            .find((t) =>
              /^(?:report|say|feel|agree|think|rate|recommend|prefer|know|understand|trust|return|renew|adopt)$/.test(
                t.text,
              ),
            )
        : undefined;
    if (does && thing?.idea !== 'staff') return { kind: 'impact', token: does };
    if (!thing) return undefined;
    // "Event plan for the year; one event held": the first clause says what is made.
    if (
      subject?.idea === 'own' &&
      /; /.test(line.text.slice(subject.token.to, quantity.from)) &&
      !line.tokens.some((t) => t.from > subject.token.to && t.to < quantity.from && has(t, 'using', 'past'))
    )
      return { kind: 'output', token: subject.token };
    const opening = subject && line.tokens.indexOf(subject.token) - line.head <= 2 ? subject : undefined;
    // "Strategy to reach 1,000 accounts": the thing made opens the line, the number belongs to its purpose (ruling 1).
    if (
      opening?.idea === 'own' &&
      /(?<![A-Za-zÀ-ÖØ-öø-ſ])(?:to|pour|afin|that|visant|qui)(?![A-Za-zÀ-ÖØ-öø-ſ])/.test(
        line.text.slice(opening.token.to, quantity.from),
      )
    )
      return { kind: 'output', token: opening.token };
    // "Mentioned in 10 % of reviews", « cité par 4 médias »: others say so.
    const told = line.tokens.find(
      (t, i) =>
        i > line.head &&
        t.to <= quantity.from &&
        quantity.from - t.to < 30 &&
        has(t, 'using', 'past') &&
        !has(t, 'making') &&
        t.senses.every((s) => s.form === 'past'),
    );
    if (told && opening?.idea !== 'own' && !/^(?:of|to)$/.test(line.tokens[line.tokens.indexOf(told) + 1]?.text ?? ''))
      return { kind: 'impact', token: told };
    // "Interviews with 20 customers", « ateliers avec 12 communes »: held with so many.
    if (
      opening?.idea === 'doing' &&
      !opening.weak &&
      thing === counted &&
      thing.idea === 'people' &&
      /(?<![a-zà-öø-ſ])(?:with|for|among|avec|auprès de|auprès d'|pour|chez) (?:at least |au moins )?$/i.test(
        line.text.slice(0, quantity.from),
      )
    )
      return { kind: 'activity', token: opening.token };
    // "Each customer uses 3 modules": people do it, whatever is counted.
    const next = opening && verbOf(line, opening.token);
    if (opening?.idea === 'people' && has(next, 'using', 'present', 'base') && !ideaOf(next))
      return { kind: 'impact', token: next };
    if (
      (opening?.idea === 'people' || opening?.idea === 'staff') &&
      quantity.kind !== 'money' &&
      has(next, 'effort', 'base', 'present') &&
      !has(next, 'using')
    )
      return { kind: 'activity', token: next };
    // "Contributors author 40 % of commits": people do it.
    if (opening?.idea === 'people' && quantity.kind === 'percent' && thing.idea !== 'people' && thing !== opening)
      return { kind: 'impact', token: opening.token };
    const stop = /[;.] |, as /.exec(line.text.slice(thing.token.to))?.index ?? line.text.length;
    const after = line.tokens
      .slice(line.tokens.indexOf(thing.token) + 1, line.tokens.indexOf(thing.token) + 4)
      .filter((t) => t.from <= thing.token.to + stop);
    const hired =
      thing.idea === 'staff' || thing.idea === 'people'
        ? after.find((t) => /^(?:hired|recruited|recrutée?s?|embauchée?s?)$/.test(t.text))
        : undefined;
    if (hired && thing.idea === 'staff') return { kind: 'output', token: hired };
    // "3 opportunities identified", « 5 besoins recensés »: found and written down by the team.
    const listed =
      (thing.idea === 'people' || thing.idea === 'outcome') &&
      after.find((t) =>
        /^(?:identified|defined|documented|identifiée?s?|définie?s?|documentée?s?|cartographiée?s?|recensée?s?)$/.test(
          t.text,
        ),
      );
    if (listed && quantity.kind === 'count') return { kind: 'output', token: listed };
    if (thing.idea === 'people' && quantity.kind === 'percent' && wentWell.test(line.text.slice(thing.token.to)))
      return { kind: 'impact', token: thing.token };
    // "80 % of managers attend the training", "70 % of students answer the survey": attendance, answers collected (ruling 2).
    const rest = line.text.slice(thing.token.to);
    const came =
      (thing.idea === 'people' || thing.idea === 'staff') &&
      // "80 % of parents who answer the survey rate…": what follows "who" only says which.
      !(quantity.kind === 'percent' && /^ (?:who|that|qui) /i.test(rest)) &&
      attendance.exec(rest);
    if (came) return { kind: 'activity', token: tokenAt(line, thing.token.to + came.index) };
    if (thing.idea === 'people' || thing.idea === 'staff') {
      const active = after.findIndex((t) => /^(?:have|has|ont|a)$/.test(t.text));
      const passive = active < 0 || after[active + 1]?.text === 'been' || after[active + 1]?.text === 'été';
      const done =
        passive &&
        after.find(
          (t) =>
            has(t, 'effort', 'past') && !has(t, 'effort', 'base') && !has(t, 'using') && !has(t, 'reaching', 'past'),
        );
      // « Les familles accompagnées accèdent… »: handled by the team, then acting by themselves.
      const then =
        done &&
        line.tokens
          .slice(line.tokens.indexOf(done) + 1, line.tokens.indexOf(done) + 4)
          .find((t) => has(t, 'using', 'present') || has(t, 'reaching', 'present'));
      if (then) return { kind: 'impact', token: then };
      if (done) return { kind: 'activity', token: done };
      return { kind: 'impact', token: thing.token };
    }
    // "2 agreements signed", « 12 diagnostics réalisés par les entreprises »: others decided, others did it.
    const agreed =
      thing === counted &&
      agreements.test(thing.token.text) &&
      after.find((t) => /^(?:signed|signée?s?)$/.test(t.text));
    if (agreed) return { kind: 'impact', token: agreed };
    const byOthers = after.findIndex((t) => /^(?:by|par)$/.test(t.text));
    if (
      byOthers > 0 &&
      after[byOthers - 1]!.senses.some((s) => s.form === 'past') &&
      namedAt(line, line.tokens.indexOf(after[byOthers]!) + 1)?.idea === 'people'
    )
      return { kind: 'impact', token: after[byOthers - 1] };
    const spared = after.find((t) => /^(?:évitée?s?|avoided|prevented|épargnée?s?|saved)$/.test(t.text));
    if (spared) return { kind: 'impact', token: spared };
    // "Self-service resolution at 60 %": the service only describes.
    if (thing.idea === 'own' && thing.weak && thing === subject && quantity.kind === 'percent') return undefined;
    // "80 % of connectors set up without a call", « sans aide »: people manage by themselves.
    const alone =
      thing.idea === 'own' &&
      quantity.kind === 'percent' &&
      /(?<![a-zà-öø-ſ])(?:without|sans) (?:an? |any |une? |l'|d')?(?:calls?|help|support|assistance|human|aide|appel|intervention)(?![a-zà-öø-ſ])/i.exec(
        line.text,
      );
    if (alone) return { kind: 'impact', token: tokenAt(line, alone.index) };
    if (thing.idea === 'own') {
      const worked =
        line.lang === 'en' && after[0] && has(after[0], 'effort', 'past') && !has(after[0], 'effort', 'base')
          ? after[0]
          : undefined;
      return worked ? { kind: 'activity', token: worked } : { kind: 'output', token: thing.token };
    }
    // "Four in five attendees would recommend it": those who came say so.
    const say =
      /^(?:attendee|participant)/.test(thing.token.text) && after.find((t) => has(t, 'using', 'base', 'present'));
    if (say) return { kind: 'impact', token: say };
    // « 80 % des tickets résolus au premier contact »: a share of cases that went well (ruling 2).
    const well =
      thing.idea === 'doing' && quantity.kind === 'percent' && wentWell.exec(line.text.slice(thing.token.to));
    if (well) return { kind: 'impact', token: thing.token };
    if (thing.idea === 'doing') return { kind: 'activity', token: thing.token };
    if (thing.idea === 'health' && thing === counted && quantity.kind === 'money')
      return { kind: 'impact', token: thing.token };
    // "The agent reaches 80 % accuracy": got to, not held.
    const reached = line.tokens.find(
      (t) => t.to <= quantity.from && t.from >= (opening?.token.to ?? 0) && has(t, 'reaching', 'present') && !ideaOf(t),
    );
    if (thing.idea === 'health' && reached) return { kind: 'impact', token: reached };
    if (thing.idea === 'health') return { kind: quantity.relative ? 'impact' : 'bau_kpi', token: thing.token };
    if (thing.idea === 'outcome') return { kind: 'impact', token: thing.token };
    const timed =
      quantity.kind === 'duration' &&
      !quantity.relative &&
      /time|délai|temps|durée|duration|delay|percentile/.test(thing.token.text);
    return timed ? { kind: 'bau_kpi', token: thing.token } : undefined;
  },
};

export const doneThingsCounted: Rule = {
  name: 'done things, counted',
  why: '« 12 modules livrés », "15 cases handled": the participle says whose doing it is.',
  says: ({ line, quantity }) => {
    if (!quantity) return undefined;
    const from = tokenFrom(line, quantity.to);
    for (const token of line.tokens.slice(from, from + 5)) {
      if (has(token, 'using', 'past', 'present', 'ing')) return { kind: 'impact', token };
      // "5 completed workflows": before its noun, an English participle only describes.
      const next = line.tokens[line.tokens.indexOf(token) + 1];
      if (line.lang === 'en' && next && next.senses.some((s) => s.form === 'noun')) continue;
      if (line.lang === 'en' && next && next.senses.length === 0 && next.text.length > 4) continue;
      // "2.5 books created per active user": those who use it do it.
      const per = /^(?:per|par)$/.test(next?.text ?? '') ? namedAt(line, line.tokens.indexOf(token) + 2) : undefined;
      if (per?.idea === 'people') return { kind: 'impact', token: per.token };
      if (has(token, 'effort', 'past')) return { kind: 'activity', token };
      if (has(token, 'making', 'past', 'state')) return { kind: 'output', token };
    }
    return undefined;
  },
};

export const aNumberOfSomething: Rule = {
  name: 'a number of something',
  why: 'A number of an unknown thing: counts made by others are commoner than the rest.',
  says: ({ line, quantity, head }) => {
    if (!quantity) return undefined;
    // "Ten hours of analysis", « 3 jours de relecture »: time spent, unless it is gained.
    const spent =
      /^\W*(?:\d+|[a-z]+) (?:hours?|heures?|days?|jours?) (?:of|in|on|de|d')\s?/i.exec(line.text) &&
      !/gain|gagn|sav|économis/i.test(line.text);
    return { kind: spent ? 'activity' : 'impact', token: head };
  },
};
