import { amounts, several } from '../amounts.ts'

export interface ParagraphsBeside {
  /** In which text; empty where there is one. */
  language: string
  edited: number
  added: number
  gone: number
}

type KindOfChange = 'new' | 'gone' | 'other'

/** Editions of an essay: what a later one has that an earlier one had not. */
export const editions = {
  title: 'Editions',
  edition: (number: number) => `Edition ${amounts.count(number)}`,
  editionOf: ({ number, day }: { number: number; day: string }) => `Edition ${amounts.count(number)}, ${day}`,
  thisOne: ({ number, day }: { number: number; day: string }) =>
    `This is edition ${amounts.count(number)}, published ${day}.`,
  thisOneAgain: ({ number, day, kept }: { number: number; day: string; kept: string }) =>
    `This is edition ${amounts.count(number)} as it was kept on ${kept}, published again ${day}.`,
  draft: (day: string) => `This is a draft of ${day}; it is not kept as an edition.`,
  earlier: 'Earlier editions',
  first: 'There is no earlier edition to set it beside.',
  since: ({ number, day }: { number: number; day: string }) =>
    `What has changed since edition ${amounts.count(number)} of ${day}`,
  nothing: 'A reader finds nothing that is another.',
  leadOfPage:
    'Claims, numbers, findings, films and codes that are others than in the edition before, with what stood there. Of evidence the study keeps only whether it shows the same.',
  text: 'Text',
  claims: 'Claims',
  numbers: 'Numbers in the text',
  findings: 'Findings',
  films: 'Films',
  codes: 'Codes',
  before: 'Before',
  now: 'Now',
  none: 'nothing',
  titleDiffers: 'Another title',
  inText: { en: 'English text', 'zh-Hans': 'Chinese text' },
  paragraphs: ({ language, edited, added, gone }: ParagraphsBeside) =>
    `${language === '' ? '' : `${language}: `}${[
      edited > 0 && several(edited, 'paragraph differs', 'paragraphs differ'),
      added > 0 && `${several(added, 'paragraph', 'paragraphs')} added`,
      gone > 0 && `${several(gone, 'paragraph', 'paragraphs')} gone`,
    ]
      .filter(Boolean)
      .join(', ')}`,
  number: (name: string) => `Number ${name}`,
  change: (name: string, kind: KindOfChange) =>
    ({ new: `${name}: new`, gone: `${name}: gone`, other: name })[kind],
  claimDiffers: (name: string, reasons: readonly string[]) => `${name}: ${reasons.join('; ')}`,
  wordsDiffer: 'other words',
  kindDiffers: ({ before, now }: { before: string; now: string }) =>
    `was ${before.toLowerCase()}, now ${now.toLowerCase()}`,
  evidenceDiffers: ({ added, taken, other }: { added: number; taken: number; other: number }) =>
    [
      added > 0 && `${several(added, 'piece', 'pieces')} of evidence added`,
      taken > 0 && `${several(taken, 'piece', 'pieces')} taken away`,
      other > 0 && `${several(other, 'piece shows', 'pieces show')} something else`,
      added + taken + other === 0 && 'evidence in another order',
    ]
      .filter(Boolean)
      .join(', '),
  rivalsDiffer: (names: readonly string[]) =>
    names.length === 0 ? 'stands against none any more' : `stands against ${names.join(', ')}`,
  standingDiffers: ({ before, now }: { before: string; now: string }) => `was ${before}, now ${now}`,
  finding: (name: string, kind: KindOfChange) =>
    ({ new: `“${name}”: new`, gone: `“${name}”: gone`, other: `“${name}”: other numbers` })[kind],
  filmDiffers: (name: string, differs: readonly ('titles' | 'copies')[]) =>
    `${name}: ${differs.map(one => ({ titles: 'other titles', copies: 'another copy' })[one]).join(', ')}`,
  codeDiffers: (name: string, differs: readonly ('names' | 'meaning')[]) =>
    `${name}: ${differs.map(one => ({ names: 'another name', meaning: 'defined otherwise' })[one]).join(', ')}`,
  codebook: ({ before, now }: { before: number | null; now: number | null }) =>
    before === null
      ? `Codebook: a draft before, version ${now} now`
      : now === null
        ? `Codebook: version ${before} before, a draft now`
        : `Codebook: version ${before} before, version ${now} now`,
  // In the program, before publishing.
  wouldBe: (number: number) => `It would be edition ${amounts.count(number)}.`,
  isStill: ({ number, day }: { number: number; day: string }) =>
    `What a reader reads is what edition ${amounts.count(number)} of ${day} printed; no new edition is kept.`,
  keep: 'Keep it as an edition, so that the next can be set beside it',
  reading: 'Setting it beside the last edition…',
  noneKept: 'No edition of this essay was kept.',
}

export type EditionWords = typeof editions
