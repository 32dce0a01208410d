import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FilmCard, PartView, ReadingsAnswer } from '../../src/server/contracts/index.ts'
import { nothingSaid } from '../../src/study/index.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo, until } from './served.ts'

const place = temporaryFolder()
const contradictionId = '01900000-0000-7000-8000-0000000000a1'
const codeId = '01900000-0000-7000-8000-0000000000c1'
const sceneId = '01900000-0000-7000-8000-0000000000e1'
let program: Program
let browser: OpenBrowser
let page: Page
let card: FilmCard
const { call, cards, untilTasksEnd } = talkTo(() => program)

const names = (en: string, zh = '') => ({ en, 'zh-Hans': zh })
const part = () => call<PartView>(`/api/parts/${card.parts[0]!.id}`)
const readings = () => call<ReadingsAnswer>('/api/readings')
const only = async () => (await readings()).mediations[0]
const pane = (of = page, name = 'Inspector') => of.getByRole('complementary', { name })
const desk = () => new URL(`/coding/${card.parts[0]!.id}`, program.address).href

beforeAll(async () => {
  const film = path.join(place.folder, 'works.mp4')
  await encodeGreyFilm(film, { shots: 8, framesPerShot: 12 })
  program = await startProgram(path.join(place.folder, 'study'), { roots: [place.folder] })
  await call('/api/add', { paths: [film] })
  await untilTasksEnd()
  card = (await cards())[0]!
  const { shots } = await part()
  const code = { id: codeId, kind: 'symbol', names: names('chimney', '烟囱'), colour: '#0072b2', key: 'c' }
  await call('/api/acts', { kind: 'add-code', code })
  const contradiction = {
    ...nothingSaid,
    ...{ id: contradictionId, names: names('Plan and use', '规划与使用') },
    ...{ firstPole: names('planned', '规划'), secondPole: names('used', '使用') },
  }
  await call('/api/acts', { kind: 'set-contradiction', contradiction })
  const scene = { startMs: shots[1]!.startMs, endMs: shots[3]!.endMs, newId: sceneId, name: 'The yard' }
  await call('/api/acts', { kind: 'make-scene', partId: card.parts[0]!.id, ...scene })
  browser = await openBrowser()
  page = await browser.newPage()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

/** As a hand without a mouse gets there. */
async function tabTo(wanted: Locator): Promise<void> {
  await wanted.waitFor()
  for (let presses = 0; presses < 150; presses++) {
    if (await wanted.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the key Tab does not lead there')
}

const positions = (when: 'before' | 'after', name: string) =>
  pane()
    .getByRole('toolbar', { name: `Positions ${when}` })
    .getByRole('button', { name, exact: true })
const field = (name: string) => pane().getByRole('combobox', { name })

describeInBrowser('mediations', () => {
  test('are not there at first, and Reading says how to begin', async () => {
    await page.goto(new URL('/reading', program.address).href)
    await page.getByText(/press Ctrl\+E/).waitFor()
    await expectAccessible(page)
  })

  test('are written by keys alone beside the picture, of the scene at the playhead', async () => {
    await page.goto(desk())
    await pane().getByRole('heading', { name: 'Shot 1', exact: true }).waitFor()
    await page.keyboard.press('ArrowDown')
    await pane().getByRole('heading', { name: 'Shot 2', exact: true }).waitFor()
    await page.keyboard.press('Control+e')
    await pane()
      .getByRole('heading', { name: /^The yard/ })
      .waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await pane().getByRole('heading', { name: 'Plan and use' }).waitFor()
    await page.keyboard.insertText('The yard is planned and nobody uses it.')
    await tabTo(positions('before', 'planned'))
    await page.keyboard.press('Space')
    await tabTo(positions('after', 'planned'))
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Space')
    await tabTo(field('Attitude to “planned”'))
    await page.keyboard.type('iro')
    await tabTo(field('Treatment'))
    await page.keyboard.type('left')
    await tabTo(field('Add a code …'))
    await page.keyboard.type('chim')
    await page.getByRole('option', { name: 'chimney' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await pane().getByRole('button', { name: 'Take chimney away' }).waitFor()
    await until(async () => (await only())?.codeIds.length === 1, 'the code is kept')
    expect(await only()).toMatchObject({
      ...{ contradictionId, extent: 'spans', codeIds: [codeId] },
      ...{ positionsBefore: ['s1'], positionsAfter: ['s2'] },
      ...{ attitudeToFirst: 'ironised', attitudeToSecond: null, treatment: 'left-open', certainty: null },
      reading: 'The yard is planned and nobody uses it.',
    })
    const { shots } = await part()
    expect((await readings()).spans).toMatchObject([
      { startMs: shots[1]!.startMs, endMs: shots[3]!.endMs, attachedTo: sceneId },
    ])
    await expectAccessible(page)
  })

  test('are undone and redone with what else is done at the desk, and stand so after a reload', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await pane().getByRole('button', { name: 'Take chimney away' }).focus()
    await page.keyboard.press('Control+z')
    await until(async () => (await only())?.codeIds.length === 0, 'the code is taken back')
    await page.keyboard.press('Control+Shift+z')
    await until(async () => (await only())?.codeIds.length === 1, 'and is there again')
    await tabTo(pane().getByRole('textbox', { name: 'Reading' }))
    await page.keyboard.press('End')
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText(' The chimney looks on.')
    await page.keyboard.press('Escape')
    await until(async () => (await only())!.reading.endsWith('looks on.'), 'what is added is kept')
    await page.keyboard.press('Control+z')
    await until(async () => (await only())!.reading.endsWith('uses it.'), 'and taken back')
    await page.keyboard.press('Control+Shift+z')
    await until(async () => (await only())!.reading.endsWith('looks on.'), 'and made again')
    await page.reload()
    await pane().getByRole('button', { name: 'Plan and use' }).click()
    await pane().getByText('The chimney looks on.').waitFor()
  })

  test('are read of more places, added from where the playhead stands, and lie on the time line', async () => {
    await page.keyboard.press('Escape')
    for (const number of [3, 4, 5]) {
      await page.keyboard.press('ArrowDown')
      await page.getByText(`Shot ${number} of 8`).waitFor()
    }
    await page.keyboard.press('Control+Shift+e')
    await pane()
      .getByText(/^Shot 5, /)
      .waitFor()
    await until(async () => (await readings()).spans.length === 2, 'the place is kept')
    await page.getByText('2 places').waitFor({ state: 'attached' })
    const { shots } = await part()
    expect((await readings()).spans[1]).toMatchObject({ startMs: shots[4]!.startMs, endMs: shots[4]!.endMs })
  })

  test('reach another window as they change', async () => {
    const other = await page.context().newPage()
    await other.goto(new URL('/reading', program.address).href)
    await other.getByText('The chimney looks on.').waitFor()
    await pane().getByRole('textbox', { name: 'Reading' }).fill('Nobody has planned this.')
    await page.keyboard.press('Escape')
    await other.getByText('Nobody has planned this.').waitFor()
    await other.close()
  })

  test('stand on Reading under their contradiction with their stills, which lead to their frame', async () => {
    await page.keyboard.press('Alt+7')
    await page.getByRole('heading', { level: 3, name: /^Plan and use/ }).waitFor()
    const article = page.getByRole('article')
    await article.getByText('Nobody has planned this.').waitFor()
    await article.getByText('Before: planned. After: used.').waitFor({ state: 'attached' })
    await article.getByText('left open').waitFor()
    await expectAccessible(page)
    await page.getByRole('combobox', { name: 'Through' }).selectOption('chimney')
    await page.getByRole('combobox', { name: 'Attitude' }).selectOption('ironised')
    await article.getByText('Nobody has planned this.').waitFor()
    await article.getByRole('link', { name: /Shot 5/ }).click()
    await page.waitForURL(/coding\/.*frame=53/)
    await pane().getByRole('heading', { name: 'Plan and use' }).waitFor()
    await page.goBack()
    await article.getByText('Nobody has planned this.').waitFor()
    await article.getByRole('button', { name: 'Places into the tray' }).click()
    await until(
      async () => (await call<{ gathered: unknown[] }>('/api/tray')).gathered.length === 2,
      'both places are in the tray',
    )
  })

  test('are found by words of their reading, from their contradiction and from their film', async () => {
    await page.goto(new URL('/corpus', program.address).href)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('searchbox', { name: 'Find', exact: true }).fill('nobody has plan')
    await page.getByRole('group', { name: 'In texts' }).getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/reading\?mediation=/)
    await page.getByRole('link', { name: 'Plan and use' }).click()
    await page.getByRole('link', { name: 'Mediations of “Plan and use”' }).click()
    await page.waitForURL(/reading\?contradiction=/)
    await page.getByText('Nobody has planned this.').waitFor()
    await page.goto(new URL('/corpus', program.address).href)
    await page
      .getByRole('button', { name: /^Describe/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'What is read in works' }).click()
    await page.waitForURL(/reading\?film=/)
    await page.getByText('Nobody has planned this.').waitFor()
  })

  test('leave room for what a scene does to reality: it records it and questions it, a reason each', async () => {
    await page.goto(`${desk()}?frame=14`)
    await pane().getByRole('heading', { name: 'Shot 2', exact: true }).waitFor()
    await page.keyboard.press('Control+d')
    await pane()
      .getByRole('heading', { name: /^The yard/ })
      .waitFor()
    await page.keyboard.press('Space')
    await tabTo(pane().getByRole('textbox', { name: 'Why: records' }))
    await page.keyboard.insertText('Shot where it stood.')
    await tabTo(pane().getByRole('toolbar', { name: 'Questions it' }).getByRole('button').first())
    await page.keyboard.press('Space')
    await tabTo(pane().getByRole('textbox', { name: 'Why: questions' }))
    await page.keyboard.insertText('The slogan says otherwise.')
    await page.keyboard.press('Escape')
    await until(async () => (await readings()).realities[0]?.questionsReason !== '', 'all of it is kept')
    expect((await readings()).realities).toMatchObject([
      {
        ...{ attachedTo: sceneId, records: ['location'], recordsReason: 'Shot where it stood.' },
        ...{ questions: ['irony'], questionsReason: 'The slogan says otherwise.' },
      },
    ])
    await expectAccessible(page)
    for (let turns = 0; turns < 4; turns++) await page.keyboard.press('Control+z')
    await until(async () => (await readings()).realities.length === 0, 'it is taken back')
    for (let turns = 0; turns < 4; turns++) await page.keyboard.press('Control+Shift+z')
    await until(async () => (await readings()).realities[0]?.questionsReason !== '', 'and made again')
    await page.goto(new URL('/reading/reality', program.address).href)
    const article = page.getByRole('article').first()
    await article.getByText('Records it').waitFor()
    await article.getByText('Questions it').waitFor()
    await expectAccessible(page)
    await page.getByRole('combobox', { name: 'Which', exact: true }).selectOption('that do both')
    await article.getByRole('link').first().click()
    await page
      .getByRole('heading', { name: 'What it does to reality' })
      .or(page.getByText('What it does to reality'))
      .first()
      .waitFor()
  })

  test('fill the square of their contradiction in the analysis, with numbers and without', async () => {
    await page.goto(new URL('/analysis?question=contradiction', program.address).href)
    await page.getByText('is worked through in the one film').first().waitFor()
    const square = page.getByTestId('square')
    const number = square.locator('[data-number]').first()
    await number.click()
    await square.getByTestId('films-behind').getByRole('link').first().waitFor()
    expect(await page.getByTestId('moves').locator('tr[data-move]').count()).toBe(1)
    await page
      .getByTestId('reality')
      .getByRole('link', { name: /Both: 1 place/ })
      .waitFor()
    await expectAccessible(page)
    await page.goto(new URL('/analysis?question=contradiction&numbers=none', program.address).href)
    await square
      .getByRole('button', { name: /in the one film/ })
      .first()
      .waitFor()
    expect(await square.textContent()).not.toMatch(/\d film/)
    await expectAccessible(page)
    await page.goto(new URL('/analysis', program.address).href)
    await page.locator('[data-question="contradiction"]').getByText('These films can answer it').waitFor()
  })

  test('are named before their film is removed, and come back with it', async () => {
    const held = await call<{ readings: number }>(`/api/films/${card.film.id}/holdings`)
    expect(held.readings).toBe(2)
    const before = await readings()
    await call('/api/acts', { kind: 'remove-film', filmId: card.film.id })
    expect((await readings()).mediations).toEqual([])
    await page.goto(new URL('/reading', program.address).href)
    await page.getByText(/press Ctrl\+E/).waitFor()
    await call('/api/acts', { kind: 'bring-back-film', filmId: card.film.id })
    expect(await readings()).toEqual(before)
    await page.getByText('Nobody has planned this.').waitFor()
    await call('/api/acts', { kind: 'retire-contradiction', contradictionId, retired: true })
    await page.getByText('planned – used · retired').waitFor()
  })

  test('stand whole at 640 pixels, in Chinese', async () => {
    await page.setViewportSize({ width: 640, height: 720 })
    await page.evaluate(
      `localStorage.setItem('silverscreen.preferences', JSON.stringify({ language: 'zh-Hans' }))`,
    )
    for (const address of [new URL('/reading', program.address).href, desk()]) {
      await page.goto(address)
      await page.getByText('规划与使用').first().waitFor({ state: 'attached' })
      await expectAccessible(page)
      const [inside, whole] = (await page.evaluate(
        '[document.documentElement.clientWidth, document.documentElement.scrollWidth]',
      )) as number[]
      expect(whole).toBe(inside)
    }
    expect(browser.errors).toEqual([])
  })
})
