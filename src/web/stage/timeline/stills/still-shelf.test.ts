import { describe, expect, test } from 'vitest'
import { StillShelf } from './still-shelf.ts'

/** Pictures that come when they are let come. */
function aShelf() {
  const asked: string[] = []
  const come = new Map<string, () => void>()
  const shelf = new StillShelf(
    address =>
      new Promise(resolve => {
        asked.push(address)
        come.set(address, () => resolve({ close() {} } as ImageBitmap))
      }),
  )
  const settle = async (address: string) => {
    come.get(address)!()
    await new Promise(resolve => setTimeout(resolve))
  }
  return { shelf, asked, settle }
}

const names = (count: number, letter = 'a') => Array.from({ length: count }, (_, at) => `${letter}${at}`)

describe('the shelf of stills', () => {
  test('fetches two at a time, and tells of each that has come', async () => {
    const { shelf, asked, settle } = aShelf()
    const heard: string[] = []
    shelf.subscribe(address => heard.push(address))
    shelf.want('shots', names(9))
    expect(asked).toHaveLength(2)
    await settle('a1')
    expect(heard).toEqual(['a1'])
    expect(shelf.still('a1')).not.toBeNull()
    expect(asked).toEqual(names(3))
  })

  test('forgets what is not wanted any more before it has begun', async () => {
    const { shelf, asked, settle } = aShelf()
    shelf.want('shots', names(40))
    shelf.want('shots', names(2, 'b'))
    await settle('a0')
    await settle('a1')
    expect(asked).toEqual([...names(2), 'b0', 'b1'])
  })

  test('asks for no still twice', async () => {
    const { shelf, asked, settle } = aShelf()
    shelf.want('shots', ['a0'])
    await settle('a0')
    shelf.want('shots', ['a0'])
    expect(asked).toEqual(['a0'])
  })
})
