import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Refusal } from '../words/index.ts'
import { letIn } from './entrance.ts'
import { guardingHeaders } from './policy.ts'
import type { TokenOf } from './tokens.ts'
import { letInByToken } from './tokens.ts'

type ForeignKind = Extract<Refusal['kind'], `foreign-${string}`>

/**
 * Stands before every handler, hijacked ones too: a request must name this server as its host, must not come from
 * another page, and must bring the key, or a token where other programs are answered. So no website that the scholar visits and no other person of this machine can
 * read or write the study. Every answer, whoever writes it, has the headers that keep it from being run.
 */
export function guarded(
  handler: RequestListener,
  door: { key: string; port: () => number; tokenOf: TokenOf },
): RequestListener {
  return (request, response) => {
    for (const [name, value] of Object.entries(guardingHeaders)) response.setHeader(name, value)
    const port = door.port()
    const complaint = complaintAbout(request, port)
    if (complaint) return refuse(response, complaint)
    const isLetIn = letInByToken(request, response, door.tokenOf)
    if (isLetIn ?? letIn(request, response, { key: door.key, port })) handler(request, response)
  }
}

function complaintAbout(request: IncomingMessage, port: number): ForeignKind | null {
  const hosts = ['127.0.0.1', 'localhost', '[::1]'].map(name => `${name}:${port}`)
  const { host, origin } = request.headers
  if (!host || !hosts.includes(host.toLowerCase())) return 'foreign-host'
  if (origin !== undefined && !hosts.some(own => origin.toLowerCase() === `http://${own}`))
    return 'foreign-origin'
  const site = request.headers['sec-fetch-site']
  const navigates = request.headers['sec-fetch-mode'] === 'navigate' && request.method === 'GET'
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !navigates) return 'foreign-page'
  return null
}

function refuse(response: ServerResponse, kind: ForeignKind): void {
  response.writeHead(403, { 'content-type': 'application/json', connection: 'close' })
  response.end(JSON.stringify({ refusal: { kind } }))
}
