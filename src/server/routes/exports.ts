import { PassThrough, Readable } from 'node:stream'
import { Type } from 'typebox'
import { zipInto } from '../../disk/index.ts'
import { nameFinding, writeFinding, writeMarks, writeShots } from '../../exchange/index.ts'
import { questionNames } from '../../findings/index.ts'
import { passUnits } from '../../study/index.ts'
import {
  gatherMarks,
  gatherNames,
  gatherShots,
  openGate,
  takeOutAnnotations,
  takeOutElan,
  takeOutMatrix,
  takeOutMediapkg,
} from '../../workbench/index.ts'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'

const AsFile = Type.Object({ format: Type.Enum(['csv', 'json']) })
const InUnits = Type.Object({
  unit: Type.Optional(Type.Enum([...passUnits])),
  sliceMs: Type.Optional(Type.Integer({ minimum: 1 })),
})
const WithPeriods = Type.Object({
  periodisationId: Type.Optional(schemas.Id),
  first: Type.Optional(Type.String({ maxLength: 200 })),
  second: Type.Optional(Type.String({ maxLength: 200 })),
  codebookVersion: Type.Optional(schemas.VersionNumber),
  dated: Type.Optional(Type.Enum(['release', 'story', 'shooting'])),
  strata: Type.Optional(Type.String({ maxLength: 200 })),
})

/** Tables to be taken away: shots, marks, and the table under a finding, as CSV or JSON. */
export function exportRoutes(app: App, house: House): void {
  const attach = (reply: { header(name: string, value: string): unknown }, name: string) => {
    const type = name.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8'
    reply.header('content-type', type)
    reply.header('content-disposition', `attachment; filename="${name}"`)
  }

  app.get('/api/export/shots.:format', { schema: { hide: true, params: AsFile } }, async (request, reply) => {
    const { format } = request.params
    attach(reply, `shots.${format}`)
    const films = (await openGate(house.store, null)).value(await gatherShots(house.store))
    return format === 'csv' ? Readable.from(writeShots(films)) : JSON.stringify({ films })
  })

  app.get('/api/export/marks.:format', { schema: { hide: true, params: AsFile } }, async (request, reply) => {
    const { format } = request.params
    attach(reply, `marks.${format}`)
    const gate = await openGate(house.store, null)
    const { films, codes, coders } = gate.value(await gatherMarks(house.store))
    return format === 'csv'
      ? Readable.from(writeMarks(films, { codes, coders }))
      : JSON.stringify({ codes, coders, films })
  })

  app.get('/api/export/annotations.zip', { schema: { hide: true } }, async (_request, reply) => {
    const standing = await house.store.asItStands()
    if (!standing.ok) return refuse(reply, standing.refusal)
    const out = new PassThrough()
    void takeOutAnnotations(standing.value, zipInto(out))
      .catch(cause => {
        house.noteFault('annotations', cause)
        out.destroy(cause instanceof Error ? cause : new Error(String(cause)))
      })
      .finally(() => standing.value !== house.store && standing.value.close())
    reply.header('content-type', 'application/zip')
    reply.header('content-disposition', 'attachment; filename="annotations.zip"')
    return reply.send(out)
  })

  app.get('/api/export/study.mediapkg', { schema: { hide: true } }, async (_request, reply) => {
    const standing = await house.store.asItStands()
    if (!standing.ok) return refuse(reply, standing.refusal)
    const out = new PassThrough()
    void takeOutMediapkg({ store: standing.value, now: house.now }, zipInto(out))
      .catch(cause => {
        house.noteFault('mediapkg', cause)
        out.destroy(cause instanceof Error ? cause : new Error(String(cause)))
      })
      .finally(() => standing.value !== house.store && standing.value.close())
    reply.header('content-type', 'application/vnd.mava.mediapkg+zip')
    reply.header('content-disposition', 'attachment; filename="study.mediapkg"')
    return reply.send(out)
  })

  app.get('/api/export/elan.zip', { schema: { hide: true } }, async (_request, reply) => {
    const standing = await house.store.asItStands()
    if (!standing.ok) return refuse(reply, standing.refusal)
    const out = new PassThrough()
    void takeOutElan(standing.value, zipInto(out), { filmIds: null, at: house.now() })
      .catch(cause => {
        house.noteFault('elan', cause)
        out.destroy(cause instanceof Error ? cause : new Error(String(cause)))
      })
      .finally(() => standing.value !== house.store && standing.value.close())
    reply.header('content-type', 'application/zip')
    reply.header('content-disposition', 'attachment; filename="elan.zip"')
    return reply.send(out)
  })

  app.get(
    '/api/export/matrix.csv',
    { schema: { hide: true, querystring: InUnits } },
    async (request, reply) => {
      const { unit = 'shot', sliceMs = null } = request.query
      attach(reply, 'matrix.csv')
      return Readable.from(takeOutMatrix(house.store, { unit, sliceMs }))
    },
  )

  for (const question of questionNames)
    app.get(
      `/api/export/${question}.:format`,
      { schema: { hide: true, params: AsFile, querystring: WithPeriods } },
      async (request, reply) => {
        const { periodisationId, first, second, codebookVersion, dated, strata } = request.query
        const answer = await house.workbench.questions.ask(question, {
          ...(periodisationId !== undefined && { periodisationId }),
          ...(codebookVersion !== undefined && { codebookVersion }),
          ...(dated !== undefined && { dated }),
          ...(strata && { strata }),
          ...(first !== undefined &&
            second !== undefined && { periods: [first, second] as [string, string] }),
        })
        if (!answer.ok) return refuse(reply, answer.refusal)
        const gate = await openGate(house.store, null)
        const finding = gate.value(answer.value.finding)
        const names = gate.value(await gatherNames(house.store, codebookVersion))
        const { format } = request.params
        attach(reply, `${question}.${format}`)
        return format === 'csv'
          ? Readable.from(writeFinding(finding, names))
          : JSON.stringify(nameFinding(finding, names))
      },
    )
}
