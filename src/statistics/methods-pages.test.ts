// SPDX-License-Identifier: MIT
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'
import { describe, expect, test } from 'vitest'
import * as statistics from './index.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const pages = readdirSync(path.join(root, 'docs/methods')).filter(name => name.endsWith('.md'))

function sourceTexts(): string {
  return ['statistics', 'findings']
    .flatMap(room => readdirSync(path.join(root, 'src', room), { recursive: true, withFileTypes: true }))
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map(entry => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')
}

/** The example that stands in the comment of each function. */
function examplesInComments(): { name: string; text: string }[] {
  const comment = /\/\*\*(?:(?!\*\/)[\s\S])*@example\n((?:(?!\*\/)[\s\S])*)\*\/\nexport function (\w+)/g
  return [...sourceTexts().matchAll(comment)].map(match => ({
    name: match[2]!,
    text: match[1]!.replace(/^ \* ?/gm, ''),
  }))
}

/** Four digits, so that a page is readable and the last bits of a sum do not matter. */
function asPrinted(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'number') return inner
    return Number.isInteger(inner) || !Number.isFinite(inner) ? inner : Number(inner.toPrecision(4))
  })
}

interface Example {
  code: string
  printed: string[]
}

/** The block of a page: what stands after each `// →` must be what the line before prints. */
function readExample(text: string): Example {
  const block = /```[jt]s\n([\s\S]*?)```/.exec(text)?.[1] ?? ''
  const printed = [...block.matchAll(/\/\/ → (.*)/g)].map(match => match[1]!)
  const plain = transformSync(block.replace(/^import [\s\S]*?from '.*'$/gm, ''), { loader: 'ts' }).code
  return { code: plain, printed }
}

function runExample(code: string, file = ''): string[] {
  const lines: string[] = []
  const log = (...values: unknown[]) => lines.push(values.map(asPrinted).join(' '))
  const names = Object.keys(statistics)
  new Function(...names, 'console', 'readFileSync', code)(...Object.values(statistics), { log }, () => file)
  return lines
}

describe('the pages on methods', () => {
  test.each(pages)('%s works its example as printed', name => {
    const { code, printed } = readExample(readFileSync(path.join(root, 'docs/methods', name), 'utf8'))
    expect(printed.length).toBeGreaterThan(0)
    expect(runExample(code)).toEqual(printed)
  })

  test('stand beside a page on the library, whose script reads its own table', () => {
    const text = readFileSync(path.join(root, 'docs/statistics-library.md'), 'utf8')
    const { code, printed } = readExample(text)
    expect(printed).toHaveLength(3)
    expect(runExample(code, /```csv\n([\s\S]*?)```/.exec(text)![1])).toEqual(printed)
  })

  test.each(examplesInComments())('stand beside the example of $name, which prints what it says', one => {
    const { code, printed } = readExample(one.text)
    expect(printed.length).toBeGreaterThan(0)
    expect(one.text).toMatch(
      new RegExp(`import \\{[^}]*\\b${one.name}\\b[^}]*\\} from 'silverscreen-statistics'`),
    )
    expect(runExample(code)).toEqual(printed)
  })

  test('leave no function of the library without an example', () => {
    const shown = examplesInComments().map(({ name }) => name)
    const functions = Object.entries(statistics).flatMap(([name, value]) =>
      typeof value === 'function' ? [name] : [],
    )
    expect(functions.filter(name => !shown.includes(name))).toEqual([])
  })

  test('are there for every page that the code names, and are all named', () => {
    const named = [...sourceTexts().matchAll(/docs\/methods\/([a-z0-9-]+\.md)/g)].map(match => match[1]!)
    expect([...new Set(named)].sort()).toEqual([...pages].sort())
  })

  test('show every function that the library exports', () => {
    const text = pages.map(name => readFileSync(path.join(root, 'docs/methods', name), 'utf8')).join('\n')
    const inner =
      /^(prepare|walk|finish|plan|cut)|^(permutationP|resampleRange|notComputable|isNotComputable)$/
    const unshown = Object.entries(statistics)
      .filter(([name, value]) => typeof value === 'function' && !inner.test(name))
      .map(([name]) => name)
      .filter(name => !new RegExp(`\\b${name}\\b`).test(text))
    expect(unshown).toEqual([])
  })
})
