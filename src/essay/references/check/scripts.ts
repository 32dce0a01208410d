import type { CslItem } from '../../../study/index.ts'
import {
  bilingualOf,
  bilingualTexts,
  namesOf,
  nameVariables,
  syllablesIn,
  textOf,
} from '../../../study/index.ts'
import { hasHanzi, isChinese, isInHanzi } from '../scripts.ts'
import type { Found, ReadSign } from './doubts.ts'
import { doubtful, wrong } from './doubts.ts'

/** Hanzi against their romanised forms, of texts and of names. */
export function checkScripts(item: CslItem, read: ReadSign): Found[] {
  const texts = Object.entries(bilingualTexts).flatMap(([field, variable]) => {
    const forms = bilingualOf(item)[field as keyof typeof bilingualTexts]
    const asIs = textOf(item, variable)
    const hanzi = forms?.hanzi || (isInHanzi(asIs) ? asIs : '')
    const romanised = [forms?.romanized ?? '', ...romanisedBeside(item, variable)].filter(Boolean)
    return hanzi ? [...new Set(romanised)].flatMap(text => checkRomanised(text, hanzi, read)) : []
  })
  return [...texts, ...checkNames(item, read), ...checkMissing(item)]
}

/** Other romanised forms that were kept beside the fields, such as the one that was printed. */
function romanisedBeside(item: CslItem, variable: string): string[] {
  const custom = (item['custom'] ?? {}) as Record<string, unknown>
  return Object.entries(custom)
    .filter(([key]) => key.startsWith(`${variable}-romanized`) || key.startsWith(`${variable}-romanised`))
    .flatMap(([, text]) => (typeof text === 'string' ? [text] : []))
}

function checkRomanised(romanised: string, hanzi: string, read: ReadSign): Found[] {
  const found: Found[] = []
  const signs = [...hanzi].filter(sign => hasHanzi(sign))
  const syllables = syllablesIn(romanised)
  if (syllables && /^[^\d]*$/.test(hanzi) && !/[A-Za-z]/.test(hanzi)) {
    const unread = firstUnread(romanised, signs, read)
    if (unread !== null) {
      if (syllables.length !== signs.length)
        found.push(
          wrong({ kind: 'syllables-differ', romanised, hanzi: signs.length, syllables: syllables.length }),
        )
      else {
        const sign = signs[unread]!
        found.push(wrong({ kind: 'reading-differs', romanised, sign, read: read(sign).join(' / ') }))
      }
    }
  }
  if (isWrittenApart(romanised, hanzi)) found.push(doubtful({ kind: 'syllables-apart', romanised }))
  const lost = hanzi.match(/[：，、·；—]/gu) ?? []
  if (lost.length > 0 && !/[:,;·—–-]/.test(romanised.trim()))
    found.push(doubtful({ kind: 'signs-lost', romanised, signs: [...new Set(lost)].join(' ') }))
  return found
}

/** The first sign that cannot be read as the letters go on; null where all are read and no letter is left. */
function firstUnread(romanised: string, signs: readonly string[], read: ReadSign): number | null {
  const letters = plain(romanised)
  let furthest = 0
  const goesOn = (at: number, from: number): boolean => {
    furthest = Math.max(furthest, at)
    if (at === signs.length) return from === letters.length
    return read(signs[at]!).some(one => letters.startsWith(one, from) && goesOn(at + 1, from + one.length))
  }
  return goesOn(0, 0) ? null : Math.min(furthest, signs.length - 1)
}

function plain(romanised: string): string {
  return romanised
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u0306\u030c]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^a-zü]/g, '')
}

/** Pinyin joins syllables into words; here nearly every word of several signs is written apart. */
function isWrittenApart(romanised: string, hanzi: string): boolean {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  const words = [...segmenter.segment(hanzi)].map(({ segment }) => [...segment].filter(hasHanzi).length)
  const long = words.filter(signs => signs > 1).length
  const joined = romanised.split(/[\s,.:;·—–-]+/).filter(word => (syllablesIn(word)?.length ?? 0) > 1).length
  const all = syllablesIn(romanised)
  return all !== null && long >= 2 && joined < long / 3
}

function checkNames(item: CslItem, read: ReadSign): Found[] {
  const bilingual = bilingualOf(item)
  return nameVariables.flatMap(role =>
    namesOf(item, role).flatMap(({ family = '', given = '', ...name }, at): Found[] => {
      const hanzi = bilingual[role]?.[at]
      const isInitial = /^\p{Lu}\.?$/u.test(given)
      const said = [family, given].filter(Boolean).join(' ')
      if (isInitial && (name['static-ordering'] || hanzi)) {
        const initials = hanzi
          ? [...hanzi].slice(1).flatMap(sign => read(sign).map(one => one[0]!.toUpperCase()))
          : []
        return [
          doubtful({ kind: 'name-only-initial', name: said }),
          ...(hanzi && !initials.includes(given[0]!)
            ? [wrong({ kind: 'initial-differs', name: said, hanzi })]
            : []),
        ]
      }
      if (!hanzi || !hasHanzi(hanzi) || /[·•・‧]/u.test(hanzi) || syllablesIn(said) === null) return []
      return checkRomanised(said, hanzi, read).filter(({ level }) => level === 'wrong')
    }),
  )
}

/** What is in Chinese, but not in hanzi. */
function checkMissing(item: CslItem): Found[] {
  if (!isChinese(textOf(item, 'language'))) return []
  const { title, author } = bilingualOf(item)
  const hasTitle = Boolean(title?.hanzi) || hasHanzi(textOf(item, 'title'))
  const names = namesOf(item, 'author').flatMap(({ family = '', given = '', literal = '' }, at) => {
    const written = `${family}${given}${literal}`
    return hasHanzi(written) || author?.[at] ? [] : [[family, given].filter(Boolean).join(' ') || literal]
  })
  return [
    ...(hasTitle ? [] : [doubtful({ kind: 'title-without-hanzi' })]),
    ...names.map(name => doubtful({ kind: 'name-without-hanzi', name })),
  ]
}
