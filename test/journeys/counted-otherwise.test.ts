import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repositoryRoot } from '../effects.ts'
import { goldenCorpusLines } from '../golden/corpus-lines.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'

const place = temporaryFolder()
const study = path.join(place.folder, 'study')
let program: Program
let browser: OpenBrowser
let page: Page

const run = (...words: string[]) =>
  execFileSync(process.execPath, ['bin/silverscreen', ...words], { cwd: repositoryRoot, encoding: 'utf8' })

beforeAll(async () => {
  const file = path.join(place.folder, 'corpus.jsonl')
  writeFileSync(file, goldenCorpusLines())
  run('import', file, '--study', study)
  program = await startProgram(study)
  browser = await openBrowser()
  page = await browser.newPage({ width: 1280, height: 900 })
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

const at = (address: string) => new URL(address, program.address).href
const sentence = () => page.getByTestId('plain-sentence')
const ways = () => page.locator('[data-way]')

describeInBrowser('a symbol counted otherwise', () => {
  test('is one step from its finding, and shows every way with the chosen one among them', async () => {
    await page.goto(at('/analysis?question=prevalence'))
    const section = page.getByRole('region', { name: 'red-flag', exact: true })
    await section.scrollIntoViewIfNeeded()
    await section.getByRole('link', { name: 'Would another honest way of counting say the same?' }).click()
    await page.getByRole('heading', { level: 1, name: 'Counted otherwise' }).waitFor()
    await expect.poll(() => sentence().textContent()).toMatch(/other ways? of counting “red-flag”/)
    expect(await page.getByLabel('Symbol').locator('option:checked').textContent()).toBe('red-flag')
    const count = await ways().count()
    expect(count).toBeGreaterThan(14)
    expect(await page.locator('[data-chosen="yes"]').count()).toBe(1)
    await expectAccessible(page)
    await page.getByRole('radio', { name: 'Table' }).check({ force: true })
    await expect.poll(() => page.getByTestId('ways-table').getByRole('row').count()).toBe(count + 1)
    await expectAccessible(page)
  })

  test('says on the page what the command says, and without numbers speaks of direction alone', async () => {
    const said = JSON.parse(
      run('analyse', '--study', study, '--question', 'otherwise', '--code', 'red-flag', '--json'),
    )
    expect(said).toMatchObject({ question: 'otherwise', symbol: 'red-flag' })
    const { chosen, agree, canSay } = said as { chosen: { p: number }; agree: number; canSay: number }
    const prevalence = JSON.parse(run('analyse', '--study', study, '--question', 'prevalence', '--json'))
    const symbol = prevalence.symbols.find(({ symbol: name }: { symbol: string }) => name === 'red-flag')
    expect(chosen.p).toBe(symbol.screenTimeShare.permutation.p)
    const text = (await sentence().textContent())!
    expect(text).toContain(agree === canSay ? `All ${canSay} ` : ` ${agree} (`)
    await page.goto(at(`${new URL(page.url()).pathname}${new URL(page.url()).search}&numbers=none`))
    await sentence().waitFor()
    await expect.poll(() => sentence().textContent()).not.toContain('.05')
    expect(await page.getByText('No p here is corrected').count()).toBe(0)
    await expectAccessible(page)
  })

  test('speaks Chinese, and has nothing to count otherwise where nothing can be said', async () => {
    const chinese = await browser.newPage({ locale: 'zh-CN', width: 1280, height: 720 })
    await chinese.goto(at('/analysis?question=otherwise'))
    await chinese.getByText('方向相反').or(chinese.getByText('说的一样')).first().waitFor()
    await expectAccessible(chinese)
    await chinese.context().close()
    expect(browser.errors).toEqual([])
  })
})
