import { several } from '../amounts.ts'

/** Values of fields, and who says them. */
export const facts = {
  fields: {
    releaseDate: 'Release',
    storyDate: 'Story',
    shootingDate: 'Shooting',
    runningTime: 'Running time',
    people: 'People',
    title: 'Title',
    filmKind: 'Kind of film',
    place: 'Place',
  },
  unsourced: 'No source said',
  oneSource: ({ says, standing }: { says: string; standing: string }) => `${says} · ${standing}`,
  agreed: (count: number) => `${several(count, 'source', 'sources')}, one value`,
  disputed: (values: readonly string[]) => `Disputed: ${values.join(' or ')}`,
  isDisputed: 'disputed',
  of: (field: string) => `Where it comes from: ${field}`,
  inUse: 'in use',
  saysNobody: 'source not said',
  standings: { read: 'read in the source', unchecked: 'unchecked', doubtful: 'doubtful' },
  take: 'Use this',
  change: 'Change',
  remove: 'Remove',
  filmSays: (value: string) => `The film has ${value}, which no value in use here says.`,
  add: 'Add a value',
  addOf: (field: string) => `Add a value: ${field}`,
  addOther: 'Add a fact of another kind',
  field: 'Of what',
  value: 'Value',
  says: 'Who says so',
  saysHint: 'Book, archive, film notes, a person',
  locator: 'Page or time',
  standing: 'How far checked',
  note: 'Note',
  useIt: 'Use this value',
  usesItForFilm: 'It becomes the film’s date.',
  save: 'Keep it',
  cancel: 'Cancel',
}

export type FactWords = typeof facts
