import type { CslItem, CslName, Unfit } from '../../study/index.ts'
import { freeKey, unfitField } from '../../study/index.ts'
import type { ReadReferences } from './read-csl-json.ts'
import { readDate, readName } from './read-names.ts'
import { keyOf } from './reference-key.ts'

const types: Record<string, string> = {
  ...{
    JOUR: 'article-journal',
    EJOUR: 'article-journal',
    MGZN: 'article-magazine',
    NEWS: 'article-newspaper',
  },
  ...{ BOOK: 'book', EBOOK: 'book', EDBOOK: 'book', CHAP: 'chapter', ECHAP: 'chapter', THES: 'thesis' },
  ...{ RPRT: 'report', GOVDOC: 'report', CONF: 'paper-conference', CPAPER: 'paper-conference' },
  ...{ ELEC: 'webpage', BLOG: 'post-weblog', MPCT: 'motion_picture', VIDEO: 'motion_picture' },
  ...{
    MANSCPT: 'manuscript',
    MAP: 'map',
    ART: 'graphic',
    SOUND: 'song',
    LAW: 'legislation',
    STAT: 'legislation',
  },
  ...{
    ENCYC: 'entry-encyclopedia',
    DICT: 'entry-dictionary',
    DATA: 'dataset',
    UNPB: 'manuscript',
    PCOMM: 'personal_communication',
  },
}

const names: Record<string, string> = {
  ...{
    AU: 'author',
    A1: 'author',
    ED: 'editor',
    A3: 'collection-editor',
    A4: 'translator',
    TA: 'translator',
  },
}

const texts: Record<string, string> = {
  ...{
    TI: 'title',
    T1: 'title',
    T3: 'collection-title',
    VL: 'volume',
    IS: 'issue',
    PB: 'publisher',
    CY: 'publisher-place',
  },
  ...{
    PP: 'publisher-place',
    UR: 'URL',
    L2: 'URL',
    LA: 'language',
    AB: 'abstract',
    N2: 'abstract',
    ET: 'edition',
  },
  ...{
    M3: 'genre',
    ST: 'title-short',
    J2: 'container-title-short',
    JA: 'container-title-short',
    DB: 'source',
  },
  ...{
    CN: 'call-number',
    NV: 'number-of-volumes',
    AN: 'archive_location',
    DO: 'DOI',
    N1: 'note',
    RN: 'note',
  },
}

const containers = ['T2', 'JO', 'JF', 'BT']
const dates: Record<string, string> = {
  PY: 'issued',
  Y1: 'issued',
  DA: 'issued',
  Y2: 'accessed',
  OP: 'original-date',
}

const line = /^([A-Z][A-Z0-9]) {0,2}-(?: (.*)|\s*)$/

/** A list in RIS. Pages stand in two fields there, and stay two numbers. */
export function readRis(text: string): ReadReferences {
  const items: CslItem[] = []
  const unfit: Unfit[] = []
  const keys = new Set<string>()
  for (const [index, record] of recordsIn(text).entries()) {
    const at = index + 1
    if (!record.isWhole) unfit.push({ kind: 'entry-broken', at, id: '' })
    const { item, aside } = itemOf(record.fields)
    const id = freeKey(record.fields.find(([tag]) => tag === 'ID')?.[1] || keyOf(item), keys)
    const whole = { ...item, id } as CslItem
    const field = unfitField(whole)
    if (field !== null) {
      unfit.push({ kind: 'item-field-unfit', at, id, field })
      continue
    }
    keys.add(id)
    items.push(whole)
    unfit.push(...aside.map(field => ({ kind: 'field-set-aside' as const, at, id, field })))
  }
  return { items, unfit }
}

interface RisRecord {
  fields: [tag: string, value: string][]
  /** Whether it was ended; the next one begins all the same. */
  isWhole: boolean
}

function recordsIn(text: string): RisRecord[] {
  const records: RisRecord[] = []
  let open: RisRecord | null = null
  for (const said of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    const [, tag, value = ''] = line.exec(said) ?? []
    if (tag === 'TY') {
      open = { fields: [[tag, value.trim()]], isWhole: false }
      records.push(open)
    } else if (tag === 'ER') {
      if (open) open.isWhole = true
      open = null
    } else if (open && tag) open.fields.push([tag, value.trim()])
    else if (open && said.trim() !== '') {
      const last = open.fields.at(-1)!
      last[1] = `${last[1]} ${said.trim()}`.trim()
    }
  }
  return records
}

function itemOf(fields: RisRecord['fields']): { item: Record<string, unknown>; aside: string[] } {
  const said = fields[0]![1].toUpperCase()
  const type = types[said] ?? 'document'
  const item: Record<string, unknown> = { type }
  const aside = new Map<string, string[]>(types[said] ? [] : [['TY', [said]]])
  const isPart = type === 'chapter' || type === 'paper-conference' || type.startsWith('entry')
  for (const [tag, value] of fields.slice(1)) {
    if (value === '' || tag === 'ID') continue
    const role = tag === 'A2' ? (isPart ? 'editor' : 'translator') : names[tag]
    const variable = texts[tag]
    const date = dates[tag]
    if (tag === 'A2' && type === 'book') item['editor'] = [...list(item, 'editor'), readName(value)]
    else if (role) item[role] = [...list(item, role), readName(value)]
    else if (date) item[date] = fuller(item[date], readDate(value))
    else if (containers.includes(tag)) {
      const place = type === 'book' ? 'collection-title' : 'container-title'
      item[place] ??= value
    } else if (tag === 'SN') item[type.startsWith('article') ? 'ISSN' : 'ISBN'] ??= value
    else if (tag === 'KW') item['keyword'] = [item['keyword'], value].filter(Boolean).join(', ')
    else if (variable && item[variable] === undefined) item[variable] = value
    else if (tag !== 'SP' && tag !== 'EP') aside.set(tag, [...(aside.get(tag) ?? []), value])
  }
  const [from, to] = ['SP', 'EP'].map(tag => fields.find(([one]) => one === tag)?.[1] ?? '')
  if (from || to)
    item['page'] = from && to && !/[-–]/.test(from) && from !== to ? `${from}-${to}` : from || to
  if (typeof item['DOI'] === 'string')
    item['DOI'] = item['DOI'].replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '')
  if (aside.size > 0) item['custom'] = { ris: Object.fromEntries(aside) }
  return { item, aside: [...aside.keys()] }
}

function list(item: Record<string, unknown>, role: string): CslName[] {
  return (item[role] as CslName[] | undefined) ?? []
}

/** Of two fields that say when, the one that says more. */
function fuller(before: unknown, after: ReturnType<typeof readDate>) {
  const length = (date: unknown) =>
    (date as ReturnType<typeof readDate> | undefined)?.['date-parts']?.[0]?.length ?? 0
  return before !== undefined && length(before) >= length(after) ? before : after
}
