import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CodingAnswer, FilmCard, PlansAnswer } from '../../src/server/contracts/index.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo, until } from './served.ts'

const place = temporaryFolder()
let program: Program
let browser: OpenBrowser
let page: Page
let films: FilmCard[]
const { call, cards, untilTasksEnd } = talkTo(() => program)

const plans = () => call<PlansAnswer>('/api/plans')
const coding = (film: number) => call<CodingAnswer>(`/api/films/${films[film]!.film.id}/coding`)
const openPlan = () => page.goto(new URL('/plan', program.address).href)
const left = async () => Number(await page.getByTestId('units-left').getAttribute('data-left'))

beforeAll(async () => {
  program = await startProgram(path.join(place.folder, 'study'), { roots: [place.folder] })
  for (const [index, name] of ['early.mp4', 'late.mp4'].entries()) {
    await encodeGreyFilm(path.join(place.folder, name), { shots: 6 + index, framesPerShot: 50 })
    await call('/api/add', { paths: [path.join(place.folder, name)] })
    await untilTasksEnd()
  }
  films = (await cards()).sort((a, b) => a.shotCount - b.shotCount)
  browser = await openBrowser()
  page = await browser.newPage()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

describeInBrowser('a plan of coding', () => {
  test('says what it is for, and asks for codes where there are none', async () => {
    await openPlan()
    await page.getByText('Before the first mark, settle what').waitFor()
    await page.getByText('A plan looks for codes').waitFor()
    for (const [index, en] of ['ruin', 'train', 'snow'].entries())
      await call('/api/acts', {
        kind: 'add-code',
        code: {
          id: `01900000-0000-7000-8000-0000000000c${index}`,
          ...{ kind: 'symbol', names: { en, 'zh-Hans': '' }, colour: '#0072b2', key: ['r', 't', 'w'][index] },
        },
      })
    await page.getByRole('button', { name: 'Make a plan' }).waitFor()
  })

  test('says before it is kept what would be drawn, what that costs and what two films can show', async () => {
    await page.getByRole('button', { name: 'Make a plan' }).click()
    const form = page.getByRole('form')
    await form.getByLabel('Name', { exact: true }).fill('First round')
    await form.getByLabel('One in').fill('3')
    await form.getByLabel('Seconds in a slice').fill('1')
    await form.getByText('1 film against 1, halved by number').waitFor()
    await form.getByText('With fewer than two films on a side no test can be made').waitFor()
    await expectAccessible(page)
    await form.getByRole('button', { name: 'Keep this plan' }).click()
    await page.getByRole('region', { name: 'First round' }).waitFor()
    const {
      plans: [kept],
      spans,
    } = await plans()
    expect(kept).toMatchObject({ name: 'First round', how: { kind: 'slices', every: 3, sliceMs: 1000 } })
    expect(spans.length).toBeGreaterThanOrEqual(7)
    await page.getByText(`${spans.length} of ${spans.length} stretches left.`).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: 'Make a plan' }).waitFor()
    await page.keyboard.press('Control+y')
    await page.getByRole('region', { name: 'First round' }).waitFor()
    await expectAccessible(page)
  })

  test('leads by keys through its sample, over both films, until nothing is left', async () => {
    const { spans } = await plans()
    await page
      .getByRole('button', { name: /^Begin with/ })
      .first()
      .click()
    await page.getByTestId('units-left').waitFor()
    const first = await left()
    await page.keyboard.press('r')
    for (let rest = first; rest > 0; rest--) {
      await page.keyboard.press('Enter')
      if (rest > 1) await until(async () => (await left()) === rest - 1, `${rest - 1} are left`)
    }
    await page.waitForURL(
      url => !url.pathname.endsWith(films[0]!.parts[0]!.id) || !url.pathname.endsWith(films[1]!.parts[0]!.id),
    )
    await until(async () => (await left()) === spans.length - first, 'the other film is open')
    await page.keyboard.press('n')
    await until(async () => (await left()) === spans.length - first - 1, 'none of these is one key')
    await page.keyboard.press('Control+z')
    await until(async () => (await left()) === spans.length - first, 'and is taken back')
    for (let rest = spans.length - first; rest > 0; rest--) {
      await page.keyboard.press('PageDown')
      await page.keyboard.press('Enter')
      await until(async () => (await left()) === rest - 1, `${rest - 1} are left`)
    }
    await page.getByText('Nothing of the plan is left').waitFor()
    await expectAccessible(page)
    const lookedThrough = async () => [...(await coding(0)).lookedThrough, ...(await coding(1)).lookedThrough]
    await until(async () => (await lookedThrough()).length === spans.length, 'all of it is kept')
    const looked = await lookedThrough()
    const lies = ({ partId, startMs, endMs }: { partId: string; startMs: number; endMs: number }) =>
      `${partId} ${startMs} ${endMs}`
    expect(looked.map(lies).sort()).toEqual(spans.map(lies).sort())
    const marks = [...(await coding(0)).marks, ...(await coding(1)).marks]
    expect(marks.map(({ passId }) => passId !== null)).toEqual([true])
  })

  test('is declared finished, taken up again, and still so after a reload', async () => {
    await page.keyboard.press('Control+Enter')
    await page.getByText('This pass is finished.').waitFor()
    await page.reload()
    await page.getByText('This pass is finished.').waitFor()
    await page.getByRole('button', { name: 'Take it up again' }).click()
    await page.getByRole('button', { name: 'Declare this pass finished' }).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText('This pass is finished.').waitFor()
    await openPlan()
    await page.getByText('finished', { exact: true }).waitFor()
    await page.getByText('stretches looked through.').waitFor()
  })

  test('is dealt to two coders, with what both of them code drawn before, and says who codes one period only', async () => {
    const inPeriod = (film: number, period: string) => ({ filmId: films[film]!.film.id, period })
    await call('/api/acts', {
      kind: 'set-periodisation',
      periodisation: {
        ...{ id: '01900000-0000-7000-8000-0000000000d0', name: 'Reform', dateKind: 'release' },
        declared: 'before',
        periods: ['before', 'after'].map(name => ({ name, fromYear: null, toYear: null })),
        assignments: [inPeriod(0, 'before'), inPeriod(1, 'after')],
      },
    })
    await page.getByRole('button', { name: 'Another plan' }).click()
    const form = page.getByRole('form')
    await form.getByLabel('Name', { exact: true }).fill('Two hands')
    await form.getByLabel('One in').fill('1')
    await form.getByLabel('Seconds in a slice').fill('1')
    await form.getByLabel('Another coder').fill('Lin')
    await page.keyboard.press('Enter')
    await form.getByLabel('Coded again: one stretch in').fill('2')
    await form.getByTestId('reliability').waitFor()
    const [mine, theirs] = ['You', 'Lin'].map(name => form.getByRole('row', { name: new RegExp(`^${name}`) }))
    await mine!.waitFor()
    expect(await form.getByTestId('one-sided').count()).toBe(2)
    const [first, second] = [0, 1].map(index =>
      form.getByRole('combobox', { name: /^Who codes / }).nth(index),
    )
    await first!.selectOption('Lin')
    await second!.selectOption('Lin')
    await until(async () => (await form.getByTestId('one-sided').count()) === 0, 'Lin codes both periods')
    expect((await theirs!.getByRole('cell').allTextContents()).slice(0, 2)).toEqual(['1', '1'])
    await expectAccessible(page)
    await form.getByRole('button', { name: 'Keep this plan' }).click()
    const section = page.getByRole('region', { name: 'Two hands' })
    await section.getByText('With the other coders').waitFor()
    const kept = (await plans()).plans.find(({ name }) => name === 'Two hands')!
    const drawn = (await plans()).spans.filter(({ codingPlanId }) => codingPlanId === kept.id)
    const again = drawn.filter(({ forReliability }) => forReliability)
    for (const { parts } of films)
      expect(again.filter(({ partId }) => partId === parts[0]!.id).length).toBeGreaterThan(0)
    expect(drawn.filter(({ forReliability }) => !forReliability).length).toBeGreaterThan(again.length)
    await section.getByText(`${again.length} of ${again.length} stretches left.`).waitFor()
    expect(await section.getByText('for reliability', { exact: true }).count()).toBe(0)
    await expectAccessible(page)
    await section
      .getByRole('button', { name: /^Begin with/ })
      .first()
      .click()
    await page.getByTestId('units-left').waitFor()
    const partId = new URL(page.url()).pathname.split('/').at(-1)
    expect(await left()).toBe(again.filter(span => span.partId === partId).length)
    await openPlan()
  })

  test('is read in a narrow window and in Chinese', async () => {
    await page.setViewportSize({ width: 640, height: 720 })
    await page.getByRole('button', { name: 'Another plan' }).click()
    await page.getByText('What these films can show').waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await expectAccessible(page)
    const chinese = await browser.newPage({ locale: 'zh-CN' })
    await chinese.goto(new URL('/plan?plan=new', program.address).href)
    await chinese.getByText('这些影片能说明什么').waitFor()
    await expectAccessible(chinese)
    expect(browser.errors).toEqual([])
  })
})
