import type { CslItem, Doubt } from '../../../study/index.ts'
import { isSame } from '../../../study/index.ts'
import type { Found, ReadSign } from './doubts.ts'
import { checkIdentifiers } from './identifiers.ts'
import { checkList } from './list.ts'
import { checkPrinted } from './printed.ts'
import { checkScripts } from './scripts.ts'

/** What may be wrong in a list as it was printed, a reference a line; a doubt names its line by number. */
export function checkPrintedList(lines: readonly string[], read: ReadSign): Doubt[] {
  const items = lines.map((line, at) => readPrinted(line, String(at + 1)))
  const ofList = checkList(items)
  return items.flatMap(item => {
    const line = (item['custom'] as { printed: string }).printed
    const found: Found[] = [
      ...checkPrinted(line),
      ...checkIdentifiers(item),
      ...checkScripts(item, read),
      ...(ofList.get(item.id) ?? []),
    ]
    const once = found.filter((one, at) => !found.slice(0, at).some(other => isSame(bare(one), bare(other))))
    return once.map(one => ({ ...one, id: item.id }))
  })
}

function bare({ printed: _, ...found }: Found): object {
  return found
}

/** As much of a printed reference as its signs give away: the first name, the year, a DOI, and a title in two scripts. */
function readPrinted(line: string, id: string): CslItem {
  const [, names = '', year] = /^(.{2,120}?)[.,]?\s\(?((?:18|19|20)\d{2})[a-z]?\)?[.,:]/.exec(line) ?? []
  const [family = '', given = ''] = names.replace(/\s*\p{Script=Han}+/u, '').split(/,\s*/)
  const quoted = /“([^”]+)”\s*([\p{Script=Han}][^[”]*)?/u.exec(line)
  const plain = /\.\s([A-Z][a-zü ,:’'-]+?)\s(\p{Script=Han}[^[.]*)/u.exec(line)
  const [, romanised = '', hanzi = ''] = quoted?.[2] ? quoted : (plain ?? quoted ?? [])
  const doi = /\b10\.\d{4,9}\/[^\s]+?(?=[.,;]?(?:\s|$))/.exec(line)?.[0]
  return {
    id,
    type: /\bIn [\p{Lu}“]/u.test(line) && /\bed(?:ited by|s?\.)/.test(line) ? 'chapter' : 'document',
    title: romanised.replace(/[.,]$/, ''),
    author: [{ family, given }],
    ...(year && { issued: { 'date-parts': [[Number(year)]] } }),
    ...(doi && { DOI: doi }),
    custom: {
      printed: line,
      ...(hanzi.trim() && { bilingual: { title: { romanized: romanised, hanzi: hanzi.trim() } } }),
    },
  }
}
