import { amounts, several } from '../amounts.ts'

/** Publishing an essay from its page, and the ground on which stills of a film go out. */
export const publishing = {
  publish: 'Publish …',
  title: 'Publish this essay',
  meaning:
    'A folder of plain pages, as one zip file: the essay with its claims and what they stand on, films, findings, methods, the record of coding, references, and the study itself. It needs no program and no network, and computes its numbers again where it is opened.',
  languages: 'Languages',
  everyLanguage: 'All of the essay',
  stillSide: 'Longest side of a still',
  pixels: (count: number) => `${amounts.count(count)} pixels`,
  ground: 'Stills of films that have no ground of their own',
  noGround: 'No ground stated',
  grounds: {
    quotation: 'Quotation',
    'public-domain': 'Public domain',
    permission: 'Permission',
    own: 'Own film',
  },
  address: 'Where it will stand, where that is known',
  addressMeaning: 'Kept with the essay. Manifests for other programs (IIIF) are called by it.',
  allStand: 'Every claim stands as it was checked.',
  notAllStand: (count: number) =>
    `${several(count, 'claim does', 'claims do')} not stand as ${count === 1 ? 'it was' : 'they were'} checked; the pages say so.`,
  toCheck: 'Check them first',
  save: 'Save the folder',
  ofFilm: {
    title: 'Stills for others',
    meaning: 'On what ground stills of this film go out with a publication; printed in its list of stills.',
    label: 'Ground',
    note: 'Who gave it, the law, the licence',
    keep: 'Keep',
  },
}

export type PublishingWords = typeof publishing
