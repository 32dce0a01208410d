import { Readable } from 'node:stream'
import { studyTableNames, studyTables, writeCsvTable } from '../../../exchange/index.ts'
import { openGate, placeAct, rowsOfTable } from '../../../workbench/index.ts'
import { schemas } from '../../contracts/index.ts'
import type { House } from '../../house.ts'
import type { App } from '../../route.ts'
import { refuse } from '../../route.ts'
import { describedForPrograms } from './described.ts'
import { pageOfTable } from './page-of-table.ts'
import { TablePage, TableQuery, TablesAnswer } from './table-schemas.ts'

/** What a study says to other programs, in a version that stays as it is: its tables, page by page, and acts upon it. */
export function programRoutes(app: App, house: House): void {
  const { store } = house
  const refused = { 401: schemas.RefusalAnswer, 403: schemas.RefusalAnswer }
  const found = { ...refused, 404: schemas.RefusalAnswer, 409: schemas.RefusalAnswer }

  app.get(
    '/api/v1',
    { schema: { operationId: 'tables', response: { 200: TablesAnswer, ...refused } } },
    async () => {
      const gate = await openGate(store, null)
      const { id } = await store.studies.get()
      const { name } = await store.studies.profile()
      return {
        version: 1 as const,
        study: { id, name: gate.text(name) },
        tables: studyTableNames.map(table => ({
          name: table,
          says: studyTables[table].says,
          ...{ address: `/api/v1/${table}`, csv: `/api/v1/${table}.csv` },
          columns: studyTables[table].columns.map(column => ({ ...column })),
        })),
      }
    },
  )

  for (const table of studyTableNames)
    app.get(
      `/api/v1/${table}`,
      {
        schema: {
          ...{ operationId: table, summary: studyTables[table].says, querystring: TableQuery },
          response: { 200: TablePage(studyTables[table]), ...found },
        },
      },
      async (request, reply) => {
        const page = await pageOfTable(store, table, request.query)
        return page.ok ? page.value : refuse(reply, page.refusal)
      },
    )

  // Whole and at once, for what reads a table and no pages.
  for (const table of studyTableNames)
    app.get(`/api/v1/${table}.csv`, { schema: { hide: true } }, async (_request, reply) => {
      const gate = await openGate(store, null)
      reply.header('content-type', 'text/csv; charset=utf-8')
      return Readable.from(writeCsvTable(studyTables[table], rowsOfTable({ store, gate }, table)))
    })

  app.post(
    '/api/v1/acts',
    {
      schema: {
        ...{
          operationId: 'act',
          summary: 'Does something to the study, as its pages do; it can be taken back there',
        },
        ...{ body: schemas.ActBody, response: { 200: schemas.ActAnswer, ...found } },
      },
    },
    async (request, reply) => {
      const done = await placeAct(house, request.body)
      return done.ok ? done.value : refuse(reply, done.refusal)
    },
  )

  app.get('/api/v1/openapi.json', { schema: { hide: true } }, async () => describedForPrograms(app.swagger()))
}
