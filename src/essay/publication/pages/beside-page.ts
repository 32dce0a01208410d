import type { Block, Inline } from '../../text/text.ts'
import { linesOf } from '../../text/words.ts'
import { all, h } from '../html/html.ts'
import { setDocument } from '../html/page.ts'
import type { Publication } from '../publication.ts'
import { hrefFrom, pathIn, Site } from '../site.ts'
import { blocksIn } from '../text/cited.ts'
import { setText } from '../text/set-text.ts'
import { essayHead } from './essay-page.ts'

/** Both texts of an essay beside each other, paired by what both of them have: claims, pictures, headings. */
export function besidePage(publication: Publication): { path: string; text: string } | null {
  const [first, second] = publication.texts
  if (!first || !second) return null
  const path = 'beside.html'
  const sites = [first, second].map(({ language }) => new Site(publication, language))
  const sets = [first, second].map((text, side) =>
    setText(sites[side]!, text, { own: path, prefix: `${text.language}-` }),
  )
  const rows = pairBlocks(first.blocks, second.blocks).map(pair =>
    h(
      'div',
      { class: 'pair' },
      pair.map((indices, side) =>
        h(
          'div',
          { lang: sites[side]!.language },
          indices.map(index => sets[side]!.blocks[index]!),
        ),
      ),
    ),
  )
  const title = [first, second].map(({ language }) => publication.essay.titles[language]).join(' · ')
  const back = sites.map(({ words, language }) =>
    h(
      'li',
      {},
      h(
        'a',
        {
          href: hrefFrom(path, pathIn(publication, language, 'index.html')),
          lang: language,
          hreflang: language,
        },
        words.publication.inLanguage[language],
      ),
    ),
  )
  const site = sites[0]!
  return {
    path,
    text: setDocument({
      language: first.language,
      title,
      style: 'style.css',
      scripts: [],
      body: all(
        h('a', { class: 'skip', href: '#text' }, site.words.publication.skip),
        h(
          'header',
          { class: 'head' },
          h('nav', { 'aria-label': site.words.publication.sections }, h('ul', {}, back)),
        ),
        h(
          'main',
          { id: 'text', class: 'beside' },
          h(
            'div',
            { class: 'pair' },
            sites.map(one => h('div', { lang: one.language }, essayHead(one, 'beside.html'))),
          ),
          rows,
          h(
            'div',
            { class: 'pair' },
            sets.map(({ notes }, side) => h('div', { lang: sites[side]!.language }, notes)),
          ),
        ),
      ),
    }),
  }
}

type Pair = readonly [readonly number[], readonly number[]]

/** Blocks that stand for each other, in rows; what one text alone has stands beside what is before it. */
export function pairBlocks(first: readonly Block[], second: readonly Block[]): Pair[] {
  const [signs, others] = [first, second].map(blocks => blocks.map(signsOf)) as [string[][], string[][]]
  // best[i][j]: the most that the blocks from i and from j on can have in common.
  const best = Array.from({ length: first.length + 1 }, () => new Float64Array(second.length + 1))
  for (let i = first.length - 1; i >= 0; i--)
    for (let j = second.length - 1; j >= 0; j--)
      best[i]![j] = Math.max(
        best[i + 1]![j + 1]! + likeness(signs[i]!, others[j]!),
        best[i + 1]![j]!,
        best[i]![j + 1]!,
      )
  const rows: [number[], number[]][] = []
  for (let i = 0, j = 0; i < first.length || j < second.length; ) {
    const shared = i < first.length && j < second.length ? likeness(signs[i]!, others[j]!) : 0
    const isPair = shared > 0 && best[i]![j]! === best[i + 1]![j + 1]! + shared
    if (isPair) rows.push([[i++], [j++]])
    else {
      const takesFirst = j >= second.length || (i < first.length && best[i + 1]![j]! >= best[i]![j + 1]!)
      const row = rows.at(-1) ?? [[], []]
      if (rows.length === 0) rows.push(row)
      if (takesFirst) row[0].push(i++)
      else row[1].push(j++)
    }
  }
  return rows
}

/** By what a block is known again in another language. */
function signsOf(block: Block): string[] {
  const kind = block.what === 'heading' ? `heading ${block.level}` : block.what
  const named = blocksIn(block).flatMap(one =>
    one.what === 'still'
      ? [`still ${one.stretch.partId} ${one.stretch.startMs}`]
      : one.what === 'plate'
        ? [`plate ${one.plateId}`]
        : one.what === 'chart'
          ? [`chart ${one.findingId}`]
          : one.what === 'dialogue'
            ? [`dialogue ${one.lineId}`]
            : [],
  )
  return [kind, ...named, ...linesOf(block).flatMap(line => line.flatMap(signsOfInline))]
}

function signsOfInline(one: Inline): string[] {
  return [
    ...(one.claim === null ? [] : [`claim ${one.claim}`]),
    ...(one.what === 'number' ? [`number ${one.name}`] : []),
  ]
}

/** One kind is a little; each thing that both name is more than any number of kinds beside it. */
function likeness([kind, ...named]: readonly string[], [other, ...others]: readonly string[]): number {
  const theirs = new Set(others)
  const shared = new Set(named.filter(name => theirs.has(name))).size
  return shared * 100 + (kind === other ? 1 : 0)
}
