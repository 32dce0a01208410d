import type { Stretch } from '../../evidence/sight.ts'
import type { Block, Inline } from '../../text/text.ts'
import { linesOf } from '../../text/words.ts'

export type Cite = Extract<Inline, { what: 'cite' | 'cite-film' | 'cite-plate' }>

/** Cites that stand beside each other: one place of citation. */
export interface CitedPlace {
  cites: readonly Cite[]
  isInNote: boolean
}

/** Every place of citation of a text, in the order in which a reader meets it. */
export function citedPlaces(blocks: readonly Block[]): CitedPlace[] {
  return blocks.flatMap(block => linesOf(block).flatMap(line => placesOf(line, false)))
}

/** Every place of a film that a text shows or cites. */
export function placesInTexts(blocks: readonly Block[]): Stretch[] {
  return [
    ...blocks.flatMap(blocksIn).flatMap(block => (block.what === 'still' ? [block.stretch] : [])),
    ...citedPlaces(blocks).flatMap(({ cites }) =>
      cites.flatMap(cite => (cite.what === 'cite-film' && cite.stretch ? [cite.stretch] : [])),
    ),
  ]
}

/** A block with all that are in it. */
export function blocksIn(block: Block): Block[] {
  const inner = block.what === 'quotation' ? block.blocks : block.what === 'list' ? block.items.flat() : []
  return [block, ...inner.flatMap(blocksIn)]
}

function placesOf(line: readonly Inline[], isInNote: boolean): CitedPlace[] {
  return runsOf(line).flatMap(run => {
    if (Array.isArray(run)) return [{ cites: run as Cite[], isInNote }]
    const one = run as Inline
    return one.what === 'note' ? placesOf(one.line, true) : []
  })
}

/** A line with its neighbouring cites put together. */
export function runsOf(line: readonly Inline[]): (Inline | Cite[])[] {
  const runs: (Inline | Cite[])[] = []
  for (const one of line) {
    const last = runs.at(-1)
    if (!isCite(one)) runs.push(one)
    else if (Array.isArray(last) && last[0]!.claim === one.claim) last.push(one)
    else runs.push([one])
  }
  return runs
}

function isCite(one: Inline): one is Cite {
  return one.what === 'cite' || one.what === 'cite-film' || one.what === 'cite-plate'
}
