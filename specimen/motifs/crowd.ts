import { mixColours } from '../colour.ts'
import { scatter } from '../seeded-random.ts'
import type { Pen } from '../stage.ts'
import { drawRider } from './bicycles.ts'
import { drawPerson, type Person } from './people.ts'

export interface Crowd {
  from: number
  to: number
  y: number
  /** Of a grown person, in pixels. */
  height: number
  count: number
  /** Share of them on bicycles. */
  riders: number
  /** Pixels a second; negative goes to the left. */
  pace: number
  /** Colour of the air between us and them, and how much of it. */
  air: string
  haze: number
  salt: number
}

const coats = ['#33475e', '#2b3c52', '#44546a', '#4d5548', '#3a4034', '#5a4a3c', '#283243'] as const
const trousers = ['#232a36', '#2a2d34', '#2f3a33'] as const
const scarves = [undefined, undefined, undefined, '#a8342b', undefined, '#c9b48a'] as const

/** A stream of people that walks (or rides) through a stretch and enters it again at the other end. */
export function drawCrowd(pen: Pen, crowd: Crowd, seconds: number): void {
  const span = crowd.to - crowd.from
  for (let index = 0; index < crowd.count; index++) {
    const rides = scatter(index, crowd.salt + 1) < crowd.riders
    const pace = crowd.pace * (0.85 + scatter(index, crowd.salt + 2) * 0.3) * (rides ? 1.5 : 1)
    const travelled = ((index + scatter(index, crowd.salt) * 0.9) / crowd.count) * span + pace * seconds
    const x = crowd.from + (((travelled % span) + span) % span)
    const person = castPerson(crowd, index, x, (Math.abs(pace) * seconds) / crowd.height)
    drawShadow(pen, person, rides)
    if (rides) drawRider(pen, person, (pace * seconds) / crowd.height)
    else drawPerson(pen, person)
  }
}

function drawShadow(pen: Pen, { x, y, height }: Person, rides: boolean): void {
  pen.fillStyle = 'rgba(20,20,34,0.2)'
  pen.beginPath()
  pen.ellipse(
    x + height * 0.06,
    y + height * 0.005,
    height * (rides ? 0.46 : 0.24),
    height * 0.028,
    0,
    0,
    Math.PI * 2,
  )
  pen.fill()
}

function castPerson(crowd: Crowd, index: number, x: number, heightsTravelled: number): Person {
  const chance = (salt: number) => scatter(index, crowd.salt + salt)
  const choose = <T>(choices: readonly T[], salt: number) =>
    choices[Math.floor(chance(salt) * choices.length)] as T
  const veiled = (colour: string) => mixColours(colour, crowd.air, crowd.haze)
  const scarf = choose(scarves, 5)
  return {
    x,
    y: crowd.y + (chance(6) - 0.5) * crowd.height * 0.1,
    height: crowd.height * (0.92 + chance(7) * 0.14),
    coat: veiled(choose(coats, 3)),
    trousers: veiled(choose(trousers, 4)),
    skin: veiled('#c69a78'),
    ...(chance(8) < 0.75 ? { cap: veiled('#262d3a') } : {}),
    ...(scarf ? { scarf: veiled(scarf) } : {}),
    facing: crowd.pace > 0 ? 1 : -1,
    stride: heightsTravelled * 1.25 + chance(9),
  }
}
