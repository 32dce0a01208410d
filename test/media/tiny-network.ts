/**
 * An ONNX file of the form of TransNet V2, written by hand: the likelihood of a frame is the sigmoid of its mean
 * brightness less `middle`. Field numbers are those of onnx.proto3.
 */
export function tinyNetwork(middle: number): Uint8Array {
  const shape = [1, 100, 27, 48, 3]
  const graph = message([
    node('ReduceMean', ['frames'], ['mean'], [ints('axes', [2, 3, 4]), int('keepdims', 0)]),
    node('Sub', ['mean', 'middle'], ['above']),
    node('Sigmoid', ['above'], ['likelihood']),
    field(2, text('brightness')),
    field(
      5,
      message([
        field(1, varint(1), 0),
        field(2, varint(1), 0),
        field(4, floats([middle])),
        field(8, text('middle')),
      ]),
    ),
    field(11, valueInfo('frames', shape)),
    field(12, valueInfo('likelihood', [1, 100])),
  ])
  const opset = message([field(1, text('')), field(2, varint(13), 0)])
  return message([field(1, varint(7), 0), field(7, graph), field(8, opset)])
}

function node(
  operation: string,
  inputs: string[],
  outputs: string[],
  attributes: Uint8Array[] = [],
): Uint8Array {
  return field(
    1,
    message([
      ...inputs.map(name => field(1, text(name))),
      ...outputs.map(name => field(2, text(name))),
      field(4, text(operation)),
      ...attributes.map(attribute => field(5, attribute)),
    ]),
  )
}

function ints(name: string, values: number[]): Uint8Array {
  return message([
    field(1, text(name)),
    ...values.map(value => field(8, varint(value), 0)),
    field(20, varint(7), 0),
  ])
}

function int(name: string, value: number): Uint8Array {
  return message([field(1, text(name)), field(3, varint(value), 0), field(20, varint(2), 0)])
}

/** A tensor of 32-bit floats. */
function valueInfo(name: string, shape: number[]): Uint8Array {
  const dimensions = message(shape.map(size => field(1, message([field(1, varint(size), 0)]))))
  const tensor = message([field(1, varint(1), 0), field(2, dimensions)])
  return message([field(1, text(name)), field(2, message([field(1, tensor)]))])
}

function floats(values: number[]): Uint8Array {
  return new Uint8Array(Float32Array.from(values).buffer)
}

function text(value: string): Uint8Array {
  return new TextEncoder().encode(value)
}

function message(parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap(part => [...part]))
}

/** Wire type 2 carries its length before it, 0 is a number. */
function field(number: number, content: Uint8Array, wire: 0 | 2 = 2): Uint8Array {
  const head = varint(number * 8 + wire)
  return message(wire === 0 ? [head, content] : [head, varint(content.length), content])
}

function varint(value: number): Uint8Array {
  const bytes: number[] = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Uint8Array.from([...bytes, rest])
    bytes.push((rest % 128) + 128)
  }
}
