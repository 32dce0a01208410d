import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openMedia } from '../../src/media/index.ts'
import type { RunningServer, ServerSetting } from '../../src/server/index.ts'
import { startServer } from '../../src/server/index.ts'
import { openStudy } from '../../src/store/index.ts'
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
    tokenOf?: NonNullable<ServerSetting['tokenOf']>
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
    ...(options.tokenOf && { tokenOf: options.tokenOf }),
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
