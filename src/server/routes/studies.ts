import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Type } from 'typebox'
import { identifyFolder } from '../../disk/index.ts'
import { refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { schemas } from '../contracts/index.ts'
import type { BegunFrom, House } from '../house.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'

/** What a server answers with its key, so that a note beside a study can be told from one that is out of date. */
export interface ServerIdentity {
  pid: number
  studyId: string
  inode: string
}

const mostBytes = 2 ** 40

export function studyRoutes(app: App, house: House): void {
  app.get('/api/study', { schema: { response: { 200: schemas.StudyAnswer } } }, async () => {
    const { id, homeCoderId } = await house.store.studies.get()
    const { name, numbers, corpus, readings } = await house.store.studies.profile()
    const { specimenStudy, specimenOf, program } = house
    const { isForReading, copyOf } = house.store
    const isSpecimen = specimenStudy === null
    const folder = house.folder.root
    return {
      ...{ id, name, numbers, corpus, readings, homeCoderId, folder, program },
      ...{ isSpecimen, specimenOf, isForReading, copyOf },
    }
  })

  app.get('/api/server', { schema: { hide: true } }, async () => {
    const { id: studyId } = await house.store.studies.get()
    const { inode } = await identifyFolder(house.folder.root)
    return { pid: process.pid, studyId, inode } satisfies ServerIdentity
  })

  app.post(
    '/api/specimen-study',
    { schema: { response: { 200: schemas.SpecimenStudyAnswer } } },
    async (request, reply) => {
      if (!house.specimenStudy) return refuse(reply, { kind: 'is-specimen-study' })
      const opened = await house.specimenStudy(`http://${request.headers.host}/`)
      return opened.ok ? { address: opened.value } : refuse(reply, opened.refusal)
    },
  )

  app.get('/api/studies', { schema: { response: { 200: schemas.StudiesAnswer } } }, async () => {
    const here = house.folder.root
    const studies = house.otherStudies?.list().filter(({ folder }) => folder !== here) ?? []
    const { home = null } = house.otherStudies ?? {}
    return { studies: [...studies], bundled: [...(house.otherStudies?.bundled() ?? [])], home }
  })

  app.post(
    '/api/studies/open',
    { schema: { body: schemas.OpenStudyRequest, response: { 200: schemas.OpenStudyAnswer } } },
    async (request, reply) => {
      if (!house.otherStudies) return refuse(reply, { kind: 'no-such-study' })
      const opened = await house.otherStudies.open(request.body.folder)
      return opened.ok ? { address: opened.value } : refuse(reply, opened.refusal)
    },
  )

  const begin = async (from: BegunFrom) =>
    house.otherStudies?.begin(from) ?? refused<Refusal>({ kind: 'no-such-study' })

  app.post(
    '/api/studies/begin',
    { schema: { body: schemas.BeginStudyRequest, response: { 200: schemas.OpenStudyAnswer } } },
    async (request, reply) => {
      const begun = await begin(request.body)
      return begun.ok ? { address: begun.value } : refuse(reply, begun.refusal)
    },
  )

  app.addContentTypeParser('application/zip', (_request, content, done) => done(null, content))
  app.post(
    '/api/studies/archive',
    {
      bodyLimit: mostBytes,
      schema: {
        hide: true,
        querystring: Type.Object({ title: Type.String({ maxLength: 255 }) }),
        response: { 200: schemas.OpenStudyAnswer },
      },
    },
    async (request, reply) => {
      const { title } = request.query
      const folder = await mkdtemp(path.join(os.tmpdir(), 'silverscreen-arriving-'))
      const place = path.join(folder, 'archive.zip')
      try {
        await pipeline(request.body as Readable, createWriteStream(place))
        const begun = await begin({ kind: 'archive', place, title })
        return begun.ok ? { address: begun.value } : refuse(reply, begun.refusal)
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
  )

  app.post(
    '/api/backup',
    { schema: { response: { 200: schemas.BackupAnswer } } },
    async (_request, reply) => {
      const made = await house.store.backups.byHand(house.now())
      return made.ok ? made.value : refuse(reply, made.refusal)
    },
  )

  app.get('/api/inspection', { schema: { hide: true } }, async (_request, reply) => {
    const inspection = await house.workbench.inspect()
    return inspection.ok ? inspection.value : refuse(reply, inspection.refusal)
  })

  app.get('/api/events', { schema: { hide: true } }, (_request, reply) => {
    reply.hijack()
    house.feed.attach(reply.raw)
  })
}
