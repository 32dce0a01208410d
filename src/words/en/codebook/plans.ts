import { amounts, several } from '../amounts.ts'

const share = (value: number) => `${(value * 100).toFixed(value < 0.1 ? 1 : 0)} %`

export const plans = {
  title: 'Plan',
  purpose:
    'Before the first mark, settle what of which films will be looked through, for which codes, and by whom. A sample that was drawn before anybody looked cannot be chosen to fit what was found, and a plan says in hours what it will cost and in films what it can show.',
  first: 'Make a plan',
  another: 'Another plan',
  noFilms: 'A plan is made for films: take some into the corpus first.',
  noCodes: 'A plan looks for codes: make some in the codebook first.',
  toCorpus: 'To the corpus',
  toCodebook: 'To the codebook',

  name: 'Name',
  films: 'Films',
  allFilms: 'All films',
  codes: 'Looked for',
  tooMany: ({ chosen, most }: { chosen: number; most: number }) =>
    `${several(chosen, 'code is', 'codes are')} chosen. Nobody looks for forty things at once: with more than ${amounts.count(most)} the eye lets some of them go by. Make several plans over the same sample instead, and look through it once for each.`,
  splitByKind: (plans: number) => `Make ${several(plans, 'plan', 'plans')}, kind by kind`,
  kinds: { symbol: 'symbols', space: 'spaces', subject: 'subjects', technique: 'techniques' },
  partOfPlan: ({ name, kind, part }: { name: string; kind: string; part: number | null }) =>
    `${name}: ${kind}${part === null ? '' : ` ${amounts.count(part)}`}`,
  how: 'What is coded',
  hows: {
    whole: 'The whole film',
    slices: 'Every so many slices',
    shots: 'Every so many shots',
    scenes: 'Scenes at random',
    ends: 'Opening and ending',
    parts: 'A stretch of each part',
  },
  every: 'One in',
  sliceSeconds: 'Seconds in a slice',
  sceneCount: 'Scenes in each film',
  minutes: 'Minutes',
  drawAgain: 'Draw another sample',
  seed: (seed: number) => `Drawn by the number ${seed}, which draws the same again.`,
  coders: 'Who codes',
  you: 'You',
  anotherCoder: 'Another coder',
  addCoder: 'Add',
  rename: 'Rename',
  renameCoder: (name: string) => `Rename ${name}`,
  nameOfCoder: 'Name of the coder',
  sharing: 'How they share it',
  sharings: { everyone: 'Each codes all of it', dealt: 'Films are dealt among them' },
  again: 'Coded again: one stretch in',
  readers: 'Coders on each of these',
  training: 'A round to learn in, which is never counted',
  periods: 'Compared by',
  halves: 'The films halved by number',

  drawn: 'What would be coded',
  filmDrawn: ({ spans, ms, runningMs }: { spans: number; ms: number; runningMs: number }) =>
    spans === 0
      ? 'nothing to draw from'
      : `${several(spans, 'stretch', 'stretches')}, ${amounts.length(ms)} of ${amounts.length(runningMs)}`,
  hours: ({ ms, workMs }: { ms: number; workMs: number }) =>
    `${amounts.length(ms)} of film, about ${amounts.length(workMs)} of work for each coder.`,
  hoursDealt: (ms: number) => `${amounts.length(ms)} of film, shared as below.`,
  coderOf: (film: string) => `Who codes ${film}`,
  whoCodesWhat: 'Who codes what',
  coder: 'Coder',
  earlier: 'Earlier films',
  later: 'Later films',
  elsewhere: 'In no period',
  work: 'Work',
  workOf: ({ ms, againMs, workMs }: { ms: number; againMs: number; workMs: number }) =>
    againMs === 0
      ? `${amounts.length(ms)} of film, about ${amounts.length(workMs)}`
      : `${amounts.length(ms)} of film, of which ${amounts.length(againMs)} again, about ${amounts.length(workMs)}`,
  reliability: ({ stretches, films, ms }: { stretches: number; films: number; ms: number }) =>
    `Reliability sample: ${several(stretches, 'stretch', 'stretches')}, ${amounts.length(ms)}, in ${several(films, 'film', 'films')}, drawn now. At the desk nobody is told which of their own stretches another coder has, too.`,
  balanced: 'No coder codes one period only.',
  oneSided: ({ coder, period }: { coder: string | null; period: string }) =>
    coder === null
      ? `You code films of “${period}” only: if you code a little differently, or come to, it will look like a shift of the symbols. Give yourself a film of another period.`
      : `Only films of “${period}” go to ${coder}: where ${coder}’s way of coding is a little different, or comes to be, it will look like a shift of the symbols. Give ${coder} a film of another period.`,
  tooFewDated:
    'Fewer than two of these films have a date, so it cannot be told whether the coders are spread over time.',
  seenInTraining: ({ name, ms }: { name: string; ms: number }) =>
    `${amounts.length(ms)} of this lie in the training round “${name}”: whoever learned there has seen them. Draw another sample, or train on other films.`,
  wouldBeCounted: ({ name, ms }: { name: string; ms: number }) =>
    `${amounts.length(ms)} of this lie in the sample of “${name}”, which is counted: what is discussed in training would no longer be coded alone. Draw another sample, or train on other films.`,
  ownSpeed: (speed: number) =>
    `At your own speed so far: a minute of film in ${amounts.length(60_000 / speed)}.`,
  assumedSpeed: 'Assumed, until your own speed is known: minutes of work for a minute of film',
  canShow: 'What these films can show',
  groups: ({
    first,
    second,
    periods,
  }: {
    first: number
    second: number
    periods: readonly [string, string] | null
  }) =>
    periods === null
      ? `${several(first, 'film', 'films')} against ${amounts.count(second)}, halved by number until films are divided into periods.`
      : `${several(first, 'film', 'films')} of “${periods[0]}” against ${amounts.count(second)} of “${periods[1]}”.`,
  smallestP: ({ p, codes, mostCodes }: { p: number; codes: number; mostCodes: number }) =>
    p > 0.05
      ? `The smallest two-sided p that they can give is ${p.toPrecision(2)}: no difference between them can pass .05, however clear it is. What they show is shown by the films themselves.`
      : `The smallest two-sided p that they can give is ${p.toPrecision(2)}. ${mostCodes < codes ? `Corrected for ${amounts.count(codes)} codes no single one can pass .05 alone; corrected for ${amounts.count(mostCodes)} it can.` : `One of ${several(codes, 'code', 'codes')} can pass .05 after correction for all of them.`}`,
  directorsDealt: ({ first, second }: { first: number; second: number }) =>
    `Some directors have several films. A test must move a director’s films together, so that what counts is ${several(first, 'director', 'directors')} against ${amounts.count(second)}.`,
  tooFew: 'With fewer than two films on a side no test can be made: read, and show frames.',
  assumedRise: ({ from, to, rho }: { from: number; to: number; rho: number }) =>
    `A code that is on screen for ${share(from)} of a film would have to rise to about ${share(to)} to be noticed in four of five such studies, where ${share(rho)} of what differs lies between films (assumed; hand-coded films have 1 to 20 %).`,
  noRise:
    'With so few films not even a rise from 5 % of a film to most of it would probably be noticed by a test.',
  ownRise: ({ code, from, to }: { code: string; from: number; to: number }) =>
    `By what is coded so far, “${code}” would have to rise from ${share(from)} to about ${share(to)}.`,
  quarter: ({ to, toInQuarter }: { to: number; toInQuarter: number }) =>
    `With a quarter of this, to about ${share(toInQuarter)} in the place of ${share(to)}: films differ more among themselves than a sample differs from its film. (Simulated with 8 against 8 films and units independent of each other, a tripling is found with a chance of .63 in 400 units a film and of .63 in 100.)`,
  scenesLose: 'Samples of whole scenes lose more than this: what is in a scene goes together.',

  make: 'Keep this plan',
  cancel: 'Cancel',
  defaultName: (number: number) => `Plan ${amounts.count(number)}`,

  remove: (name: string) => `Remove the plan “${name}”`,
  removeShort: 'Remove',
  sample: {
    whole: 'The whole of each film',
    slices: ({ every, seconds }: { every: number; seconds: number }) =>
      every === 1
        ? `Every slice of ${several(seconds, 'second', 'seconds')}`
        : `One in ${amounts.count(every)} slices of ${several(seconds, 'second', 'seconds')}, from a random start`,
    shots: (every: number) =>
      every === 1 ? 'Every shot' : `One in ${amounts.count(every)} shots, from a random start`,
    scenes: (count: number) => `${several(count, 'scene', 'scenes')} of each film, at random`,
    ends: (ms: number) => `Opening and ending, ${amounts.length(ms)} each`,
    parts: (ms: number) => `${amounts.length(ms)} of each part, from a random start`,
  },
  seedShort: (seed: number) => `drawn by ${seed}`,
  isTraining: 'Training: never counted',
  dealt: ({ coders, again, readers }: { coders: number; again: number; readers: number }) =>
    `Films dealt to ${several(coders, 'coder', 'coders')}; one stretch in ${amounts.count(again)} coded by ${amounts.count(readers)} of them, for reliability`,
  withOthers: 'With the other coders',
  filmsOf: ({ films, again }: { films: readonly string[]; again: number }) =>
    [
      films.join(', ') || 'no film of their own',
      ...(again > 0 ? [`${several(again, 'stretch', 'stretches')} for reliability`] : []),
    ].join('; '),
  onlyForReliability: 'for reliability',
  nothingForYou: 'Nothing of this plan is for you.',
  total: ({ left, spans }: { left: number; spans: number }) =>
    left === 0
      ? `All ${several(spans, 'stretch', 'stretches')} looked through.`
      : `${amounts.count(left)} of ${several(spans, 'stretch', 'stretches')} left.`,
  timeLeft: ({ ms, workMs, isOwn }: { ms: number; workMs: number; isOwn: boolean }) =>
    `${amounts.length(ms)} of film, about ${amounts.length(workMs)} of work ${isOwn ? 'at your own speed' : 'at an assumed speed'}.`,
  filmLeft: ({ left, spans, ms }: { left: number; spans: number; ms: number }) =>
    left === 0
      ? 'nothing left'
      : `${amounts.count(left)} of ${amounts.count(spans)} left, ${amounts.length(ms)}`,
  states: { none: 'not begun', begun: 'begun', finished: 'finished' },
  begin: 'Begin',
  goOn: 'Go on',
  look: 'Look',
  beginIn: (film: string) => `Begin with ${film}`,
  goOnIn: (film: string) => `Go on with ${film}`,

  atDesk: (name: string) => `Plan: ${name}`,
  leftHere: ({ left, spans, ms }: { left: number; spans: number; ms: number }) =>
    left === 0
      ? `All ${several(spans, 'unit', 'units')} of the sample here looked through`
      : `${amounts.count(left)} of ${several(spans, 'unit', 'units')} of the sample left here, ${amounts.length(ms)}`,
  leftElsewhere: ({ films, ms, workMs }: { films: number; ms: number; workMs: number }) =>
    films === 0
      ? 'Nothing is left in the other films.'
      : `${several(films, 'other film', 'other films')} with ${amounts.length(ms)} left, about ${amounts.length(workMs)} of work.`,
  outsideShort: 'Not in the sample',
  finish: 'Declare this pass finished',
  isFinished: 'This pass is finished.',
  finishedWithLeft: (left: number) =>
    `It was declared finished with ${several(left, 'unit', 'units')} left, which stay not looked through.`,
  takeUp: 'Take it up again',
  byPlaying: 'What plays by at normal speed is looked through',
  track: 'Sample',
  trackSaid: (count: number) => `${several(count, 'stretch', 'stretches')} of the sample`,
}

export type PlanWords = typeof plans
