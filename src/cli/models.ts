import { parseArgs } from 'node:util'
import type { ModelsAtHand } from '../media/index.ts'
import { listModels } from '../media/index.ts'
import type { Words } from '../words/index.ts'
import { wordsIn } from '../words/index.ts'
import type { Command } from './command.ts'
import { terminalLanguage } from './outside-world.ts'

export const modelsCommand: Command = {
  name: 'models',
  summary: 'say which optional models there are, where each goes, and what it is wrong on',
  help: `
silverscreen models [--json]

Explains the optional models: where each goes, what is there, which version, and what it is measured to be wrong on.
It changes and fetches nothing; without any of them the program works as it is.

  --json   print what is there as JSON
`,
  run: models,
}

async function models(words: string[]): Promise<number> {
  const { values } = parseArgs({ args: words, options: { json: { type: 'boolean', default: false } } })
  const atHand = await listModels()
  if (values.json) process.stdout.write(`${JSON.stringify(atHand, null, 2)}\n`)
  else process.stdout.write(sayModels(wordsIn(terminalLanguage()).models, atHand))
  return 0
}

function sayModels(words: Words['models'], { folder, runtime, shotNetwork, writing }: ModelsAtHand): string {
  const { byteSize } = shotNetwork
  const version = (found: { version: string } | null) => (found ? words.there(found.version) : words.notThere)
  return [
    [words.heading, words.purpose(folder)],
    [words.runtime.name, words.runtime.what, state(version(runtime)), toHave(words.runtime.how(folder))],
    [
      words.shots.name,
      words.shots.what(shotNetwork.path),
      state(byteSize === null ? words.notThere : words.fileThere(byteSize)),
      shotNetwork.isUsed ? words.shots.used : words.shots.notUsed,
      wrong(words.shots.wrong),
    ],
    [
      words.writing.name,
      words.writing.what,
      state(version(writing)),
      toHave(words.writing.how(folder)),
      wrong(words.writing.wrong),
    ],
    [words.faces.name, words.faces.what],
  ]
    .map(([name, ...lines]) => `${name}\n${lines.map(line => `  ${line}\n`).join('')}`)
    .join('\n')

  function state(said: string): string {
    return `${words.state}: ${said}`
  }
  function toHave(command: string): string {
    return `${words.install}: ${command}`
  }
  function wrong(said: string): string {
    return `${words.wrongOn}: ${said}`
  }
}
