import type { CslItem } from '../../study/index.ts'
import { textOf } from '../../study/index.ts'
import type { ReferenceEngine, StyleText } from './engine.ts'
import { startEngine } from './engine.ts'
import { uprightHanzi, withoutMarkup } from './markup.ts'
import { isChinese } from './scripts.ts'
import { toldApart } from './told-apart.ts'

/** A reference set in a style: as HTML, and as text without any markup. */
export interface SetReference {
  id: string
  html: string
  text: string
}

/** Where one reference is named in a text: with its page or time. */
export interface Citation {
  id: string
  locator?: string
  label?: 'page' | 'chapter' | 'timestamp' | 'section' | 'figure'
  /** Whether the text has named the author already. */
  withoutAuthor?: boolean
}

/** A list in a style, in the order in which the style has it. */
export function setReferences(items: readonly CslItem[], style: StyleText): SetReference[] {
  const { main, engineOf } = enginesFor(items, style)
  const foreign = new Map(
    [...new Set(items.map(engineOf))].map(engine => [
      engine,
      new Map(engine.entries().map(({ id, html }) => [id, html])),
    ]),
  )
  const byId = new Map(items.map(item => [item.id, item]))
  return main.entries().map(({ id, html }) => set(id, foreign.get(engineOf(byId.get(id)!))?.get(id) ?? html))
}

/** The same, in the order of the list that was given. */
export function setReferencesInOrder(items: readonly CslItem[], style: StyleText): SetReference[] {
  const byId = new Map(setReferences(items, style).map(reference => [reference.id, reference]))
  return items.map(({ id }) => byId.get(id) ?? { id, html: '', text: '' })
}

/** What stands in a text where references are named, one line for each place; the list says who is told apart from whom. */
export function citeInText(
  items: readonly CslItem[],
  style: StyleText,
  places: readonly (readonly Citation[])[],
): { html: string; text: string }[] {
  const { engineOf } = enginesFor(toldApart(items), style)
  const byId = new Map(items.map(item => [item.id, item]))
  const named = new Set<string>()
  return places.map(place => {
    const isFirst = place.some(({ id }) => !named.has(id))
    for (const { id } of place) named.add(id)
    const cited = place.map(({ id, locator, label = 'page', withoutAuthor }) => ({
      id,
      ...(locator !== undefined && { locator, label }),
      ...(withoutAuthor && { 'suppress-author': true }),
    }))
    const html = uprightHanzi(engineOf(byId.get(place[0]!.id)!).cite(cited, isFirst))
    return { html, text: withoutMarkup(html) }
  })
}

/** A style is in Chinese where it says so; then what is foreign is set as the same style sets it in English. */
function enginesFor(items: readonly CslItem[], style: StyleText) {
  const language = /<style[^>]*\sdefault-locale="([^"]+)"/.exec(style.csl)?.[1] ?? 'en-US'
  const scripts = isChinese(language) || /^ja\b/.test(language) ? 'original' : 'romanised'
  const main = startEngine({ items, style, language, scripts })
  let foreign: ReferenceEngine | null = null
  return { main, engineOf }

  function engineOf(item: CslItem): ReferenceEngine {
    const tag = textOf(item, 'language')
    if (scripts === 'romanised' || tag === '' || isChinese(tag)) return main
    foreign ??= startEngine({ items, style: inEnglish(style), language: 'en-US', scripts })
    return foreign
  }
}

function inEnglish(style: StyleText): StyleText {
  return { ...style, csl: style.csl.replace(/(<style[^>]*\sdefault-locale=")[^"]+"/, '$1en-US"') }
}

function set(id: string, html: string): SetReference {
  const upright = uprightHanzi(html)
  return { id, html: upright, text: withoutMarkup(upright) }
}
