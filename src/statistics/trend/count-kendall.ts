// SPDX-License-Identifier: MIT
import { factorial } from './block-orders.ts'
import type { OrderCount } from './count-orders.ts'
import { exactCount } from './count-orders.ts'

/** Orders of `count` films without ties whose surplus of concordant pairs is at least `size` on either side. */
export function countKendallWithoutTies(count: number, size: number): OrderCount {
  const byDiscordant = ordersByDiscordantPairs(count)
  const pairs = (count * (count - 1)) / 2
  let extreme = 0n
  byDiscordant.forEach((orders, discordant) => {
    if (Math.abs(pairs - 2 * discordant) >= size) extreme += orders
  })
  return exactCount(extreme, factorial(count))
}

/** Mahonian numbers: place d counts the orders with d discordant pairs. Source: MacMahon 1916. */
function ordersByDiscordantPairs(count: number): bigint[] {
  let orders = [1n]
  for (let films = 2; films <= count; films++) {
    const grown = new Array<bigint>(orders.length + films - 1).fill(0n)
    orders.forEach((ways, discordant) => {
      for (let more = 0; more < films; more++) grown[discordant + more]! += ways
    })
    orders = grown
  }
  return orders
}
