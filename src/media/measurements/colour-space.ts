/** OKLab as three numbers: lightness 0 to 1, green to red, blue to yellow. */
export type OkLab = readonly [lightness: number, a: number, b: number]

/** IEC 61966-2-1: a display value of 0 to 255 as light of 0 to 1. */
const linearOf = Float64Array.from({ length: 256 }, (_, value) => linear(value / 255))
const cubeSteps = 4096
const cubeRootOf = Float64Array.from({ length: cubeSteps + 2 }, (_, step) => Math.cbrt(step / cubeSteps))

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

/** Light of a display value that may lie between two whole ones. */
function lightOf(value: number): number {
  if (value <= 0) return 0
  if (value >= 255) return 1
  const low = Math.floor(value)
  const share = value - low
  return linearOf[low]! * (1 - share) + linearOf[low + 1]! * share
}

/** Straight lines between steps, which near black would be too coarse. */
function cubeRoot(light: number): number {
  if (light < 0.02) return Math.cbrt(light)
  const place = light * cubeSteps
  const step = Math.floor(place)
  return cubeRootOf[step]! + (cubeRootOf[step + 1]! - cubeRootOf[step]!) * (place - step)
}

/**
 * Writes lightness L* and OKLab of an sRGB display colour (each channel 0 to 255) to `out` at `at`: L*, L, a, b.
 * Relative luminance by ITU-R BT.709; L* by ISO/CIE 11664-4:2019; OKLab by B. Ottosson (2020).
 */
export function writeColour(red: number, green: number, blue: number, out: Float32Array, at: number): void {
  const r = lightOf(red)
  const g = lightOf(green)
  const b = lightOf(blue)
  out[at] = lightness(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const l = cubeRoot(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = cubeRoot(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = cubeRoot(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  out[at + 1] = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s
  out[at + 2] = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  out[at + 3] = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
}

/** CIE lightness, 0 to 100, of a relative luminance. */
export function lightness(luminance: number): number {
  return luminance > 216 / 24389 ? 116 * cubeRoot(luminance) - 16 : (luminance * 24389) / 27
}

/** The nearest sRGB colour as `#rrggbb`. */
export function hexOf([lightness, a, b]: OkLab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  return `#${channels.map(channel => displayValue(channel).toString(16).padStart(2, '0')).join('')}`
}

function displayValue(light: number): number {
  const clipped = Math.min(1, Math.max(0, light))
  const value = clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055
  return Math.round(value * 255)
}
