import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repositoryRoot } from '../effects.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'

const place = temporaryFolder()
const study = path.join(place.folder, 'study')
let program: Program
let browser: OpenBrowser

const years = [1990, 1992, 1995, 1996, 2001, 2005, 2006, 2009]

/** Ice is lost after four films; smoke is in all; neon comes up in the last two. */
function seenIn(index: number): [string, number][] {
  const seen: [string, number][] = [['smoke', 20_000 + 1000 * ((index * 5) % 7)]]
  if (index < 4) seen.push(['ice', 60_000 + 3000 * index])
  if (index >= 6) seen.push(['neon', 15_000])
  return seen
}

function corpus(): string {
  const lines = years.flatMap((year, index) => [
    {
      ...{ type: 'film', id: `film ${index + 1}`, period: index < 4 ? 'early' : 'late' },
      ...{ year, durationMs: 200_000 },
    },
    ...Array.from({ length: 20 }, (_, i) => ({
      ...{ type: 'shot', film: `film ${index + 1}`, i },
      ...{ startMs: i * 10_000, endMs: (i + 1) * 10_000 },
    })),
    ...seenIn(index).map(([symbol, endMs]) => ({
      ...{ type: 'annotation', film: `film ${index + 1}`, symbol, startMs: 0, endMs },
    })),
  ])
  return lines.map(line => `${JSON.stringify(line)}\n`).join('')
}

const silverscreen = (...words: string[]) =>
  execFileSync(process.execPath, ['bin/silverscreen', ...words, '--study', study], {
    ...{ cwd: repositoryRoot, encoding: 'utf8' as const },
    env: { ...process.env, LANG: 'C.UTF-8' },
  })

