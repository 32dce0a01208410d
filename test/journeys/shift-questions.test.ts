import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CodebookAnswer, FilmCard } from '../../src/server/contracts/index.ts'
import { nothingSaid } from '../../src/study/index.ts'
import { repositoryRoot } from '../effects.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo } from './served.ts'

const place = temporaryFolder()
const study = path.join(place.folder, 'study')
const id = (end: string) => `01900000-0000-7000-8000-0000000000${end}`
const [yardId, workerId, chimneyId] = [id('c1'), id('c2'), id('c3')]
const [contradictionId, otherId, channelId] = [id('d1'), id('d2'), id('a1')]
const [pictureId, voiceId] = [id('a2'), id('a3')]
const shotMs = 5000
const shots = 24
const endMs = shots * shotMs
const filmsOfPeriod = 5

let program: Program
let browser: OpenBrowser
let page: Page
const { call, cards } = talkTo(() => program)
const act = (body: object) => call('/api/acts', body)
const names = (en: string, zh = '') => ({ en, 'zh-Hans': zh })

/** Films without a coded mark, of two periods. */
function corpusLines(): string {
  const years = Array.from({ length: 2 * filmsOfPeriod }, (_, film) => (film < filmsOfPeriod ? 1985 : 2005))
  const records = years.flatMap((year, film) => [
    {
      ...{ type: 'film', id: `Film ${film + 1}`, director: `Director ${film + 1}`, year },
      ...{ period: film < filmsOfPeriod ? 'before' : 'after', durationMs: endMs },
    },
    ...Array.from({ length: shots }, (_, i) => ({
      ...{ type: 'shot', film: `Film ${film + 1}`, i, startMs: i * shotMs, endMs: (i + 1) * shotMs },
    })),
  ])
  return [{ type: 'truth', made: 'by hand' }, ...records].map(one => `${JSON.stringify(one)}\n`).join('')
}

let nextId = 0
const newId = () => `01900000-0000-7000-8000-${String(1_000_000 + nextId++).padStart(12, '0')}`

/** One film looked through whole: a yard, a worker in part of it, and a chimney that says where it stands and by what. */
async function codeFilm(card: FilmCard, film: number): Promise<void> {
  const filmId = card.film.id
  const partId = card.parts[0]!.id
  const isLater = film >= filmsOfPeriod
  const passId = newId()
  await act({ kind: 'start-pass', passId, filmId, codeIds: [yardId, workerId, chimneyId] })
  const unit = { partId, startMs: 0, endMs, shotId: null }
  await act({ kind: 'look-through', filmId, passId, unit, newId: newId() })
  const mark = async (codeId: string, from: number, to: number) => {
    const newMarkId = newId()
    const span = { startMs: from * shotMs, endMs: to * shotMs }
    await act({ kind: 'mark-span', filmId, partId, codeId, passId, newMarkId, ...span })
    return newMarkId
  }
  await mark(yardId, 0, 10)
  await mark(workerId, 0, isLater ? 1 + (film % 2) : 7 + (film % 2))
  for (const [at, isMain] of [
    [2, false],
    [17, true],
    [20, true],
  ] as const) {
    const markId = await mark(chimneyId, at, at + (isMain ? 2 : 1))
    const isUsed = isMain === isLater
    const taken = {
      ...{ contradictionId, positions: [isUsed ? 's2' : 's1'] },
      ...{ attitudeToFirst: isLater ? 'mourned' : 'affirmed', attitudeToSecond: null, treatment: null },
    }
    await act({ kind: 'set-mark-position', filmId, markId, taken })
    const chosen = { aspectId: channelId, values: [isUsed ? voiceId : pictureId], reason: '' }
    await act({ kind: 'set-mark-aspect', filmId, markId, chosen })
  }
}

