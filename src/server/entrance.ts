import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { entrancePage } from './entrance-page.ts'
import { screenPolicy } from './policy.ts'

const aYearInSeconds = 365 * 24 * 60 * 60

/**
 * Lets in whoever holds the key: a command says it in a header, a browser brings it once in the address and has a
 * cookie from then on. Other people of this machine reach the address too, and everything is answered without a key
 * alike. Gives true where the request may go on; else it has been answered.
 */
export function letIn(
  request: IncomingMessage,
  response: ServerResponse,
  door: { key: string; port: number },
): boolean {
  if (isSame(request.headers['x-silverscreen-key'], door.key)) return true
  const address = new URL(request.url ?? '/', 'http://127.0.0.1')
  const brought = address.searchParams.get('key')
  if (brought !== null && request.method === 'GET' && isSame(brought, door.key)) {
    address.searchParams.delete('key')
    response.writeHead(303, {
      location: `${address.pathname.replace(/^\/+/, '/')}${address.search}`,
      'set-cookie': `${cookieName(door.port)}=${cookieValue(door.key)}; Path=/; Max-Age=${aYearInSeconds}; HttpOnly; SameSite=Strict`,
    })
    response.end()
    return false
  }
  if (cookiesNamed(request, cookieName(door.port)).some(value => isSame(value, cookieValue(door.key))))
    return true
  sendAway(request, response)
  return false
}

/** Cookies do not part ports, so the name does. */
function cookieName(port: number): string {
  return `silverscreen-${port}`
}

/** Not the key itself: whoever learns the cookie can do what the page can, not what a command can. */
function cookieValue(key: string): string {
  return createHash('sha256').update(`page\n${key}`).digest('base64url')
}

function cookiesNamed(request: IncomingMessage, name: string): string[] {
  return (request.headers.cookie ?? '')
    .split(';')
    .map(pair => pair.trim())
    .filter(pair => pair.startsWith(`${name}=`))
    .map(pair => pair.slice(name.length + 1))
}

function isSame(said: string | string[] | undefined, wanted: string): boolean {
  if (typeof said !== 'string') return false
  const digests = [said, wanted].map(text => createHash('sha256').update(text).digest())
  return timingSafeEqual(digests[0]!, digests[1]!)
}

function sendAway(request: IncomingMessage, response: ServerResponse): void {
  const wantsPage =
    (request.headers.accept ?? '').includes('text/html') || !/^\/api\//.test(request.url ?? '')
  if (!wantsPage) {
    response.writeHead(401, { 'content-type': 'application/json; charset=utf-8', connection: 'close' })
    response.end(JSON.stringify({ refusal: { kind: 'no-key' } }))
    return
  }
  // A cookie for this site alone is not sent along where another site's page led here: one more step, and it is.
  const isLedHere = ['cross-site', 'same-site'].includes(String(request.headers['sec-fetch-site']))
  response.writeHead(401, {
    'content-type': 'text/html; charset=utf-8',
    // In a sandbox the page would count as another site, and its link would bring no cookie.
    'content-security-policy': screenPolicy,
    connection: 'close',
  })
  response.end(entrancePage({ goOnTo: isLedHere ? pathOf(request) : null }))
}

function pathOf(request: IncomingMessage): string {
  const { pathname, search } = new URL(request.url ?? '/', 'http://127.0.0.1')
  return `${pathname.replace(/^\/+/, '/')}${search}`
}