describeInBrowser('the way into the analysis', () => {
  let answers: Record<'appearance' | 'when', { tests: number[] }>

  beforeAll(async () => {
    const file = path.join(place.folder, 'corpus.jsonl')
    writeFileSync(file, corpus())
    silverscreen('import', file)
    const asked = (question: string) =>
      JSON.parse(silverscreen('analyse', '--question', question, '--json')) as {
        codes?: { symbol: string; periods: { test: { p: number } } }[]
        symbols?: { symbol: string; change: { p: number } }[]
      }
    const ice = ({ symbol }: { symbol: string }) => symbol === 'ice'
    answers = {
      appearance: { tests: [asked('appearance').codes!.find(ice)!.periods.test.p] },
      when: { tests: [asked('when').symbols!.find(ice)!.change.p] },
    }
    program = await startProgram(study)
    browser = await openBrowser()
  }, 240_000)

  afterAll(async () => {
    await browser?.close()
    await program?.end()
    place.remove()
  })

  const open = async (search: string, options: Parameters<OpenBrowser['newPage']>[0] = {}) => {
    const page = await browser.newPage(options)
    await page.goto(new URL(`/analysis${search}`, program.address).href)
    return page
  }
  const question = (page: Page, name: string) => page.locator(`[data-question="${name}"]`)
  const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

  test('asks what one wants to know, and says of each question what these films have for it', async () => {
    const page = await open('')
    await page.getByRole('heading', { name: 'What do you want to know?' }).waitFor()
    const told = question(page, 'prevalence').getByText('These films can answer it: 8 films looked through')
    await told.waitFor()
    expect(await told.textContent()).toContain('“early” (4 films) against “late” (4 films)')
    await question(page, 'when').getByText('8 films with a date').waitFor()
    await expectAccessible(page)
    await question(page, 'appearance').getByRole('link').first().click()
    await page.getByRole('heading', { name: 'Appearance and loss' }).waitFor()
    await page.getByRole('link', { name: 'Another question' }).click()
    await page.getByRole('heading', { name: 'What do you want to know?' }).waitFor()
    const chinese = await open('', { locale: 'zh-CN', width: 640, height: 360 })
    await chinese.getByRole('heading', { name: '你想知道什么？' }).waitFor()
    await chinese.getByText('这些影片可以回答').first().waitFor()
    await expectAccessible(chinese)
  })

  test('shows what was lost and what came up, with the numbers of the command, down to the frames', async () => {
    const page = await open('?question=appearance')
    const ice = section(page, 'ice')
    await ice.getByText('In these films it is lost.').waitFor()
    expect(await ice.getByTestId('plain-sentence').textContent()).toContain('first seen in film 1 (1990)')
    expect(answers.appearance.tests[0]).toBeCloseTo(2 / 70, 10)
    expect(await ice.getByTestId('by-chance').textContent()).toContain('p = .029')
    await section(page, 'neon').getByText('In these films it emerges.').waitFor()
    expect(await page.locator('[data-group="both"]').textContent()).toContain('smoke')
    await ice.getByTestId('open-films').click()
    await page.getByTestId('appearances').getByRole('link').first().waitFor()
    await expectAccessible(page)
    await page.getByText('The same as a table').click()
    const curve = page.getByTestId('curve-table').locator('tbody tr')
    expect(await curve.count()).toBe(8)
    expect(await curve.nth(6).textContent()).toContain('neon')
    await page.getByRole('radio', { name: 'Table', exact: true }).check({ force: true })
    await page
      .getByTestId('appearance-table')
      .getByRole('button', { name: /^ice, early: 4 of 4 films/ })
      .click()
    await page.getByTestId('films-behind').waitFor()
    await expectAccessible(page)
  })

  test('shows it without any number, where none are wanted, and keeps that in the address', async () => {
    const page = await open('?question=appearance')
    await section(page, 'ice').waitFor()
    await page.getByRole('combobox', { name: 'Numbers' }).selectOption('none')
    await page.waitForURL(/numbers=none/)
    await page.getByText('This study shows no numbers').waitFor()
    expect(await page.getByTestId('by-chance').count()).toBe(0)
    expect(await page.getByTestId('chart').count()).toBe(0)
    await section(page, 'ice').getByText('In these films it is lost.').waitFor()
    await expectAccessible(page)
  })

  test('tells when it changed without periods, as the command does, and by another date', async () => {
    const page = await open('?question=when')
    const ice = section(page, 'ice')
    await ice.getByTestId('chart').waitFor()
    expect(await ice.getByTestId('plain-sentence').textContent()).toContain('cannot be told from chance')
    const p = answers.when.tests[0]!
    expect(await ice.getByTestId('technical-sentence').textContent()).toContain(
      `p = ${p.toFixed(3).replace(/^0/, '')}`,
    )
    await page.getByTestId('system').getByText('the best division is between 1996 and 2001').waitFor()
    await ice.getByRole('button', { name: 'The films, by year' }).click()
    await page.getByTestId('appearances').getByRole('link').first().waitFor()
    await expectAccessible(page)
    await page.getByRole('combobox', { name: 'Counted by' }).selectOption('shots')
    await page.waitForURL(/mix(:|%3A)shots/)
    await ice.getByTestId('technical-sentence').getByText('of shots in').waitFor()
    expect(await ice.getByTestId('technical-sentence').textContent()).toContain('; by screen time, on which')
    expect(await ice.getByTestId('chart').textContent()).toContain('share of shots')
    await expectAccessible(page)
    await page.reload()
    await ice.getByTestId('technical-sentence').getByText('of shots in').waitFor()
    const table = path.join(place.folder, 'when.csv')
    silverscreen('analyse', '--question', 'when', '--measure', 'shots', '--out', table)
    expect(readFileSync(table, 'utf8').split('\n')[0]).toContain(',codeId,shotShare,codebookVersion')
    await page.getByRole('radio', { name: 'story', exact: true }).check({ force: true })
    await page.waitForURL(/dated=story/)
    await page.getByText('0 films stand in order of date').waitFor()
    const chinese = await open('?question=when&numbers=descriptive&open=mix:shots', {
      locale: 'zh-CN',
      width: 640,
      height: 360,
    })
    await section(chinese, 'ice')
      .getByText(/的镜头比例，在分得最开之处.*这只是对这些影片的描述/)
      .waitFor()
    await expectAccessible(chinese)
    expect(browser.errors).toEqual([])
  })
})
