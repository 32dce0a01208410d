import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { expectGolden } from './golden/read-golden.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const goldenFiles = readdirSync(path.join(root, 'test/golden')).filter(name => name.endsWith('.json'))

function testTexts(): string[] {
  return ['src', 'test'].flatMap(folder =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && entry.name.endsWith('.test.ts'))
      .map(entry => readFileSync(path.join(entry.parentPath, entry.name), 'utf8')),
  )
}

function unread(names: readonly string[], texts: readonly string[]): string[] {
  return names.filter(
    name => !texts.some(text => text.includes(`readGolden('${name.replace(/\.json$/, '')}')`)),
  )
}

describe('the golden files', () => {
  test('are all there', () => {
    expect(goldenFiles).toHaveLength(27)
  })

  test('are each read by a test', () => {
    expect(unread(goldenFiles, testTexts())).toEqual([])
  })

  test('are missed when no test reads them', () => {
    expect(unread(['planted.json'], testTexts())).toEqual(['planted.json'])
  })

  test.each([
    [1, 1 + 1e-6],
    [null, 0],
    [null, Number.NaN],
    [3, null],
    ['Infinity', 5],
    [[1, 2], [1]],
    [{ a: 1 }, {}],
  ])('are not met by something else: expected %j', (expected, got) => {
    expect(() => expectGolden(got, expected, 1e-10)).toThrow()
  })
})
