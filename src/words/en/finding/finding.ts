import { amounts, several } from '../amounts.ts'

interface QueriedFilm {
  found: number
  foundMs: number
  unknown: number
  units: number
}

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
    'Finds memos, readings, connotations, notes, links, excerpts, subtitles, dialogue, writing in the picture, captions, scenes and essays by what stands in them. Hanzi are found anywhere in a line, in either script; a word by how it begins; hanzi also by their pinyin, with tones or without.',
  textsFound: ({ typed, written, sounded }: { typed: string; written: TextCount; sounded: TextCount }) => {
    const found = written.texts + sounded.texts
    if (found === 0) return `“${typed}” stands in no text of this study.`
    const own =
      written.texts > 0 ? [`“${typed}”: ${textsIn(written)}.`] : [`“${typed}” is written nowhere so.`]
    const sound = sounded.texts > 0 ? [`It sounds so in ${textsIn(sounded)}.`] : []
    return [...own, ...sound].join(' ')
  },
  copyQuotation: 'Copy as a quotation',
  copied: 'Copied.',
  notCopied: 'The browser did not let it be copied.',
  /** Every line as it stands, then film, part and time. */
  quotation: ({ lines, where }: { lines: readonly string[]; where: readonly string[] }) =>
    [...lines.map(line => `“${line}”`), where.join(', ')].join('\n'),
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
    dialogue: 'Dialogue',
    writing: 'Writing in the picture',
    caption: 'Caption of a plate',
    scene: 'Scene',
    essay: 'Essay',
  },
  shots: 'Shots',
  line: 'Query',
  lineHint: 'chimney NEAR/3 departure AND NOT film:"West of the Tracks"',
  queryPurpose:
    'Finds shots by what is in them: codes with what is said of their marks, positions, attitudes, links, coders, films, periods, places and words; in one shot, or near each other. A code by its name is enough. What nobody has looked for is not called absent.',
  begin: 'Put a query together',
  builder: 'The query, put together',
  saved: 'Saved queries',
  savedList: {
    none: 'No query is saved yet. Ask something and save it: it is kept with the study, and names things so that it is still right when they are renamed.',
    name: 'Name of the query',
    newName: 'New name',
    save: 'Save the query',
    savedUnder: (name: string) => `The query is saved with the study as “${name}”.`,
    saveAsAnother: 'Save as another',
    saveChange: 'Save the change',
    open: (name: string) => `“${name}” is open.`,
    openAndChanged: (name: string) => `“${name}” is open, and was changed here.`,
    gone: 'This saved query is no longer there. It may have been deleted in another window; undo brings it back.',
    rename: (name: string) => `Rename “${name}”`,
    keepName: 'Keep the name',
    intoTray: 'Query into the tray',
    theQuery: 'the query',
    remove: (name: string) => `Delete “${name}”`,
  },
  joined: 'Shots with',
  joins: {
    all: 'all of these',
    any: 'any of these',
    near: 'the first near the second',
    before: 'the first before the second',
    after: 'the first after the second',
    overlaps: 'the first sharing time with the second',
    not: 'not',
  },
  notNot: 'take “not” away',
  andMore: 'and …',
  add: 'Another condition',
  remove: 'Take this condition away',
  within: 'within',
  counted: 'counted in',
  reachUnits: { shots: 'shots', seconds: 'seconds' },
  condition: 'What',
  which: 'which',
  value: 'value',
  words: 'words',
  below: 'with all that stand under it',
  saidOfMark: 'of which is said …',
  anyContradiction: 'any contradiction',
  fields: {
    code: 'code',
    value: 'value of an aspect',
    position: 'position',
    attitude: 'attitude',
    coder: 'coder',
    link: 'link',
    film: 'film',
    period: 'period',
    place: 'place',
    text: 'words in texts',
    sound: 'sound of hanzi',
  },
  shownAs: 'Shown as',
  views: { grid: 'Stills', list: 'List', time: 'Time line' },
  chosen: (count: number) => `${several(count, 'shot', 'shots')} chosen:`,
  allOfThem: (count: number) => `All ${several(count, 'shot', 'shots')} shown:`,
  choose: 'choose',
  plate: 'Plate',
  newPlate: 'a new one',
  ontoPlate: 'Onto the plate',
  intoMemo: 'Into a memo',
  asTable: 'As a table (CSV)',
  notFound: 'Films without a find',
  absentFrom: ({ unknown, units }: QueriedFilm) =>
    unknown === 0
      ? 'not there'
      : unknown === units
        ? 'not looked for'
        : `not in what was looked through; nobody looked at ${amounts.count(unknown)} of ${several(units, 'shot', 'shots')}`,
  me: 'me',
  anyLink: 'any',
  shot: (number: number) => `Shot ${amounts.count(number)}`,
  /** Films first: shots of one film are not independent of each other. */
  queryFound: (films: readonly QueriedFilm[]) => {
    const all = films.length
    const having = films.filter(({ found }) => found > 0)
    const shots = having.reduce((sum, { found }) => sum + found, 0)
    const others = films.filter(({ found }) => found === 0)
    const unseen = others.filter(({ unknown, units }) => unknown === units)
    const partly = others.filter(({ unknown, units }) => unknown > 0 && unknown < units)
    const sentences = [
      having.length === 0
        ? `Found in none of ${several(all, 'film', 'films')}.`
        : `Found in ${amounts.count(having.length)} of ${several(all, 'film', 'films')}: ${several(shots, 'shot', 'shots')}.`,
    ]
    if (unseen.length > 0)
      sentences.push(`In ${several(unseen.length, 'film', 'films')} nobody has looked for it.`)
    if (partly.length > 0)
      sentences.push(
        `In ${several(partly.length, 'film', 'films')} without a find only some of the shots were looked at.`,
      )
    return sentences.join(' ')
  },
  ofFilm: ({ found, foundMs, unknown, units }: QueriedFilm) => {
    const own = `${amounts.count(found)} of ${several(units, 'shot', 'shots')}, ${amounts.length(foundMs)}`
    return unknown === 0 ? own : `${own}; nobody looked at ${amounts.count(unknown)}`
  },
  allOf: (text: string) => `Everything with “${text}” …`,
}

export type FindingWords = typeof finding
