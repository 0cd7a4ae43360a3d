/** The live sample rule set (version 1) in plain words: for each stage the same tree as its condition. */
export const en = {
  title: 'Why am I seeing this?', close: 'Close', you: 'You are in', start: 'Everyone starts here. Nothing has to be known for it.', met: 'Met', notMet: 'Not yet',
  why: 'What put you here', next: (stage) => `What comes next: ${stage}`, last: 'This is the last stage of the journey.', who: 'Who you seem to be',
  whoRule: 'A persona is assumed from 10 points on, and only with a lead of 5 over the next one.', scores: 'Your scores', scoresNote: 'They fade with time: interest halves in 14 days, intent in 5, loyalty in 180.',
  page: 'What this page made of it', matched: { 'stage+persona': 'for your stage and persona', stage: 'for your stage', persona: 'for your persona', default: 'for everyone', none: 'nothing fits' },
  data: 'Your data', export: 'Export my data', exported: 'Your data is in your downloads.', forget: 'Forget me', forgotten: 'All that was stored about you is erased.', nothing: 'Nothing is stored about you.', failed: 'That did not work. Please try again.', rules: (version) => `Decided by rule set ${version ?? '–'}`,
  points: (points) => `${points} points`, any: 'One of these is enough', all: 'All of these',
  ofNeeded: (measured, needed) => `${measured} (needs ${needed})`, steps: (measured, needed) => `${measured} of ${needed} steps`, never: 'not yet', ago: (time) => `${time} ago`, said: (value) => `you said: ${value}`, unsaid: 'you have not said',
  units: [['day', 'days'], ['hour', 'hours'], ['minute', 'minutes'], ['second', 'seconds']],
  values: { 'this-month': 'this month', 'this-season': 'this season', later: 'just looking', true: 'yes', false: 'no' },
  generic: { count: 'A number of contacts', distinct: 'Different days, channels or contents', sum: 'A sum of values', since: 'Time since a contact', sequence: 'Contacts in a certain order', score: 'A score', trait: 'What you told us' },
  stages: {
    consideration: ['any', [
      'Looked at bikes in the last 30 days',
      'Interest: reading, comparing and looking at bikes',
      'Came from an advertisement and then looked at a bike, within a day',
      ['all', ['Came back on several days in the last two weeks', 'Opened something that helps to choose']],
      'Told us that you want to buy this month or this season',
    ]],
    conversion: ['any', [
      'Put something into the cart or went to the checkout in the last 7 days',
      'Booked a test ride in the last 14 days',
      ['all', ['Intent to buy: looking, asking about delivery, filling the cart', 'Looked at a bike or an offer in the last 3 days']],
    ]],
    retention: ['any', [
      'Ordered in the last year',
      ['all', ['Told us that you ride a Kystvind', 'Booked a service in the last year']],
    ]],
    advocacy: ['all', [
      'Ordered or booked a service in the last two years',
      ['any', [
        'Recommended us or shared a story in the last half year',
        'Wrote a review that recommends us in the last half year',
        'Loyalty: orders, service, club evenings',
        ['all', ['Ordered for 3,000 euros in the last year', 'Came to a ride or a workshop evening']],
      ]],
      ['not', 'No call to support that ended without a solution, in the last 30 days'],
    ]],
  },
};
