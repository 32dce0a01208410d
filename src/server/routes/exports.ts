import { PassThrough, Readable } from 'node:stream'
import type { Static } from 'typebox'
import { Type } from 'typebox'
import type { BundleWriter } from '../../disk/index.ts'
import { zipInto } from '../../disk/index.ts'
import { nameFinding, tableTimes, writeFinding } from '../../exchange/index.ts'
import { questionNames } from '../../findings/index.ts'
import type { StudyStore } from '../../store/index.ts'
import { passUnits } from '../../study/index.ts'
import {
  gatherNames,
  linesOfStudy,
  openGate,
  periodisationForLines,
  tableForms,
  takeOutAnnotations,
  takeOutElan,
  takeOutMatrix,
  takeOutMediapkg,
  takeOutTables,
} from '../../workbench/index.ts'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'

const AsFile = Type.Object({ format: Type.Enum(['csv', 'json']) })
const Choices = Type.Object({ times: Type.Optional(Type.Enum([...tableTimes])) })
type Choices = Static<typeof Choices>
const InUnits = Type.Object({
  ...Choices.properties,
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

interface Bundle {
  name: string
  type: string
  take: (store: StudyStore, bundle: BundleWriter, choices: Choices) => Promise<unknown>
}

/** What goes out for other programs in one file, of the study as it stands when it is asked for. */
function bundles({ now }: House): Bundle[] {
  const zip = 'application/zip'
  return [
    { name: 'annotations.zip', type: zip, take: (store, bundle) => takeOutAnnotations(store, bundle) },
    ...tableForms.map(form => ({
      name: `${form}.zip`,
      type: zip,
      take: (store: StudyStore, bundle: BundleWriter, { times = 'milliseconds' }: Choices) =>
        takeOutTables(store, bundle, { form, times }),
    })),
    {
      name: 'study.mediapkg',
      type: 'application/vnd.mava.mediapkg+zip',
      take: (store, bundle) => takeOutMediapkg({ store, now }, bundle),
    },
    {
      name: 'elan.zip',
      type: zip,
      take: (store, bundle) => takeOutElan(store, bundle, { filmIds: null, at: now() }),
    },
  ]
}

/** What is taken away: the study for other programs, its tables, and the table under a finding. */
export function exportRoutes(app: App, house: House): void {
  const attach = (reply: { header(name: string, value: string): unknown }, name: string) => {
    const type = name.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8'
    reply.header('content-type', type)
    reply.header('content-disposition', `attachment; filename="${name}"`)
  }

  for (const { name, type, take } of bundles(house))
    app.get(
      `/api/export/${name}`,
      { schema: { hide: true, querystring: Choices } },
      async (request, reply) => {
        const standing = await house.store.asItStands()
        if (!standing.ok) return refuse(reply, standing.refusal)
        const out = new PassThrough()
        void take(standing.value, zipInto(out), request.query)
          .catch(cause => {
            house.noteFault(name, cause)
            out.destroy(cause instanceof Error ? cause : new Error(String(cause)))
          })
          .finally(() => standing.value !== house.store && standing.value.close())
        reply.header('content-type', type)
        reply.header('content-disposition', `attachment; filename="${name}"`)
        return reply.send(out)
      },
    )

  app.get('/api/export/corpus.jsonl', { schema: { hide: true } }, async (_request, reply) => {
    const standing = await house.store.asItStands()
    if (!standing.ok) return refuse(reply, standing.refusal)
    const periods = await periodisationForLines(standing.value, undefined)
    const lines = Readable.from(linesOfStudy(standing.value, periods.ok ? periods.value : null))
    lines.once('close', () => standing.value !== house.store && void standing.value.close())
    reply.header('content-type', 'application/x-ndjson; charset=utf-8')
    reply.header('content-disposition', 'attachment; filename="corpus.jsonl"')
    return reply.send(lines)
  })

  app.get(
    '/api/export/matrix.csv',
    { schema: { hide: true, querystring: InUnits } },
    async (request, reply) => {
      const { unit = 'shot', sliceMs = null, times = 'milliseconds' } = request.query
      attach(reply, 'matrix.csv')
      return Readable.from(takeOutMatrix(house.store, { unit, sliceMs, times }))
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
