import path from 'node:path'
import { parseArgs } from 'node:util'
import { studyAt } from '../../store/index.ts'
import { accepted } from '../../study/index.ts'
import { sayRefusal, wordsIn } from '../../words/index.ts'
import type { Command } from '../command.ts'
import { isInDatabase } from '../open-study-in.ts'
import { defaultStudy, effects, terminalLanguage } from '../outside-world.ts'
import { settingsFolder } from '../own-settings.ts'
import { plainText } from '../plain-text.ts'
import { AccessTokens } from './access-tokens.ts'

export const tokenCommand: Command = {
  name: 'token',
  summary: 'let another program on this machine read a study, or write in it, by REST',
  help: `
silverscreen token make NAME [--write] [--study DIR]
silverscreen token list [--study DIR] [--json]
silverscreen token revoke NAME [--study DIR]

A token lets another program of this machine (R, Python, a notebook) read the tables of a study while it is served, at
/api/v1; with --write it also makes changes there, as the pages do. It is printed once; kept is only its digest, in your
own settings and not in the study, so that it goes along with no copy. What is withheld goes out to nobody. What there is
to be read is described at /api/v1/openapi.json; docs/programs shows how to read it from R and Python.

  --write       changes may be made with it
  --study DIR   the study's folder (default: ${defaultStudy})
  --json        print the list as JSON
`,
  run: async words => {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        study: { type: 'string' },
        write: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    const [what, name, ...more] = positionals
    const isNamed = what === 'make' || what === 'revoke'
    if (more.length > 0 || (isNamed ? name === undefined : what !== 'list' || name !== undefined)) {
      process.stderr.write(`${tokenCommand.help.trim()}\n`)
      return 2
    }
    const { refusals, commands } = wordsIn(terminalLanguage())
    const folder = path.resolve(values.study ?? defaultStudy)
    const there = isInDatabase(folder, undefined) ? accepted(null) : await studyAt(folder)
    if (!there.ok) {
      process.stderr.write(`${plainText(sayRefusal(refusals, there.refusal))}\n`)
      return 1
    }
    const tokens = new AccessTokens(settingsFolder(), folder)
    if (!isNamed) {
      const list = tokens
        .list()
        .map(({ name: called, writes, createdAt }) => ({ name: called, writes, createdAt }))
      process.stdout.write(
        values.json ? `${JSON.stringify(list)}\n` : `${plainText(commands.tokens(list))}\n`,
      )
      return 0
    }
    const done =
      what === 'make'
        ? tokens.make(name!, { writes: values.write, createdAt: effects.now() })
        : tokens.revoke(name!)
    if (!done.ok) {
      process.stderr.write(`${plainText(sayRefusal(refusals, done.refusal))}\n`)
      return 1
    }
    // What is said goes where it is not taken for the token by whoever reads that into a file.
    if (done.value !== null) {
      process.stdout.write(`${done.value}\n`)
      process.stderr.write(`${commands.tokenMade}\n`)
    } else process.stdout.write(`${plainText(commands.tokenRevoked(name!))}\n`)
    return 0
  },
}
