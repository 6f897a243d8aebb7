declare module 'subset-font' {
  interface SubsetOptions {
    targetFormat?: 'truetype'
    /** Layout features to keep; default all. */
    keepFeatures?: string[]
  }
  function subsetFont(font: Buffer, text: string, options?: SubsetOptions): Promise<Buffer>
  export = subsetFont
}
