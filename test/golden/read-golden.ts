import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { isNotComputable } from '../../src/statistics/index.ts'

/** One golden file: its input, what must come out, and how near. */
export interface Golden {
  // biome-ignore lint/suspicious/noExplicitAny: each golden file has its own shape, checked by what reads it
  input: any
  // biome-ignore lint/suspicious/noExplicitAny: each golden file has its own shape, checked by what reads it
  expected: any
  tolerance: number
}

export function readGolden(name: string): Golden {
  return JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8'))
}

/** Holds `got` against the golden value: numbers by |got - expected| / max(1, |expected|), null as "not computable"; `case` is a name. */
export function expectGolden(got: unknown, expected: unknown, tolerance: number, at = 'value'): void {
  if (expected === null) {
    expect(isNotComputable(got), `${at}: not computable, with a reason`).toBe(true)
    expect((got as { because: string }).because.length, at).toBeGreaterThan(0)
  } else if (expected === 'Infinity' || expected === '-Infinity') {
    expect(String(got), at).toBe(expected)
  } else if (typeof expected === 'number') {
    expect(typeof got, `${at} is a number, not ${JSON.stringify(got)}`).toBe('number')
    const distance = Math.abs((got as number) - expected) / Math.max(1, Math.abs(expected))
    expect(distance, `${at}: got ${got}, expected ${expected}`).toBeLessThanOrEqual(tolerance)
  } else if (Array.isArray(expected)) {
    expect(Array.isArray(got) && got.length, `${at}: length`).toBe(expected.length)
    expected.forEach((value, index) => {
      expectGolden((got as unknown[])[index], value, tolerance, `${at}[${index}]`)
    })
  } else if (typeof expected === 'object') {
    for (const [key, value] of Object.entries(expected as object).filter(([key]) => key !== 'case'))
      expectGolden((got as Record<string, unknown>)?.[key], value, tolerance, `${at}.${key}`)
  } else expect(got, at).toBe(expected)
}

/** Holds `got` against a golden number relatively, for tails far out. */
export function expectRelative(got: unknown, expected: number, tolerance: number, at: string): void {
  expect(typeof got, at).toBe('number')
  if (Math.abs(expected) < 1e-305) return
  const distance = Math.abs((got as number) - expected) / Math.max(1e-300, Math.abs(expected))
  expect(distance, `${at}: got ${got}, expected ${expected}`).toBeLessThanOrEqual(tolerance)
}
