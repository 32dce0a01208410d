import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repositoryRoot } from '../effects.ts'
import { goldenCorpusLines } from '../golden/corpus-lines.ts'
import { readGolden } from '../golden/read-golden.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'

const golden = readGolden('end-to-end-twelve-films')
const variant = golden.expected.variantPartlyCoded
const codings: [string, string, GoldenSymbol[]][] = [
  ['whole', goldenCorpusLines(), golden.expected.symbols],
  ['partly coded', goldenCorpusLines(variant.codedSpans), variant.symbols],
]

interface GoldenSymbol {
  symbol: string
  shotShare: { meanP1: number | null; meanP2: number | null; difference: number | null }
  permutation: { p: number } | null
  maxT: { p: number } | null
  leaveOneFilmOut: { min: number; max: number } | null
}

let browser: OpenBrowser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

/** The numbers of share of shots that the page gives for a symbol, null where it says why there is none. */
async function numbersOnPage(page: Page, symbol: string): Promise<Record<string, number | null>> {
  const section = page.getByRole('region', { name: symbol, exact: true })
  await section.scrollIntoViewIfNeeded()
  await section.locator('[data-number="p"]').first().waitFor()
  return section.locator('[data-measure="shots"]').evaluateAll(cells =>
    Object.fromEntries(
      cells.map(cell => {
        const value = cell.getAttribute('data-value')
        return [cell.getAttribute('data-number'), value ? Number(value) : null]
      }),
    ),
  )
}

describeInBrowser('the prevalence page of the golden corpus', () => {
  test.each(codings)('shows every default number, %s', async (name, lines, symbols) => {
    const place = temporaryFolder()
    const file = path.join(place.folder, `${name}.jsonl`)
    writeFileSync(file, lines)
    const study = path.join(place.folder, 'study')
    execFileSync(process.execPath, ['bin/silverscreen', 'import', file, '--study', study], {
      cwd: repositoryRoot,
    })
    const program: Program = await startProgram(study)
    try {
      const page = await browser.newPage()
      await page.goto(new URL('/analysis?question=prevalence', program.address).href)
      for (const expected of symbols) {
        const shown = await numbersOnPage(page, expected.symbol)
        const wanted: Record<string, number | null> = {
          'mean-1': expected.shotShare.meanP1,
          'mean-2': expected.shotShare.meanP2,
          difference: expected.shotShare.difference,
          p: expected.permutation?.p ?? null,
          'p-corrected': expected.maxT?.p ?? null,
          'loo-min': expected.leaveOneFilmOut?.min ?? null,
          'loo-max': expected.leaveOneFilmOut?.max ?? null,
        }
        for (const [number, value] of Object.entries(wanted)) {
          const what = `${expected.symbol} ${number}`
          if (value === null) expect(shown[number] ?? null, what).toBeNull()
          else expect(shown[number], what).toBeCloseTo(value, 8)
        }
      }
      await page.context().close()
    } finally {
      await program.end()
      place.remove()
    }
    expect(browser.errors).toEqual([])
  })
})
