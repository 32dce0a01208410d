import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openMedia } from '../../src/media/index.ts'
import type { RunningServer } from '../../src/server/index.ts'
import { startServer } from '../../src/server/index.ts'
import { openStudy } from '../../src/store/index.ts'
import type { FrameRate } from '../../src/study/index.ts'
import { OpenedPlaces } from '../../src/tasks/index.ts'
import { repositoryRoot, testEffects } from '../effects.ts'
import { enter, fetchInside } from '../entering.ts'

export interface ServedStudy {
  server: RunningServer
  folder: string
  call<Answer>(place: string, body?: unknown, method?: string): Promise<{ status: number; answer: Answer }>
  /** As a command of the same person calls, with the key. */
  callWithKey<Answer>(place: string, body: unknown): Promise<{ status: number; answer: Answer }>
  /** Waits until no task waits or runs. */
  untilIdle(): Promise<void>
  /** Ends it; the folder is gone then, unless it was given or is to be kept. */
  stop(how?: { keep: boolean }): Promise<void>
}

/** A real server of a fresh study in a temporary folder. */
export async function serveStudy(
  options: {
    roots?: string[]
    webFolder?: string
    measuring?: 'by-itself'
    /** A study that stands already; without one a fresh one is made, and gone afterwards. */
    folder?: string
    person?: string
    settings?: string
    port?: number
  } = {},
): Promise<ServedStudy> {
  const folder = options.folder ?? mkdtempSync(path.join(os.tmpdir(), 'silverscreen-served-'))
  const settings = options.settings ?? mkdtempSync(path.join(os.tmpdir(), 'silverscreen-settings-'))
  const effects = testEffects(options)
  const media = await openMedia()
  const opened = await openStudy(folder, effects)
  if (!media.ok || !opened.ok) throw new Error(JSON.stringify({ media, opened }))
  const server = await startServer({
    ...effects,
    store: opened.value,
    media: media.value,
    studyFolder: folder,
    webFolder: options.webFolder ?? folder,
    stylesFolder: path.join(repositoryRoot, 'src', 'essay', 'styles'),
    specimens: { all: async () => [] },
    measuring: options.measuring ?? 'on-request',
    specimenStudy: async () => ({ ok: false, refusal: { kind: 'no-such-specimen' } }),
    specimenOf: null,
    otherStudies: null,
    roots: () => options.roots ?? [],
    opened: new OpenedPlaces(settings),
    program: 'test',
    key: `key-of-${options.person ?? 'one'}`,
    port: options.port ?? 0,
  })
  await enter(server.entrance)
  return {
    server,
    folder,
    async call(place, body, method) {
      const response = await fetchInside(new URL(place, server.address), {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        ...(body !== undefined && {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      })
      return { status: response.status, answer: (await response.json()) as never }
    },
    async callWithKey(place, body) {
      const response = await fetch(new URL(place, server.address), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-silverscreen-key': server.house.key },
        body: JSON.stringify(body),
      })
      return { status: response.status, answer: (await response.json()) as never }
    },
    untilIdle: () => server.house.tasks.untilIdle(),
    async stop(how) {
      await server.stop()
      if (!options.folder && !how?.keep) rmSync(folder, { recursive: true, force: true })
      if (!options.settings) rmSync(settings, { recursive: true, force: true })
    },
  }
}

/** Encodes a little film of flat grey shots, each `framesPerShot` long, so that its cuts are known. */
export async function encodeGreyFilm(
  outPath: string,
  options: { shots: number; framesPerShot: number; frameRate?: FrameRate },
): Promise<void> {
  const media = await openMedia()
  if (!media.ok) throw new Error(JSON.stringify(media.refusal))
  const [width, height] = [160, 120]
  async function* frames() {
    for (let shot = 0; shot < options.shots; shot++)
      for (let frame = 0; frame < options.framesPerShot; frame++) yield pattern(width, height, shot, frame)
  }
  const encoded = await media.value.encodeFilm({
    width,
    height,
    frameRate: options.frameRate ?? { numerator: 25, denominator: 1 },
    frames: frames(),
    outPath,
  })
  if (!encoded.ok) throw new Error(JSON.stringify(encoded.refusal))
}

/** Blocks of grey that are others in every shot and drift a little within it. */
function pattern(width: number, height: number, shot: number, frame: number): Uint8Array {
  const pixels = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const block = Math.floor(x / 20) * 7 + Math.floor(y / 20) * 13
      const grey = 40 + ((block * (shot * 31 + 17) + shot * 97) % 170) + (frame % 5)
      pixels.set([grey, grey, grey, 255], (y * width + x) * 4)
    }
  return pixels
}
