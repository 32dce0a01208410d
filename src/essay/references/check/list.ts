import type { CslItem } from '../../../study/index.ts'
import { bilingualOf, namesOf, textOf } from '../../../study/index.ts'
import { withoutMarkup } from '../markup.ts'
import type { Found } from './doubts.ts'
import { doubtful, printedForm, wrong, yearOf } from './doubts.ts'

/** What one reference has against another, by the id of the one. */
export function checkList(items: readonly CslItem[]): Map<string, Found[]> {
  const found = new Map<string, Found[]>()
  const say = (id: string, one: Found) => found.set(id, [...(found.get(id) ?? []), one])
  for (const group of groups(items, ({ DOI }) =>
    String(DOI ?? '')
      .toLowerCase()
      .trim(),
  )) {
    for (const item of group.slice(1)) say(item.id, wrong({ kind: 'doi-twice', other: group[0]!.id }))
    if (group.every(({ type }) => type === 'chapter'))
      for (const item of group) say(item.id, wrong({ kind: 'doi-of-whole-book', doi: textOf(item, 'DOI') }))
  }
  for (const group of groups(items, item => sameWork(item)))
    for (const item of group.slice(1)) say(item.id, wrong({ kind: 'twice-in-list', other: group[0]!.id }))
  checkSuffixes(items, say)
  checkSpellings(items, say)
  checkOrder(items, say)
  return found
}

/** The same title by the same name in the same year; of different editions each has its own year. */
export function sameWork(item: CslItem): string {
  const title = letters(textOf(item, 'title'))
  return title.length < 4
    ? ''
    : `${title} ${nameOf(item).split(' ')[0]} ${yearOf(item)} ${letters(textOf(item, 'page'))}`
}

function groups(items: readonly CslItem[], keyOf: (item: CslItem) => string): CslItem[][] {
  const byKey = new Map<string, CslItem[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key !== '') byKey.set(key, [...(byKey.get(key) ?? []), item])
  }
  return [...byKey.values()].filter(({ length }) => length > 1)
}

/** Letters tell apart works of one author in one year, not two authors of one surname. */
function checkSuffixes(items: readonly CslItem[], say: (id: string, one: Found) => void): void {
  const suffixed = items.flatMap(item => {
    const suffix = suffixOf(item)
    return suffix ? [{ item, suffix, year: yearOf(item) }] : []
  })
  for (const { item, suffix, year } of suffixed) {
    const surname = surnameOf(item)
    const others = suffixed.filter(
      one => one.item !== item && one.year === year && surnameOf(one.item) === surname,
    )
    const another = others.find(one => nameOf(one.item) !== nameOf(item))
    const said = `${year}${suffix}`
    if (another) say(item.id, wrong({ kind: 'suffix-for-two-authors', suffix: said, other: another.item.id }))
    else if (others.length === 0) say(item.id, doubtful({ kind: 'suffix-alone', suffix: said }))
  }
}

function suffixOf(item: CslItem): string {
  const own = textOf(item, 'year-suffix')
  const raw = (item['issued'] as { raw?: string; literal?: string } | undefined) ?? {}
  const printed = /(?:^|[\s(])(?:18|19|20)\d{2}([a-z])\b/.exec(printedForm(item))?.[1]
  return own || (/\d{4}([a-z])\b/.exec(raw.raw ?? raw.literal ?? '')?.[1] ?? printed ?? '')
}

/** A title that another reference names, too, with its comma: here the comma is lost. */
function checkSpellings(items: readonly CslItem[], say: (id: string, one: Found) => void): void {
  const named = new Set(
    items.flatMap(item => {
      const english = bilingualOf(item).title?.english ?? ''
      const inner = [...english.matchAll(/<i>(.*?)<\/i>/g)].map(([, text]) => text!)
      return [textOf(item, 'reviewed-title'), ...inner].filter(text => /[,:]/.test(text))
    }),
  )
  for (const item of items) {
    const title = withoutMarkup(textOf(item, 'title'))
    for (const there of named) {
      const here = there.replace(/[,:]/g, '')
      if (title.includes(here) && !title.includes(there))
        say(item.id, wrong({ kind: 'title-written-otherwise', here, there }))
    }
  }
}

const longEnough = 8
const inOrderShare = 0.8

/** One that stands before its place, in a list that goes by names otherwise. */
function checkOrder(items: readonly CslItem[], say: (id: string, one: Found) => void): void {
  const keys = items.map(item => [surnameOf(item), nameOf(item), yearOf(item)].join(' '))
  const breaks = items.flatMap((item, at) => (at > 0 && keys[at]! < keys[at - 1]! ? [{ item, at }] : []))
  if (items.length < longEnough || breaks.length > (1 - inOrderShare) * items.length) return
  for (const { item, at } of breaks)
    say(item.id, doubtful({ kind: 'out-of-order', other: items[at - 1]!.id }))
}

function surnameOf(item: CslItem): string {
  const [first] = namesOf(item, 'author')
  return letters(first?.family ?? first?.literal ?? '')
}

function nameOf(item: CslItem): string {
  return namesOf(item, 'author')
    .map(({ family = '', given = '', literal = '' }) => `${letters(family || literal)} ${letters(given)}`)
    .join('; ')
}

function letters(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/<[^>]*>|[^\p{L}\p{N}]/gu, '')
}
