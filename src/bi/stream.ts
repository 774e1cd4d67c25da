/**
 * Text as a stream of bytes that reads on only as fast as it is taken, and stops when nobody takes it.
 * The first piece is read at once: what fails at the start can still be answered as an error.
 */
export async function streamOf(texts: AsyncIterable<string>): Promise<ReadableStream<Uint8Array>> {
  const iterator = texts[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  let next: IteratorResult<string> | null = await iterator.next();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = next ?? (await iterator.next());
        next = null;
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
