import { call, get, HostFailure, text, type HostObject, type HostWorld } from './hostObject.ts'
import type { MemoryXmlPart } from './memoryWorkbook.ts'

export function xmlPartsObject(world: HostWorld, parts: readonly MemoryXmlPart[]): HostObject {
  const { workbook } = world
  const find = (id: unknown) => {
    const part = parts.find((candidate) => candidate.id === id)
    if (!part) throw new HostFailure('ItemNotFound', `no part ${String(id)}`)
    return xmlPartObject(world, part)
  }
  return {
    kind: 'CustomXmlPartCollection',
    items: () => parts.map((part) => xmlPartObject(world, part)),
    members: {
      Indexer: call(find),
      GetItem: call(find),
      GetByNamespace: call((namespace) =>
        xmlPartsObject(
          world,
          workbook.xmlParts.filter(({ xml }) => xml.includes(`xmlns="${text(namespace)}"`)),
        ),
      ),
      Add: call((xml) => {
        const part = { id: workbook.nextId(), xml: text(xml) }
        workbook.xmlParts.push(part)
        world.wrote()
        return xmlPartObject(world, part)
      }),
    },
  }
}

function xmlPartObject(world: HostWorld, part: MemoryXmlPart): HostObject {
  return {
    kind: 'CustomXmlPart',
    id: part.id,
    members: {
      Id: get(() => part.id),
      GetXml: call(() => part.xml),
      SetXml: call((xml) => {
        part.xml = text(xml)
        world.wrote()
      }),
      Delete: call(() => {
        world.workbook.xmlParts = world.workbook.xmlParts.filter((other) => other !== part)
        world.wrote()
      }),
    },
  }
}
