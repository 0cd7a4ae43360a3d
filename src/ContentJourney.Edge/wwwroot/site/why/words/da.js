/** The live sample rule set (version 1) in plain words: for each stage the same tree as its condition. */
export const da = {
  title: 'Hvorfor ser jeg det her?', close: 'Luk', you: 'Du er i', start: 'Alle begynder her. Det kræver ingen viden om dig.', met: 'Opfyldt', notMet: 'Endnu ikke',
  why: 'Det bragte dig hertil', next: (stage) => `Det kommer som det næste: ${stage}`, last: 'Det er rejsens sidste stadie.', who: 'Hvem du ser ud til at være',
  whoRule: 'Vi går ud fra en persona fra 10 point, og kun med et forspring på 5 til den næste.', scores: 'Dine tal', scoresNote: 'De falmer med tiden: Interesse halveres på 14 dage, købslyst på 5, loyalitet på 180.',
  page: 'Det fik siden ud af det', matched: { 'stage+persona': 'til dit stadie og din persona', stage: 'til dit stadie', persona: 'til din persona', default: 'til alle', none: 'intet passer' },
  data: 'Dine data', export: 'Hent mine data', exported: 'Dine data ligger i dine overførsler.', forget: 'Glem mig', forgotten: 'Alt, der var gemt om dig, er slettet.', nothing: 'Der er ikke gemt noget om dig.', failed: 'Det lykkedes ikke. Prøv igen.', rules: (version) => `Afgjort af regelsæt ${version ?? '–'}`,
  points: (points) => `${points} point`, any: 'Ét af disse er nok', all: 'Alle disse',
  ofNeeded: (measured, needed) => `${measured} (kræver ${needed})`, steps: (measured, needed) => `${measured} af ${needed} trin`, never: 'endnu ikke', ago: (time) => `for ${time} siden`, said: (value) => `du sagde: ${value}`, unsaid: 'det har du ikke sagt',
  units: [['dag', 'dage'], ['time', 'timer'], ['minut', 'minutter'], ['sekund', 'sekunder']],
  values: { 'this-month': 'denne måned', 'this-season': 'denne sæson', later: 'jeg kigger bare', true: 'ja', false: 'nej' },
  generic: { count: 'Et antal kontakter', distinct: 'Forskellige dage, kanaler eller indhold', sum: 'En sum af værdier', since: 'Tid siden en kontakt', sequence: 'Kontakter i en bestemt rækkefølge', score: 'Et tal', trait: 'Det, du har fortalt os' },
  stages: {
    consideration: ['any', [
      'Har set på cykler de seneste 30 dage',
      'Interesse: læser, sammenligner og ser på cykler',
      'Kom fra en annonce og så derefter på en cykel, inden for et døgn',
      ['all', ['Er kommet igen flere dage de seneste to uger', 'Har åbnet noget, der hjælper med at vælge']],
      'Har fortalt os, at du vil købe denne måned eller sæson',
    ]],
    conversion: ['any', [
      'Har lagt noget i kurven eller været ved kassen de seneste 7 dage',
      'Har bestilt en prøvetur de seneste 14 dage',
      ['all', ['Købslyst: ser på cykler, spørger om levering, fylder kurven', 'Har set på en cykel eller et tilbud de seneste 3 dage']],
    ]],
    retention: ['any', [
      'Har bestilt det seneste år',
      ['all', ['Har fortalt os, at du kører på en Kystvind', 'Har bestilt service det seneste år']],
    ]],
    advocacy: ['all', [
      'Har bestilt en cykel eller service de seneste to år',
      ['any', [
        'Har anbefalet os eller delt en historie det seneste halve år',
        'Har skrevet en anmeldelse, der anbefaler os, det seneste halve år',
        'Loyalitet: ordrer, service, klubaftener',
        ['all', ['Har bestilt for 3.000 euro det seneste år', 'Har været med på en tur eller en værkstedsaften']],
      ]],
      ['not', 'Intet opkald til os uden en løsning de seneste 30 dage'],
    ]],
  },
};
