import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FilmCard } from '../../src/server/contracts/index.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo, until } from './served.ts'

const place = temporaryFolder()
let program: Program
let browser: OpenBrowser
let page: Page
let second: Page
let films: FilmCard[]
const { call, cards, untilTasksEnd } = talkTo(() => program)

const deskOf = (film: number) =>
  page.goto(new URL(`/coding/${films[film]!.parts[0]!.id}`, program.address).href)
const atDesk = () => page.getByTestId('frame-number').inputValue()
const inSecond = async () => await second.getByTestId('followed-frame').getAttribute('value')
const showsTheSame = (frame: number) =>
  until(
    async () => (await atDesk()) === `${frame}` && (await inSecond()) === `${frame}`,
    `both show ${frame}`,
  )

beforeAll(async () => {
  const files = ['one', 'two'].map(name => path.join(place.folder, `${name}.mp4`))
  for (const [index, file] of files.entries())
    await encodeGreyFilm(file, { shots: 6 + index, framesPerShot: 60 })
  program = await startProgram(path.join(place.folder, 'study'), { roots: [place.folder] })
  await call('/api/add', { paths: files })
  await untilTasksEnd()
  films = (await cards()).sort((a, b) => a.shotCount - b.shotCount)
  browser = await openBrowser()
  page = await browser.newPage()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

describeInBrowser('a second screen', () => {
  test('is opened from the desk and shows its picture alone, at the same frame wherever that goes', async () => {
    await deskOf(0)
    await page.getByTestId('frame-number').waitFor()
    const opened = page.context().waitForEvent('page')
    await page.getByRole('button', { name: 'The picture in a window of its own' }).click()
    second = await opened
    await second.getByTestId('followed').waitFor()
    expect(await second.getByRole('navigation').count()).toBe(0)
    await showsTheSame(0)
    await expectAccessible(second)
    await page.bringToFront()
    await page.keyboard.press('ArrowDown')
    await showsTheSame(60)
    for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight')
    await showsTheSame(65)
    await page.keyboard.press('End')
    await showsTheSame(359)
    await page.keyboard.press('Home')
    await showsTheSame(0)
  })

  test('keeps up while the film plays, at any speed, and stands on the frame on which the desk stands', {
    retry: 2,
  }, async () => {
    await page.keyboard.press('Home')
    await showsTheSame(0)
    for (const shown of [page, second])
      await shown.evaluate(`window.seen = []; clearInterval(window.looking); window.looking = setInterval(() => {
        const place = document.querySelector('[data-testid="frame-number"], [data-testid="followed-frame"]')
        window.seen.push([performance.timeOrigin + performance.now(), Number(place.value)])
      }, 10)`)
    await page.keyboard.press('l')
    await until(async () => Number(await atDesk()) > 120, 'the film plays')
    await page.keyboard.press('k')
    const stands = Number(await atDesk())
    await showsTheSame(stands)
    const [desk, other] = (await Promise.all([page, second].map(shown => shown.evaluate('window.seen')))) as [
      [number, number][],
      [number, number][],
    ]
    const apart = desk
      .filter(([, frame]) => frame > 20 && frame < stands)
      .map(([at, frame]) => {
        const near = other.reduce((best, one) =>
          Math.abs(one[0] - at) < Math.abs(best[0] - at) ? one : best,
        )
        return Math.abs(near[1] - frame)
      })
      .sort((a, b) => a - b)
    expect(apart.length).toBeGreaterThan(20)
    expect(apart[Math.floor(apart.length * 0.8)]).toBeLessThanOrEqual(3)
    await page.keyboard.press('l')
    await page.keyboard.press('l')
    await until(
      async () => (await second.getByTestId('followed-frame').getAttribute('data-rate')) === '2',
      'it runs as fast',
    )
    await page.keyboard.press('j')
    await until(async () => (await page.getByTestId('speed').getAttribute('data-rate')) === '-1', 'back')
    await page.keyboard.press('k')
    await showsTheSame(Number(await atDesk()))
  })

  test('goes to the film that the desk goes to, and says so in either language when no desk is open', async () => {
    await deskOf(1)
    await page.getByTestId('frame-number').waitFor()
    const { files } = films[1]!
    await until(
      async () => (await second.getByTestId('followed').getAttribute('data-file')) === files[0]!.id,
      'it shows the other film',
    )
    await page.keyboard.press('ArrowDown')
    await showsTheSame(60)
    await page.goto(new URL('/corpus', program.address).href)
    await second.getByText('No desk is open in this browser').waitFor()
    await expectAccessible(second)
    const chinese = await browser.newPage({ locale: 'zh-CN', width: 640, height: 360 })
    await chinese.goto(new URL('/picture', program.address).href)
    await chinese.getByText('没有打开的工作台').waitFor()
    await expectAccessible(chinese)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('second screen')
    await page.getByRole('option', { name: /picture alone in a window/ }).waitFor()
    await page.keyboard.press('Escape')
    expect(browser.errors).toEqual([])
  })
})
