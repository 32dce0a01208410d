import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StudyAnswer } from '../../src/server/contracts/index.ts'
import { repositoryRoot } from '../effects.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo } from './served.ts'

const place = temporaryFolder()
const study = path.join(place.folder, 'study')
let program: Program
let browser: OpenBrowser
let page: Page
const { call } = talkTo(() => program)

const filmMs = 600_000

/** Films of a town have few ruins and films of works many; most of the earlier are of a town, most of the later of works. */
function linesOf(period: string, year: number, works: number): object[] {
  return Array.from({ length: 8 }, (_, at) => {
    const film = `${period} ${at + 1}`
    const kind = at < works ? 'works' : 'town'
    const endMs = (kind === 'works' ? 180_000 : 6000) + 1500 * at
    return [
      {
        type: 'film',
        id: film,
        period,
        year: year + at,
        kind,
        director: `director of ${film}`,
        durationMs: filmMs,
      },
      ...Array.from({ length: 120 }, (_, i) => ({
        type: 'shot',
        film,
        i,
        startMs: 5000 * i,
        endMs: 5000 * (i + 1),
      })),
      { type: 'annotation', film, symbol: 'ruin', startMs: 0, endMs },
    ]
  }).flat()
}

beforeAll(async () => {
  const file = path.join(place.folder, 'corpus.jsonl')
  const lines = [...linesOf('then', 1980, 1), ...linesOf('now', 2000, 7)]
  writeFileSync(file, lines.map(line => `${JSON.stringify(line)}\n`).join(''))
  execFileSync(process.execPath, ['bin/silverscreen', 'import', file, '--study', study], {
    cwd: repositoryRoot,
  })
  program = await startProgram(study)
  browser = await openBrowser()
  page = await browser.newPage()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

const at = (address: string) => new URL(address, program.address).href
const note = () => page.getByTestId('corpus-note')
const kept = async () => (await call<StudyAnswer>('/api/study')).corpus
const dialog = () => page.getByRole('dialog')
const symbol = () => page.locator('section[data-symbol]').first()

describeInBrowser('the corpus statement', () => {
  test('is asked for on the page of films, kept in both languages, and taken back', async () => {
    await page.goto(at('/corpus'))
    await note().getByText('Nobody has said yet how these films were chosen').waitFor()
    await note().getByRole('button', { name: 'Say how these films were chosen' }).press('Enter')
    await dialog()
      .getByRole('radio', { name: /^all there are/ })
      .check()
    const of = dialog().getByRole('group', { name: 'All of what, or chosen from what' })
    await of.getByRole('textbox', { name: 'English' }).fill('sixteen features of one town')
    await of.getByRole('textbox', { name: 'Chinese' }).fill('一座城的十六部故事片')
    const chosen = dialog().getByRole('group', { name: 'How and by whom they were chosen' })
    await chosen.getByRole('textbox', { name: 'English' }).fill('From the register of its cinema.')
    await expectAccessible(page)
    await dialog().getByRole('button', { name: 'Save' }).press('Enter')
    await dialog().waitFor({ state: 'detached' })
    await note().getByText('all there are of this: sixteen features of one town.').waitFor()
    await expect.poll(async () => (await kept()).of['zh-Hans']).toBe('一座城的十六部故事片')
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
    await note().getByText('Nobody has said yet how these films were chosen').waitFor()
    await expect.poll(async () => (await kept()).reach).toBe('unsaid')
    await call('/api/redo', { area: 'study', filmId: null })
    await note().getByText('sixteen features of one town').waitFor()
  })

  test('stands above a finding, and its sentences then say “in these films” and call the interval a model', async () => {
    await page.goto(at('/analysis?question=prevalence'))
    await note().getByText('sixteen features of one town').waitFor()
    const plain = page.getByTestId('plain-sentence').first()
    await expect.poll(() => plain.textContent()).toMatch(/^In these films “ruin” is on screen longer/)
    await expect
      .poll(() => symbol().getByTestId('technical-sentence').textContent())
      .toMatch(/Welch on films; a model, since these films are all there are/)
    await expectAccessible(page)
    await page.getByTestId('study-menu').press('Enter')
    await page.getByRole('menuitem', { name: 'Corpus statement…' }).press('Enter')
    await dialog()
      .getByRole('radio', { name: /^a sample/ })
      .check()
    await dialog().getByRole('button', { name: 'Save' }).click()
    await note().getByText('These films are a sample, chosen from this').waitFor()
    await expect.poll(() => plain.textContent(), { timeout: 20_000 }).toMatch(/^“ruin” is on screen longer/)
  })

  test('a change that is one of mix only is no claim once films are compared within their kind', async () => {
    await page.getByLabel('Compare within').selectOption('kind of film')
    const plain = page.getByTestId('plain-sentence').first()
    await expect
      .poll(() => plain.textContent(), { timeout: 20_000 })
      .toMatch(
        /cannot be told from a change of which films were made: with films compared within one kind of film only/,
      )
    await page.getByTestId('within-strata').getByText('works 1 against 7; town 7 against 1.').waitFor()
    await expectAccessible(page)
    const said = execFileSync(
      process.execPath,
      ['bin/silverscreen', 'analyse', '--study', study, '--question', 'prevalence', '--within', 'kind'],
      { cwd: repositoryRoot, encoding: 'utf8' },
    )
    expect(said).toContain('within one kind of film only, p = ')
    expect(said).toMatch(
      /\n\nCorpus: These films are a sample, chosen from this: sixteen features of one town\..*\n$/,
    )
  })

  test('in Chinese', async () => {
    const chinese = await browser.newPage({ locale: 'zh-CN' })
    await chinese.goto(at('/analysis?question=prevalence'))
    await chinese.getByTestId('corpus-note').getByText('选自以下范围：一座城的十六部故事片。').waitFor()
    await expectAccessible(chinese)
    await chinese.close()
  })
})
