import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repositoryRoot } from '../effects.ts'
import { goldenCorpusLines } from '../golden/corpus-lines.ts'
import { expectGolden, readGolden } from '../golden/read-golden.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'

const golden = readGolden('end-to-end-twelve-films')
const place = temporaryFolder()
const study = path.join(place.folder, 'study')
let program: Program
let browser: OpenBrowser

function command(...words: string[]): string {
  return execFileSync(process.execPath, ['bin/silverscreen', ...words], {
    cwd: repositoryRoot,
    encoding: 'utf8',
  })
}

async function open(address: string, locale = 'en'): Promise<Page> {
  const page = await browser.newPage({ locale })
  await page.goto(new URL(address, program.address).href)
  await page.getByTestId('finding').waitFor({ timeout: 60_000 })
  return page
}

async function numberAt(page: Page, row: string, number: string): Promise<number> {
  const value = await page.locator(`${row} [data-number="${number}"]`).first().getAttribute('data-value')
  return Number(value)
}

describeInBrowser('the system and the form of the golden corpus', () => {
  beforeAll(async () => {
    const file = path.join(place.folder, 'golden.jsonl')
    writeFileSync(file, goldenCorpusLines())
    command('import', file, '--study', study)
    program = await startProgram(study)
    browser = await openBrowser()
  }, 240_000)

  afterAll(async () => {
    await browser?.close()
    await program?.end()
    place.remove()
  })

  test('the golden test of the whole is what the command answers', () => {
    const { systemTest } = JSON.parse(command('analyse', '--study', study, '--question', 'system', '--json'))
    const { method, ...expected } = golden.expected.systemTest
    expect(method).toContain('PERMANOVA')
    expectGolden(systemTest, expected, golden.tolerance, 'systemTest')
  })

  test('the command asks for one kind of code, by another measure, and writes out what it was asked', () => {
    const system = ['analyse', '--study', study, '--question', 'system'] as const
    const { parameters, network } = JSON.parse(
      command(...system, '--kind', 'symbol', '--measure', 'screen-time', '--json'),
    )
    expect(parameters).toMatchObject({ kinds: ['symbol'], measure: 'screen-time' })
    const ids = network.nodes.map(({ codeId }: { codeId: string }) => codeId)
    const out = path.join(place.folder, 'system.csv')
    command(...system, '--kind', 'space', '--out', out)
    const spaces = readFileSync(out, 'utf8')
    command(...system, '--kind', 'symbol', '--out', out)
    const symbols = readFileSync(out, 'utf8')
    expect(symbols).not.toBe(spaces)
    const lines = (table: string) => table.trim().split('\n').length
    expect([lines(spaces), lines(symbols) > 1]).toEqual([1, true])
    const scenes = [
      'analyse',
      '--study',
      study,
      '--question',
      'companions',
      '--together',
      'moments',
      '--json',
    ]
    expect(JSON.parse(command(...scenes))).toMatchObject({ unit: 'moments' })
    const focal = ['analyse', '--study', study, '--question', 'prevalence', '--focal', ids[0]!, '--json']
    expect(JSON.parse(command(...focal)).parameters.focalCodes).toHaveLength(1)
  })

  test('the command says what a question does not know, in the place of passing it over', () => {
    const asked = ['analyse', '--study', study, '--question', 'when', '--within', 'kind']
    const found = spawnSync(process.execPath, ['bin/silverscreen', ...asked], {
      cwd: repositoryRoot,
      encoding: 'utf8',
      env: { ...process.env, LANG: 'en_GB.UTF-8' },
    })
    expect(found.status).toBe(1)
    expect(found.stderr).toContain('knows no “--within”')
    expect(found.stderr).toContain('--dated, --codebook-version')
  })

  test('a tie leads to its films, and a film to the shots in which the two stand together', async () => {
    const page = await open('/analysis?question=system')
    await page.getByTestId('plain-sentence').getByText('differ more than').waitFor()
    await page.getByTestId('technical-sentence').getByText('F = 4.69').waitFor()
    await expectAccessible(page)
    const row = page.locator('tr[data-tie="red-flag train"], tr[data-tie="train red-flag"]')
    const tie = (await row.count()) > 0 ? row : page.locator('tr[data-tie]').first()
    await tie.getByRole('button').first().click()
    const films = page.getByTestId('films-of-tie')
    const support =
      (await numberAt(page, 'tr[data-tie]:has(button[aria-expanded="true"])', 'support-1')) +
      (await numberAt(page, 'tr[data-tie]:has(button[aria-expanded="true"])', 'support-2'))
    expect(await films.locator('button[data-film]').count()).toBe(support)
    // The first film is open at once; another takes its place.
    await films.locator('button[data-film]').nth(1).click()
    await page.getByTestId('shots-together').getByRole('link').first().click()
    await page.waitForURL(/\/coding\//)
    await page.context().close()
  })

  test('a code of the network is opened by key and leads to its films', async () => {
    const page = await open('/analysis?question=system')
    await page.getByTestId('network').locator('a[data-node]').first().focus()
    await page.keyboard.press('Enter')
    await page
      .getByTestId('network')
      .getByTestId('films-behind')
      .locator('button[data-film]')
      .first()
      .waitFor()
    await page.context().close()
  })

  test('groups wait in a closed drawer, and are held against halves of one period', async () => {
    const page = await open('/analysis?question=system')
    const drawer = page.getByTestId('communities')
    expect(await drawer.getAttribute('open')).toBeNull()
    await drawer.locator('summary').click()
    await drawer.getByText(/between two random halves of one and the same period/).waitFor()
    await expectAccessible(page)
    await page.context().close()
  })

  test('without numbers the ties are still there, with their films and without any p', async () => {
    const page = await open('/analysis?question=system&numbers=none')
    await page.getByTestId('network').locator('a[data-node]').first().waitFor()
    expect(await page.locator('tr[data-tie]').count()).toBeGreaterThan(3)
    expect(await page.locator('[data-number="p-corrected"]').count()).toBe(0)
    expect(await page.getByTestId('map').count()).toBe(0)
    expect(await page.getByTestId('finding').textContent()).not.toMatch(/\bp\b|PERMANOVA|95 %/)
    await expectAccessible(page)
    await page.context().close()
  })

  test('of one kind that no code has there is no system, and it says what is missing', async () => {
    const page = await open('/analysis?question=system&open=kinds:technique')
    await page.getByText('there is no system to compare yet').waitFor()
    await page.context().close()
  })

  test('the form of the films has the mean lengths of the golden file, a film one value', async () => {
    const page = await open('/analysis?question=form&open=table:yes')
    const mean = (period: string) => {
      const own: { shots: [number, number][] }[] = golden.input.films.filter(
        (film: { period: string }) => film.period === period,
      )
      const lengths = own.map(
        ({ shots }) => shots.reduce((sum, [startMs, endMs]) => sum + endMs - startMs, 0) / shots.length,
      )
      return lengths.reduce((sum, length) => sum + length, 0) / lengths.length
    }
    const row = 'tr[data-measure="mean-length"]'
    expect(await numberAt(page, row, 'mean-1')).toBeCloseTo(mean('P1'), 6)
    expect(await numberAt(page, row, 'mean-2')).toBeCloseTo(mean('P2'), 6)
    expect(await numberAt(page, row, 'p')).toBeCloseTo(2 / 924, 10)
    await expectAccessible(page)
    await page.locator('tr[data-film] a').first().click()
    await page.waitForURL(/\/shots\/.*\/sheet/)
    await page.context().close()
  })

  test('form is read as pictures with numbers and without', async () => {
    const page = await open('/analysis?question=form')
    await page.locator('[data-measure="mean-length"] a[data-film]').first().waitFor()
    expect(await page.locator('[data-measure="mean-length"] a[data-film]').count()).toBe(12)
    await expectAccessible(page)
    await page.context().close()
    const plain = await open('/analysis?question=form&numbers=none')
    await plain.locator('[data-measure="mean-length"] a[data-film]').first().waitFor()
    expect(await plain.getByTestId('plain-sentence').count()).toBe(0)
    expect(await plain.getByTestId('finding').textContent()).not.toMatch(/permutation|95 %|\bp =/)
    await expectAccessible(plain)
    await plain.context().close()
  })

  test.each(['system', 'form'])('the page of %s is there in Chinese', async question => {
    const page = await open(`/analysis?question=${question}`, 'zh-CN')
    await page
      .getByText(question === 'system' ? '对应分析图' : '镜头有多长')
      .first()
      .waitFor()
    await expectAccessible(page)
    await page.context().close()
    expect(browser.errors).toEqual([])
  })
})
