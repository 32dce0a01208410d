import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { knownStyles, setReferencesInOrder } from '../../essay/index.ts'
import type { ReadReferences, ReferencesForm } from '../../exchange/index.ts'
import { readReferences } from '../../exchange/index.ts'
import type { CslItem, Doubt, Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import type { Refusal, Words } from '../../words/index.ts'
import { sayDoubt, sayRefusal, sayUnfit, wordsIn } from '../../words/index.ts'
import { checkSources, readStyle } from '../../workbench/index.ts'
import type { Command } from '../command.ts'
import { stylesFolder, terminalLanguage } from '../outside-world.ts'

const formats = ['text', 'html'] as const

export const citeCommand: Command = {
  name: 'cite',
  summary: 'print a list of references in a style',
  help: `
silverscreen cite FILE --style STYLE [--format text|html] [--json]
silverscreen cite FILE --check [--json]

Prints the references of a list (CSL-JSON, BibTeX or RIS) in a style, in the order of the file, one a line. Hanzi,
romanised form and translation come from “custom.bilingual” of each reference; the styles themselves are unchanged.

  --style STYLE    ${knownStyles.map(({ name }) => name).join(', ')},
                   or the path of any .csl file
  --format text    without markup (default); html: italics as <i>
  --json           the list as JSON: [{"id", "text"}]
  --check          says what may be wrong in the list, in place of printing it; a printed list, a reference a line,
                   can be checked, too
`,
  run: cite,
}

async function cite(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      style: { type: 'string' },
      format: { type: 'string', default: 'text' },
      json: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
    },
  })
  const [file, ...more] = positionals
  const format = formats.find(name => name === values.format)
  if (file === undefined || more.length > 0 || !format || (values.style === undefined) !== values.check) {
    process.stderr.write(`${citeCommand.help.trim()}\n`)
    return 2
  }
  const said = wordsIn(terminalLanguage())
  const list = await readList(file)
  if (values.check) return list.ok ? sayCheck(list.value, values.json, said) : sayRefused(list.refusal, said)
  const items = list.ok ? wholeList(list.value) : list
  const style = items.ok ? await readStyle(stylesFolder, values.style!) : items
  if (!items.ok) return sayRefused(items.refusal, said)
  if (!style.ok) return sayRefused(style.refusal, said)
  const set = setReferencesInOrder(items.value, style.value)
  const printed = set.map(({ id, html, text }) => ({ id, text: format === 'html' ? html : text }))
  if (values.json) process.stdout.write(`${JSON.stringify(printed, null, 2)}\n`)
  else process.stdout.write(printed.map(({ text }) => `${text}\n`).join(''))
  const empty = printed.filter(({ text }) => text === '').map(({ id }) => id)
  if (empty.length > 0) process.stderr.write(`${said.sources.printsNothing(empty)}\n`)
  return 0
}

type ReadList = ReadReferences & { form: ReferencesForm; lines: string[] }

async function readList(file: string): Promise<Result<ReadList, Refusal>> {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => cause)
  return typeof text === 'string' ? readReferences(text) : refused(refusalOfRead(text.code))
}

/** Every entry of it, or none: a list that is short of one without anybody knowing is worse than none. */
function wholeList({ form, items, unfit }: ReadList): Result<CslItem[], Refusal> {
  if (form === 'printed') return refused({ kind: 'references-not-a-list' })
  const missing = unfit.filter(({ kind }) => kind !== 'field-set-aside')
  return missing.length === 0 ? accepted(items) : refused({ kind: 'references-unfit', unfit: missing })
}

function sayRefused(refusal: Refusal, { refusals }: Words): number {
  process.stderr.write(`${sayRefusal(refusals, refusal)}\n`)
  return 1
}

async function sayCheck(
  { form, items, lines, unfit }: ReadList,
  asJson: boolean,
  said: Words,
): Promise<number> {
  const { check, doubts: sentences, unfit: unfitSentences } = said.sources
  const doubts = await checkSources(form === 'printed' ? { lines } : { items })
  if (asJson) {
    const described = doubts.map(doubt => ({ ...doubt, text: sayDoubt(sentences, doubt) }))
    process.stdout.write(`${JSON.stringify({ unfit, doubts: described }, null, 2)}\n`)
    return 0
  }
  const count = form === 'printed' ? lines.length : items.length
  const nameOf = (id: string) => (form === 'printed' ? check.line(id) : id)
  const byId = new Map<string, Doubt[]>()
  for (const doubt of doubts) byId.set(doubt.id, [...(byId.get(doubt.id) ?? []), doubt])
  const found = [...byId].map(([id, list]) => `${nameOf(id)}\n${list.map(sayOne).join('')}`)
  const heading = doubts.length === 0 ? check.nothing(count) : check.heading(doubts.length, count)
  const left = unfit.map(one => `${sayUnfit(unfitSentences, one)}\n`)
  process.stdout.write(`${left.join('')}${heading}\n${found.join('')}`)
  return 0

  function sayOne(doubt: Doubt): string {
    return `  ${check.levels[doubt.level]}: ${sayDoubt(sentences, doubt)}\n`
  }
}

function refusalOfRead(code = 'unknown'): Refusal {
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'no-such-file-named' }
  return code === 'EISDIR' ? { kind: 'is-a-folder' } : { kind: 'unreadable', code }
}
