import type { CslItem, CslName, Unfit } from '../../study/index.ts'
import { freeKey, unfitField } from '../../study/index.ts'
import type { ReadReferences } from './read-csl-json.ts'
import { readDate } from './read-names.ts'
import { keyOf } from './reference-key.ts'

const types: Record<string, string> = {
  ...{ article: 'article-journal', book: 'book', mvbook: 'book', booklet: 'pamphlet', collection: 'book' },
  ...{ inbook: 'chapter', incollection: 'chapter', bookinbook: 'chapter', suppbook: 'chapter' },
  ...{
    inproceedings: 'paper-conference',
    conference: 'paper-conference',
    proceedings: 'book',
    manual: 'report',
  },
  ...{
    phdthesis: 'thesis',
    mastersthesis: 'thesis',
    thesis: 'thesis',
    techreport: 'report',
    report: 'report',
  },
  ...{
    unpublished: 'manuscript',
    online: 'webpage',
    electronic: 'webpage',
    www: 'webpage',
    periodical: 'periodical',
  },
  ...{
    movie: 'motion_picture',
    video: 'motion_picture',
    audio: 'song',
    misc: 'document',
    inreference: 'entry-encyclopedia',
  },
  ...{
    newspaper: 'article-newspaper',
    review: 'review',
    software: 'software',
    dataset: 'dataset',
    letter: 'personal_communication',
  },
}

const names: Record<string, string> = {
  ...{
    author: 'author',
    editor: 'editor',
    translator: 'translator',
    director: 'director',
    bookauthor: 'container-author',
  },
}

const texts: Record<string, string> = {
  ...{
    title: 'title',
    shorttitle: 'title-short',
    journal: 'container-title',
    journaltitle: 'container-title',
  },
  ...{
    booktitle: 'container-title',
    series: 'collection-title',
    volume: 'volume',
    edition: 'edition',
    pages: 'page',
  },
  ...{ publisher: 'publisher', institution: 'publisher', school: 'publisher', organization: 'publisher' },
  ...{
    address: 'publisher-place',
    location: 'publisher-place',
    doi: 'DOI',
    url: 'URL',
    isbn: 'ISBN',
    issn: 'ISSN',
  },
  ...{
    abstract: 'abstract',
    note: 'note',
    keywords: 'keyword',
    type: 'genre',
    eventtitle: 'event-title',
    version: 'version',
  },
  ...{
    origlanguage: 'original-language',
    origtitle: 'original-title',
    chapter: 'chapter-number',
    langid: 'language',
    language: 'language',
  },
}

const dates: Record<string, string> = {
  date: 'issued',
  urldate: 'accessed',
  origdate: 'original-date',
  eventdate: 'event-date',
}

const languages: Record<string, string> = {
  ...{
    chinese: 'zh',
    english: 'en',
    american: 'en-US',
    british: 'en-GB',
    french: 'fr',
    german: 'de',
    ngerman: 'de',
  },
  ...{ italian: 'it', spanish: 'es', japanese: 'ja', korean: 'ko', russian: 'ru', portuguese: 'pt' },
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A list in BibTeX or BibLaTeX. An entry that is not closed does not swallow the next one. */
export async function readBibtex(text: string): Promise<ReadReferences> {
  const { parse } = await import('@retorquere/bibtex-parser')
  const { entries, errors } = parse(text, { sentenceCase: false })
  const items: CslItem[] = []
  const keys = new Set<string>()
  const unfit: Unfit[] = []
  const broken = new Set(errors.map(({ input }) => /@\w+\s*\{\s*([^,\s]+)/.exec(input ?? '')?.[1] ?? ''))
  for (const [index, entry] of entries.entries()) {
    const at = index + 1
    const fields = entry.fields as Readonly<Record<string, unknown>>
    const isEmpty = Object.keys(fields).length === 0
    if (broken.delete(entry.key) || isEmpty) {
      unfit.push({ kind: 'entry-broken', at, id: entry.key })
      if (isEmpty) continue
    }
    const { item, aside } = itemOf(entry.type.toLowerCase(), fields)
    const id = freeKey(entry.key || keyOf(item), keys)
    const whole = { ...item, id } as CslItem
    const field = unfitField(whole)
    if (field !== null) {
      unfit.push({ kind: 'item-field-unfit', at, id, field })
      continue
    }
    keys.add(id)
    items.push(whole)
    unfit.push(...aside.map(one => ({ kind: 'field-set-aside' as const, at, id, field: one })))
  }
  return {
    items,
    unfit: [...unfit, ...[...broken].map(id => ({ kind: 'entry-broken' as const, at: 0, id }))],
  }
}

function itemOf(
  said: string,
  fields: Readonly<Record<string, unknown>>,
): { item: Record<string, unknown>; aside: string[] } {
  const type = types[said] ?? 'document'
  const item: Record<string, unknown> = { type }
  const aside: Record<string, unknown> = types[said] ? {} : { type: said }
  for (const [field, value] of Object.entries(fields)) {
    const [role, variable, date] = [names[field], texts[field], dates[field]]
    if (role && Array.isArray(value)) item[role] = value.map(one => nameOf(one as BibtexName))
    else if (date) item[date] = readDate(textOf(value))
    else if (field === 'number') item[type.startsWith('article') ? 'issue' : 'number'] = textOf(value)
    else if (field === 'issue') item['issue'] = textOf(value)
    else if (variable) item[variable] ??= textOf(value)
    else if (field !== 'year' && field !== 'month' && field !== 'day') aside[field] = value
  }
  if (item['issued'] === undefined && fields['year'] !== undefined) item['issued'] = issuedOf(fields)
  if (typeof item['page'] === 'string') item['page'] = item['page'].replace(/\s*[–—-]+\s*/g, '-')
  if (typeof item['language'] === 'string')
    item['language'] = languages[item['language'].toLowerCase()] ?? item['language']
  if (said === 'mastersthesis') item['genre'] ??= 'Master’s thesis'
  if (said === 'phdthesis') item['genre'] ??= 'PhD dissertation'
  if (Object.keys(aside).length > 0) item['custom'] = { bibtex: aside }
  return { item, aside: Object.keys(aside) }
}

interface BibtexName {
  lastName?: string
  firstName?: string
  prefix?: string
  suffix?: string
  name?: string
}

function nameOf({ lastName, firstName, prefix, suffix, name }: BibtexName): CslName {
  if (name !== undefined || firstName === undefined)
    return { literal: (name ?? lastName ?? '').normalize('NFC').replace(/^\{(.*)\}$/, '$1') }
  return {
    ...{ family: (lastName ?? '').normalize('NFC'), given: firstName.normalize('NFC') },
    ...(prefix && { 'non-dropping-particle': prefix }),
    ...(suffix && { suffix }),
  }
}

function textOf(value: unknown): string {
  return (Array.isArray(value) ? value.map(String).join(', ') : String(value)).normalize('NFC')
}

function issuedOf({ year, month, day }: Readonly<Record<string, unknown>>) {
  const text = textOf(year)
  if (!/^\d{4}$/.test(text)) return { raw: text }
  const name = month === undefined ? '' : textOf(month).toLowerCase()
  const number = Number(name) || months.findIndex(one => name.startsWith(one)) + 1
  const parts = number > 0 ? [number, ...(Number(day) > 0 ? [Number(day)] : [])] : []
  return { 'date-parts': [[Number(text), ...parts]] }
}
