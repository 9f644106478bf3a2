import { describe, expect, test } from 'vitest';
import { sortText } from './sort-list.ts';

const read = (text: string) => {
  const { entries, ofMail } = sortText(text);
  return { texts: entries.map((entry) => entry.text), ofMail };
};

/** As office mail programs write it: conditional comments, list paragraphs that draw their own bullets, `o:p`. */
const office = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><!--[if !mso]><style>v\\:* {behavior:url(#default#VML);}</style><![endif]--><style><!-- p.MsoNormal {mso-style-unhide:no;} --></style></head><body lang=FR><?xml:namespace prefix = o /><div class=WordSection1><p class=MsoNormal>Bonjour à tous,<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Voici nos objectifs&nbsp;:<o:p></o:p></p>
<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>R&eacute;duire le d&eacute;lai de r&eacute;ponse
de 48&nbsp;h &agrave; 12&nbsp;h<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp; </span></span><![endif]>Lancer l’application d’&eacute;t&eacute;<o:p></o:p></p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal>Taux de disponibilit&eacute; ≥ 95&nbsp;%<o:p></o:p></p></td><td><p class=MsoNormal>Julie</p></td></tr><tr><td><p class=MsoNormal>Recruter deux m&eacute;caniciens</p></td><td><p class=MsoNormal>Tom</p></td></tr></table>
<p class=MsoNormal>Cordialement,</p><p class=MsoNormal>Julie Martin<br>Directrice produit<br>06 12 34 56 78</p>
<div><div style='border:none'><p class=MsoNormal><b>De&nbsp;:</b> Paul Durand &lt;paul@example.org&gt;<br><b>Envoy&eacute;&nbsp;:</b> lundi 3 mars 2026 10:12<br><b>&Agrave;&nbsp;:</b> Julie Martin<br><b>Objet&nbsp;:</b> OKR T2</p></div></div><p class=MsoNormal>Tu peux m'envoyer la liste ? Merci</p></div></body></html>`;

const webmail = `<div dir="ltr">Hi all,<div><br></div><div>Our goals:</div><ul><li>Reduce churn from 6% to 4%<ul><li>Launch the win-back email</li><li>Interview 20 customers who left</li></ul></li><li>Keep uptime above 99.9%</li></ul><div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature">Jane Doe<br>Head of Product</div></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, 3 Mar 2026 at 10:12, Paul &lt;<a href="mailto:p@x.org">p@x.org</a>&gt; wrote:<br></div><blockquote class="gmail_quote"><div>Could you send me the list?</div></blockquote></div>`;

describe('a mail', () => {
  test('of an office program: its own bullets, its table, its line breaks inside sentences', () => {
    expect(read(office)).toEqual({
      texts: [
        'Réduire le délai de réponse de 48 h à 12 h',
        'Lancer l’application d’été',
        'Taux de disponibilité ≥ 95 %',
        'Recruter deux mécaniciens',
      ],
      // Greeting; "Cordialement", name, function, telephone; four heads and a line of the message answered.
      ofMail: 1 + 4 + 4 + 1,
    });
  });
  test('of a web mail: nested lists, signature, the message it answers', () => {
    expect(read(webmail)).toEqual({
      texts: [
        'Reduce churn from 6% to 4%',
        'Launch the win-back email',
        'Interview 20 customers who left',
        'Keep uptime above 99.9%',
      ],
      ofMail: 1 + 3 + 2,
    });
  });
  test('as plain text, with an address between angle brackets, which is no markup', () => {
    expect(
      read(
        'Bonjour,\n\nVoici la liste :\n\n * Réduire les résiliations de 6 à 4 %\n * Lancer la nouvelle application\n\n--\nJulie Martin\nDirectrice produit\n\nLe lun. 3 mars 2026 à 10:12, Paul <p@x.org> a écrit :\n> Peux-tu m’envoyer la liste ?\n> Merci\n',
      ),
    ).toEqual({ texts: ['Réduire les résiliations de 6 à 4 %', 'Lancer la nouvelle application'], ofMail: 1 + 3 + 3 });
  });
  test('forwarded with a word above: what came with it is the list', () => {
    const { texts } = read(
      'Pour info\n\n---------- Forwarded message ---------\nDe : Paul <p@x.org>\nDate : lun. 3 mars 2026\nObjet : objectifs\nÀ : <j@x.org>\n\n- Lancer le pass d’hiver\n- Taux de disponibilité\n\nCordialement,\nPaul',
    );
    expect(texts.slice(-2)).toEqual(['Lancer le pass d’hiver', 'Taux de disponibilité']);
    expect(texts.join()).not.toMatch(/Objet|Paul|Cordialement/);
  });
});

describe('what looks like a letter and is a list', () => {
  test.each([
    ['a goal that begins like a greeting', 'Bonjour Paris : 3 boutiques de plus\nLancer le pass'],
    [
      'lines after a word of thanks, bulleted',
      'Lancer le pass\nMerci\n- Recruter deux mécaniciens\n- Publier le guide',
    ],
    ['"from" and "to" as measures', 'From 40 to 25 minutes of waiting\nTo: reach 500 riders'],
    ['a divider', 'Lancer le pass\n--\n- Recruter deux mécaniciens'],
  ])('%s', (_, text) => {
    const kept = text.split('\n').filter((line) => !/^(?:Merci|--)$/.test(line));
    expect(read(text).texts).toHaveLength(kept.length);
  });
});

describe('markup', () => {
  test('a table that only lays a mail out is its lines', () => {
    const layout = `<table><tr><td><table><tr><td><p>Objectifs :</p><ul><li>Lancer le pass</li><li>Recruter deux mécaniciens</li></ul></td></tr></table></td></tr></table>`;
    expect(read(layout).texts).toEqual(['Lancer le pass', 'Recruter deux mécaniciens']);
  });
  test('a cell of two paragraphs is one cell', () => {
    const table = `<table><tr><th>Objectif</th><th>Résultat clé</th></tr><tr><td>Fidéliser</td><td><p>Réduire les résiliations</p><p>de 6 à 4 %</p></td></tr></table>`;
    expect(read(table).texts).toEqual(['Fidéliser', 'Réduire les résiliations de 6 à 4 %']);
  });
  test('capital letters with accents, by name and by number', () => {
    expect(read('<p>&Eacute;quiper 12 d&eacute;p&ocirc;ts &#8211; &#xC0; Lyon</p>').texts).toEqual([
      'Équiper 12 dépôts – À Lyon',
    ]);
  });
});
