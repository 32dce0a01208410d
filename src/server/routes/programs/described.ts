type Described = Readonly<Record<string, unknown>>

/**
 * The description of what other programs are told, cut from that of the whole server: a document of OpenAPI 3.1, whose
 * schemas are those of JSON Schema, with the token that every call brings.
 */
export function describedForPrograms(whole: object): Described {
  const { info, paths } = whole as { info: Described; paths: Record<string, Described> }
  const own = Object.entries(paths).filter(([path]) => path === '/api/v1' || path.startsWith('/api/v1/'))
  return {
    openapi: '3.1.0',
    info: {
      ...info,
      title: 'A study of Silverscreen',
      description:
        'Tables of the study that is open, page by page; times are whole milliseconds of a part. It answers on the loopback address of this machine only, to whoever brings a token: “silverscreen token make NAME”.',
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    paths: Object.fromEntries(own.map(([path, calls]) => [path, standingAlone(calls)])),
  }
}

/** Without schemas that name themselves (a query within a query): in a document they would be looked for elsewhere. */
function standingAlone(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(standingAlone)
  if (typeof value !== 'object' || value === null) return value
  if ('$ref' in value)
    return { type: 'object', description: 'A structure that names itself, such as a query' }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, standingAlone(inner)]))
}
