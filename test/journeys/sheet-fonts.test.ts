import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo } from './served.ts'

const place = temporaryFolder()
let program: Program
let browser: OpenBrowser

beforeAll(async () => {
  const film = path.join(place.folder, '铁西区 two colours.mp4')
  const colours = ['red', 'blue'].flatMap(name => ['-f', 'lavfi', '-i', `color=${name}:s=640x360:r=25:d=4`])
  execFileSync('ffmpeg', [
    ...['-v', 'error', '-y', ...colours, '-filter_complex', '[0][1]concat=n=2', '-pix_fmt', 'yuv420p', film],
  ])
  program = await startProgram(path.join(place.folder, 'study'), { roots: [place.folder] })
  const { call, untilTasksEnd } = talkTo(() => program)
  await call('/api/add', { paths: [film] })
  await untilTasksEnd()
  browser = await openBrowser()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

describeInBrowser('a contact sheet kept as PDF', () => {
  test('names no font that it does not hold, and pictures every caption and still', async () => {
    const page = await browser.newPage()
    const [card] = await talkTo(() => program).cards()
    await page.goto(new URL(`/shots/${card!.parts[0]!.id}/sheet`, program.address).href)
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'PDF' }).click()
    const pdf = await PDFDocument.load(readFileSync(await (await coming).path()))
    const named = (name: string) => PDFName.of(name)
    const dicts = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
      const dict = object instanceof PDFDict ? object : 'dict' in object ? object.dict : null
      return dict instanceof PDFDict ? [dict] : []
    })
    const foreign = dicts
      .filter(dict => dict.get(named('Type')) === named('Font'))
      .filter(font => !font.has(named('FontDescriptor')))
      .map(font => String(font.get(named('BaseFont'))))
    expect(foreign).toEqual([])
    const pictures = dicts.filter(dict => dict.get(named('Subtype')) === named('Image'))
    // Two stills, and with them at least the title, the facts, and for each shot its number, length and time.
    expect(pictures.length).toBeGreaterThan(2 + 2 + 2)
    await page.context().close()
  })
})
