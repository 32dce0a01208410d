import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import fastifySwagger from '@fastify/swagger'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import fastify from 'fastify'
import { databaseTrouble, isDamage, lastBackup } from '../store/index.ts'
import { guarded } from './guard.ts'
import type { House } from './house.ts'
import { refusalStatus } from './refusal-status.ts'
import type { App } from './route.ts'
import { refuse } from './route.ts'
import { actRoutes } from './routes/acts.ts'
import { archiveRoutes } from './routes/archive.ts'
import { codebookRoutes } from './routes/codebook.ts'
import { codingRoutes } from './routes/coding.ts'
import { copyRoutes } from './routes/copies.ts'
import { detectionRoutes } from './routes/detection.ts'
import { essayRoutes } from './routes/essays/essays.ts'
import { publicationRoutes } from './routes/essays/publications.ts'
import { exportRoutes } from './routes/exports.ts'
import { filmRoutes } from './routes/films.ts'
import { clipRoutes } from './routes/finding/clips.ts'
import { foundTextRoutes } from './routes/finding/found-texts.ts'
import { queryRoutes } from './routes/finding/queries.ts'
import { keptFindingRoutes } from './routes/kept-findings.ts'
import { chapterRoutes } from './routes/lists/chapters.ts'
import { filmListRoutes } from './routes/lists/film-lists.ts'
import { foreignRoutes } from './routes/lists/foreign.ts'
import { sheetRoutes } from './routes/lists/sheets.ts'
import { measurementRoutes } from './routes/measurements.ts'
import { mediaRoutes } from './routes/media-files.ts'
import { pickerRoutes } from './routes/picker.ts'
import { planRoutes } from './routes/plans.ts'
import { playableCopyRoutes } from './routes/playable-copies.ts'
import { programRoutes } from './routes/programs/program-routes.ts'
import { questionRoutes } from './routes/questions.ts'
import { readingRoutes } from './routes/reading/readings.ts'
import { stillSetRoutes } from './routes/reading/still-sets.ts'
import { removedFilmRoutes } from './routes/removed-films.ts'
import { sceneRoutes } from './routes/scenes.ts'
import { screenRoutes } from './routes/screens.ts'
import { shotListRoutes } from './routes/shot-lists.ts'
import { sourceRoutes } from './routes/sources.ts'
import { studyRoutes } from './routes/studies.ts'
import { subtitleRoutes } from './routes/subtitles.ts'
import { taskRoutes } from './routes/tasks.ts'
import { trayRoutes } from './routes/tray.ts'
import { uploadRoutes } from './routes/uploads.ts'
import { versionRoutes } from './routes/versions.ts'
import { worldRoutes } from './routes/world.ts'
import { writingRoutes } from './routes/writing.ts'

/** The server with all its routes, not yet listening. */
export async function buildApp(house: House): Promise<App> {
  const app = fastify({
    forceCloseConnections: true,
    bodyLimit: 32 * 2 ** 20,
    routerOptions: { maxParamLength: 4096 },
    serverFactory: handler => {
      const server = createServer((request, response) => listener(request, response))
      const port = () => (server.address() as AddressInfo).port
      const listener = guarded(handler, { key: house.key, port, tokenOf: house.tokenOf })
      return server
    },
  })
    .withTypeProvider<TypeBoxTypeProvider>()
    .setValidatorCompiler(TypeBoxValidatorCompiler)
  // What stands in the database is shown as it stands: an answer is never refused for what it holds.
  app.setSerializerCompiler(() => data => JSON.stringify(data))
  setChangeNumber(app, house)
  setErrors(app, house)
  if (house.store.isForReading) setForReading(app)
  await app.register(fastifySwagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Silverscreen', version: house.program } },
  })
  await app.register(fastifyStatic, { root: house.webFolder, serve: false })
  studyRoutes(app, house)
  filmRoutes(app, house)
  removedFilmRoutes(app, house)
  actRoutes(app, house)
  copyRoutes(app, house)
  detectionRoutes(app, house)
  codebookRoutes(app, house)
  shotListRoutes(app, house)
  filmListRoutes(app, house)
  foreignRoutes(app, house)
  chapterRoutes(app, house)
  sheetRoutes(app, house)
  sceneRoutes(app, house)
  codingRoutes(app, house)
  versionRoutes(app, house)
  planRoutes(app, house)
  archiveRoutes(app, house)
  worldRoutes(app, house)
  subtitleRoutes(app, house)
  readingRoutes(app, house)
  sourceRoutes(app, house)
  trayRoutes(app, house)
  questionRoutes(app, house)
  keptFindingRoutes(app, house)
  essayRoutes(app, house)
  publicationRoutes(app, house)
  exportRoutes(app, house)
  stillSetRoutes(app, house)
  measurementRoutes(app, house)
  writingRoutes(app, house)
  foundTextRoutes(app, house)
  queryRoutes(app, house)
  clipRoutes(app, house)
  programRoutes(app, house)
  taskRoutes(app, house)
  pickerRoutes(app, house)
  mediaRoutes(app, house)
  playableCopyRoutes(app, house)
  await uploadRoutes(app, house)
  screenRoutes(app, house)
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  return app
}

/** Says which changes an answer holds at least: what comes later is taken on top of it, in order. */
function setChangeNumber(app: App, house: House): void {
  app.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'GET' || !request.url.startsWith('/api/') || request.url === '/api/events') return
    reply.header('x-change-number', await house.store.acts.lastNumber())
  })
}

/** Calls that ask by POST and change nothing. */
const askingByPost =
  /^\/api\/(questions\/|findings\/taken-out\/|parts\/[^/]+\/detection-trial$|texts\/(found|pinyin)$|queries\/)/

/** A study that was opened for reading refuses every act at the door. */
function setForReading(app: App): void {
  app.addHook('onRequest', async (request, reply) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return
    const { pathname } = new URL(request.url, 'http://here')
    if (!askingByPost.test(pathname)) return refuse(reply, { kind: 'not-writable' })
  })
}

function setErrors(app: App, house: House): void {
  app.setErrorHandler(
    async (fault: Error & { statusCode?: number; validation?: unknown }, request, reply) => {
      const status = fault.statusCode ?? 500
      if (status < 500) {
        const where = fault.validation ? { where: fault.message } : {}
        return reply.code(status).send({ refusal: { kind: 'request-not-understood', ...where } })
      }
      const trouble = databaseTrouble(fault)
      if (trouble) return reply.code(refusalStatus(trouble)).send({ refusal: trouble })
      if (isDamage(fault)) {
        const { root } = house.folder
        const refusal = { kind: 'study-hurt', file: path.join(root, 'study.sqlite'), tables: [] }
        return reply.code(500).send({ refusal: { ...refusal, backup: await lastBackup(root) } })
      }
      house.noteFault(`${request.method} ${request.url}`, fault)
      return reply.code(500).send({ refusal: { kind: 'fault', message: fault.message } })
    },
  )
}
