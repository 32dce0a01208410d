/** The one place that knows how the tests get in: as a browser does, by the address with the key. */
interface Cookie {
  name: string
  value: string
}

const cookies = new Map<string, Cookie>()
const listeners = new Set<(origin: string, cookie: Cookie) => void>()

/** Opens the printed address once; what it gives lets `fetchInside` and every browser of the tests in from then on. */
export async function enter(entrance: string): Promise<void> {
  const { origin } = new URL(entrance)
  const answer = await fetch(entrance, { redirect: 'manual' })
  const [, name, value] = answer.headers.get('set-cookie')?.match(/^([^=]+)=([^;]*)/) ?? []
  if (!name || !value) throw new Error(`${origin} lets nobody in: ${answer.status}`)
  cookies.set(origin, { name, value })
  for (const listener of listeners) listener(origin, { name, value })
}

/** The header that lets one in at an address that was entered. */
export function entering(address: string | URL): Record<string, string> {
  const cookie = cookies.get(new URL(address).origin)
  return cookie ? { cookie: `${cookie.name}=${cookie.value}` } : {}
}

/** `fetch` for a program that was entered. */
export function fetchInside(address: string | URL, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers)
  for (const [name, value] of Object.entries(entering(address))) headers.set(name, value)
  return fetch(address, { ...init, headers })
}

/** Tells of every entrance there was and will be. */
export function onEntering(listener: (origin: string, cookie: Cookie) => void): void {
  listeners.add(listener)
  for (const [origin, cookie] of cookies) listener(origin, cookie)
}
