import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fetchInside } from '../entering.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo } from './served.ts'

/** What a page that got hold of the study would do: it would say so in its title. */
const script = '<script>document.title = "ran"; globalThis.ran = true</script>'

describeInBrowser('a film that is called a page or a script', () => {
  const place = temporaryFolder()
  let program: Program
  let open: OpenBrowser
  const { cards, untilTasksEnd } = talkTo(() => program)
  const elsewhere = createServer((request, response) => {
    response.setHeader('content-type', 'text/html')
    const address = new URL(request.url!, 'http://x').searchParams.get('of') ?? ''
    response.end(`<!doctype html><title>elsewhere</title><script>
      addEventListener('message', () => { document.title = 'told' })
    </script><script src="${address}"></script><iframe src="${address}"></iframe><img src="${address}" onload="document.title = 'seen'">`)
  })

  beforeAll(async () => {
    program = await startProgram(path.join(place.folder, 'study'))
    open = await openBrowser()
    await new Promise<void>(resolve => elsewhere.listen(0, '127.0.0.1', resolve))
    const film = path.join(place.folder, 'a.mp4')
    for (const [index, name] of ['film.html', 'film.js', 'film.svg', 'film.mp4'].entries()) {
      await encodeGreyFilm(film, { shots: 2, framesPerShot: 8 + index })
      await upload(name, Buffer.concat([readFileSync(film), Buffer.from(script)]))
    }
    await untilTasksEnd()
  })

  afterAll(async () => {
    elsewhere.close()
    await open?.close()
    await program?.end()
    place.remove()
  })

  async function upload(name: string, bytes: Buffer): Promise<void> {
    const tus = { 'tus-resumable': '1.0.0' }
    const metadata = `filename ${Buffer.from(name).toString('base64')}`
    const begun = await fetchInside(new URL('/api/uploads', program.address), {
      method: 'POST',
      headers: { ...tus, 'upload-length': String(bytes.length), 'upload-metadata': metadata },
    })
    const sent = await fetchInside(new URL(begun.headers.get('location')!, program.address), {
      method: 'PATCH',
      headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
      body: bytes as unknown as BodyInit,
    })
    expect(sent.status).toBe(204)
    expect(sent.headers.get('x-content-type-options')).toBe('nosniff')
    expect(sent.headers.get('content-security-policy')).toMatch(/sandbox$/)
  }

  const files = async () => (await cards()).flatMap(card => card.files)

  test('is a film to every browser: its type is what it was found to be', async () => {
    expect((await files()).map(file => file.originalName).sort()).toEqual([
      'film.html',
      'film.js',
      'film.mp4',
      'film.svg',
    ])
    for (const { id } of await files()) {
      const answer = await fetchInside(new URL(`/media/files/${id}`, program.address), { method: 'HEAD' })
      expect(answer.headers.get('content-type')).toBe('video/mp4')
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('content-security-policy')).toMatch(/sandbox$/)
    }
  })

  test('runs nothing when it is opened by itself, and still plays in the page', async () => {
    const page = await open.newPage()
    for (const { id, originalName } of await files()) {
      const address = new URL(`/media/files/${id}`, program.address).href
      await page.goto(address).catch(() => null)
      expect(await page.title(), originalName).not.toBe('ran')
      await page.goto(new URL('/corpus', program.address).href)
      const length = await page.evaluate(
        source =>
          new Promise<number>((resolve, reject) => {
            const video = document.createElement('video')
            video.onloadedmetadata = () => resolve(video.duration)
            video.onerror = () => reject(new Error(video.error?.message))
            video.src = source
          }),
        `/media/files/${id}`,
      )
      expect(length).toBeGreaterThan(0.5)
    }
    await page.close()
  })

  test('gives nothing to a page elsewhere, as a script, a frame or a picture', async () => {
    const { port } = elsewhere.address() as AddressInfo
    const [card] = await cards()
    for (const of of [
      ...(await files()).map(({ id }) => `/media/files/${id}`),
      `/media/stills/${card!.still!.fileId}/${card!.still!.frame}.jpg`,
      '/api/films',
      '/api/export/matrix.csv',
      '/corpus',
    ]) {
      // The page lies at another port of this machine: the same site, so that the cookie would go along.
      const page = await open.newPage()
      const address = new URL(of, program.address).href
      await page.goto(`http://127.0.0.1:${port}/?of=${encodeURIComponent(address)}`)
      await page.waitForLoadState('networkidle')
      expect(await page.title(), of).toBe('elsewhere')
      expect(await page.evaluate(() => (globalThis as { ran?: boolean }).ran), of).toBeUndefined()
      expect(
        page.frames().length === 1 || !(await page.frames()[1]!.content()).includes('Silverscreen'),
      ).toBe(true)
      await page.close()
    }
  })

  test('the printed address lets a browser in, and its key does not stay in the address bar', async () => {
    const context = await open.browser.newContext()
    const page = await context.newPage()
    expect((await page.goto(program.address))!.status()).toBe(401)
    expect(await page.textContent('body')).toContain('silverscreen serve')
    expect((await page.goto(program.entrance))!.status()).toBe(200)
    expect(page.url()).not.toContain('key=')
    expect(await page.evaluate(() => document.cookie)).toBe('')
    expect(await page.evaluate(async () => (await fetch('/api/study')).status)).toBe(200)
    await context.close()
  })

  test('who is led here by a link elsewhere goes on with one step more', async () => {
    const { port } = elsewhere.address() as AddressInfo
    const page = await open.newPage()
    // Another site than this one: the cookie is not sent along.
    await page.goto(`http://localhost:${port}/`)
    await page.evaluate(address => {
      location.href = address
    }, new URL('/corpus', program.address).href)
    await page.waitForURL(/corpus/)
    await page.getByRole('link', { name: 'go on' }).click()
    await page.getByRole('main').waitFor()
    expect(page.url()).toBe(new URL('/corpus', program.address).href)
    await page.close()
  })
})
