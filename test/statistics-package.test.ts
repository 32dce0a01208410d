import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { repositoryRoot } from './effects.ts'

const compiler = path.join(repositoryRoot, 'node_modules/typescript/bin/tsc')
const strict = [
  '--strict',
  '--noUncheckedIndexedAccess',
  '--exactOptionalPropertyTypes',
  '--noEmit',
  '--module',
  'nodenext',
  '--target',
  'es2023',
  '--types',
  'node',
]

let outside: string
let installed: string

/** A program of somebody else, with the packed package in it and nothing else of ours. */
beforeAll(() => {
  outside = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-library-'))
  const packed = execFileSync('npm', ['pack', '--offline', '--json', '--pack-destination', outside], {
    cwd: path.join(repositoryRoot, 'library'),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  expect(packed).toContain('silverscreen-statistics')
  const file = readdirSync(outside).find(name => name.endsWith('.tgz'))!
  execFileSync('tar', ['xzf', file], { cwd: outside })
  installed = path.join(outside, 'node_modules', 'silverscreen-statistics')
  mkdirSync(path.dirname(installed), { recursive: true })
  cpSync(path.join(outside, 'package'), installed, { recursive: true })
  for (const name of Object.keys(manifest().dependencies)) linkPackage(name)
  linkPackage('@types/node')
  writeFileSync(path.join(outside, 'package.json'), '{"type":"module"}')
})

afterAll(() => {
  rmSync(outside, { recursive: true, force: true })
})

function manifest(): {
  name: string
  version: string
  license: string
  dependencies: Record<string, string>
} {
  return JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'))
}

function linkPackage(name: string): void {
  const place = path.join(outside, 'node_modules', name)
  mkdirSync(path.dirname(place), { recursive: true })
  symlinkSync(path.join(repositoryRoot, 'node_modules', name), place, 'junction')
}

function compile(text: string): string {
  writeFileSync(path.join(outside, 'use.ts'), text)
  return compileFiles(['use.ts'])
}

/** What the compiler has to say; nothing when all is well. */
function compileFiles(names: readonly string[]): string {
  try {
    return execFileSync(process.execPath, [compiler, ...strict, ...names], { cwd: outside, encoding: 'utf8' })
  } catch (fault) {
    return String((fault as { stdout: string }).stdout)
  }
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
}

describe('the statistics as a package of their own', () => {
  test('need one package, are under the MIT licence, and have the version of the program', () => {
    const { version, license, dependencies } = manifest()
    const program = JSON.parse(readFileSync(path.join(repositoryRoot, 'package.json'), 'utf8'))
    expect(Object.keys(dependencies)).toEqual(['ml-matrix'])
    expect(dependencies['ml-matrix']).toBe(program.dependencies['ml-matrix'])
    expect({ version, license }).toEqual({ version: program.version, license: 'MIT' })
    expect(readFileSync(path.join(installed, 'LICENSE'), 'utf8')).toContain('Permission is hereby granted')
  })

  test('import nothing that they do not name', () => {
    const code = readFileSync(path.join(installed, 'dist/statistics.js'), 'utf8')
    const imported = [...code.matchAll(/^(?:import|export) [^'"]*from ["']([^"']+)["']/gm)].map(
      match => match[1],
    )
    expect([...new Set(imported)]).toEqual(['ml-matrix'])
  })

  test('hold every page that their comments name', () => {
    const comments = filesOf(path.join(installed, 'dist'))
      .map(file => readFileSync(file, 'utf8'))
      .join()
    const named = [...new Set([...comments.matchAll(/docs\/[\w/-]+\.md/g)].map(([name]) => name))]
    expect(named.length).toBeGreaterThan(30)
    expect(named.filter(name => !existsSync(path.join(installed, name)))).toEqual([])
  })

  test('hold no test and no map of files that are not there', () => {
    expect(filesOf(installed).filter(file => /\.test\.|\.map$/.test(file))).toEqual([])
  })

  test('run from plain Node', () => {
    writeFileSync(
      path.join(outside, 'use.js'),
      `import { minimumAttainableP } from 'silverscreen-statistics'
      console.log(JSON.stringify(minimumAttainableP({ first: 6, second: 6 })))`,
    )
    const said = execFileSync(process.execPath, ['use.js'], { cwd: outside, encoding: 'utf8' })
    expect(said).toContain('0.0021645')
  })

  test('bring types by which a wrong call does not compile', () => {
    const start = "import { isNotComputable, welchInterval } from 'silverscreen-statistics'\n"
    expect(
      compile(
        `${start}const found = welchInterval([1, 2], [3, 5])\nif (!isNotComputable(found)) found.lower.toFixed()`,
      ),
    ).toBe('')
    expect(compile(`${start}welchInterval('no', [3, 5])`)).toContain('error')
  })

  test('have a first page whose script compiles under strict TypeScript and prints what it says', () => {
    const page = readFileSync(path.join(installed, 'README.md'), 'utf8')
    const script = /```ts\n([\s\S]*?)```/.exec(page)![1]!
    expect(compile(script)).toBe('')
    writeFileSync(path.join(outside, 'films.csv'), /```csv\n([\s\S]*?)```/.exec(page)![1]!)
    execFileSync(process.execPath, [compiler, ...strict, '--noEmit', 'false', 'use.ts'], { cwd: outside })
    const said = execFileSync(process.execPath, ['use.js'], { cwd: outside, encoding: 'utf8' })
    expect(said.split('\n')[0]).toMatch(/^924 0\.002164/)
    expect(said).toContain('chimney')
  })

  test('have an example in every comment that compiles under strict TypeScript', () => {
    const comments = filesOf(path.join(installed, 'dist')).filter(file => file.endsWith('.d.ts'))
    const examples = comments.flatMap(file =>
      [...readFileSync(file, 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map(match =>
        match[1]!.replace(/^ \* ?/gm, ''),
      ),
    )
    expect(examples.length).toBeGreaterThan(100)
    examples.forEach((text, place) => {
      writeFileSync(path.join(outside, `example-${place}.ts`), text)
    })
    expect(compileFiles(examples.map((_, place) => `example-${place}.ts`))).toBe('')
  })
})

describe('the same functions inside the package of the program', () => {
  test('are `silverscreen/statistics`, with the pages that their comments name', () => {
    const program = JSON.parse(readFileSync(path.join(repositoryRoot, 'package.json'), 'utf8'))
    expect(program.files).toContain('docs/methods/*.md')
    execFileSync(process.execPath, [path.join(repositoryRoot, 'build.mjs'), '--types'])
    symlinkSync(repositoryRoot, path.join(outside, 'node_modules', 'silverscreen'), 'junction')
    writeFileSync(
      path.join(outside, 'inside.ts'),
      "import { filmMean } from 'silverscreen/statistics'\nconst found = filmMean([1])\nconsole.log(found)",
    )
    expect(compileFiles(['inside.ts'])).toBe('')
  })
})
