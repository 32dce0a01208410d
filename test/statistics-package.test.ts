import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { repositoryRoot } from './effects.ts'

let folder: string

beforeAll(() => {
  execFileSync(process.execPath, [path.join(repositoryRoot, 'build.mjs'), '--types'])
  folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-library-'))
  mkdirSync(path.join(folder, 'node_modules'))
  symlinkSync(repositoryRoot, path.join(folder, 'node_modules', 'silverscreen'), 'junction')
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}')
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('the statistics as a library', () => {
  test('runs from plain Node, with nothing else of the program', () => {
    const script = `
      import { minimumAttainableP } from 'silverscreen/statistics'
      console.log(JSON.stringify(minimumAttainableP({ first: 6, second: 6 })))`
    writeFileSync(path.join(folder, 'use.js'), script)
    const said = execFileSync(process.execPath, ['use.js'], { cwd: folder, encoding: 'utf8' })
    expect(said).toContain('0.0021645')
  })

  test('brings types that a strict program checks against', () => {
    const compile = (text: string) => {
      writeFileSync(path.join(folder, 'use.ts'), text)
      const compiler = path.join(repositoryRoot, 'node_modules/typescript/bin/tsc')
      const options = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2023', '--types', '']
      return execFileSync(process.execPath, [compiler, ...options, 'use.ts'], {
        cwd: folder,
        encoding: 'utf8',
      })
    }
    const start = "import { isNotComputable, welchInterval } from 'silverscreen/statistics'\n"
    expect(
      compile(
        `${start}const found = welchInterval([1, 2], [3, 5])\nif (!isNotComputable(found)) found.lower.toFixed()`,
      ),
    ).toBe('')
    expect(() => compile(`${start}welchInterval('no', [3, 5])`)).toThrow()
  })
})
