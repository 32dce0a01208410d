/** Whether something holds of a unit; `unknown` where nobody has looked. */
export const no = 0
export const yes = 1
export const unknown = 2
export type Truth = typeof no | typeof yes | typeof unknown

export function both(one: Truth, other: Truth): Truth {
  if (one === no || other === no) return no
  return one === yes && other === yes ? yes : unknown
}

export function either(one: Truth, other: Truth): Truth {
  if (one === yes || other === yes) return yes
  return one === no && other === no ? no : unknown
}

export function opposite(one: Truth): Truth {
  return one === unknown ? unknown : one === yes ? no : yes
}
