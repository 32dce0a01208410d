import { citeInText, setReferences } from '../../essay/index.ts'
import { writeBibtex } from '../../exchange/index.ts'
import type { Result, Source } from '../../study/index.ts'
import { accepted } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { readStyle } from './read-style.ts'

export interface SetSource {
  sourceId: string
  html: string
  text: string
  named: string
  bibtex: string
}

/** The whole list in a style, in the order of the style; who is told apart from whom, the whole list says. */
export async function setSources(
  stylesFolder: string,
  sources: readonly Source[],
  style: string,
): Promise<Result<SetSource[], Refusal>> {
  const read = await readStyle(stylesFolder, style)
  if (!read.ok) return read
  const items = sources.map(({ item }) => item)
  const byKey = new Map(sources.map(source => [source.item.id, source]))
  const set = setReferences(items, read.value)
  const named = citeInText(
    items,
    read.value,
    set.map(({ id }) => [{ id }]),
  )
  return accepted(
    set.map(({ id: key, html, text }, at) => {
      const { id: sourceId, item } = byKey.get(key)!
      return { sourceId, html, text, named: named[at]!.text, bibtex: writeBibtex([item]) }
    }),
  )
}
