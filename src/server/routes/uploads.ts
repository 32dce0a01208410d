import { mkdirSync } from 'node:fs'
import { readdir, readFile, rename, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import { FileStore } from '@tus/file-store'
import { Server } from '@tus/server'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { takeInPayload } from '../take-in.ts'

/** What must stay free on the disk beside an upload, for stills and the study itself. */
const spareBytes = 512 * 2 ** 20
const mostBytes = 2 ** 40

/** Resumable uploads (tus 1.0): a film dropped on the page is copied into the study, however often it breaks off. */
export async function uploadRoutes(app: App, house: House): Promise<void> {
  const { incoming } = house.folder
  mkdirSync(incoming, { recursive: true })
  const tus = new Server({
    path: '/api/uploads',
    datastore: new FileStore({ directory: incoming }),
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
      await takeInUpload(house, upload.id, upload.metadata?.['filename'] ?? upload.id)
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
  await takeUpFinished(house)
}

async function takeInUpload(house: House, uploadId: string, originalName: string): Promise<void> {
  const whole = path.join(house.folder.incoming, `${uploadId}.whole`)
  await rename(path.join(house.folder.incoming, uploadId), whole)
  const payload = takeInPayload(house.makeId, {
    path: whole,
    storage: 'copied',
    originalName: path.basename(originalName.replaceAll('\\', '/')),
    fileId: uploadId,
  })
  await house.tasks.add({ kind: 'take-in-film', subjectId: payload.fileId, payload })
}

/** An upload that was complete when the program ended, before its task was made. */
async function takeUpFinished(house: House): Promise<void> {
  const { incoming } = house.folder
  const known = new Set((await house.store.tasks.recent(10_000)).map(task => task.subjectId))
  for (const name of await readdir(incoming)) {
    if (!name.endsWith('.json')) continue
    const uploadId = name.slice(0, -'.json'.length)
    const upload = JSON.parse(await readFile(path.join(incoming, name), 'utf8').catch(() => 'null'))
    const size = await sizeOf(path.join(incoming, uploadId))
    if (!upload || known.has(uploadId) || size === null || size !== upload.size) continue
    await takeInUpload(house, uploadId, upload.metadata?.filename ?? uploadId)
  }
}

async function sizeOf(file: string): Promise<number | null> {
  return stat(file).then(
    found => found.size,
    () => null,
  )
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
