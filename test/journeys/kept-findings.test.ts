import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CodingTableAnswer } from '../../src/server/contracts/index.ts'
import { repositoryRoot } from '../effects.ts'
import { goldenCorpusLines } from '../golden/corpus-lines.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo } from './served.ts'

const place = temporaryFolder()
const study = path.join(place.folder, 'study')
let program: Program
let browser: OpenBrowser
let page: Page
const { call, cards } = talkTo(() => program)

const silverscreen = (...words: string[]) =>
  execFileSync(process.execPath, ['bin/silverscreen', ...words, '--study', study], {
    cwd: repositoryRoot,
    encoding: 'utf8',
  })

beforeAll(async () => {
  const file = path.join(place.folder, 'corpus.jsonl')
  writeFileSync(file, goldenCorpusLines())
  silverscreen('import', file)
  silverscreen('analyse', '--question', 'course', '--keep')
  program = await startProgram(study)
  browser = await openBrowser()
  page = await browser.newPage()
})

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

const at = (address: string) => new URL(address, program.address).href

describeInBrowser('a finding that is kept', () => {
  test('stays as it was, says when it is stale, and is set beside what it is now', async () => {
    await page.goto(at('/analysis?question=prevalence'))
    const tools = page.getByTestId('finding-tools')
    await tools.getByRole('button', { name: 'Keep this finding' }).click()
    await tools.getByText('Kept. It stands').waitFor()
    await tools.getByRole('link', { name: 'Kept findings' }).click()
    const kept = page.getByTestId('kept-findings').getByRole('listitem').filter({ hasText: 'Prevalence' })
    await kept.locator('[data-standing="as-it-stands"]').waitFor()
    expect(await page.getByTestId('kept-findings').locator('> li').count()).toBe(2)
    await expectAccessible(page)

    const filmId = (await cards())[0]!.film.id
    const { lanes } = await call<CodingTableAnswer>(`/api/films/${filmId}/coding-table`)
    for (const { marks } of lanes)
      for (const [markId] of marks) await call('/api/acts', { kind: 'remove-mark', filmId, markId })
    await kept.locator('[data-standing="stale"]').waitFor()
    await kept.getByRole('button', { name: 'Recompute' }).click()
    await page.getByTestId('changed-numbers').getByRole('row').nth(3).waitFor()
    await page.getByTestId('changed-sentence').first().waitFor()
    await expectAccessible(page)
    await kept.getByRole('button', { name: 'Keep what it is now' }).click()
    await kept.locator('[data-standing="as-it-stands"]').waitFor()
    await kept.getByRole('button', { name: 'Remove' }).click()
    await kept.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo' }).click()
    await kept.locator('[data-standing="as-it-stands"]').waitFor()
  })

  test('leads back to its very page, and goes out in a file', async () => {
    const kept = page.getByTestId('kept-findings').getByRole('listitem').filter({ hasText: 'Prevalence' })
    await kept.getByRole('button', { name: 'As a file' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'A script in R' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('prevalence.R')
    expect(readFileSync((await download.path())!, 'utf8')).toContain('films <- data.frame(')
    await kept.getByRole('link', { name: 'Open its page' }).click()
    await page.getByTestId('finding').waitFor()
    expect(page.url()).toMatch(/question=prevalence.*first=P1.*second=P2/)
  })

  test('of a symbol that was declared counts the side that was declared, and says the day', async () => {
    await page.goto(at('/analysis?question=prevalence'))
    await page.getByText('Focal symbols').click()
    await page.getByRole('checkbox', { name: 'ruin' }).check()
    await page.getByRole('combobox', { name: 'Direction of ruin' }).selectOption('that it rose')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Declare ruin' }).click()
    await page.getByTestId('declared-focal').getByText('as one that rose').waitFor()
    const ruin = page.locator('[data-place^="symbol-"]').filter({ hasText: 'Declared as focal on' })
    await ruin
      .getByTestId('technical-sentence')
      .getByText(/before looking, as one that rose: on that side alone p = \.041/)
      .waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByTestId('declared-focal').waitFor({ state: 'detached' })
  })

  test('is listed, recomputed and taken out by command, as long as the program runs', () => {
    const list = JSON.parse(silverscreen('findings', '--json')) as {
      findings: { id: string; question: string }[]
    }
    expect(list.findings.map(({ question }) => question).sort()).toEqual(['course', 'prevalence'])
    const { id } = list.findings.find(({ question }) => question === 'course')!
    expect(silverscreen('findings', id, '--recompute')).toMatch(/numbers? (is another|are others) now/)
    const file = path.join(place.folder, 'course.docx')
    silverscreen('findings', id, '--out', file)
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
    const picture = path.join(place.folder, 'when.svg')
    silverscreen('analyse', '--question', 'when', '--out', picture)
    expect(readFileSync(picture, 'utf8')).toMatch(/^<svg/)
  })
})
