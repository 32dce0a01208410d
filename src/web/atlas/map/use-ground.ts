import { useEffect, useState } from 'react'
import countriesAddress from 'world-atlas/countries-50m.json?url'
import type { Ground } from '../../../charts/index.ts'
import { groundFrom } from '../../../charts/index.ts'
import provincesAddress from '../ground/provinces-china-50m.geojson?url'

let ground: Promise<Ground> | null = null

/** The outlines that come with the program, read once; null until they are there. */
export function useGround(): Ground | null {
  const [read, setRead] = useState<Ground | null>(null)
  useEffect(() => {
    let isHere = true
    ground ??= readGround()
    // Without it the places stand on an empty ground; the next screen asks again.
    ground.then(
      value => isHere && setRead(value),
      () => {
        ground = null
      },
    )
    return () => {
      isHere = false
    }
  }, [])
  return read
}

async function readGround(): Promise<Ground> {
  const [countries, provinces] = await Promise.all(
    [countriesAddress, provincesAddress].map(async address => {
      const answer = await fetch(address)
      if (!answer.ok) throw new Error(`The ground of the map did not come: ${answer.status}`)
      return (await answer.json()) as unknown
    }),
  )
  return groundFrom(countries, provinces)
}
