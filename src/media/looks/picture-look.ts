const width = 48
const height = 27
/** Steps of lightness and of the two colour axes, over what film pictures use of CIE L*a*b*. */
const axes = [
  { from: 0, to: 100, steps: 6 },
  { from: -50, to: 50, steps: 5 },
  { from: -50, to: 50, steps: 5 },
] as const
const colourShare = 0.6
const places = { across: 3, down: 2, steps: 4 }

/**
 * How a picture looks, as shares that sum to 1: which colours it has, and how light it is in each of six places. Half
 * the difference of two such lists is how unlike the pictures are. `picture` holds a JPEG or PNG; null where it is none.
 */
export async function pictureLook(picture: Uint8Array): Promise<number[] | null> {
  // Its compiled code is loaded when a picture is looked at: finding the shots of a file needs none of it.
  const { createCanvas, loadImage } = await import('@napi-rs/canvas')
  const image = await loadImage(Buffer.from(picture)).catch(() => null)
  if (!image) return null
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  pen.drawImage(image, 0, 0, width, height)
  const { data } = pen.getImageData(0, 0, width, height)
  const colours = new Array<number>(axes[0].steps * axes[1].steps * axes[2].steps).fill(0)
  const lights = new Array<number>(places.across * places.down * places.steps).fill(0)
  const each = 1 / (width * height)
  for (let pixel = 0; pixel < width * height; pixel++) {
    const lab = toLab(data[pixel * 4]!, data[pixel * 4 + 1]!, data[pixel * 4 + 2]!)
    addColour(colours, lab, each * colourShare)
    const across = Math.floor(((pixel % width) * places.across) / width)
    const down = Math.floor((Math.floor(pixel / width) * places.down) / height)
    const first = (down * places.across + across) * places.steps
    addBetween(lab[0], { from: 0, to: 100, steps: places.steps }, (step, share) => {
      lights[first + step]! += share * each * (1 - colourShare)
    })
  }
  return [...colours, ...lights].map(value => Math.round(value * 1e6) / 1e6)
}

function addColour(colours: number[], lab: readonly [number, number, number], weight: number): void {
  addBetween(lab[0], axes[0], (light, lightShare) =>
    addBetween(lab[1], axes[1], (red, redShare) =>
      addBetween(lab[2], axes[2], (yellow, yellowShare) => {
        const place = (light * axes[1].steps + red) * axes[2].steps + yellow
        colours[place]! += weight * lightShare * redShare * yellowShare
      }),
    ),
  )
}

/** Between two steps a value counts for both, so that a little more light does not make another picture. */
function addBetween(
  value: number,
  { from, to, steps }: { from: number; to: number; steps: number },
  add: (step: number, share: number) => void,
): void {
  const at = Math.max(0, Math.min(steps - 1, ((value - from) / (to - from)) * (steps - 1)))
  const step = Math.min(steps - 2, Math.floor(at))
  const share = at - step
  if (share < 1) add(step, 1 - share)
  if (share > 0) add(step + 1, share)
}

/** sRGB to CIE L*a*b* under D65 (IEC 61966-2-1; ISO/CIE 11664-4). */
function toLab(red: number, green: number, blue: number): [number, number, number] {
  const [r, g, b] = [linear[red]!, linear[green]!, linear[blue]!]
  const x = bent((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505)
  const y = bent(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = bent((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const linear = Float64Array.from({ length: 256 }, (_, value) => {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
})

function bent(value: number): number {
  return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116
}
