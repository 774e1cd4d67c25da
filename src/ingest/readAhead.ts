/** The same pages, the next one read while this one is worked on: one page more is held, and no time is lost. */
export async function* readAhead<Page>(pages: AsyncIterable<Page>): AsyncGenerator<Page> {
  const iterator = pages[Symbol.asyncIterator]();
  const read = () => {
    const next = iterator.next();
    next.catch(() => {}); // it is told where the page is waited for
    return next;
  };
  let next = read();
  try {
    for (;;) {
      const { done, value } = await next;
      if (done === true) return;
      next = read();
      yield value;
    }
  } finally {
    await next.catch(() => {});
    await iterator.return?.();
  }
}
