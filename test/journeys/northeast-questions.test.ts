import { execFileSync } from 'node:child_process'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { QuestionName } from '../../src/findings/index.ts'
import { questionNames } from '../../src/findings/index.ts'
import type { CodebookAnswer } from '../../src/server/contracts/index.ts'
import type { StudyStore } from '../../src/store/index.ts'
import { openStudy } from '../../src/store/index.ts'
import { made, nothingRead } from '../../src/study/index.ts'
import { bringInStudy } from '../../src/workbench/index.ts'
import { repositoryRoot, testEffects } from '../effects.ts'
import { plantMarks } from '../studies/plant-marks.ts'
import { expectAccessible } from './accessible.ts'
import { expectNumbersLead } from './numbers-lead.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo } from './served.ts'

const place = temporaryFolder()
const folders = { bare: path.join(place.folder, 'bare'), planted: path.join(place.folder, 'planted') }
const programs = {} as Record<keyof typeof folders, Program>
let browser: OpenBrowser
const { call } = talkTo(() => programs.planted)

beforeAll(async () => {
  const bundled = path.join(repositoryRoot, 'studies', 'northeast')
  for (const folder of Object.values(folders))
    expect(await bringInStudy(bundled, folder, testEffects())).toMatchObject({ ok: true })
  const opened = await openStudy(folders.planted, testEffects())
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  expect(await plantMarks(opened.value)).toMatchObject({ films: 16 })
  await readAsLin(opened.value)
  await opened.value.close()
  for (const name of ['bare', 'planted'] as const) programs[name] = await startProgram(folders[name])
  browser = await openBrowser()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  for (const program of Object.values(programs)) await program.end()
  place.remove()
})

/** Another coder, and a mediation of hers in one place of one film. */
async function readAsLin(store: StudyStore): Promise<void> {
  const { makeId, now } = testEffects()
  const lin = { id: makeId(), name: 'Lin' }
  const { film, parts } = (await store.films.all())[0]!
  const [contradiction] = await store.coding.contradictions()
  const mediation = {
    ...{ ...nothingRead, id: makeId(), filmId: film.id, coderId: lin.id, createdAt: now() },
    ...{ contradictionId: contradiction!.id, extent: 'spans' as const, reading: 'As Lin reads it.' },
    ...{ positionsBefore: ['s1' as const], positionsAfter: ['s2' as const] },
  }
  const span = { id: makeId(), mediationId: mediation.id, partId: parts[0]!.id, attachedTo: null }
  const done = await store.acts.carryOut([
    made('coder', lin),
    made('mediation', mediation),
    made('mediationSpan', { ...span, startMs: 0, endMs: 4000 }),
  ])
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
}

function analyse(study: keyof typeof folders, question: QuestionName): Record<string, unknown> {
  const words = ['bin/silverscreen', 'analyse', '--study', folders[study], '--question', question, '--json']
  const said = execFileSync(process.execPath, words, { cwd: repositoryRoot, encoding: 'utf8' })
  return JSON.parse(said) as Record<string, unknown>
}

async function open(study: keyof typeof folders, address: string, locale = 'en'): Promise<Page> {
  const page = await browser.newPage({ locale })
  await page.goto(new URL(address, programs[study].address).href)
  return page
}

describeInBrowser('the study of the Northeast, asked', () => {
  test('answers every question by command, with marks and without', () => {
    for (const question of questionNames)
      for (const study of ['bare', 'planted'] as const)
        expect(analyse(study, question), `${question}, ${study}`).toMatchObject({ question })
  }, 120_000)

  test.each(['en', 'zh-CN'])(
    'says without marks, of each question, what it needs and where to begin: %s',
    async locale => {
      const page = await open('bare', '/analysis', locale)
      await page.getByTestId('questions').waitFor()
      for (const question of questionNames) {
        await page.goto(new URL(`/analysis?question=${question}`, programs.bare.address).href)
        // Of a contradiction it is its own page that says so: it needs readings, which are no marks.
        const needs =
          question === 'contradiction' ? page.getByTestId('finding') : page.getByTestId('still-needs')
        await needs.waitFor()
        const begin = needs.locator('a[href*="/desk"], a[href*="/coding"], a[href*="/corpus"]')
        expect(await begin.count(), question).toBeGreaterThan(0)
        expect(await begin.first().getAttribute('href')).not.toBe(null)
      }
      await expectAccessible(page)
      await page.context().close()
    },
    120_000,
  )

  test('reads a contradiction as another coder reads it, by command and on its page', async () => {
    const words = ['bin/silverscreen', 'analyse', '--study', folders.planted, '--question', 'contradiction']
    const said = execFileSync(process.execPath, [...words, '--coder', 'Lin', '--json'], {
      ...{ cwd: repositoryRoot, encoding: 'utf8' },
    })
    const finding = JSON.parse(said) as { readers: string[]; mediations: { reading: string }[] }
    expect(finding.readers).toHaveLength(2)
    expect(finding.mediations.map(({ reading }) => reading)).toEqual(['As Lin reads it.'])
    const page = await open('planted', '/analysis?question=contradiction')
    await page.getByLabel('Whose readings').selectOption({ label: 'Lin' })
    await page.getByTestId('read-by').getByText('As Lin reads it').waitFor()
    await page.getByTestId('mediations-found').getByText('As Lin reads it.').waitFor()
    await page.getByTestId('moves').locator('[data-number]').first().click()
    await page.getByTestId('moves').locator('a[href*="/coding/"]').first().waitFor()
    await expectAccessible(page)
    await page.context().close()
  })

  test.each([
    ['en', 'inferential'],
    ['zh-CN', 'none'],
  ])(
    'has with marks, of each question, something to show, and every number leads to its frames: %s, numbers %s',
    async (locale, numbers) => {
      // What is planted answers the first aspect of the study.
      const [aspect] = (await call<CodebookAnswer>('/api/codebook')).aspects
      const opened = `aspect:${aspect!.id}`
      const page = await open('planted', '/analysis', locale)
      let pressed = 0
      for (const question of questionNames) {
        const address = `/analysis?question=${question}&numbers=${numbers}&open=${opened}`
        await page.goto(new URL(address, programs.planted.address).href)
        await page.getByTestId('finding').waitFor({ timeout: 60_000 })
        expect(await page.getByTestId('still-needs').count(), question).toBe(0)
        const shown = page.getByTestId('finding')
        await expect
          .poll(() => shown.locator('img, svg, table tbody tr, [data-film], a[href*="/coding/"]').count(), {
            timeout: 20_000,
            message: question,
          })
          .toBeGreaterThan(0)
        await expectAccessible(page)
        if (numbers === 'none') continue
        pressed += await expectNumbersLead(page)
        await page.goto(new URL(`${address};table:yes`, programs.planted.address).href)
        await page.getByTestId('finding').waitFor()
        pressed += await expectNumbersLead(page)
      }
      // Of some questions there is one table, or nothing but what is read.
      if (numbers !== 'none') expect(pressed).toBeGreaterThan(2 * questionNames.length)
      expect(browser.errors).toEqual([])
      await page.context().close()
    },
    240_000,
  )
})
