/** A piece of HTML: what is in it has been escaped already. */
export interface Html {
  readonly html: string
}

export type Child = Html | string | number | null | false | readonly Child[]
type Attributes = Readonly<Record<string, string | number | boolean | null>>

/** Elements that have nothing inside and are not closed. */
const empty = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'col', 'source'])

/** An element. An attribute that is null or false is left out; of one that is true only the name stands. */
export function h(name: string, attributes: Attributes = {}, ...children: readonly Child[]): Html {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== false)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escaped(String(value))}"`))
  const head = `<${name}${said.join('')}>`
  return { html: empty.has(name) ? head : `${head}${inside(children)}</${name}>` }
}

/** Several pieces behind each other. */
export function all(...children: readonly Child[]): Html {
  return { html: inside(children) }
}

/** Of what is HTML already, and was made by this program: a drawing, a reference that has been set. */
export function asItIs(html: string): Html {
  return { html }
}

function inside(children: readonly Child[]): string {
  return children
    .map(child => {
      if (child === null || child === false) return ''
      if (Array.isArray(child)) return inside(child as readonly Child[])
      return typeof child === 'object' ? (child as Html).html : escaped(String(child))
    })
    .join('')
}

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)
}
