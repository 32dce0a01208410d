import { amounts, several } from '../amounts.ts'

interface TextCount {
  texts: number
  films: number
  all: number
}

function textsIn({ texts, films, all }: TextCount): string {
  const where = films === 0 ? 'in no film' : `in ${amounts.count(films)} of ${several(all, 'film', 'films')}`
  return `${several(texts, 'text', 'texts')} ${where}`
}

/** The screen on which the study is searched. */
export const finding = {
  title: 'Find',
  texts: 'In texts',
  searchTexts: 'Words, two hanzi or more, or pinyin',
  search: 'Search',
  sort: 'In',
  anySort: 'all texts',
  textsPurpose:
    'Finds memos, readings, connotations, notes, links, excerpts, subtitles, writing in the picture, captions, scenes and essays by what stands in them. Hanzi are found anywhere in a line, in either script; a word by how it begins; hanzi also by their pinyin, with tones or without.',
  textsFound: ({ typed, written, sounded }: { typed: string; written: TextCount; sounded: TextCount }) => {
    const found = written.texts + sounded.texts
    if (found === 0) return `“${typed}” stands in no text of this study.`
    const own =
      written.texts > 0 ? [`“${typed}”: ${textsIn(written)}.`] : [`“${typed}” is written nowhere so.`]
    const sound = sounded.texts > 0 ? [`It sounds so in ${textsIn(sounded)}.`] : []
    return [...own, ...sound].join(' ')
  },
  soundsSo: 'sounds so',
  ofNoFilm: 'Of no film',
  shownOf: ({ shown, all }: { shown: number; all: number }) =>
    shown === all ? amounts.count(all) : `${amounts.count(shown)} of ${amounts.count(all)} shown`,
  sorts: {
    memo: 'Memo',
    reading: 'Reading',
    connotation: 'Connotation',
    note: 'Note',
    link: 'Link',
    excerpt: 'Excerpt',
    subtitle: 'Subtitle',
    writing: 'Writing in the picture',
    caption: 'Caption of a plate',
    scene: 'Scene',
    essay: 'Essay',
  },
  allOf: (text: string) => `Everything with “${text}” …`,
}

export type FindingWords = typeof finding
