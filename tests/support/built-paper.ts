import { expect } from 'vitest'
import type { BuildResult } from '../../shared/worker-protocol/build-pdf.ts'
import { buildHere, paper, storedFile, temporaryFolder } from './dossier-request.ts'
import { differingPixels, inkOf, judge, type Picture, pictures } from './pdf-judges.ts'

export interface Built {
  readonly file: string
  readonly result: BuildResult
  readonly stored: string
}

/** A dossier of one paper: cover, list, then its pages from 3 on. */
export async function built(bytes: Uint8Array, pages: number | null = 1): Promise<Built> {
  const stored = storedFile(temporaryFolder(), 'a.pdf', bytes, pages)
  const { file, result } = await buildHere([paper(1, { files: [stored] })])
  judge('qpdf', ['--check', file])
  return { file, result, stored: stored.path }
}

export const codes = ({ result }: Built): string[] => result.leftOut.map(({ code }) => code)

/** A paper's page without its lowest row: the strip may begin inside that pixel. */
const upper = (picture: Picture | undefined): Picture => ({
  width: picture?.width ?? 0,
  height: (picture?.height ?? 0) - 1,
  pixels: picture?.pixels ?? new Uint8Array(),
})

/** The paper is inside and looks as it did by itself; below it stands a strip with ink in it. */
export function expectSameLook(paperBuilt: Built, pages = 1): void {
  expect(codes(paperBuilt)).toEqual([])
  const alone = pictures(paperBuilt.stored)
  const joined = pictures(paperBuilt.file, { first: 3 })
  expect(joined).toHaveLength(pages)
  alone.forEach((picture, index) => {
    const page = joined[index]
    expect(inkOf(picture)).toBeGreaterThan(0)
    expect(differingPixels(upper(picture), page ?? picture)).toBe(0)
    expect(page?.width).toBe(picture.width)
    expect(page?.height).toBeGreaterThan(picture.height)
    expect(page === undefined ? 0 : inkOf(page)).toBeGreaterThan(inkOf(picture) + 20)
  })
}
