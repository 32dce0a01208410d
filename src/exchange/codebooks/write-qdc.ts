import type { Code, CodeSet, codebookMisfits } from '../../study/index.ts'
import { nameIn, namesGiven } from '../../study/index.ts'
import { attribute, escaped } from '../elan/xml-text.ts'
import { qdcSpace } from './qdc.ts'

/** What of a codebook a file of REFI-QDA has no place for, with how often. */
export type CodebookMisfit = { kind: (typeof codebookMisfits)[number]; count: number }

interface BookToWrite {
  codes: readonly Code[]
  sets: readonly CodeSet[]
  aspects: number
  contradictions: number
  /** That of the names. */
  language: string
}

/** A codebook as QDA-XML: codes under the first that they stand under, with definition and colour, and sets. */
export function writeQdc({ codes, sets, aspects, contradictions, language }: BookToWrite): {
  text: string
  misfits: CodebookMisfit[]
} {
  const known = new Set(codes.map(({ id }) => id))
  const children = new Map<string | null, Code[]>()
  for (const code of codes) {
    const under = code.parentIds.find(id => known.has(id)) ?? null
    children.set(under, [...(children.get(under) ?? []), code])
  }
  const written = new Set<string>()
  const lines: string[] = []
  const write = (code: Code, depth: number) => {
    if (written.has(code.id)) return
    written.add(code.id)
    const indent = '  '.repeat(depth)
    const own = children.get(code.id) ?? []
    const called = nameIn(code.names, language)
    const head = `<Code guid="${attribute(code.id)}" name="${attribute(called)}" isCodable="${!code.isHeading}" color="${attribute(code.colour)}"`
    const description = code.definition && `${indent}  <Description>${escaped(code.definition)}</Description>`
    if (!description && own.length === 0) return void lines.push(`${indent}${head}/>`)
    lines.push(`${indent}${head}>`)
    if (description) lines.push(description)
    for (const child of own) write(child, depth + 1)
    lines.push(`${indent}</Code>`)
  }
  for (const code of children.get(null) ?? []) write(code, 2)
  // What stands under itself, by whatever hand, stands at the head.
  for (const code of codes) write(code, 2)
  const setLines = sets.flatMap(({ id, name, codeIds }) => [
    `    <Set guid="${attribute(id)}" name="${attribute(name)}">`,
    ...codeIds.filter(one => known.has(one)).map(one => `      <MemberCode guid="${attribute(one)}"/>`),
    '    </Set>',
  ])
  const text = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<CodeBook xmlns="${qdcSpace}" origin="Silverscreen">`,
    ...['  <Codes>', ...lines, '  </Codes>'],
    ...(setLines.length > 0 ? ['  <Sets>', ...setLines, '  </Sets>'] : []),
    '</CodeBook>',
  ].join('\n')
  const count = (kind: CodebookMisfit['kind'], of: number) => (of > 0 ? [{ kind, count: of }] : [])
  const those = (is: (code: Code) => boolean) => codes.filter(is).length
  return {
    text: `${text}\n`,
    misfits: [
      ...count(
        'names',
        those(({ names }) => namesGiven(names).length > 1),
      ),
      ...count(
        'kinds',
        those(({ kind }) => kind !== 'symbol'),
      ),
      ...count(
        'parents',
        those(({ parentIds }) => parentIds.filter(id => known.has(id)).length > 1),
      ),
      ...count(
        'rules',
        those(
          ({ whenToUse, whenNot, entailsIds }) => `${whenToUse}${whenNot}` !== '' || entailsIds.length > 0,
        ),
      ),
      ...count(
        'retired',
        those(({ retired }) => retired),
      ),
      ...count('aspects', aspects),
      ...count('contradictions', contradictions),
    ],
  }
}
