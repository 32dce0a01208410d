import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CompanionsFinding } from '../../src/findings/index.ts'
import { repositoryRoot } from '../effects.ts'
import { goldenCorpusLines } from '../golden/corpus-lines.ts'
import { readGolden } from '../golden/read-golden.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'

const golden = readGolden('end-to-end-twelve-films')
const place = temporaryFolder()
const study = path.join(place.folder, 'study')
let program: Program
let browser: OpenBrowser

const silverscreen = (...words: string[]) =>
  execFileSync(process.execPath, ['bin/silverscreen', ...words], {
    cwd: repositoryRoot,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })

beforeAll(async () => {
  const file = path.join(place.folder, 'corpus.jsonl')
  writeFileSync(file, goldenCorpusLines())
  silverscreen('import', file, '--study', study)
  program = await startProgram(study)
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

const at = (address: string) => new URL(address, program.address).href

test('the command line gives the pairs of every film of the golden corpus', () => {
  const answer = JSON.parse(
    silverscreen('analyse', '--study', study, '--question', 'companions', '--json'),
  ) as CompanionsFinding
  const expected = golden.expected.films as { id: string; shotsWithPair: [string, string, number][] }[]
  const byName = (pairs: readonly [string, string, number][]) =>
    pairs.map(([left, right, shots]) => [...[left, right].sort(), shots].join(' ')).sort()
  expect(answer.films.map(({ id, shotsWithPair }) => [id, byName(shotsWithPair)])).toEqual(
    expected.map(({ id, shotsWithPair }) => [id, byName(shotsWithPair)]),
  )
})

test('the command line says both questions in words', () => {
  const said = silverscreen('analyse', '--study', study, '--question', 'companions')
  expect(said).toContain('could pass .05 by itself')
  expect(said).toMatch(/keep together (more|less) closely in the later films/)
  expect(silverscreen('analyse', '--study', study, '--question', 'resignification')).toContain(
    'Jensen-Shannon divergence',
  )
})

describeInBrowser('the companions of the golden corpus', () => {
  test('lead from every number to the films, and from a film to where both stand', async () => {
    const page = await browser.newPage()
    await page.goto(at('/analysis?question=companions'))
    const number = page.locator('[data-number="p-corrected"]').first()
    await number.waitFor()
    expect(await page.getByTestId('chart').locator('[data-row]').count()).toBeGreaterThan(3)
    await number.click()
    const films = page.getByTestId('films-behind')
    const together = films.getByRole('listitem').filter({ hasText: /together in [1-9]/ })
    // The first film is open at once; another takes its place.
    await together.nth(1).getByRole('button').click()
    await page.getByTestId('appearances').getByRole('listitem').first().waitFor()
    expect(await page.getByTestId('technical-sentence').first().textContent()).toContain(
      'Leaving out any one film',
    )
    await expectAccessible(page)
    await page.getByRole('radio', { name: 'Table' }).click()
    await page.getByTestId('finding-table').waitFor()
    await expectAccessible(page)
    await page.context().close()
  })

  test('are asked for of one symbol, within ten seconds, by key and by address', async () => {
    const page = await browser.newPage()
    await page.goto(at('/analysis?question=companions&open=together.moments'))
    await page.locator('[data-number="difference"]').first().waitFor()
    const chosen = page.getByRole('combobox', { name: 'Companions of' })
    await chosen.selectOption({ label: 'ruin' })
    const headings = page.locator('main h2[id^="symbol-"]')
    await expect
      .poll(async () => (await headings.allInnerTexts()).every(text => text.includes('ruin')))
      .toBe(true)
    await page.reload()
    await headings.first().waitFor()
    expect((await headings.allInnerTexts()).every(text => text.includes('ruin'))).toBe(true)
    await page.context().close()
  })

  test.each(['companions', 'resignification'])(
    '%s is read without numbers, in both languages',
    async question => {
      const page = await browser.newPage()
      await page.goto(at(`/analysis?question=${question}&numbers=none`))
      const sentence = page.getByTestId('plain-sentence').first()
      await sentence.waitFor()
      expect(await page.locator('[data-number]').count()).toBe(0)
      expect(await page.locator('main').textContent()).not.toMatch(/p = |95 %/)
      await expectAccessible(page)
      const chinese = await browser.newPage({ locale: 'zh-CN' })
      await chinese.goto(at(`/analysis?question=${question}`))
      await chinese.getByTestId('plain-sentence').first().waitFor()
      expect(await chinese.getByTestId('plain-sentence').first().textContent()).toMatch(/[\u4e00-\u9fff]{6}/)
      await expectAccessible(chinese)
      await page.context().close()
      await chinese.context().close()
    },
  )

  test('say whether a symbol keeps them, with its companions as a picture and as numbers', async () => {
    const page = await browser.newPage()
    await page.goto(at('/analysis?question=resignification'))
    const section = page.locator('section[data-symbol]').first()
    await section.getByTestId('technical-sentence').waitFor()
    await section.getByTestId('chart').waitFor()
    await section.locator('tr[data-companion] button').first().click()
    await section.getByTestId('films-behind').getByRole('button').first().waitFor()
    await expectAccessible(page)
    await page.getByRole('radio', { name: 'Table' }).click()
    await page.getByTestId('finding-table').waitFor()
    await expectAccessible(page)
    await page.context().close()
    expect(browser.errors).toEqual([])
  })
})
