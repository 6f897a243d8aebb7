/** Answers with what no worker says, as one taken over by the file it read might. */
process.send?.({ type: 'ready' })
process.on('message', () => {
  process.send?.({ type: 'opened', pages: 2 })
  process.send?.({
    type: 'page',
    page: 2,
    text: 'đảo',
    count: { letters: 3, visible: 3, junk: 0 },
    cut: false,
  })
})

export {}
