import path from 'node:path'
import { parseArgs } from 'node:util'
import type { FocalSymbol, Result } from '../../study/index.ts'
import { accepted, codeName, nameKey, refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { sayRefusal, wordsIn } from '../../words/index.ts'
import type { RecordNames, Workbench } from '../../workbench/index.ts'
import type { Command } from '../command.ts'
import { askStudy } from '../open-study-for-command.ts'
import { defaultStudy, effects, terminalLanguage } from '../outside-world.ts'
import { plainText } from '../plain-text.ts'

export const focalCommand: Command = {
  name: 'focal',
  summary: 'list what was declared to be looked for, declare a symbol, or withdraw one',
  help: `
silverscreen focal [--json] [--study DIR]
silverscreen focal NAME [--rose | --fell] [--after] [--study DIR]
silverscreen focal NAME --withdraw [--study DIR]

A symbol that is declared before looking is corrected for with those alone that are declared; one that is declared with a
direction is tested on that side. The declaration bears its day. Without NAME it lists what is declared.

  NAME           a symbol, by a name or its id
  --rose         it is expected to be seen more in the later films
  --fell         it is expected to be seen less
  --after        it is named after looking, which narrows nothing
  --withdraw     take the declaration back
  --json         as JSON
  --study DIR    the study's folder (default: ${defaultStudy})
`,
  run: focal,
}

interface Declared {
  list: FocalSymbol[]
  names: RecordNames
}

async function focal(words: string[]): Promise<number> {
  const flag = { type: 'boolean', default: false } as const
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { study: { type: 'string' }, rose: flag, fell: flag, after: flag, withdraw: flag, json: flag },
  })
  const [named, ...more] = positionals
  const { rose, fell, after, withdraw, json } = values
  const says = [rose || fell, after, withdraw].filter(Boolean).length
  if (more.length > 0 || (rose && fell) || (withdraw && says > 1) || (named === undefined && says > 0)) {
    process.stderr.write(`${focalCommand.help.trim()}\n`)
    return 2
  }
  const language = terminalLanguage()
  const folder = path.resolve(values.study ?? defaultStudy)
  const found = await askStudy(folder, { writes: named !== undefined }, async study => {
    if (named === undefined) return readDeclared(study)
    const direction = rose ? 'rose' : fell ? 'fell' : null
    const declared = after ? 'after' : 'before'
    const placed = await place(study, named, withdraw ? null : { direction, declared })
    return placed.ok ? readDeclared(study) : placed
  })
  const { refusals, rowPages, focal: say } = wordsIn(language)
  if (!found.ok) {
    if (json) process.stdout.write(`${JSON.stringify({ refusal: found.refusal })}\n`)
    process.stderr.write(`${sayRefusal(refusals, found.refusal)}\n`)
    return 1
  }
  const { list, names } = found.value
  if (json) {
    process.stdout.write(`${JSON.stringify({ focalSymbols: list })}\n`)
    return 0
  }
  const lines = list.map(({ codeId, declaredAt, direction, declared }) => {
    const code = names.codes.find(({ id }) => id === codeId)
    const said = say.declared({ day: declaredAt.slice(0, 10), direction, before: declared === 'before' })
    return `${plainText(rowPages.dot({ title: code ? codeName(code, language) : codeId, value: said }))}\n`
  })
  process.stdout.write(lines.length === 0 ? `${say.none}\n` : lines.join(''))
  return 0
}

async function readDeclared(study: Workbench): Promise<Result<Declared, Refusal>> {
  const list = await study.focal.list()
  if (!list.ok) return list
  const names = await study.questions.names()
  return names.ok ? accepted({ list: list.value, names: names.value }) : names
}

async function place(
  study: Workbench,
  named: string,
  saying: Pick<FocalSymbol, 'direction' | 'declared'> | null,
): Promise<Result<null, Refusal>> {
  const known = await readDeclared(study)
  if (!known.ok) return known
  const { names, list } = known.value
  const code = names.codes.find(
    one =>
      one.id === named || Object.values(one.names).some(name => name && nameKey(name) === nameKey(named)),
  )
  if (!code) return refused({ kind: 'no-such-code', codeId: named })
  if (saying)
    return study.focal.place({
      kind: 'declare-focal',
      focal: { id: effects.makeId(), codeId: code.id, ...saying },
    })
  const standing = list.find(({ codeId }) => codeId === code.id)
  return standing
    ? study.focal.place({ kind: 'withdraw-focal', focalSymbolId: standing.id })
    : refused({ kind: 'no-such-focal-symbol' })
}
