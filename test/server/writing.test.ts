import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { findOptionalPackage, openMedia, writingReaderName } from '../../src/media/index.ts'
import type { FoundWritingAnswer, SwitchAnswer, WritingState } from '../../src/server/contracts/index.ts'
import { repositoryRoot } from '../effects.ts'
import type { ServedStudy } from './served-study.ts'
import { serveStudy } from './served-study.ts'

const reader = await findOptionalPackage(writingReaderName)
if (!reader) console.warn(`No ${writingReaderName} in the models folder: nothing is read.`)

const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-writing-'))
const written = ['沈阳铁西区第一机床厂', '', 'The factory is CLOSED']
let study: ServedStudy

/** A film of three shots: a sign, a wall without one, an intertitle. */
async function encodeSigns(outPath: string): Promise<void> {
  const fonts = path.join(repositoryRoot, 'node_modules/@fontsource-variable/noto-sans-sc/files')
  const families = readdirSync(fonts).map((file, index) => {
    GlobalFonts.registerFromPath(path.join(fonts, file), `sign${index}`)
    return `sign${index}`
  })
  const media = await openMedia()
  if (!media.ok) throw new Error(JSON.stringify(media.refusal))
  async function* frames() {
    for (const [index, text] of written.entries()) {
      const canvas = createCanvas(640, 360)
      const context = canvas.getContext('2d')
      context.fillStyle = ['#203060', '#b0a080', '#101010'][index]!
      context.fillRect(0, 0, 640, 360)
      context.fillStyle = '#ffffff'
      context.font = `32px ${families.join(',')}`
      context.fillText(text, 120, 180)
      const { data } = context.getImageData(0, 0, 640, 360)
      for (let frame = 0; frame < 30; frame++) yield Uint8Array.from(data)
    }
  }
  const shape = { width: 640, height: 360, frameRate: { numerator: 25, denominator: 1 } }
  const encoded = await media.value.encodeFilm({ ...shape, frames: frames(), outPath })
  if (!encoded.ok) throw new Error(JSON.stringify(encoded.refusal))
}

beforeAll(async () => {
  const film = path.join(folder, 'signs.mp4')
  await encodeSigns(film)
  study = await serveStudy({ roots: [folder] })
  await study.call('/api/add', { paths: [film] })
  await study.untilIdle()
}, 60_000)

afterAll(async () => {
  await study?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const found = async (text: string) =>
  (await study.call<FoundWritingAnswer>(`/api/writing/found?text=${encodeURIComponent(text)}`)).answer.found

describe('writing in the pictures', () => {
  test('is off, and cannot be switched on where no reader is installed', async () => {
    vi.stubEnv('SILVERSCREEN_MODELS', path.join(folder, 'no models'))
    const { answer } = await study.call<WritingState>('/api/writing')
    expect(answer).toMatchObject({ installed: null, switchedOn: false, read: 0, written: 0 })
    const refused = await study.call('/api/writing', { switchedOn: true })
    expect(refused).toMatchObject({ status: 409, answer: { refusal: { kind: 'model-not-there' } } })
    expect(await found('机床')).toEqual([])
    vi.unstubAllEnvs()
  })

  test.skipIf(!reader)(
    'is read when it is switched on, and found by two hanzi in the middle of a line',
    async () => {
      const { answer } = await study.call<SwitchAnswer>('/api/writing', { switchedOn: true })
      expect(answer.tasks.map(({ kind }) => kind)).toEqual(['read-writing'])
      await study.untilIdle()
      const { shots } = await study.server.house.store.studies.counts()
      const state = (await study.call<WritingState>('/api/writing')).answer
      expect(state).toMatchObject({ switchedOn: true, read: shots, written: 2 })
      const [sign, ...more] = await found('机床')
      expect(more).toEqual([])
      expect(sign).toMatchObject({ reader: writingReaderName, readerVersion: reader!.version })
      expect(sign!.lines.map(({ text }) => text)).toEqual([written[0]])
      expect(sign!.lines[0]!.confidence).toBeGreaterThan(0.9)
      expect(sign!.frame).toBeLessThan(30)
      expect((await found('factory IS closed'))[0]!.frame).toBeGreaterThan(30)
      expect(await found('%')).toEqual([])
    },
  )

  test.skipIf(!reader)('is not read twice', async () => {
    const before = await found('机床')
    const again = await study.call<SwitchAnswer>('/api/writing', { switchedOn: true })
    await study.untilIdle()
    const task = await study.server.house.store.tasks.find(again.answer.tasks[0]!.id)
    expect(task).toMatchObject({ state: 'done', attempts: 1 })
    expect(await found('机床')).toEqual(before)
  })
})
