import type { CslItem } from '../../../study/index.ts'
import { dateVariables, namesOf, nameVariables, textOf } from '../../../study/index.ts'
import { hasHanzi, isInHanzi } from '../scripts.ts'
import type { Found } from './doubts.ts'
import { doubtful, wrong, yearOf } from './doubts.ts'
import { signsUnbalanced } from './signs.ts'

const needed: Record<string, readonly string[]> = {
  'article-journal': ['container-title'],
  'article-magazine': ['container-title'],
  'article-newspaper': ['container-title'],
  chapter: ['container-title'],
  book: ['publisher'],
  thesis: ['publisher'],
  webpage: ['URL'],
  'post-weblog': ['URL'],
}

/** The fields of a reference by themselves. */
export function checkFields(item: CslItem): Found[] {
  return [
    ...checkMissing(item),
    ...checkTexts(item),
    ...checkNames(item),
    ...checkDates(item),
    ...checkPages(textOf(item, 'page')),
    ...checkPlace(textOf(item, 'publisher-place')),
  ]
}

function checkMissing(item: CslItem): Found[] {
  const hasName = nameVariables.some(role => namesOf(item, role).length > 0)
  const isTranslated = namesOf(item, 'translator').length > 0
  const missing = ['title', 'issued', ...(needed[item.type] ?? [])].filter(field => !item[field])
  return [
    ...missing.map(field => doubtful({ kind: 'field-missing', field })),
    ...(hasName || item.type === 'webpage' ? [] : [doubtful({ kind: 'field-missing', field: 'author' })]),
    ...(item.type === 'book' && isTranslated && !item['original-date']
      ? [doubtful({ kind: 'translation-without-original' })]
      : []),
    ...(/kindle|epub|e-?book/i.test(textOf(item, 'medium')) && !item['page']
      ? [doubtful({ kind: 'edition-without-pages', medium: textOf(item, 'medium') })]
      : []),
    ...(textOf(item, 'language') === ''
      ? [doubtful({ kind: 'language-missing', proposed: proposedLanguage(item) })]
      : []),
  ]
}

/** What the signs of a title let one think; it is said, and never put in by itself. */
export function proposedLanguage(item: CslItem): string {
  const title = textOf(item, 'title')
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(title)) return 'ja'
  if (/\p{Script=Hangul}/u.test(title)) return 'ko'
  if (isInHanzi(title)) return 'zh'
  if (/\p{Script=Cyrillic}/u.test(title)) return 'ru'
  const words = title.toLowerCase().split(/[^\p{L}]+/u)
  const scores = Object.entries(smallWords).map(([language, small]) => ({
    language,
    score: words.filter(word => small.includes(word)).length,
  }))
  const [best, next] = scores.sort((a, b) => b.score - a.score)
  return best!.score > next!.score ? best!.language : ''
}

const smallWords: Record<string, readonly string[]> = {
  en: ['the', 'of', 'and', 'in', 'to', 'for', 'on', 'a', 'from', 'with', 'its'],
  fr: ['le', 'la', 'les', 'des', 'du', 'et', 'une', 'dans', 'pour', 'sur', 'au'],
  de: ['der', 'die', 'das', 'und', 'des', 'im', 'zur', 'von', 'eine', 'den', 'zum'],
  it: ['il', 'della', 'del', 'di', 'e', 'nel', 'gli', 'una', 'per'],
  es: ['el', 'los', 'las', 'del', 'y', 'en', 'una', 'por', 'para'],
}

const titles = ['title', 'container-title', 'collection-title'] as const

