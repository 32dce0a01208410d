import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Refusal } from '../words/index.ts'

/** What somebody's other programs may do with a study. */
export interface AccessToken {
  name: string
  writes: boolean
}

/** Says what a token may, or null of one that is none here, or no more. Asked at every request, so that it can be revoked. */
export type TokenOf = (token: string) => AccessToken | null

const forPrograms = /^\/api\/v1(?:\/|\?|$)/
const reading = ['GET', 'HEAD', 'OPTIONS']

/** Null where no token is brought; else whether it lets in. Where it does not, the request has been answered. */
export function letInByToken(
  request: IncomingMessage,
  response: ServerResponse,
  tokenOf: TokenOf,
): boolean | null {
  const brought = request.headers.authorization?.match(/^Bearer +(\S+)$/i)?.[1]
  if (brought === undefined) return null
  const token = tokenOf(brought)
  const complaint: Refusal | null = !token
    ? { kind: 'token-unknown' }
    : !forPrograms.test(request.url ?? '')
      ? { kind: 'token-elsewhere' }
      : !token.writes && !reading.includes(request.method ?? '')
        ? { kind: 'token-reads-only', name: token.name }
        : null
  if (!complaint) return true
  const status = complaint.kind === 'token-unknown' ? 401 : 403
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    connection: 'close',
    ...(status === 401 && { 'www-authenticate': 'Bearer realm="Silverscreen"' }),
  })
  response.end(JSON.stringify({ refusal: complaint }))
  return false
}
