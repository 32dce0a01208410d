import { amounts, several } from '../amounts.ts'

/** Aspects that many studies ask for; each with its values, to be taken over and changed. */
const proposals = {
  view: {
    name: 'View',
    meaning: 'From where the place is seen.',
    values: {
      aerial: 'aerial',
      elevated: 'elevated',
      street: 'street',
      interior: 'interior',
      vehicle: 'from a vehicle',
      screen: 'plan or screen',
      archive: 'archive',
    },
  },
  triad: {
    name: 'Spatial triad',
    meaning: 'Lefebvre: space as it is used, as it is planned, and as it is lived in images.',
    values: {
      perceived: 'perceived (spatial practice)',
      conceived: 'conceived (representations of space)',
      lived: 'lived (spaces of representation)',
    },
  },
  place: {
    name: 'Role of the place',
    meaning: 'Whether something happens in the place, or the place itself acts.',
    values: { setting: 'place of action', acting: 'acting place' },
  },
  process: {
    name: 'Space in process',
    meaning: 'What is being done to the space; by whom stands in the reason.',
    values: {
      planned: 'planned',
      built: 'built',
      used: 'used',
      idle: 'idle',
      appropriated: 'appropriated',
      demolished: 'demolished',
      redeveloped: 'redeveloped',
    },
  },
  strategy: {
    name: 'Strategy or tactic',
    meaning: 'De Certeau: from a place of power, or in a place that belongs to others.',
    values: { strategy: 'strategy', tactic: 'tactic' },
  },
  sign: {
    name: 'Kind of sign',
    meaning: 'Peirce: a likeness of its object, a trace of it, or a convention about it.',
    values: { likeness: 'likeness', trace: 'trace', convention: 'convention' },
  },
  order: {
    name: 'Order of meaning',
    meaning: 'Barthes: what is shown, what it suggests, what it makes appear as nature.',
    values: { denotation: 'denotation', connotation: 'connotation', myth: 'myth' },
  },
  channel: {
    name: 'Channel',
    meaning: 'By what it is there; sound alone is enough.',
    values: { picture: 'picture', voice: 'voice', writing: 'writing', music: 'music', noise: 'noise' },
  },
  screen: {
    name: 'On or off screen',
    meaning: 'Whether it is in the picture, or beyond its edge.',
    values: { on: 'on screen', off: 'off screen' },
  },
  diegesis: {
    name: 'Diegetic or not',
    meaning: 'Whether it belongs to the world of the story.',
    values: { diegetic: 'diegetic', nonDiegetic: 'non-diegetic' },
  },
  prominence: {
    name: 'Prominence',
    meaning: 'How much of the attention it has.',
    values: { centre: 'in the centre', beside: 'beside', background: 'in the background' },
  },
  operator: {
    name: 'Operator',
    meaning: 'How it stands to the others of its kind in the film.',
    values: { single: 'single', contrasting: 'contrasting', evolving: 'evolving' },
  },
  certainty: {
    name: 'Certainty',
    meaning: 'How sure the coder is.',
    values: {
      certain: 'certain',
      probable: 'probable',
      doubtful: 'doubtful',
      undecidable: 'undecidable',
    },
  },
  reality: {
    name: 'Records or questions',
    meaning: 'What the scene does to reality; both can be.',
    values: { records: 'records it', questions: 'questions it' },
  },
}

export const aspects = {
  title: 'Aspects',
  meaning: 'that codes ask for on each mark',
  size: ({ inUse, retired }: { inUse: number; retired: number }) =>
    `${several(inUse, 'aspect', 'aspects')}${retired > 0 ? `, ${amounts.count(retired)} retired` : ''}`,
  add: 'New aspect',
  begin:
    'An aspect is a further choice on a mark: from where a place is seen, by which channel, how certain it is. Make your own, or take one over and change it.',
  proposed: 'Proposed aspects',
  takeOver: (name: string) => `Take over “${name}”`,
  moves: 'Alt with an arrow up or down puts an aspect before or after the one beside it.',
  change: 'Change',
  make: 'Make the aspect',
  save: 'Save',
  cancel: 'Cancel',
  retire: 'Retire',
  retireMeaning: 'It is no longer asked for. What was chosen stays, and it can be brought back.',
  bringBack: 'Bring back',
  retired: 'Retired',
  nameEn: 'Name in English',
  nameZh: 'Name in Chinese',
  values: 'Values',
  valueEn: (number: number) => `Value ${number} in English`,
  valueZh: (number: number) => `Value ${number} in Chinese`,
  addValue: 'One more value',
  putValueBefore: (name: string) => `Put “${name}” one place up`,
  takeValueOut: (name: string) => `Take out “${name}”`,
  takeValueOutMeaning: 'Marks that have it keep it; it is not offered any more.',
  offerAgain: (name: string) => `Offer “${name}” again`,
  takenOut: 'no longer offered',
  takesSeveral: 'Several can be true of one mark',
  takesReason: 'It is a reading: a reason can be given',
  whatItMeans: 'What is asked',
  noMeaning: 'Nobody has said yet what is asked.',
  chooseOne: 'one of them',
  chooseSeveral: 'several of them',
  withReason: 'with a reason',
  askedOf: 'Asked of the marks of',
  askedOfAll: 'All codes',
  askedOfNone: 'No code yet. Make one, and its marks can be asked for this.',
  asksFor: 'Asks for',
  proposals,
}

export type AspectWords = typeof aspects