function checkTexts(item: CslItem): Found[] {
  return titles.flatMap(field => {
    const text = textOf(item, field).trim()
    if (text === '') return []
    const found: Found[] = [...signsUnbalanced(text)]
    if (/^["“«].*["”»]$/.test(text) && !/["“”«»]/.test(text.slice(1, -1)))
      found.push(wrong({ kind: 'title-in-quotes' }))
    if (/[^.]\.$/.test(text) && !/\b(?:\p{Lu}|etc|Inc|Jr|Sr|vs)\.$/u.test(text))
      found.push(doubtful({ kind: 'title-ends-with-stop' }))
    if (text.length > 8 && !hasHanzi(text) && /\p{Lu}{4}/u.test(text) && text === text.toUpperCase())
      found.push(doubtful({ kind: 'all-capitals' }))
    const garbled = /\ufffd|Ã[\u0080-\u00bf]|â€|ï»¿/.exec(text)
    if (garbled) found.push(wrong({ kind: 'garbled', said: text }))
    if (/&(?:amp|lt|gt|quot|nbsp|#\d+);|\{\\|\\[a-z]+\{|<\/?(?:em|p|br|font)\b/i.test(text))
      found.push(wrong({ kind: 'markup-left', said: text }))
    return found
  })
}

function checkNames(item: CslItem): Found[] {
  const all = nameVariables.flatMap(role => namesOf(item, role))
  const said = ({ family = '', given = '', literal = '' }: (typeof all)[number]) =>
    literal || [given, family].filter(Boolean).join(' ')
  const initial = all.find(({ given = '' }) => /^(?:\p{Lu}\.[\s-]?)+$/u.test(given))
  const whole = all.find(({ given = '' }) => /\p{Ll}{2}/u.test(given))
  return [
    ...all
      .filter(({ family = '', given = '' }) => /[;&]|\bet al\b|\band\b|,/.test(`${family} ${given}`))
      .map(name => wrong({ kind: 'several-names-in-one', name: said(name) })),
    ...all
      .filter(name => Boolean(name['non-dropping-particle']))
      .map(name =>
        doubtful({
          kind: 'particle-first',
          name: `${name['non-dropping-particle']} ${name.family ?? ''}`.trim(),
        }),
      ),
    ...namesakes(all).map(name => doubtful({ kind: 'name-only-initial', name: said(name) })),
    ...(initial && whole
      ? [doubtful({ kind: 'initials-and-names', initial: said(initial), name: said(whole) })]
      : []),
  ]
}

/** Two of one surname, of whom no more than initials are given. */
function namesakes(all: ReturnType<typeof namesOf>): ReturnType<typeof namesOf> {
  const isShort = ({ given = '' }: (typeof all)[number]) => /^(?:\p{Lu}\.[\s-]?)+$/u.test(given)
  return all.filter(
    (one, at) =>
      isShort(one) &&
      all.some((other, place) => place !== at && other.family === one.family && isShort(other)),
  )
}

function checkDates(item: CslItem): Found[] {
  const impossible = dateVariables.flatMap(variable => {
    const date = item[variable] as { 'date-parts'?: (number | string)[][] } | undefined
    return (date?.['date-parts'] ?? []).filter(parts => !isDay(parts.map(Number)))
  })
  const [issued, accessed] = [dayOf(item, 'issued'), dayOf(item, 'accessed')]
  const year = yearOf(item)
  const inKey = /(?:^|\D)((?:18|19|20)\d{2})[a-z]?$/.exec(item.id)?.[1]
  return [
    ...impossible.map(parts => wrong({ kind: 'date-impossible', said: parts.join('-') })),
    ...(issued && accessed && accessed < issued ? [wrong({ kind: 'accessed-before-issued' })] : []),
    ...(inKey && year && inKey !== year ? [wrong({ kind: 'key-year-differs', key: item.id, year })] : []),
  ]
}

function isDay([year, month = 1, day = 1]: readonly number[]): boolean {
  if (year === undefined || month < 1 || day < 1) return false
  // Seasons follow the twelve months.
  if (month > 12) return month <= 24 && day === 1
  return day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
}

/** As a text that sorts; as far as it is said, so that a year alone contradicts no day in it. */
function dayOf(item: CslItem, variable: string): string | null {
  const date = item[variable] as { 'date-parts'?: (number | string)[][] } | undefined
  const parts = date?.['date-parts']?.[0]
  if (!parts || parts.length === 0) return null
  return parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-')
}

function checkPages(pages: string): Found[] {
  const [, from = '', to = ''] = /^(\d+)\s*[-–—]\s*(\d+)$/.exec(pages.trim()) ?? []
  if (to === '') return []
  const whole = to.length < from.length ? from.slice(0, from.length - to.length) + to : to
  return Number(whole) < Number(from) ? [wrong({ kind: 'pages-backwards', pages })] : []
}

const counties =
  /^(?!New )\w+shire$|^(?:Surrey|Kent|Essex|Sussex|Norfolk|Suffolk|Cornwall|Devon|Dorset|Cumbria)$/

function checkPlace(place: string): Found[] {
  return place
    .split(/[,;]\s*/)
    .slice(0, 1)
    .filter(one => counties.test(one))
    .map(one => doubtful({ kind: 'place-is-county', place: one }))
}
