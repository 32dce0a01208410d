import type { BilingualField, BilingualText, CslItem, CslName } from '../../study/index.ts'
import { bilingualOf, bilingualTexts, namesOf, nameVariables, textOf } from '../../study/index.ts'
import { ownOrder } from './chinese-names.ts'
import type { Markers } from './markers.ts'
import { hasHanzi, isChinese, isInHanzi, widenSigns } from './scripts.ts'

/** In which scripts a style prints what is Chinese: romanised with hanzi behind, or in hanzi alone. */
export type Scripts = 'romanised' | 'original'

/** The language tag under which the engine finds the hanzi of a name. */
export const hanziTag = 'zh-hans'

/** An item as the engine is to have it: each text in the form that the style begins with, the others marked behind it. */
export function itemForEngine(item: CslItem, scripts: Scripts, markers: Markers): object {
  const given = bilingualOf(item)
  const { custom: _, ...plain } = item
  const changed: Record<string, unknown> = { ...plain }
  for (const [field, variable] of Object.entries(bilingualTexts) as [BilingualField, string][]) {
    const forms = formsOf(textOf(item, variable), given[field])
    if (!forms) continue
    changed[variable] = scripts === 'original' ? inOriginal(forms) : romanised(forms, markers)
    if (field !== 'title' || item['title-short'] !== undefined) continue
    const short = shortTitle(scripts === 'original' ? inOriginal(forms) : withoutHanzi(forms))
    if (short) changed['title-short'] = short
  }
  const short = textOf(item, 'title-short')
  if (isInHanzi(short)) changed['title-short'] = alone(widenSigns(short))
  for (const role of nameVariables) {
    const names = namesOf(item, role)
    if (names.length > 0) changed[role] = names.map((name, at) => nameForEngine(name, given[role]?.[at]))
  }
  return changed

  function alone(text: string): string {
    return scripts === 'original' ? text : markers.mark({ text, isAlone: true })
  }

  function nameForEngine(name: CslName, hanzi: string | null | undefined): object {
    const written = hanzi ?? (hasHanzi(`${name.family ?? ''}${name.literal ?? ''}`) ? asWritten(name) : null)
    if (scripts === 'original' && written) return { family: written, given: '' }
    if (written !== null && !hanzi) return { family: written, given: '' }
    if (name.family === undefined)
      return hanzi
        ? { ...name, literal: `${name.literal}${markers.mark({ text: hanzi, isAlone: false })}` }
        : name
    const isOwnOrder = ownOrder(name, hanzi, isChinese(textOf(item, 'language')))
    return {
      ...name,
      'static-ordering': isOwnOrder,
      keepsGivenName: isOwnOrder && scripts === 'romanised',
      multi: {
        main: isOwnOrder ? 'zh-Latn' : 'en',
        _key: hanzi ? { [hanziTag]: { family: hanzi, given: '' } } : {},
      },
    }
  }
}

interface Forms extends BilingualText {
  asIs: string
}

/** A text in hanzi of which nothing is said is its own original. */
function formsOf(text: string, given: BilingualText | undefined): Forms | null {
  const hanzi = given?.hanzi || (isInHanzi(text) ? text : '')
  if (!hanzi && !given?.romanized && !given?.english) return null
  return { ...given, hanzi: widenSigns(hanzi), asIs: text }
}

function inOriginal({ hanzi, romanized, english, asIs }: Forms): string {
  return hanzi || romanized || english || asIs
}

/** As Chicago 17 wants it: romanised title, hanzi, translation in brackets; a title known in translation only says so. */
function romanised(forms: Forms, { mark }: Markers): string {
  const { romanized, hanzi, english, inLanguage } = forms
  const translated = english ? `[${english}]` : ''
  if (romanized) {
    const behind = [hanzi, translated].filter(Boolean).join(' ')
    return behind ? `${romanized}${mark({ text: behind, isAlone: false })}` : romanized
  }
  if (hanzi) return mark({ text: [hanzi, translated].filter(Boolean).join(' '), isAlone: true })
  return inLanguage ? `${english}${mark({ text: `[in ${inLanguage}]`, isAlone: false })}` : `${english}`
}

function withoutHanzi({ romanized, english }: Forms): string {
  return romanized || english || ''
}

/** The title up to its colon, for where a reference is named again; hanzi and translation stood there the first time. */
function shortTitle(title: string): string {
  return title.split(/[:：]\s*/)[0]!.trim()
}

function asWritten({ family = '', given = '', literal }: CslName): string {
  return literal ?? (hasHanzi(given) || given === '' ? `${family}${given}` : `${family} ${given}`)
}
