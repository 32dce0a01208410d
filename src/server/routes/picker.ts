import { readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { Type } from 'typebox'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'

const filmNames = /\.(mp4|m4v|mov|mkv|webm|avi|mpe?g|m2ts|mts|ts|vob|wmv|flv|ogv|mxf|dv|3gp|rmvb?)$/i

/** Folders and films of this machine, only under roots that the user has opened. */
export function pickerRoutes(app: App, house: House): void {
  /** What this person has opened in the page, on top of what the program was started with. */
  const roots = async (): Promise<string[]> => [
    ...new Set([...(await house.folder.opened.roots()), ...house.roots()]),
  ]

  app.get('/api/roots', { schema: { response: { 200: schemas.RootsAnswer } } }, async () => ({
    roots: await roots(),
  }))

  app.post(
    '/api/roots',
    { schema: { body: schemas.OpenRootRequest, response: { 200: schemas.RootsAnswer } } },
    async (request, reply) => {
      const folder = request.body.path.trim()
      const found = path.isAbsolute(folder) ? await stat(folder).catch(() => null) : null
      if (!found?.isDirectory()) return refuse(reply, { kind: 'no-such-folder', folder })
      await house.folder.opened.openRoot(await realpath(folder))
      return { roots: await roots() }
    },
  )

  app.get(
    '/api/folders',
    {
      schema: {
        querystring: Type.Object({ path: Type.String({ maxLength: 4096 }) }),
        response: { 200: schemas.FolderAnswer },
      },
    },
    async (request, reply) => {
      const folder = await underRoot(await roots(), request.query.path)
      if (!folder) return refuse(reply, { kind: 'path-not-under-a-root' })
      const names = await readdir(folder, { withFileTypes: true }).catch(() => null)
      if (!names) return refuse(reply, { kind: 'missing' })
      const shown = names
        .filter(({ name }) => !name.startsWith('.'))
        .sort((a, b) => a.name.localeCompare(b.name, 'zh-Hans', { numeric: true }))
      const place = (name: string) => ({ name, path: path.join(folder, name) })
      const parent = await underRoot(await roots(), path.dirname(folder))
      return {
        path: folder,
        parent: parent === folder ? null : parent,
        folders: shown.filter(entry => entry.isDirectory()).map(({ name }) => place(name)),
        files: await Promise.all(
          shown
            .filter(entry => entry.isFile() && filmNames.test(entry.name))
            .map(async ({ name }) => ({
              ...place(name),
              byteSize: (await stat(path.join(folder, name)).catch(() => null))?.size ?? 0,
            })),
        ),
      }
    },
  )

  app.post(
    '/api/add',
    { schema: { body: schemas.AddRequest, response: { 200: schemas.AddAnswer } } },
    async (request, reply) => {
      const { paths, asOneFilm } = request.body
      const key = request.headers['x-silverscreen-key']
      if (key !== undefined && key !== house.key) return refuse(reply, { kind: 'wrong-key' })
      for (const file of paths)
        if (key === undefined && !(await underRoot(await roots(), file)))
          return refuse(reply, { kind: 'path-not-under-a-root', path: file })
      const ordered = await house.workbench.films.add(paths, asOneFilm === true)
      return ordered.ok ? { tasks: ordered.value } : refuse(reply, ordered.refusal)
    },
  )

  app.post(
    '/api/import',
    { schema: { body: schemas.ImportRequest, response: { 200: schemas.ImportAnswer } } },
    async (request, reply) => {
      if (request.headers['x-silverscreen-key'] !== house.key) return refuse(reply, { kind: 'wrong-key' })
      const ordered = await house.workbench.imports.corpus(request.body.path)
      return ordered.ok ? { task: ordered.value } : refuse(reply, ordered.refusal)
    },
  )

  app.get('/api/imports/last', { schema: { hide: true } }, async (_request, reply) => {
    const last = await house.workbench.imports.last()
    return last.ok ? { report: last.value } : refuse(reply, last.refusal)
  })
}

/** The real path, links followed, where it lies under a root; else null. */
async function underRoot(roots: readonly string[], wanted: string): Promise<string | null> {
  if (!path.isAbsolute(wanted) || wanted.includes('\0')) return null
  const real = await realpath(wanted).catch(() => null)
  if (!real) return null
  for (const root of roots) {
    const realRoot = await realpath(root).catch(() => null)
    if (!realRoot) continue
    const inside = path.relative(realRoot, real)
    const leaves = inside === '..' || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside)
    if (!leaves) return real
  }
  return null
}
