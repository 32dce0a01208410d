import { expect, test } from 'vitest'
import { planPower } from './plan-power.ts'

/** Films of so many directors of their own on either side. */
const films = (first: number, second: number) => ({
  first: Array.from({ length: first }, (_, index) => ({ id: `a${index}`, directorIds: [`a${index}`] })),
  second: Array.from({ length: second }, (_, index) => ({ id: `b${index}`, directorIds: [`b${index}`] })),
})

test('what six films against six can show is what the table of methods says, and three against three show nothing', () => {
  expect(planPower(films(6, 6), 400)).toMatchObject({ smallestP: 2 / 924, mostCodes: 23 })
  expect(planPower(films(3, 3), 400)).toMatchObject({ smallestP: 0.1, mostCodes: 0 })
  expect(planPower(films(1, 1), 400)).toMatchObject({ smallestP: null, assumed: null })
})

test('with eight against eight, by the simulated table between a tripling and a fourfold is noticed, and a quarter loses little', () => {
  const { assumed } = planPower(films(8, 8), 400)
  expect(assumed!.to / assumed!.from).toBeGreaterThan(3)
  expect(assumed!.to / assumed!.from).toBeLessThan(4)
  expect(assumed!.toInQuarter).toBeGreaterThan(assumed!.to)
  expect(assumed!.toInQuarter - assumed!.to).toBeLessThan(0.02)
})

test('more films notice less', () => {
  const rises = [4, 6, 8, 12, 20].map(count => planPower(films(count, count), 400).assumed!.to)
  expect(rises).toEqual([...rises].sort((a, b) => b - a))
})

test('directors with several films are dealt whole: six films of three against six of three show no more than the three do', () => {
  const twice = ({ first, second }: ReturnType<typeof films>) => {
    const doubled = (side: typeof first) => side.flatMap(film => [film, { ...film, id: `${film.id} again` }])
    return { first: doubled(first), second: doubled(second) }
  }
  const ofThree = planPower(twice(films(3, 3)), 400)
  expect(ofThree).toMatchObject({
    films: { first: 6, second: 6 },
    directors: { first: 3, second: 3 },
    smallestP: 0.1,
    mostCodes: 0,
  })
  expect(ofThree.assumed).toEqual(planPower(films(3, 3), 400).assumed)
  expect(planPower(twice(films(6, 6)), 400)).toMatchObject({ smallestP: 2 / 924, mostCodes: 23 })
  expect(planPower(films(6, 6), 400).directors).toBeNull()
})

test('one director on both sides leaves nothing to deal', () => {
  const one = (side: string) => [1, 2].map(number => ({ id: `${side}${number}`, directorIds: [side] }))
  expect(
    planPower({ first: one('x'), second: one('x').map(film => ({ ...film, id: `2${film.id}` })) }, 400)
      .smallestP,
  ).toBeGreaterThan(0.05)
})
