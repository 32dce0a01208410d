import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const room = fileURLToPath(new URL('..', import.meta.url))
const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).map(name =>
  name.split(path.sep).join('/'),
)
const threads = files.filter(name => /-(thread|child)\.ts$/.test(name))

test('every thread and child is started by the name of its folder and file', () => {
  const started = files
    .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap(name => [
      ...readFileSync(path.join(room, name), 'utf8').matchAll(
        /(?:threadAddress|childArguments|ThreadCaller<[^(]*>)\('([^']+)'\)/g,
      ),
    ])
    .map(match => match[1]!)
  expect(started.filter(name => !existsSync(path.join(room, `${name}.ts`)))).toEqual([])
  expect(started.map(name => `${name}.ts`).sort()).toEqual(threads.sort())
})

test('no two share a name: built, all lie beside each other', () => {
  const names = threads.map(name => path.basename(name))
  expect(names).toEqual([...new Set(names)])
})
