import { crc32 } from 'node:zlib'

/** Dots an inch: what journals ask for. */
const density = 300
/** What a unit of a drawing is on paper. */
const unitsPerInch = 96

export interface PaintedPicture {
  png: Buffer
  /** In units of the drawing. */
  width: number
  height: number
}

/**
 * A drawing as PNG at 300 dots an inch, in the fonts of this machine; null where these have no hanzi and it has some:
 * empty boxes are no picture.
 */
export async function paintPicture(svg: string): Promise<PaintedPicture | null> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas')
  const paint = async (text: string, scale: number) => {
    const image = await loadImage(Buffer.from(text))
    const { width, height } = image
    const canvas = createCanvas(Math.round(width * scale), Math.round(height * scale))
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
    return { png: canvas.toBuffer('image/png'), width, height }
  }
  const [one, other] = await Promise.all(['烟', '囱'].map(sign => paint(signAlone(sign), 1)))
  if (/\p{Script=Han}/u.test(svg) && one!.png.equals(other!.png)) return null
  const { png, width, height } = await paint(svg, density / unitsPerInch)
  return { png: withDensity(png), width, height }
}

/** Two signs look alike only where the fonts have neither. */
function signAlone(sign: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" viewBox="0 0 40 40"><text x="4" y="32" font-size="30" font-family="sans-serif">${sign}</text></svg>`
}

const headLength = 8 + 4 + 4 + 13 + 4

/** PNG, third edition, 11.3.4.3: pHYs says dots a metre, and stands before the data. */
function withDensity(png: Buffer): Buffer {
  const perMetre = Math.round(density / 0.0254)
  const body = Buffer.alloc(4 + 9)
  body.write('pHYs', 0, 'latin1')
  body.writeUInt32BE(perMetre, 4)
  body.writeUInt32BE(perMetre, 8)
  body.writeUInt8(1, 12)
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(9)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([png.subarray(0, headLength), length, body, check, png.subarray(headLength)])
}
