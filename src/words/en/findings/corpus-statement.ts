import type { CorpusReach } from '../../../study/index.ts'

const nothing: Record<CorpusReach, string> = {
  unsaid: 'Whether these films are all there are, or a sample, nobody has said yet.',
  whole:
    'These films are all there are of what is studied, so what is said holds of these films, and an interval is a model of how they might have come out otherwise.',
  sample: 'These films are a sample; from what, nobody has said yet.',
}

/** What a study says of how its films came together. */
export const corpusStatement = {
  title: 'Corpus statement',
  menu: 'Corpus statement…',
  edit: 'Say how these films were chosen',
  editAgain: 'Change',
  meaning:
    'It stands with every finding, so that a reader knows of which films it speaks. English and Chinese are printed each in its language; where one is missing, the other stands.',
  reach: 'These films are',
  reaches: {
    unsaid: 'not said yet',
    whole: 'all there are of what is studied',
    sample: 'a sample of more films',
  },
  reachMeanings: {
    unsaid: 'Findings say so.',
    whole: 'Findings then say “in these films”, and an interval is called a model.',
    sample: 'Findings then speak of more than these films, as far as the choice allows.',
  },
  fields: {
    of: 'All of what, or chosen from what',
    chosen: 'How and by whom they were chosen',
    missing: 'What was sought and not found',
  },
  inLanguage: { en: 'English', 'zh-Hans': 'Chinese' },
  unsaid: 'Nobody has said yet how these films were chosen, nor whether they are all there are.',
  withoutText: nothing,
  withText: {
    unsaid: (of: string) => `${nothing.unsaid} What is meant: ${of}`,
    whole: (of: string) =>
      `These films are all there are of this: ${of} What is said holds of these films, and an interval is a model of how they might have come out otherwise.`,
    sample: (of: string) => `These films are a sample, chosen from this: ${of}`,
  },
  chosen: (text: string) => `How they were chosen: ${text}`,
  missing: (text: string) => `Sought and not found: ${text}`,
  notSaid: {
    chosen: 'How they were chosen nobody has said yet.',
    missing: 'Whether anything was sought and not found nobody has said yet.',
  },
  /** Sentences of one paragraph; a text without a full stop gets one. */
  fullStop: '.',
  joint: ' ',
  heading: (text: string) => `Corpus: ${text}`,
  saved: 'The corpus statement is kept, and stands with every finding.',
}

export type CorpusStatementWords = typeof corpusStatement
