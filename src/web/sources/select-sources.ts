import type { Source } from '../../study/index.ts'
import { writtenOf } from '../../study/index.ts'
import { plainText } from '../state/plain-text.ts'
import type { SourcesState } from '../state/sources/sources.ts'

interface Known {
  readings: SourcesState['readings']
  simplify?: (text: string) => string
}

/** The sources that have every word that was typed, in hanzi or as these are read, in the order of their reading. */
export function selectSources(
  sources: readonly Source[],
  words: string,
  { readings, simplify = as => as }: Known,
): Source[] {
  const plain = (text: string) => plainText(simplify(text))
  const wanted = plain(words.trim()).split(/\s+/).filter(Boolean)
  const hasAll = ({ id, item }: Source) => {
    if (wanted.length === 0) return true
    const written = plain(`${writtenOf(item).join(' ')} ${yearOf({ item })}`)
    const heard = `${readings[id]?.sounds ?? ''} ${written.replace(/[\s’'-]/g, '')}`
    return wanted.every(word => written.includes(word) || heard.includes(word))
  }
  const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
  const keyOf = (source: Source) =>
    `${plainText(source.reading || readings[source.id]?.sort || source.item.id)} ${yearOf(source)} ${source.item.id}`
  return sources
    .filter(hasAll)
    .map(source => ({ source, key: keyOf(source) }))
    .sort((a, b) => collator.compare(a.key, b.key))
    .map(({ source }) => source)
}

function yearOf({ item }: Pick<Source, 'item'>): string {
  const issued = item['issued'] as { 'date-parts'?: (number | string)[][] } | undefined
  return String(issued?.['date-parts']?.[0]?.[0] ?? '')
}
