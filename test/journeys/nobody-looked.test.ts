import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repositoryRoot } from '../effects.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo } from './served.ts'

const place = temporaryFolder()
let program: Program
let browser: OpenBrowser
const { call } = talkTo(() => program)

const symbols = ['ruin', 'train', 'snow', 'crowd', 'gone']

/** Five films coded for five codes, one of which is in none of them, and one film in no period. */
function corpus(): string {
  const lines = ['A', 'B', 'C', 'D', 'E', 'stray'].flatMap((id, index) => [
    {
      type: 'film',
      id,
      ...(id !== 'stray' && { period: index < 3 ? 'then' : 'now' }),
      year: 1980 + 5 * index,
      durationMs: 600_000,
    },
    ...Array.from({ length: 120 }, (_, i) => ({
      type: 'shot',
      film: id,
      i,
      startMs: i * 5000,
      endMs: (i + 1) * 5000,
    })),
    ...symbols.slice(0, 4).map((symbol, code) => ({
      type: 'annotation',
      film: id,
      symbol,
      startMs: 0,
      endMs: 5000 * (1 + ((index * 3 + code * 2) % 7)),
    })),
    { type: 'annotation', film: id, symbol: 'gone', startMs: 700_000, endMs: 705_000 },
  ])
  return lines.map(line => `${JSON.stringify(line)}\n`).join('')
}

describeInBrowser('the page of a corpus in which one code was looked for by nobody', () => {
  beforeAll(async () => {
    const file = path.join(place.folder, 'corpus.jsonl')
    const study = path.join(place.folder, 'study')
    writeFileSync(file, corpus())
    const said = execFileSync(process.execPath, ['bin/silverscreen', 'import', file, '--study', study], {
      cwd: repositoryRoot,
      encoding: 'utf8',
      env: { ...process.env, LANG: 'C.UTF-8' },
    })
    expect(said).toContain('6 marks lie past the end of the film and were not brought in')
    program = await startProgram(study)
    await call('/api/acts', {
      kind: 'add-code',
      code: {
        id: '01900000-0000-7000-8000-00000000abcd',
        kind: 'symbol',
        names: { en: 'smoke', 'zh-Hans': '烟' },
        colour: '#0072b2',
        key: null,
      },
    })
    browser = await openBrowser()
  }, 240_000)

  afterAll(async () => {
    await browser?.close()
    await program?.end()
    place.remove()
  })

  async function read(locale?: string): Promise<{ page: Page; text: string }> {
    const page = await browser.newPage(locale ? { locale } : {})
    await page.goto(new URL('/analysis?question=prevalence', program.address).href)
    await page.getByTestId('nothing-to-see').waitFor()
    await page.locator('[data-symbol] [data-number="mean-1"]').first().waitFor()
    return { page, text: ((await page.locator('article').textContent()) ?? '').replaceAll('\u00a0', ' ') }
  }

  test('never says of it that it is not there', async () => {
    const { page, text } = await read()
    const line = await page.getByTestId('nothing-to-see').textContent()
    expect(line).toContain('Looked for, and seen in none of the films looked through: “gone”.')
    expect(line).toContain('Nobody has looked for these yet: “smoke”.')
    expect(text).not.toMatch(/none of these films|not looked through yet|undefined|NaN/i)
    expect(await page.getByRole('heading', { name: 'smoke' }).count()).toBe(0)
    expect(await page.locator('[data-symbol]').count()).toBe(4)
    await expectAccessible(page)
    await page.context().close()
  })

  test('with two films in a period says that an interval says nothing, and draws the difference on its own axis', async () => {
    const { page } = await read()
    const section = page.locator('[data-symbol]').first()
    await section.locator('[data-testid="difference"]').waitFor()
    expect(await section.getByTestId('technical-sentence').textContent()).toContain(
      'with two films in a period an interval says nothing',
    )
    expect(await section.locator('[data-number="ci-lower"]').first().getAttribute('data-because')).toBe(
      'fewer-than-three-films-in-a-period',
    )
    await page.context().close()
  })

  test('leads from every number to its films, and to the frames of the first that has any', async () => {
    const { page } = await read()
    const section = page.locator('[data-symbol]').first()
    const numbers = section.locator('table button')
    expect(await numbers.count()).toBeGreaterThan(6)
    await numbers.first().click()
    const behind = page.getByTestId('films-behind')
    expect(await behind.locator('li').count()).toBeGreaterThanOrEqual(5)
    await page
      .getByTestId('appearances')
      .getByRole('link', { name: /Shot 1/ })
      .first()
      .waitFor()
    await expectAccessible(page)
    await page.getByText('Table', { exact: true }).click()
    const cell = page.getByTestId('finding-table').locator('tbody tr').first().locator('button').first()
    expect(await cell.getAttribute('aria-label')).toMatch(/\d\/3\. Show the films/)
    await cell.click()
    await page.getByTestId('films-behind').waitFor()
    const smoke = page.getByTestId('finding-table').locator('tr', { hasText: 'smoke' })
    expect(await smoke.textContent()).toContain('not looked for')
    expect(await smoke.textContent()).not.toMatch(/0\/0|0 %/)
    await expectAccessible(page)
    await page.context().close()
  })

  test('is printed whole and short', async () => {
    const { page } = await read()
    const pdf = await page.pdf({ format: 'A4' })
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []
    expect(pages.length).toBeGreaterThan(0)
    expect(pages.length).toBeLessThanOrEqual(7)
    await page.context().close()
  })

  test('names the film that stands in no period, and lets it be put into one', async () => {
    const { page, text } = await read()
    expect(text).toContain('Left out, because they stand in none of the periods: stray.')
    await page
      .getByText(/Put into none: 1 film/)
      .first()
      .click()
    await page.getByLabel('Period of stray').selectOption('now')
    await page
      .getByText(/now: 3 films/)
      .first()
      .waitFor()
    await page.getByText(/Left out, because they stand in none/).waitFor({ state: 'detached' })
    await page.context().close()
  })

  test('says the same in Chinese', async () => {
    const { page, text } = await read('zh-CN')
    const line = await page.getByTestId('nothing-to-see').textContent()
    expect(line).toContain('检视过，而在已检视的影片中均未见到：“gone”。')
    expect(line).toContain('尚未有人检视过：“烟”。')
    expect(text).not.toMatch(/undefined|NaN|未出现/)
    await expectAccessible(page)
    await page.context().close()
    expect(browser.errors).toEqual([])
  })
})
