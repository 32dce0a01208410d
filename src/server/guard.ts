import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

/**
 * Stands before every handler, hijacked ones too: a request must name this server as its host, and must not
 * come from another page. So no website that the scholar visits can read or write the study.
 */
export function guarded(handler: RequestListener, port: () => number): RequestListener {
  return (request, response) => {
    const complaint = complaintAbout(request, port())
    if (!complaint) return handler(request, response)
    refuse(response, complaint)
  }
}

function complaintAbout(request: IncomingMessage, port: number): string | null {
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

function refuse(response: ServerResponse, kind: string): void {
  response.writeHead(403, { 'content-type': 'application/json', connection: 'close' })
  response.end(JSON.stringify({ refusal: { kind } }))
}

export const contentSecurityPolicy = [
  "default-src 'self'",
  "img-src 'self' blob:",
  "media-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')