beforeAll(async () => {
  const file = path.join(place.folder, 'corpus.jsonl')
  writeFileSync(file, corpusLines())
  execFileSync(process.execPath, ['bin/silverscreen', 'import', file, '--study', study], {
    cwd: repositoryRoot,
  })
  program = await startProgram(study)
  const codes = [
    { id: yardId, kind: 'space', names: names('yard', '院落'), colour: '#0072b2' },
    { id: workerId, kind: 'subject', names: names('worker', '工人'), colour: '#d55e00' },
    { id: chimneyId, kind: 'symbol', names: names('chimney', '烟囱'), colour: '#009e73' },
  ]
  for (const code of codes) await act({ kind: 'add-code', code: { ...code, key: null } })
  const contradiction = {
    ...{ ...nothingSaid, id: contradictionId, names: names('Plan and use', '规划与使用') },
    ...{ firstPole: names('planned', '规划'), secondPole: names('used', '使用') },
  }
  await act({ kind: 'set-contradiction', contradiction })
  const other = { ...contradiction, id: otherId, names: names('City and land', '城与乡') }
  await act({
    kind: 'set-contradiction',
    contradiction: { ...other, firstPole: names('city', '城'), secondPole: names('land', '乡') },
  })
  const value = (valueId: string, en: string, zh: string) => ({
    ...{ id: valueId, names: names(en, zh), retired: false },
  })
  const aspect = {
    ...{ id: channelId, names: names('Channel', '表达通道'), meaning: '' },
    ...{ takesSeveral: true, takesReason: false },
    values: [value(pictureId, 'picture', '画面'), value(voiceId, 'voice', '人声')],
  }
  await act({ kind: 'set-aspect', aspect })
  browser = await openBrowser()
  page = await browser.newPage()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

const address = (question: string, more = '') =>
  new URL(`/analysis?question=${question}${more}`, program.address).href
const open = async (question: string, more = '', on = page) => {
  await on.goto(address(question, more))
  await on.getByTestId('finding').waitFor()
}
const row = (key: string, on = page) => on.locator(`[data-row="${key}"]`)
const number = (section: ReturnType<typeof row>, name: string) =>
  section.getByTestId('row-numbers').locator(`[data-number="${name}"]`)

describeInBrowser('the questions of poles, carriers, channels and course', () => {
  test('say what they would need, and how to begin, while nothing is coded', async () => {
    await open('reversal')
    await page.getByText('“Plan and use”: no mark stands in it yet').waitFor()
    await expectAccessible(page)
    await open('carrier')
    await page.getByTestId('what-it-needs').getByText('No film tells yet who is in a space').waitFor()
    await open('channel')
    await page.getByTestId('what-it-needs').getByText('No mark answers “Channel” yet').waitFor()
    await open('course')
    await page.getByText('These films can show nothing yet').waitFor()
    await expectAccessible(page)
  })

  test('show that the films of one period stand at one pole and those of the other at the other', async () => {
    for (const [film, card] of sortedCards(await cards()).entries()) await codeFilm(card, film)
    await open('reversal')
    const chimney = row(`${contradictionId}.${chimneyId}`)
    await chimney.getByTestId('technical-sentence').waitFor()
    await expect
      .poll(() => chimney.getByTestId('plain-sentence').textContent())
      .toContain('“chimney” stands nearer to “used” in the later films, on the other side of the middle')
    expect(await number(chimney, 'mean-1').textContent()).toBe('−0.33')
    expect(await number(chimney, 'mean-2').textContent()).toBe('+0.33')
    expect(await chimney.locator('circle[data-film]').count()).toBe(2 * filmsOfPeriod)
    await chimney.getByText('Attitude to “planned”').waitFor()
    await page.getByText('“City and land”: no mark stands in it yet').waitFor()
    await expectAccessible(page)
  }, 240_000)

  test('lead from a film to its frames', async () => {
    const chimney = row(`${contradictionId}.${chimneyId}`)
    await chimney.getByTestId('films-behind').getByRole('button', { name: 'Film 1', exact: true }).click()
    const frames = chimney.getByTestId('appearances')
    await frames.waitFor()
    await frames.getByRole('link').first().waitFor()
    expect(await frames.getByRole('listitem').count()).toBe(5)
  })

  test('have the same as a table, each number of which leads to its line', async () => {
    await open('reversal', '&open=table:yes')
    const table = page.getByTestId('finding-table')
    if ((await table.count()) === 0) await page.getByRole('radio', { name: 'Table' }).click()
    await table.waitFor()
    await expectAccessible(page)
    await table
      .locator(`[data-row="${contradictionId}.${chimneyId}"] [data-number="mean-2"]`)
      .getByRole('button')
      .click()
    await row(`${contradictionId}.${chimneyId}`).getByTestId('technical-sentence').waitFor()
  })

  test('show who is in a space, as a share of its time', async () => {
    await open('carrier')
    const carried = row(`${yardId}.${workerId}`)
    await carried.getByTestId('technical-sentence').waitFor()
    await expect
      .poll(() => carried.getByTestId('plain-sentence').textContent())
      .toContain('“worker” is in less of the time of “yard” in the later films')
    expect(await number(carried, 'mean-1').textContent()).toBe('74.0 %')
    expect(await number(carried, 'mean-2').textContent()).toBe('16.0 %')
    await expectAccessible(page)
  })

  test('show by what a symbol is there, of the marks that say it', async () => {
    await open('channel')
    const voice = row(`${chimneyId}.${voiceId}`)
    await voice.getByTestId('technical-sentence').waitFor()
    expect(await number(voice, 'mean-1').textContent()).toBe('20.0 %')
    expect(await number(voice, 'mean-2').textContent()).toBe('80.0 %')
    await page.getByText('30 of 50 marks that count answer for it').waitFor()
    await expectAccessible(page)
  })

  test('show where a symbol stands in the films, each its own control', async () => {
    await open('course')
    const chimney = page.locator(`[data-symbol="${chimneyId}"]`)
    await chimney.getByTestId('technical-sentence').waitFor()
    await expect
      .poll(() => chimney.getByTestId('plain-sentence').textContent())
      .toContain('“chimney” is on screen longer in the last third of the films than in the first')
    expect(await number(chimney, 'first').textContent()).toBe('12.5 %')
    expect(await number(chimney, 'last').textContent()).toBe('50.0 %')
    expect(await chimney.locator('g[data-film]').count()).toBe(2 * filmsOfPeriod)
    await chimney.getByTestId('film-thirds').getByRole('button', { name: 'Film 3', exact: true }).click()
    await chimney.getByTestId('appearances').getByRole('link').first().waitFor()
    await expectAccessible(page)
  })

  test.each(['reversal', 'carrier', 'channel', 'course'])(
    '%s works without numbers, in Chinese',
    async question => {
      const chinese = await browser.newPage({ locale: 'zh-CN' })
      await open(question, '&numbers=none', chinese)
      await chinese.getByTestId('plain-sentence').first().waitFor()
      const said = await chinese.getByTestId('plain-sentence').allTextContents()
      expect(said.join('')).not.toMatch(/[+−-]\d|\d %|p = /)
      expect(said.join('')).toMatch(/部影片/)
      expect(await chinese.getByTestId('row-numbers').count()).toBe(0)
      await expectAccessible(chinese)
      await chinese.context().close()
    },
  )

  test('count a code anew with the subjects as soon as it becomes one, and no longer when it is none', async () => {
    const { codes } = await call<CodebookAnswer>('/api/codebook')
    expect(codes.map(code => code.kind)).toEqual(['space', 'subject', 'symbol'])
    await act({ kind: 'edit-code', codeId: chimneyId, codeKind: 'subject' })
    await open('carrier')
    await row(`${yardId}.${chimneyId}`).getByTestId('plain-sentence').waitFor()
    await act({ kind: 'edit-code', codeId: chimneyId, codeKind: 'symbol' })
    await expect.poll(() => row(`${yardId}.${chimneyId}`).count()).toBe(0)
    expect(browser.errors).toEqual([])
  })
})

function sortedCards(list: readonly FilmCard[]): FilmCard[] {
  const numberOf = ({ film }: FilmCard) => Number(film.titles[0]!.text.replace('Film ', ''))
  return [...list].sort((one, other) => numberOf(one) - numberOf(other))
}
