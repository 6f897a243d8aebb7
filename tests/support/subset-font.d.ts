declare module 'subset-font' {
  /** The glyphs of `text` out of a font, kept as TrueType unless another format is asked for. */
  function subsetFont(font: Buffer, text: string, options?: { targetFormat?: 'truetype' }): Promise<Buffer>
  export = subsetFont
}
