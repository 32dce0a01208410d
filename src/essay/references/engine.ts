/// <reference path="./citeproc.d.ts" />
import type { CitedItem, Engine, Name } from 'citeproc'
import citeproc from 'citeproc'
import type { CslItem } from '../../study/index.ts'
import { hanziTag, itemForEngine, type Scripts } from './bilingual.ts'
import type { Markers } from './markers.ts'
import { makeMarkers } from './markers.ts'

/** What the engine is given: the text of a style, and of each locale by its tag. */
export interface StyleText {
  csl: string
  locales: Readonly<Record<string, string>>
}

export interface SetUp {
  items: readonly CslItem[]
  style: StyleText
  language: string
  scripts: Scripts
}

/** One engine over a list, in one language; everything that is known of the engine stands in this file. */
export interface ReferenceEngine {
  isNotes: boolean
  /** The entries in the order of the style, as HTML. */
  entries: () => { id: string; html: string }[]
  cite: (items: readonly CitedItem[], isFirst: boolean) => string
}

citeproc.debug = () => {}
citeproc.error = () => {}

const getName = citeproc.NameOutput.prototype.getName

/** A Chinese given name is never cut to initials: to tell two authors apart it stands whole. */
citeproc.NameOutput.prototype.getName = function (this: unknown, name: Name, ...how: unknown[]) {
  const found = getName.call(this as never, name, ...how)
  if (name.keepsGivenName && found.name) found.name.block_initialize = true
  return found
}

export function startEngine({ items, style, language, scripts }: SetUp): ReferenceEngine {
  const markers: Markers = makeMarkers()
  const byId = new Map(items.map(item => [item.id, itemForEngine(item, scripts, markers)]))
  const engine: Engine = new citeproc.Engine(
    {
      retrieveLocale: tag => style.locales[tag] ?? style.locales['en-US'] ?? false,
      retrieveItem: id => byId.get(id)!,
    },
    style.csl,
    language,
    false,
  )
  // What stands for an author named above holds in the order of the style alone, and a list has many orders.
  delete engine.bibliography.opt['subsequent-author-substitute']
  engine.updateItems([...byId.keys()])
  engine.setOutputFormat('html')
  const isNotes = engine.opt.class === 'note'
  return { isNotes, entries, cite }

  function entries() {
    namesWithHanzi(true)
    const made = engine.makeBibliography()
    namesWithHanzi(false)
    if (!made) return []
    const [{ entry_ids: ids }, html] = made
    return ids.map(([id], at) => ({ id: id!, html: markers.expand(withoutFrame(html[at]!)) }))
  }

  /** A note that names a reference for the first time has all of it; what stands in the text has no hanzi. */
  function cite(cited: readonly CitedItem[], isFirst: boolean): string {
    const isWhole = isNotes && isFirst
    namesWithHanzi(isWhole)
    const html = engine.makeCitationCluster(cited.map(item => ({ ...item, position: isFirst ? 0 : 1 })))
    namesWithHanzi(false)
    return isWhole ? markers.expand(html) : markers.strip(html)
  }

  /** Wanted only while something is set: with the tag known, the engine tells authors apart by it, sometimes without end. */
  function namesWithHanzi(isWanted: boolean): void {
    engine.setLangTagsForCslTransliteration(isWanted ? [hanziTag] : [])
    engine.setLangPrefsForCites({ persons: isWanted ? ['orig', 'translit'] : ['orig'] })
  }
}

const unprintable = /\[CSL STYLE ERROR: [^\]]*\]/

function withoutFrame(html: string): string {
  return html
    .trim()
    .replace(/^<div class="csl-entry">/, '')
    .replace(/<\/div>$/, '')
    .replace(unprintable, '')
    .replace(/<div class="csl-left-margin">(.*?)<\/div>/s, '$1 ')
    .replace(/<div class="csl-right-inline">(.*?)<\/div>/s, '$1')
    .trim()
}
