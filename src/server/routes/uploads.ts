import { mkdirSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { Server } from '@tus/server'
import { ArrivedUploads } from '../../workbench/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { UploadNotes } from '../uploads/upload-notes.ts'
import { UploadStore } from '../uploads/upload-store.ts'

/** What must stay free on the disk beside an upload, for stills and the study itself. */
const spareBytes = 512 * 2 ** 20
const mostBytes = 2 ** 40

/** Resumable uploads (tus 1.0): a film dropped on the page is copied into the study, however often it breaks off. */
export async function uploadRoutes(app: App, house: House): Promise<void> {
  const { incoming } = house.folder
  if (house.store.isForReading) return
  mkdirSync(incoming, { recursive: true })
  const notes = new UploadNotes(incoming)
  const arrived = new ArrivedUploads(house, notes)
  const tus = new Server({
    path: '/api/uploads',
    datastore: new UploadStore(incoming, notes, arrived),
    relativeLocation: true,
    maxSize: mostBytes,
    namingFunction: () => house.makeId(),
    onUploadCreate: async (_request, upload) => {
      const free = await freeBytes(incoming)
      if ((upload.size ?? 0) + spareBytes > free)
        throw { status_code: 507, body: JSON.stringify({ refusal: { kind: 'disk-full' } }) }
      return {}
    },
    onUploadFinish: async (_request, upload) => {
      await arrived.takeIn(upload.id)
      return {}
    },
  })

  app.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null))
  const handle = async (request: { raw: never }, reply: { hijack(): void; raw: never }) => {
    reply.hijack()
    await tus.handle(request.raw, reply.raw)
  }
  for (const url of ['/api/uploads', '/api/uploads/*'])
    app.route({
      method: ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS'],
      url,
      schema: { hide: true },
      handler: (request, reply) => handle(request as never, reply as never),
    })
  await arrived.takeUp()
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
